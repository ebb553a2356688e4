import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A client is about to add friends.
 *
 * Calls over REST do not send it. The response has a result for each account that is to be added; the ErrorCode of
 * the response decides nothing.
 *
 * @see https://www.tencentcloud.com/document/product/1047/43468
 */
export const prevFriendAdd = Webhook.make("Sns.CallbackPrevFriendAdd", {
  phase: "before",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that made the request. */
    Requester_Account: Schema.optional(Schema.String),
    /** Account that wants to add friends. */
    From_Account: Schema.String,
    /** Accounts that are to be added. */
    FriendItem: Schema.Array(
      Schema.Struct({
        /** Account that is to be added. */
        To_Account: Schema.String,
        /** Remark that the new friend is to get. */
        Remark: Schema.optional(Schema.String),
        /** Friend list that the new friend is to be put in. */
        GroupName: Schema.optional(Schema.String),
        /** Where the request comes from: AddSource_Type_ and a keyword. */
        AddSource: Schema.optional(Schema.String),
        /** Message that goes with the request. */
        AddWording: Schema.optional(Schema.String)
      })
    ),
    /** Whether one side or both get a new friend. */
    AddType: Schema.optional(Enum.open("Add_Type_Single", "Add_Type_Both")),
    /** 1: forced by an admin. */
    ForceAddFlags: Schema.optional(Integer),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { rejectEach: { list: "FriendItem", from: 38000, to: 39000 } }
})
