/**
 * One-to-one messages: sent, imported, pulled, changed, recalled and read (`v4/openim`).
 *
 * @since 0.1.0
 */
export { deleteMessages } from "./message/deleteMessages.js"
export { getMessageExtension } from "./message/getMessageExtension.js"
export { importMessage } from "./message/importMessage.js"
export { modifyMessage } from "./message/modifyMessage.js"
export { pullHistory } from "./message/pullHistory.js"
export { queryUnreadCounts } from "./message/queryUnreadCounts.js"
export { recallMessage } from "./message/recallMessage.js"
export { sendBatchMessages } from "./message/sendBatchMessages.js"
export { sendMessage } from "./message/sendMessage.js"
export { sendReadReceipts } from "./message/sendReadReceipts.js"
export { setMessageExtension } from "./message/setMessageExtension.js"
export { setMessagesRead } from "./message/setMessagesRead.js"
export type { OtherMsgType } from "./model/element.js"
export type { MsgElement } from "./model/message.js"
export type { MergedElement, ReceivedElement } from "./model/receivedMessage.js"
