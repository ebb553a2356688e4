/** Stages of pushes (`Push.*`). */
export { allMemberPush } from "./push/allMemberPush.js"
export { offlinePush } from "./push/offlinePush.js"
