import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * Friends were added, by a client, over REST, or by accepting a request.
 *
 * Importing friends does not send it.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34359
 */
export const friendAdd = Webhook.make("Sns.CallbackFriendAdd", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Pairs of accounts, one for each list of friends that grew. */
    PairList: Schema.Array(
      Schema.Struct({
        /** Account whose list changed. */
        From_Account: Schema.String,
        /** The other account. */
        To_Account: Schema.String,
        /** Account that began it. */
        Initiator_Account: Schema.optional(Schema.String)
      })
    ),
    /** What caused it: adding friends, or a response to a request. */
    ClientCmd: Schema.optional(Enum.open("friend_add", "FriendAdd", "friend_response", "FriendResponse")),
    /** The admin that caused it over REST; otherwise empty. */
    Admin_Account: Schema.optional(Schema.String),
    /** 1: forced by an admin. */
    ForceFlag: Schema.optional(Integer)
  }),
  response: { fail: true }
})
