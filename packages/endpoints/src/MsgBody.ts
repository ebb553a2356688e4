/** The elements of messages, for what else sends and receives them: webhooks, tests, helpers of an app. */
export type { OtherMsgType } from "./model/element.js"
export { MsgBody, type MsgElement } from "./model/message.js"
export { type ReceivedElement, ReceivedMsgBody } from "./model/receivedMessage.js"
