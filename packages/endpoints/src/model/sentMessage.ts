import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "./identifiers.js"
import { UInt32 } from "./integers.js"
import { MsgBody } from "./message.js"
import { OfflinePushInfo } from "./offlinePush.js"

/** What a one-to-one message has besides its receivers, in a request. */
export const sentMessage = {
  /**
   * 1 also delivers the message to the sender's devices that are online and keeps it in the sender's history, 2 does
   * neither. When it is left out, the message is kept in the sender's history.
   */
  SyncOtherMachine: Schema.optional(Enum.open(1, 2)),
  /** Sender; the calling admin when it is left out. */
  From_Account: Schema.optional(UserId),
  /** 0, the default, stores the message in the history, 1 delivers it to receivers who are online now and stores nothing. */
  OnlineOnlyFlag: Schema.optional(Enum.open(0, 1)),
  /**
   * Seconds for which the message is kept for receivers who are offline: at most 604,800, which are 7 days and the
   * default. 0 delivers it to receivers who are online now only; `OnlineOnlyFlag` 1 is the newer way to say so.
   */
  MsgLifeTime: Schema.optional(Schema.Int.pipe(Schema.between(0, 604800))),
  /**
   * Sequence number, which need not be unique: messages of the same second are sorted by it. The service deduplicates
   * by it.
   */
  MsgSeq: Schema.optional(UInt32),
  /** Random number, by which the service deduplicates. */
  MsgRandom: Schema.optional(UInt32),
  /** Elements of the message, in order; at most one of them is a `TIMCustomElem`. */
  MsgBody: MsgBody,
  /** Custom data, which is stored with the message and delivered to the receiver. */
  CloudCustomData: Schema.optional(Schema.String),
  /**
   * What the message does not do: `NoUnread` does not count it as unread, `NoLastMsg` does not change the list of
   * conversations. `WithMuteNotifications` respects that a receiver wants no notifications, which is not checked without.
   */
  SendMsgControl: Schema.optional(Schema.Array(Enum.open("NoUnread", "NoLastMsg", "WithMuteNotifications"))),
  /** How the message is notified to receivers who are offline. */
  OfflinePushInfo: Schema.optional(OfflinePushInfo),
  /** 1 asks the receiver for a read receipt; 0 by default. */
  IsNeedReadReceipt: Schema.optional(Enum.open(0, 1))
}
