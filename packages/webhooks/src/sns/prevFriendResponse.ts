import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A client is about to respond to friend requests.
 *
 * Calls over REST do not send it. The response has a result for each requesting account; the ErrorCode of the
 * response has no effect.
 *
 * @see https://www.tencentcloud.com/document/product/1047/43467
 */
export const prevFriendResponse = Webhook.make("Sns.CallbackPrevFriendResponse", {
  phase: "before",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that made the request. */
    Requester_Account: Schema.optional(Schema.String),
    /** Account that responds friend requests. */
    From_Account: Schema.String,
    /** The responses. */
    ResponseFriendItem: Schema.Array(
      Schema.Struct({
        /** Account whose request is responded to. */
        To_Account: Schema.String,
        /** Remark that the new friend is to get. */
        Remark: Schema.optional(Schema.String),
        /** Friend list that the new friend is to be put in. */
        TagName: Schema.optional(Schema.String),
        /** The response. */
        ResponseAction: Enum.open("Response_Action_AgreeAndAdd", "Response_Action_Agree", "Response_Action_Reject")
      })
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { rejectEach: { list: "ResponseFriendItem", from: 38000, to: 39000 } }
})
