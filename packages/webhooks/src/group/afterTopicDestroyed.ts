import * as Schema from "effect/Schema"
import * as Webhook from "../Webhook.js"

/**
 * Topics of a community were deleted, by a client or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/49465
 */
export const afterTopicDestroyed = Webhook.make("Group.CallbackAfterTopicDestroyed", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group: Community. */
    Type: Schema.optional(Schema.String),
    /** Ids of the topics. */
    TopicIdList: Schema.Array(Schema.String)
  }),
  response: {}
})
