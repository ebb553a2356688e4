/**
 * Stages of pushes (`Push.*`).
 *
 * @since 0.1.0
 */
export { allMemberPush } from "./push/allMemberPush.js"
export { offlinePush } from "./push/offlinePush.js"
