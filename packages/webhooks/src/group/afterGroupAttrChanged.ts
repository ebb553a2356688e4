import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * The attributes of a group changed, by a client or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60394
 */
export const afterGroupAttrChanged = Webhook.make("Group.CallbackAfterGroupAttrChanged", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** Account that changed them. */
    Operator_Account: Schema.optional(Schema.String),
    /** What was done; `set` replaced the whole set. */
    OptionType: Schema.optional(Enum.open("set", "modify", "clear", "delete")),
    /** The attributes. */
    GroupAttr: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Key; the name of this field is in lower case. */
          key: Schema.String,
          /** Value; the name of this field is in lower case. */
          value: Schema.optional(Schema.String)
        })
      )
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
