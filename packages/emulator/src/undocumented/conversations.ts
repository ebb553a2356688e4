/** Behaviour of conversations that is not documented. */
import type { Declared, Values } from "./option.js"

/** Behaviour of conversations that is not documented. */
export const conversations = {
  /** Page size of `get_list`. */
  conversationsPageSize: { least: 1, default: 100, page: "no page" },
  /**
   * Pinning, marking or grouping a conversation that does not exist: it is created, or the call is rejected with 50002. The
   * peer has to be an account, or a group of which the account is a member.
   */
  changeMissingConversation: { values: ["create", "reject"], default: "create", page: "no page" },
  /**
   * Creating a conversation group with the name of an existing one: the conversations are added to that one, or the call is
   * rejected with 50002.
   */
  createExistingConversationGroup: { values: ["add", "reject"], default: "add", page: "no page" }
} as const satisfies Declared

/** The values of these options. */
export type Conversations = Values<typeof conversations>
