import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A profile was changed, by its owner or over REST.
 *
 * @see https://www.tencentcloud.com/document/product/1047/48733
 */
export const portraitSet = Webhook.make("Profile.CallbackPortraitSet", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Who changed the profile: its owner, or an admin. */
    Operator_Account: Schema.optional(Schema.String),
    /** Whose profile it is. */
    From_Account: Schema.String,
    /** Fields that changed. */
    ProfileItem: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Name of the field. */
          Tag: Schema.String,
          /** New value: depending on the tag a string or an unsigned 32-bit number. */
          Value: Schema.optional(Schema.Unknown)
        })
      )
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { fail: true }
})
