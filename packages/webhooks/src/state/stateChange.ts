import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { EventTime } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A client of an account logged in, logged out or lost its connection.
 *
 * In the query of this webhook the platform is spelled `IOS`, in others `iOS`; `platform` of the event says `iOS`
 * for both.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34357
 */
export const stateChange = Webhook.make("State.StateChange", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** What happened. */
    Info: Schema.Struct({
      /** What the client did. */
      Action: Enum.open("Login", "Logout", "Disconnect"),
      /** Account whose client it is. */
      To_Account: Schema.String,
      /**
       * Why: Register with Login, Unregister with Logout, LinkClose or TimeOut with Disconnect. A heartbeat is missed
       * after 400 seconds.
       */
      Reason: Schema.optional(Enum.open("Register", "Unregister", "LinkClose", "TimeOut"))
    }),
    /** Devices that this login took offline; only with Login and Register. */
    KickedDevice: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Platform of the device. */
          Platform: Schema.optional(Enum.open("iOS", "Android", "Web", "Windows", "iPad", "Mac", "Linux"))
        })
      )
    ),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: { fail: true }
})
