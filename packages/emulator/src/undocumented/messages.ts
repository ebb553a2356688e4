/** What the emulator does with messages where no page says what the service does. */

/**
 * What the emulator does with messages, to groups and to one account, where the pages are silent or contradict each
 * other.
 */
export interface Messages {
  /**
   * Answer to a message that the service recognises as a repeat and does not send again: the time, sequence and key of
   * the first one, or the present time, with a key that no message has.
   *
   * @default "first"
   */
  readonly repeatedSend: "first" | "now"
  /**
   * Whether a message to a group that is only for those who are online takes a sequence, although the history does not
   * keep it, or is answered with that of the last one.
   *
   * @default "take"
   */
  readonly onlineOnlySequence: "take" | "keep"
  /**
   * More messages to a group in a second than its limit: refused with 10023, or dropped with the `MsgDropReason`
   * `MsgFreqCtrl` and the code 0.
   *
   * @default "refuse"
   */
  readonly overGroupFrequency: "refuse" | "drop"
  /**
   * Result of recalling a group message that is recalled already.
   *
   * @default 10032
   */
  readonly recallAgainCode: 0 | 10030 | 10032
  /**
   * What becomes of the messages of a sender that `delete_group_msg_by_sender` takes back, which its newer title calls
   * recalling and its name deleting. Deleted ones stay in the history without their content.
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
   * A one-to-one message from an account that is muted everywhere: refused with 20012, as the page of the mute says, or
   * sent, as that of sending says, which checks no mutes. Admins of the app may always speak.
   *
   * @default "refuse"
   */
  readonly sendOfMuted: "refuse" | "send"
  /**
   * A one-to-one message to an account that has blocked the sender: sent, as the page says, which checks no blocklists, or
   * refused with 20007, as messages of clients are.
   *
   * @default "send"
   */
  readonly sendToBlocker: "send" | "refuse"
  /**
   * A one-to-one message between accounts that are not friends: sent, as the page says, or refused as messages of clients
   * are in apps that check friendships: with 20009, with 20010 when only the receiver misses the sender, with 20011 when
   * only the sender misses the receiver.
   *
   * @default "send"
   */
  readonly sendToStranger: "send" | "refuse"
}
