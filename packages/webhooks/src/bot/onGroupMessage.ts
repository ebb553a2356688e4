import { ReceivedMsgBody } from "@tcchat/endpoints/MsgBody"
import * as Schema from "effect/Schema"
import { EventTime, Integer } from "../model/scalars.js"
import * as Webhook from "../Webhook.js"

/**
 * A group message mentions bots.
 *
 * A message that mentions everybody does not send it.
 *
 * @see https://www.tencentcloud.com/document/product/1047/68953
 */
export const onGroupMessage = Webhook.make("Bot.OnGroupMessage", {
  phase: "after",
  body: () => ({
    /** The command, as in the query. */
    CallbackCommand: Schema.optional(Schema.String),
    /** Id of the group. */
    GroupId: Schema.String,
    /** Type of the group. */
    Type: Schema.optional(Schema.String),
    /** Account that sends. */
    From_Account: Schema.String,
    /** Account that made the request. */
    Operator_Account: Schema.optional(Schema.String),
    /** Random number of the message. */
    Random: Schema.optional(Integer),
    /** Sequence number in the group. */
    MsgSeq: Integer,
    /** Time of the server, in Unix seconds. */
    MsgTime: Schema.optional(Integer),
    /** 1: only delivered to online users, otherwise 0. Always 0 in live groups (AVChatRoom). */
    OnlineOnlyFlag: Schema.optional(Integer),
    /** Elements of the message. */
    MsgBody: Schema.optional(ReceivedMsgBody),
    /** Bots that are mentioned. */
    AtRobots_Account: Schema.Array(Schema.String),
    /** Custom data stored with the message; missing or empty if there is none. */
    CloudCustomData: Schema.optional(Schema.String),
    /** When it happened, in Unix milliseconds: a number, or its digits as a string. */
    EventTime: Schema.optional(EventTime)
  }),
  response: {}
})
