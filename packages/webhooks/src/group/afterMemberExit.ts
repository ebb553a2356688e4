import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * Members left a group or were removed from it.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34373
 */
export const afterMemberExit = Webhook.make("Group.CallbackAfterMemberExit", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** How they left: Kicked by others, Quit by themselves. */
    ExitType: Schema.optional(Enum.open("Kicked", "Quit")),
    /** Account that removed them, or that left. */
    Operator_Account: Schema.optional(Schema.String),
    /** Members that are gone. */
    ExitMemberList: Schema.Array(
      Schema.Struct({
        /** UserID. */
        Member_Account: Schema.String
      })
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
