/**
 * Official accounts (`OfficialAccount.*`).
 *
 * @since 0.1.0
 */
export { afterAddSubscriber } from "./officialAccount/afterAddSubscriber.js"
export { afterCreateOfficialAccount } from "./officialAccount/afterCreateOfficialAccount.js"
export { afterDeleteSubscriber } from "./officialAccount/afterDeleteSubscriber.js"
export { afterMsgWithDraw } from "./officialAccount/afterMsgWithDraw.js"
export { afterOfficialAccountDestroyed } from "./officialAccount/afterOfficialAccountDestroyed.js"
export { afterOfficialAccountFull } from "./officialAccount/afterOfficialAccountFull.js"
export { afterOfficialAccountInfoChanged } from "./officialAccount/afterOfficialAccountInfoChanged.js"
export { afterSendMsg } from "./officialAccount/afterSendMsg.js"
export { beforeAddSubscriber } from "./officialAccount/beforeAddSubscriber.js"
export { beforeCreateOfficialAccount } from "./officialAccount/beforeCreateOfficialAccount.js"
export { beforeSendMsg } from "./officialAccount/beforeSendMsg.js"
