import * as Schema from "effect/Schema"
import { ReceivedMsgBody } from "./receivedMessage.js"

/** A message in the history of a group. */
export const HistoryMessage = Schema.Struct({
  /** Sender of the message. */
  From_Account: Schema.optional(Schema.String),
  /** 0 for a message, 1 for one that was deleted or has expired, with an empty `MsgBody`, 2 for one that was recalled. */
  IsPlaceMsg: Schema.optional(Schema.Int),
  /** Elements of the message. */
  MsgBody: Schema.optional(ReceivedMsgBody),
  /** Priority of the message: 1 high, 2 normal, 3 low, 4 lowest. */
  MsgPriority: Schema.optional(Schema.Int),
  /** `Random` of the message. */
  MsgRandom: Schema.optional(Schema.Int),
  /** Sequence number of the message. */
  MsgSeq: Schema.Int,
  /** Time of the message, in Unix seconds. */
  MsgTimeStamp: Schema.optional(Schema.Int),
  /** 1 for a message of the system. */
  IsSystemMsg: Schema.optional(Schema.Int)
})
