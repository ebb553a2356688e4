import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A group was created, by a client or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34369
 */
export const afterCreateGroup = Webhook.make("Group.CallbackAfterCreateGroup", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Account that created it. */
    Operator_Account: Schema.optional(Schema.String),
    /** Account that owns the group. */
    Owner_Account: Schema.optional(Schema.String),
    /** Type of the group, such as Public, Meeting or Community. */
    Type: Schema.optional(Schema.String),
    /** Name of the group. */
    Name: Schema.optional(Schema.String),
    /** First members. */
    MemberList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID. */
          Member_Account: Schema.String
        })
      )
    ),
    /** Custom fields; only when the app has any. */
    UserDefinedDataList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Name of the field. */
          Key: Schema.String,
          /** Value of the field. */
          Value: Schema.optional(Schema.Unknown)
        })
      )
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
