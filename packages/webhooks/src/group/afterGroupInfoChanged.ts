import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * The name, introduction, notification or picture of a group changed.
 *
 * Other fields of its profile do not send it.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34378
 */
export const afterGroupInfoChanged = Webhook.make("Group.CallbackAfterGroupInfoChanged", {
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
    /** New name, if it changed. */
    Name: Schema.optional(Schema.String),
    /** New introduction, if it changed. */
    Introduction: Schema.optional(Schema.String),
    /** New notification, if it changed. */
    Notification: Schema.optional(Schema.String),
    /** New address of the picture, if it changed. */
    FaceUrl: Schema.optional(Schema.String),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
