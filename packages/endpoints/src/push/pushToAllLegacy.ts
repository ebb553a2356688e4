import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { UInt32 } from "../model/integers.js"
import { MsgBody } from "../model/message.js"
import { OfflinePushInfo } from "../model/offlinePush.js"
import { conditionFields } from "../model/push.js"

/**
 * Sends a message to all users of the app, or to those who have certain attributes or tags, over
 * the older interface.
 *
 * That interface is kept for apps that use it: `pushToAll` supersedes this call. Needs Pro, Pro
 * Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the
 * app. It is open 48 hours after approval (90045 before). 100 calls a day are allowed (90047), one
 * second apart (90024); a run takes about a minute. Only accounts that have logged in once or were
 * imported are reached. Messages are kept for users who are offline, as long as `MsgLifeTime` says,
 * but are not part of the history.
 *
 * A `MsgRandom` must not serve twice within 7 days (a page of 2024 still says one second). The
 * client generates it once per call and sends the same number again after an unknown outcome; to go
 * on later, send the same one again.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { pushToAllLegacy } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(pushToAllLegacy, {
 *   Condition: { TagsOr: ["beta"] },
 *   MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: "A new version is out" } }],
 *   MsgLifeTime: 86400
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/37166
 */
export const pushToAllLegacy = Endpoint.make("push.pushToAllLegacy", {
  path: "all_member_push/im_push",
  idempotency: "deduplicated",
  destroys: { field: "Condition", missing: "nothing, but reaches every user of the app" },
  ratePerSecond: 1,
  payload: () => ({
    /** Whom to push to; everyone when left out. Attributes and tags cannot be mixed (90039). */
    Condition: Schema.optional(Schema.Struct(conditionFields)),
    /**
     * Number of the task, of 32 bits, by which the service deduplicates; the client generates it when it is left out.
     */
    MsgRandom: Schema.optional(UInt32),
    /** Elements of the message, in order. */
    MsgBody: MsgBody,
    /**
     * Seconds for which the message is kept for users who are offline: 0 by default, which keeps nothing, and at
     * most 7 days.
     */
    MsgLifeTime: Schema.optional(Schema.Int.pipe(Schema.between(0, 604800))),
    /** Sender that is shown; an administrator when left out. */
    From_Account: Schema.optional(UserId),
    /** How the message is pushed to users who are offline. */
    OfflinePushInfo: Schema.optional(OfflinePushInfo)
  }),
  success: () => ({
    /** Id of the push task; the webhook of the push carries it too. */
    TaskId: Schema.String
  }),
  errors: [
    90001, 90002, 90005, 90007, 90009, 90010, 90020, 90022, 90024, 90026, 90032, 90033, 90039, 90040, 90045, 90047,
    91000
  ],
  dedupKeys: ["MsgRandom"],
  dedupWindow: 604800
})
