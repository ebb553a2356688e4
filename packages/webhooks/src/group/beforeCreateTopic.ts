import * as Schema from "effect/Schema"
import * as Webhook from "../Webhook.js"

/**
 * A client, or REST, is about to create a topic in a community.
 *
 * Rejected with 1, the caller gets 10016; a code from 10100 to 10200 reaches the caller with its ErrorInfo.
 *
 * @see https://www.tencentcloud.com/document/product/1047/49463
 */
export const beforeCreateTopic = Webhook.make("Group.CallbackBeforeCreateTopic", {
  phase: "before",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Account that creates it. */
    Operator_Account: Schema.String,
    /** Type of the group: Community. */
    Type: Schema.optional(Schema.String),
    /** Name of the topic. */
    Name: Schema.String
  }),
  response: { reject: { callerGets: 10016, from: 10100, to: 10200 } }
})
