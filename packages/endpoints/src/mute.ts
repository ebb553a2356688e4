/**
 * Global mutes of users (`v4/openconfigsvr`).
 *
 * @since 0.1.0
 */
export { queryGlobalMute } from "./mute/queryGlobalMute.js"
export { setGlobalMute } from "./mute/setGlobalMute.js"
