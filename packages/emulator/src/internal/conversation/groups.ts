import {
  createConversationGroup,
  deleteConversationGroup,
  listConversationGroups,
  searchConversationGroups,
  updateConversationGroup
} from "@tcchat/endpoints/conversation"
import * as Either from "effect/Either"
import type { Account } from "../account/state.js"
import { type Handler, on, over, type World } from "../handler.js"
import { page } from "../page.js"
import { type Checked, reject } from "../rejection.js"
import {
  type Contact,
  contactOf,
  conversationOf,
  idOf,
  invalid,
  isSorted,
  ownerWithSorting,
  resultOf,
  sortingOf
} from "./lookup.js"
import type { Conversation } from "./state.js"
import { conversationKey } from "./touch.js"

const contactsPerPage = 100

const noSuchGroup = reject(51009, "Err_Recent_Contact_Group_Not_Exist: the account has no such group of conversations")

const groupItem = ({ conversationGroups }: Account, number: number) => ({
  GroupName: conversationGroups.get(number) ?? "",
  GroupId: number
})

const groupItems = (owner: Account) => [...owner.conversationGroups.keys()].map((number) => groupItem(owner, number))

const numberOf = ({ conversationGroups }: Account, name: string): number | undefined =>
  [...conversationGroups].find(([, known]) => known === name)?.[0]

/** Adds a conversation to a group. */
const add = (world: World, owner: Account, contact: Contact, number: number): Checked<unknown> => {
  const most = world.settings.limits.labeledConversations
  const id = idOf(contact)
  const known = owner.conversations.get(conversationKey(id.type, id.peer))
  const grouped = [...owner.conversations.values()].filter(({ groups }) => groups.size > 0)
  if ((known === undefined || known.groups.size === 0) && grouped.length >= most)
    return reject(51008, `Err_Recent_Contact_Limit: at most ${most} conversations can be in groups`)
  return Either.map(conversationOf(world, owner, id), ({ groups }) => groups.add(number))
}

const create = on(
  createConversationGroup,
  function* (world, { From_Account, GroupContactItem }) {
    const owner = yield* ownerWithSorting(world, From_Account)
    const { ContactItem, GroupName } = GroupContactItem[0]!
    if (GroupName === "") return yield* invalid("GroupContactItem[0].GroupName: expected 1 to 32 bytes")
    const { limits, undocumented } = world.settings
    const known = numberOf(owner, GroupName)
    if (known !== undefined && undocumented.createExistingConversationGroup === "reject")
      return yield* invalid("GroupContactItem[0].GroupName: there is such a group")
    if (known === undefined && owner.conversationGroups.size >= limits.conversationGroups)
      return yield* reject(51010, `Err_Recent_Contact_Group_Limit: at most ${limits.conversationGroups} groups`)
    const number = known ?? ++owner.conversationGroupsMade
    owner.conversationGroups.set(number, GroupName)
    return {
      GroupResultItem: [
        {
          GroupItem: groupItem(owner, number),
          ResultItem: ContactItem.map((contact) => resultOf(contact, add(world, owner, contact, number)))
        }
      ]
    }
  },
  { codes: { "GroupContactItem[].GroupName": over(51011) } }
)

const update = on(
  updateConversationGroup,
  function* (world, { From_Account, UpdateGroup, UpdateType }) {
    const owner = yield* ownerWithSorting(world, From_Account)
    const { OldGroupName } = UpdateGroup
    const number = numberOf(owner, OldGroupName)
    if (number === undefined) return yield* noSuchGroup
    const result = { UpdateGroupType: UpdateGroup.UpdateGroupType, GroupId: number, OldGroupName }
    if (UpdateGroup.UpdateGroupType === 1) {
      const { NewGroupName } = UpdateGroup
      const taken = numberOf(owner, NewGroupName)
      if (NewGroupName === "" || (taken !== undefined && taken !== number))
        return yield* invalid("UpdateGroup.NewGroupName: expected a name of 1 to 32 bytes that no group has")
      owner.conversationGroups.set(number, NewGroupName)
      return { UpdateType, UpdateGroupResult: { ...result, GroupName: NewGroupName } }
    }
    const change = (contact: Contact, operation: 1 | 2): Checked<unknown> => {
      if (operation === 1) return add(world, owner, contact, number)
      const { peer, type } = idOf(contact)
      owner.conversations.get(conversationKey(type, peer))?.groups.delete(number)
      return Either.void
    }
    return {
      UpdateType,
      UpdateGroupResult: {
        ...result,
        GroupName: OldGroupName,
        ContactResultItem: UpdateGroup.ContactUpdateItem.map(({ ContactItem, ContactOptType }) => ({
          ContactOptType,
          ...resultOf(ContactItem, change(ContactItem, ContactOptType))
        }))
      }
    }
  },
  { codes: { "UpdateGroup.OldGroupName": over(51011), "UpdateGroup.NewGroupName": over(51011) } }
)

const remove = on(deleteConversationGroup, function* (world, { From_Account, GroupName }) {
  const owner = yield* ownerWithSorting(world, From_Account)
  const number = numberOf(owner, GroupName[0]!)
  if (number === undefined) return yield* noSuchGroup
  const item = groupItem(owner, number)
  owner.conversationGroups.delete(number)
  for (const { groups } of owner.conversations.values()) groups.delete(number)
  return { GroupItem: [item] }
})

const labelled = (found: Conversation) => ({ ...contactOf(found), Timestamp: found.time, ...sortingOf(found) })

const list = on(listConversationGroups, function* (world, { From_Account, StartIndex }) {
  const owner = yield* ownerWithSorting(world, From_Account)
  if (StartIndex < 0) return yield* invalid("StartIndex: expected 0 or the NextStartIndex of a response")
  const { items, next } = page([...owner.conversations.values()].filter(isSorted), StartIndex, contactsPerPage)
  return {
    ContactItem: items.map(labelled),
    GroupItem: groupItems(owner),
    CompleteFlag: next === 0 ? 1 : 0,
    NextStartIndex: next
  }
})

const search = on(searchConversationGroups, function* (world, { ContactItem, From_Account }) {
  const owner = yield* ownerWithSorting(world, From_Account)
  return {
    ContactResultItem: ContactItem.map(idOf).flatMap(({ peer, type }) => {
      const found = owner.conversations.get(conversationKey(type, peer))
      return found === undefined ? [] : [labelled(found)]
    }),
    GroupItem: groupItems(owner)
  }
})

export const conversationGroups: ReadonlyArray<Handler> = [create, update, remove, list, search]
