import * as Schema from "effect/Schema"
import * as Webhook from "../Webhook.js"

/**
 * Accounts were put on blocklists, by a client or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34361
 */
export const blackListAdd = Webhook.make("Sns.CallbackBlackListAdd", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Pairs of accounts, one for each new entry of a blocklist. */
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
