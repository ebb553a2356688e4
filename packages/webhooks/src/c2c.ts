/** One-to-one messages (`C2C.*`). */
export { afterC2CMsgExtension } from "./c2c/afterC2CMsgExtension.js"
export { afterModifyMsg } from "./c2c/afterModifyMsg.js"
export { afterMsgReadAll } from "./c2c/afterMsgReadAll.js"
export { afterMsgReadReceipt } from "./c2c/afterMsgReadReceipt.js"
export { afterMsgReport } from "./c2c/afterMsgReport.js"
export { afterMsgWithDraw } from "./c2c/afterMsgWithDraw.js"
export { afterSendMsg } from "./c2c/afterSendMsg.js"
export { beforeSendMsg } from "./c2c/beforeSendMsg.js"
