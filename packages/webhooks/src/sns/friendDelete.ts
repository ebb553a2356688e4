import * as Schema from "effect/Schema"
import * as Webhook from "../Webhook.js"

/**
 * Friends were deleted, by a client or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34360
 */
export const friendDelete = Webhook.make("Sns.CallbackFriendDelete", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Pairs of accounts, one for each list of friends that shrank. */
    PairList: Schema.Array(
      Schema.Struct({
        /** Account whose list changed. */
        From_Account: Schema.String,
        /** The other account. */
        To_Account: Schema.String
      })
    )
  }),
  response: { fail: true }
})
