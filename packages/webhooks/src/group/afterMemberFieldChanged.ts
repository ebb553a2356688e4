import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * The role or the name card of a group member changed.
 *
 * Of `Modified_Account` and `Member_Account` only one comes.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60393
 */
export const afterMemberFieldChanged = Webhook.make("Group.CallbackAfterMemberFieldChanged", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** Account that changed it. */
    Operator_Account: Schema.optional(Schema.String),
    /** Member whose profile changed, as the current page names it. */
    Modified_Account: Schema.optional(Schema.String),
    /** Member whose profile changed, as the page of 2024 names it. */
    Member_Account: Schema.optional(Schema.String),
    /** New role: Admin when it was given, Member when it was taken. */
    Role: Schema.optional(Enum.open("Admin", "Member")),
    /** New name card. */
    NameCard: Schema.optional(Schema.String),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
