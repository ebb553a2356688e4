import * as Schema from "effect/Schema"
import * as Webhook from "../Webhook.js"

/**
 * A topic was created in a community, by a client or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/49464
 */
export const afterCreateTopic = Webhook.make("Group.CallbackAfterCreateTopic", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Id of the topic. */
    TopicId: Schema.String,
    /** Account that created it. */
    Operator_Account: Schema.optional(Schema.String),
    /** Account that owns the group. */
    Owner_Account: Schema.optional(Schema.String),
    /** Type of the group: Community. */
    Type: Schema.optional(Schema.String),
    /** Name of the topic. */
    Name: Schema.optional(Schema.String),
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
    )
  }),
  response: {}
})
