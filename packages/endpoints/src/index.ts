/**
 * The list of all endpoints: every family under its name.
 *
 * @since 0.1.0
 */
export * as account from "./account.js"
export * as community from "./community.js"
export * as conversation from "./conversation.js"
export * as follow from "./follow.js"
export * as group from "./group.js"
export * as live from "./live.js"
export * as message from "./message.js"
export * as mute from "./mute.js"
export * as officialAccount from "./officialAccount.js"
export * as operation from "./operation.js"
export * as profile from "./profile.js"
export * as push from "./push.js"
export * as relation from "./relation.js"
export * as robot from "./robot.js"
