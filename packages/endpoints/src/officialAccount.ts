/**
 * Official accounts, their subscribers and broadcasts (`v4/official_account_open_http_svc`).
 *
 * @since 0.1.0
 */
export { addSubscribers } from "./officialAccount/addSubscribers.js"
export { createOfficialAccount } from "./officialAccount/createOfficialAccount.js"
export { destroyOfficialAccount } from "./officialAccount/destroyOfficialAccount.js"
export { getOfficialAccounts } from "./officialAccount/getOfficialAccounts.js"
export { listSubscribers } from "./officialAccount/listSubscribers.js"
export { listSubscriptions } from "./officialAccount/listSubscriptions.js"
export { modifyOfficialAccount } from "./officialAccount/modifyOfficialAccount.js"
export { modifySubscriber } from "./officialAccount/modifySubscriber.js"
export { pullHistory } from "./officialAccount/pullHistory.js"
export { recallMessages } from "./officialAccount/recallMessages.js"
export { removeSubscribers } from "./officialAccount/removeSubscribers.js"
export { sendBroadcast } from "./officialAccount/sendBroadcast.js"
export type { OtherMsgType } from "./model/element.js"
export type { MsgElement } from "./model/message.js"
export type { MergedElement, ReceivedElement } from "./model/receivedMessage.js"
