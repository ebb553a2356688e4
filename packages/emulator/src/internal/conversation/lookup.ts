import * as Either from "effect/Either"
import { accountOf } from "../account/lookup.js"
import type { Account } from "../account/state.js"
import { has } from "../group/features.js"
import type { World } from "../handler.js"
import { chatOf } from "../message/chats.js"
import { type Checked, reject } from "../rejection.js"
import type { Conversation } from "./state.js"
import { conversationKey, conversationWith } from "./touch.js"

/** What identifies a conversation of an account. */
export interface ConversationId {
  readonly type: Conversation["type"]
  readonly peer: string
}

/** How most calls identify a conversation. */
export type Contact =
  | { readonly Type: 1; readonly To_Account: string }
  | { readonly Type: 2; readonly ToGroupId: string }

export const idOf = (contact: Contact): ConversationId =>
  contact.Type === 1 ? { type: "OneToOne", peer: contact.To_Account } : { type: "Group", peer: contact.ToGroupId }

export const contactOf = ({ peer, type }: ConversationId) =>
  type === "OneToOne" ? { Type: 1, To_Account: peer } : { Type: 2, ToGroupId: peer }

export const invalid = (detail: string): Checked<never> => reject(50002, `Err_Recent_Contact_Param_Invalid: ${detail}`)

/** Finds the account whose conversations a call is about. */
export const ownerOf = (world: World, userId: string): Checked<Account> =>
  accountOf(world, 50001, "Err_Recent_Contact_Account_Not_Exist", "From_Account", userId)

/** Finds the account, if the edition of the app has groups and marks of conversations. */
export const ownerWithSorting = (world: World, userId: string): Checked<Account> =>
  world.settings.console.ultimate
    ? ownerOf(world, userId)
    : reject(51013, "Err_Recent_Contact_Edition: groups and marks of conversations need a higher edition of the app")

/** Rejects a change of a conversation that cannot exist. */
export const checkChange = (
  { settings, state }: World,
  owner: Account,
  { peer, type }: ConversationId
): Checked<void> => {
  if (owner.conversations.has(conversationKey(type, peer))) return Either.void
  if (type === "OneToOne" && !state.accounts.has(peer))
    return reject(50001, "Err_Recent_Contact_Account_Not_Exist: To_Account: no such account; import it first")
  const group = state.groups.get(peer)
  if (
    type === "Group" &&
    (group === undefined || !has(group.type, "Conversations") || !group.members.has(owner.userId))
  )
    return reject(51007, "Err_Recent_Contact_Group_Not_Exist: no such group, or From_Account is no member of it")
  return settings.undocumented.changeMissingConversation === "reject"
    ? invalid("the account has no such conversation")
    : Either.void
}

/** Finds the conversation that a call changes, or adds it. */
export const conversationOf = (world: World, owner: Account, { peer, type }: ConversationId): Checked<Conversation> =>
  Either.map(checkChange(world, owner, { peer, type }), () => conversationWith(owner, type, peer, world.now))

/** Whether a conversation has no message that its owner can read. */
export const isEmpty = ({ state }: World, owner: Account, { peer, type }: Conversation): boolean =>
  type === "Group"
    ? (state.groups.get(peer)?.messages.size ?? 0) === 0
    : chatOf(state, owner.userId, peer)?.messages.some(({ hiddenFrom }) => !hiddenFrom.has(owner.userId)) !== true

export const isSorted = ({ customMark, groups, marks }: Conversation): boolean =>
  groups.size > 0 || marks.size > 0 || customMark !== ""

const markCount = 64

/** The marks and groups of a conversation as fields; those without a value are omitted. */
export const sortingOf = ({ customMark, groups, marks }: Conversation) => ({
  ...(marks.size > 0 && {
    StandardMark: Array.from({ length: markCount }, (_, mark) => (marks.has(mark) ? "1" : "0")).join("")
  }),
  ...(customMark !== "" && { CustomMark: customMark }),
  ...(groups.size > 0 && { ContactGroupId: [...groups] })
})

/** The outcome of a call for one of its conversations. */
export const resultOf = (contact: Contact, checked: Checked<unknown>) => ({
  ContactItem: { ...contactOf(idOf(contact)) },
  ...Either.match(checked, {
    onLeft: ({ code, info }) => ({ ResultCode: code, ResultInfo: info }),
    onRight: () => ({ ResultCode: 0, ResultInfo: "" })
  })
})
