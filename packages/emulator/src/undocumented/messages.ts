/** Behaviour of messages that is not documented. */
import type { Declared, Values } from "./option.js"

/**
 * Behaviour of messages, in groups and one to one, where the pages say nothing or contradict each other.
 */
export const messages = {
  /**
   * Response to a duplicate, which the service does not send: the time, sequence and key of the first message, or the
   * current time, with a key that no message has.
   */
  duplicateSend: { values: ["first", "now"], default: "first", page: "no page" },
  /**
   * Sequence of a group message for online clients only, which the history does not keep: that of the last message, as
   * the page says that only stored messages raise the sequence, or the next one.
   */
  onlineOnlySequence: { values: ["last", "next"], default: "last", page: "1047/33526" },
  /**
   * The history of a group from `ReqMsgSeq` 0, which no message has: the newest messages, as without the field, or none.
   */
  historyFromZero: { values: ["newest", "none"], default: "newest", page: "no page" },
  /**
   * Messages to a group over its rate limit: rejected with 10023, or dropped with the `MsgDropReason`
   * `MsgFreqCtrl` and the code 0.
   */
  overGroupRateLimit: { values: ["reject", "drop"], default: "reject", page: "1047/34959" },
  /** Result of recalling a group message again. */
  recallAgainCode: { values: [0, 10030, 10032], default: 10032, page: "no page" },
  /**
   * State of the messages after `delete_group_msg_by_sender`: its title says recall, its path delete. Deleted messages stay
   * in the history without their content.
   */
  messagesOfSender: { values: ["recalled", "deleted"], default: "recalled", page: "1047/34970" },
  /** Whether the history shows the content of a recalled message to an admin. */
  recalledContent: { values: ["keep", "empty"], default: "keep", page: "no page" },
  /**
   * A one-to-one message from a muted account through the REST API: sent, as the page of sending says, or rejected with
   * 20012, as the page of the mute says. Admins of the app are never muted.
   */
  sendWhenMuted: { values: ["send", "reject"], default: "send", page: "1047/34919" },
  /**
   * A one-to-one message to an account that has blocked the sender: sent, as the page says, or rejected with 20007, like
   * messages of clients.
   */
  sendToBlocker: { values: ["send", "reject"], default: "send", page: "1047/34919" },
  /**
   * A one-to-one message between accounts that are not friends: sent, as the page says, or rejected like messages of clients
   * in apps that check friendships: with 20009, with 20010 if only the receiver does not have the sender as a friend, with
   * 20011 if only the sender does not have the receiver.
   */
  sendToNonFriend: { values: ["send", "reject"], default: "send", page: "1047/34919" }
} as const satisfies Declared

/** The values of these options. */
export type Messages = Values<typeof messages>
