/** Live groups: members who are online, marks, admins, robots (`v4/group_open_avchatroom_http_svc`). */
export { addRobots } from "./live/addRobots.js"
export { checkMembers } from "./live/checkMembers.js"
export { listAdmins } from "./live/listAdmins.js"
export { listOnlineMembers } from "./live/listOnlineMembers.js"
export { markMembers } from "./live/markMembers.js"
export { modifyAdmins } from "./live/modifyAdmins.js"
export { removeRobots } from "./live/removeRobots.js"
