import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { UInt32 } from "../model/integers.js"
import { OfflinePushInfo } from "../model/offlinePush.js"
import { FailedUsers } from "../model/push.js"
import { maxBytes } from "../model/text.js"

/**
 * Pushes a notification to up to 500 given users.
 *
 * Needs the Push plugin, in its free, standard or advanced edition. There is no message in this
 * call: nothing enters a conversation, and by default nothing counts as unread. Pushes to users who
 * are online reach the Push SDK from 8.2.6325 on. The call succeeds as a whole even when single
 * users fail: `ErrorList` names them.
 *
 * Up to 40 calls a second are allowed in the advanced edition, 30 in the standard and 10 in the
 * free one; an older page says 30 for all. The service deduplicates by `MsgRandom` for one second
 * only: after that, a call whose outcome is unknown is not retried, as it would push again.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { pushToUsers } from "@tcchat/endpoints/push"
 *
 * export const program = ChatClient.call(pushToUsers, {
 *   From_Account: "shop",
 *   To_Account: ["id1", "id2"],
 *   OfflinePushInfo: { Title: "Shop", Desc: "Your order has left" }
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/67553
 */
export const pushToUsers = Endpoint.make("push.pushToUsers", {
  path: "timpush/batch",
  idempotency: "deduplicated",
  destroys: false,
  ratePerSecond: 40,
  payload: () => ({
    /** Sender, a UserID or RegistrationID. */
    From_Account: UserId,
    /** Receivers, UserIDs or RegistrationIDs, 1 to 500. */
    To_Account: Schema.Array(UserId).pipe(Schema.minItems(1), Schema.maxItems(500)),
    /**
     * Random number of 32 bits by which the service deduplicates; the client generates it when it is left out.
     */
    MsgRandom: Schema.optional(UInt32),
    /** What is pushed, and how. */
    OfflinePushInfo: OfflinePushInfo,
    /** Reference of your own, at most 64 bytes; the webhooks of the push carry it. */
    DataId: Schema.optional(Schema.String.pipe(maxBytes(64)))
  }),
  success: () => ({
    /** Id of the push task; empty when the push failed. */
    TaskId: Schema.optional(Schema.String),
    /** Users that failed; left out when none did. */
    ErrorList: Schema.optional(FailedUsers)
  }),
  errors: [90001, 90009, 90045, 90057, 91000],
  items: [{ list: "ErrorList", key: "To_Account", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "To_Account", size: 500 }],
  dedupKeys: ["MsgRandom"],
  dedupWindow: 1
})
