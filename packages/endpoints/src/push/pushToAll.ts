import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { UInt32 } from "../model/integers.js"
import { MsgBody } from "../model/message.js"
import { OfflinePushInfo } from "../model/offlinePush.js"
import { Tag, conditionFields } from "../model/push.js"
import { maxBytes } from "../model/text.js"

/**
 * Pushes to all users of the app, or to those who have certain attributes or tags.
 *
 * One path takes two bodies. That of the Push plugin (free, standard or advanced edition) has
 * `OfflinePushInfo` and `DataId` and no message. That of Chat (Pro, Pro Plus or Enterprise) has
 * `MsgBody` and `OnlineOnlyFlag` too: with an `OnlineOnlyFlag` of 0 it serves 200 users a second,
 * with 1 there is no such limit. Only accounts that have logged in once or were imported are
 * reached, and a message that was pushed cannot be changed later.
 *
 * 100 calls a day are allowed, 10 in the free edition, one second apart. The codes are those of the
 * Push service as a whole; its page does not say which of them this call has. That the service deduplicates
 * by `MsgRandom` for 7 days is documented for `pushToAllLegacy` only: here a call whose outcome is
 * unknown is retried within one second at most, which is what `pushToUsers` promises.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { pushToAll } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(pushToAll, {
 *   From_Account: "shop",
 *   Condition: { TagsOr: ["beta"] },
 *   OfflinePushInfo: { Title: "Shop", Desc: "A new version is out" }
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/67814
 */
export const pushToAll = Endpoint.make("push.pushToAll", {
  path: "timpush/push",
  idempotency: "deduplicated",
  destroys: { field: "Condition", missing: "nothing, but reaches every user of the app" },
  ratePerSecond: 1,
  payload: () => ({
    /** Sender. */
    From_Account: UserId,
    /**
     * Number of the task, of 32 bits, by which the service deduplicates; the client generates it when it is left out.
     */
    MsgRandom: Schema.optional(UInt32),
    /** Whom to push to; everyone when left out. Attributes and tags cannot be mixed. */
    Condition: Schema.optional(
      Schema.Struct({
        ...conditionFields,
        /**
         * Users who have none of these tags, at most 10. A sample shows this field; one for attributes may exist as
         * well.
         */
        TagsNot: Schema.optional(Schema.Array(Tag).pipe(Schema.maxItems(10)))
      })
    ),
    /** Elements of a message, in order; in the body of Chat only. */
    MsgBody: Schema.optional(MsgBody),
    /** In the body of Chat only: 0 keeps the message in the history and counts it as unread, 1 only delivers it. */
    OnlineOnlyFlag: Schema.optional(Enum.open(0, 1)),
    /** What is pushed to users who are offline, and how. */
    OfflinePushInfo: Schema.optional(OfflinePushInfo),
    /** Reference of your own, at most 64 bytes; the webhooks of the push carry it. */
    DataId: Schema.optional(Schema.String.pipe(maxBytes(64)))
  }),
  success: () => ({
    /** Id of the push task: recallPush takes it. */
    TaskId: Schema.optional(Schema.String)
  }),
  errors: [
    90001, 90005, 90009, 90018, 90020, 90022, 90024, 90026, 90032, 90033, 90039, 90040, 90045, 90047, 90056, 91000
  ],
  dedupKeys: ["MsgRandom"],
  dedupWindow: 1
})
