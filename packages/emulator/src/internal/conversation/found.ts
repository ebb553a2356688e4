import { has } from "../group/kinds.js"
import type { World } from "../handler.js"
import { chatOf } from "../message/chat.js"
import { isRefusal, type Refusal, refuse } from "../refusal.js"
import type { Account } from "../state.js"
import type { Conversation } from "./state.js"
import { conversationKey, conversationWith } from "./touch.js"

/** A conversation as calls name it. */
export interface Named {
  readonly type: Conversation["type"]
  readonly peer: string
}

/** A conversation as most calls write it down. */
export type Contact =
  | { readonly Type: 1; readonly To_Account: string }
  | { readonly Type: 2; readonly ToGroupId: string }

export const named = (contact: Contact): Named =>
  contact.Type === 1 ? { type: "OneToOne", peer: contact.To_Account } : { type: "Group", peer: contact.ToGroupId }

export const contactOf = ({ peer, type }: Named) =>
  type === "OneToOne" ? { Type: 1, To_Account: peer } : { Type: 2, ToGroupId: peer }

export const invalid = (text: string): Refusal => refuse(50002, `Err_Recent_Contact_Param_Invalid: ${text}`)

/** Finds the account whose conversations a call is about. */
export const ownerOf = ({ state }: World, userId: string): Account | Refusal =>
  state.accounts.get(userId) ??
  refuse(50001, "Err_Recent_Contact_Account_Not_Exist: From_Account: no such account; import it first")

/** Finds the account whose conversations a call is about, in an app whose edition has their groups and marks. */
export const sorterOf = (world: World, userId: string): Account | Refusal =>
  world.settings.console.ultimate
    ? ownerOf(world, userId)
    : refuse(51013, "Err_Recent_Contact_Edition: groups and marks of conversations need a higher edition of the app")

/** Says why a conversation cannot be changed. */
export const checkChange = ({ settings, state }: World, owner: Account, { peer, type }: Named): Refusal | undefined => {
  if (owner.conversations.has(conversationKey(type, peer))) return undefined
  if (type === "OneToOne" && !state.accounts.has(peer))
    return refuse(50001, "Err_Recent_Contact_Account_Not_Exist: To_Account: no such account; import it first")
  const group = state.groups.get(peer)
  if (
    type === "Group" &&
    (group === undefined || !has(group.type, "Conversations") || !group.members.has(owner.userId))
  )
    return refuse(51007, "Err_Recent_Contact_Group_Not_Exist: no such group, or From_Account is no member of it")
  return settings.undocumented.changeMissingConversation === "refuse"
    ? invalid("the account has no such conversation")
    : undefined
}

/** Finds a conversation that a call changes, which starts with that when it has to. */
export const conversationOf = (world: World, owner: Account, { peer, type }: Named): Conversation | Refusal =>
  checkChange(world, owner, { peer, type }) ?? conversationWith(owner, type, peer, world.now)

/** Whether nothing was said in a conversation that its owner could read. */
export const isEmpty = ({ state }: World, owner: Account, { peer, type }: Conversation): boolean =>
  type === "Group"
    ? (state.groups.get(peer)?.messages.size ?? 0) === 0
    : chatOf(state, owner.userId, peer)?.messages.some(({ hiddenFrom }) => !hiddenFrom.has(owner.userId)) !== true

export const isSorted = ({ customMark, groups, marks }: Conversation): boolean =>
  groups.size > 0 || marks.size > 0 || customMark !== ""

const marksInAll = 64

/** Marks and groups of a conversation, as far as it has some. */
export const sortingOf = ({ customMark, groups, marks }: Conversation) => ({
  ...(marks.size > 0 && {
    StandardMark: Array.from({ length: marksInAll }, (_, mark) => (marks.has(mark) ? "1" : "0")).join("")
  }),
  ...(customMark !== "" && { CustomMark: customMark }),
  ...(groups.size > 0 && { ContactGroupId: [...groups] })
})

/** What a call says of one of its conversations. */
export const resultOf = (contact: Contact, result: object) => ({
  ContactItem: { ...contactOf(named(contact)) },
  ...(isRefusal(result) ? { ResultCode: result.refused, ResultInfo: result.info } : { ResultCode: 0, ResultInfo: "" })
})
