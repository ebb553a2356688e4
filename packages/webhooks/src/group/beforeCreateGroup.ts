import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A client, or REST, is about to create a group.
 *
 * Rejected with 1, the caller gets 10016; a code from 10100 to 10200 reaches the caller with its ErrorInfo.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34368
 */
export const beforeCreateGroup = Webhook.make("Group.CallbackBeforeCreateGroup", {
  phase: "before",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that creates it. */
    Operator_Account: Schema.String,
    /** Account that will own it. */
    Owner_Account: Schema.optional(Schema.String),
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.String,
    /** Name of the group. */
    Name: Schema.optional(Schema.String),
    /** Groups of this type that the account has created already. */
    CreateGroupNum: Schema.optional(Integer),
    /** How invitations are handled, such as DisableInvite; only newer pages have it. */
    InviteOption: Schema.optional(Schema.String),
    /** First members. */
    MemberList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID. */
          Member_Account: Schema.String
        })
      )
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { reject: { callerGets: 10016, from: 10100, to: 10200 } }
})
