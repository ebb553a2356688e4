/** What the emulator does with conversations where no page says what the service does. */

/** What the emulator does with the list of an account's conversations where the pages are silent. */
export interface Conversations {
  /**
   * Conversations on a page of `get_list`, which the service chooses.
   *
   * @default 100
   */
  readonly conversationsPageSize: number
  /**
   * Pinning, marking or grouping a conversation that is not on the list of the account: it is put there, or refused with
   * 50002. There must be such an account or a group of which the account is a member.
   *
   * @default "make"
   */
  readonly changeMissingConversation: "make" | "refuse"
  /**
   * Creating a group of conversations whose name another one has: its conversations are added to that one, or the call is
   * refused with 50002.
   *
   * @default "add"
   */
  readonly createConversationGroupAgain: "add" | "refuse"
}
