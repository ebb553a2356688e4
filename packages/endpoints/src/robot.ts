/** Robots: accounts that respond, and their streamed messages (`v4/openim_robot_http_svc`). */
export { createRobot } from "./robot/createRobot.js"
export { deleteRobot } from "./robot/deleteRobot.js"
export { listRobots } from "./robot/listRobots.js"
export { sendStreamMessage } from "./robot/sendStreamMessage.js"
