/** Behaviour of conversations that is not documented. */

/** Behaviour of conversations that is not documented. */
export interface Conversations {
  /**
   * Page size of `get_list`.
   *
   * @default 100
   */
  readonly conversationsPageSize: number
  /**
   * Pinning, marking or grouping a conversation that does not exist: it is created, or the call is rejected with 50002. The
   * peer has to be an account, or a group of which the account is a member.
   *
   * @default "create"
   */
  readonly changeMissingConversation: "create" | "reject"
  /**
   * Creating a conversation group with the name of an existing one: the conversations are added to that one, or the call is
   * rejected with 50002.
   *
   * @default "add"
   */
  readonly createExistingConversationGroup: "add" | "reject"
}
