import * as Schema from "effect/Schema"
import * as Webhook from "../Webhook.js"

/**
 * The name, introduction, notification or picture of a topic changed.
 *
 * The page has no field that identifies the topic; if one is sent, it is kept.
 *
 * @see https://www.tencentcloud.com/document/product/1047/49466
 */
export const afterTopicInfoChanged = Webhook.make("Group.CallbackAfterTopicInfoChanged", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Id of the topic; not on the page. */
    TopicId: Schema.optional(Schema.String),
    /** Type of the group: Community. */
    Type: Schema.optional(Schema.String),
    /** Account that changed it. */
    Operator_Account: Schema.optional(Schema.String),
    /** New name, if it changed. */
    Name: Schema.optional(Schema.String),
    /** New introduction, if it changed. */
    Introduction: Schema.optional(Schema.String),
    /** New notification, if it changed. */
    Notification: Schema.optional(Schema.String),
    /** New address of the picture, if it changed. */
    FaceUrl: Schema.optional(Schema.String)
  }),
  response: {}
})
