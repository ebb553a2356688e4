/** Behaviour of messages that is not documented. */

/**
 * Behaviour of messages, in groups and one to one, where the pages say nothing or contradict each other.
 */
export interface Messages {
  /**
   * Response to a duplicate, which the service does not send: the time, sequence and key of the first message, or the
   * current time, with a key that no message has.
   *
   * @default "first"
   */
  readonly duplicateSend: "first" | "now"
  /**
   * Sequence of a group message for online clients only, which the history does not keep: the next one, or that of the last
   * message.
   *
   * @default "next"
   */
  readonly onlineOnlySequence: "next" | "last"
  /**
   * Messages to a group over its rate limit: rejected with 10023, or dropped with the `MsgDropReason`
   * `MsgFreqCtrl` and the code 0.
   *
   * @default "reject"
   */
  readonly overGroupRateLimit: "reject" | "drop"
  /**
   * Result of recalling a group message again.
   *
   * @default 10032
   */
  readonly recallAgainCode: 0 | 10030 | 10032
  /**
   * State of the messages after `delete_group_msg_by_sender`: its title says recall, its path delete. Deleted messages stay
   * in the history without their content.
   *
   * @default "recalled"
   */
  readonly messagesOfSender: "recalled" | "deleted"
  /**
   * Whether the history shows the content of a recalled message to an admin.
   *
   * @default "keep"
   */
  readonly recalledContent: "keep" | "empty"
  /**
   * A one-to-one message from a muted account: rejected with 20012, as the page of the mute says, or sent, as the page of
   * sending says. Admins of the app are never muted.
   *
   * @default "reject"
   */
  readonly sendWhenMuted: "reject" | "send"
  /**
   * A one-to-one message to an account that has blocked the sender: sent, as the page says, or rejected with 20007, like
   * messages of clients.
   *
   * @default "send"
   */
  readonly sendToBlocker: "send" | "reject"
  /**
   * A one-to-one message between accounts that are not friends: sent, as the page says, or rejected like messages of clients
   * in apps that check friendships: with 20009, with 20010 if only the receiver does not have the sender as a friend, with
   * 20011 if only the sender does not have the receiver.
   *
   * @default "send"
   */
  readonly sendToNonFriend: "send" | "reject"
}
