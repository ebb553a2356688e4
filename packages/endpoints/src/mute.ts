/** Global mutes of users (`v4/openconfigsvr`). */
export { queryGlobalMute } from "./mute/queryGlobalMute.js"
export { setGlobalMute } from "./mute/setGlobalMute.js"
