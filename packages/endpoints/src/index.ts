/**
 * The list of all endpoints: every family under its name.
 *
 * @since 0.1.0
 */
export * as account from "./account.js"
export * as community from "./community.js"
export * as follow from "./follow.js"
export * as group from "./group.js"
export * as live from "./live.js"
export * as officialAccount from "./officialAccount.js"
export * as profile from "./profile.js"
export * as push from "./push.js"
export * as relation from "./relation.js"
