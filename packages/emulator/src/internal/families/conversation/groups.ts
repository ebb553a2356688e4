import {
  createConversationGroup,
  deleteConversationGroup,
  listConversationGroups,
  searchConversationGroups,
  updateConversationGroup
} from "@tcchat/endpoints/conversation"
import {
  type Contact,
  contactOf,
  conversationOf,
  invalid,
  isSorted,
  named,
  resultOf,
  sorterOf,
  sortingOf
} from "../../conversation/found.js"
import type { Conversation } from "../../conversation/state.js"
import { conversationKey } from "../../conversation/touch.js"
import { type Handler, on, over, type World } from "../../handler.js"
import { isRefusal, type Refusal, refuse } from "../../refusal.js"
import type { Account } from "../../state.js"
import { page } from "../relation.js"

const contactsPerPage = 100

const noGroup = refuse(51009, "Err_Recent_Contact_Group_Not_Exist: the account has no such group of conversations")

const groupItem = ({ conversationGroups }: Account, number: number) => ({
  GroupName: conversationGroups.get(number) ?? "",
  GroupId: number
})

const groupItems = (owner: Account) => [...owner.conversationGroups.keys()].map((number) => groupItem(owner, number))

const numberOf = ({ conversationGroups }: Account, name: string): number | undefined =>
  [...conversationGroups].find(([, known]) => known === name)?.[0]

/** Puts a conversation into a group, unless there are too many in groups. */
const add = (world: World, owner: Account, contact: Contact, number: number): object => {
  const most = world.settings.limits.sortedConversations
  const known = owner.conversations.get(conversationKey(named(contact).type, named(contact).peer))
  const grouped = [...owner.conversations.values()].filter(({ groups }) => groups.size > 0)
  if ((known === undefined || known.groups.size === 0) && grouped.length >= most)
    return refuse(51008, `Err_Recent_Contact_Limit: at most ${most} conversations can be in groups`)
  const found = conversationOf(world, owner, named(contact))
  if (!isRefusal(found)) found.groups.add(number)
  return found
}

const create = on(
  createConversationGroup,
  (world, { From_Account, GroupContactItem }) => {
    const owner = sorterOf(world, From_Account)
    if (isRefusal(owner)) return owner
    const { ContactItem, GroupName } = GroupContactItem[0]!
    if (GroupName === "") return invalid("GroupContactItem[0].GroupName: expected 1 to 32 bytes")
    const { limits, undocumented } = world.settings
    const known = numberOf(owner, GroupName)
    if (known !== undefined && undocumented.createConversationGroupAgain === "refuse")
      return invalid("GroupContactItem[0].GroupName: there is such a group")
    if (known === undefined && owner.conversationGroups.size >= limits.conversationGroups)
      return refuse(51010, `Err_Recent_Contact_Group_Limit: at most ${limits.conversationGroups} groups`)
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
  (world, { From_Account, UpdateGroup, UpdateType }) => {
    const owner = sorterOf(world, From_Account)
    if (isRefusal(owner)) return owner
    const { OldGroupName } = UpdateGroup
    const number = numberOf(owner, OldGroupName)
    if (number === undefined) return noGroup
    const result = { UpdateGroupType: UpdateGroup.UpdateGroupType, GroupId: number, OldGroupName }
    if (UpdateGroup.UpdateGroupType === 1) {
      const { NewGroupName } = UpdateGroup
      const taken = numberOf(owner, NewGroupName)
      if (NewGroupName === "" || (taken !== undefined && taken !== number))
        return invalid("UpdateGroup.NewGroupName: expected a name of 1 to 32 bytes that no group has")
      owner.conversationGroups.set(number, NewGroupName)
      return { UpdateType, UpdateGroupResult: { ...result, GroupName: NewGroupName } }
    }
    const change = (contact: Contact, operation: 1 | 2): object => {
      if (operation === 1) return add(world, owner, contact, number)
      const { peer, type } = named(contact)
      owner.conversations.get(conversationKey(type, peer))?.groups.delete(number)
      return {}
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

const remove = on(deleteConversationGroup, (world, { From_Account, GroupName }) => {
  const owner = sorterOf(world, From_Account)
  if (isRefusal(owner)) return owner
  const number = numberOf(owner, GroupName[0]!)
  if (number === undefined) return noGroup
  const item = groupItem(owner, number)
  owner.conversationGroups.delete(number)
  for (const { groups } of owner.conversations.values()) groups.delete(number)
  return { GroupItem: [item] }
})

const marked = (found: Conversation) => ({ ...contactOf(found), Timestamp: found.time, ...sortingOf(found) })

const list = on(listConversationGroups, (world, { From_Account, StartIndex }) => {
  const owner = sorterOf(world, From_Account)
  if (isRefusal(owner)) return owner
  if (StartIndex < 0) return invalid("StartIndex: expected 0 or the NextStartIndex of a response")
  const { items, next } = page([...owner.conversations.values()].filter(isSorted), StartIndex, contactsPerPage)
  return {
    ContactItem: items.map(marked),
    GroupItem: groupItems(owner),
    CompleteFlag: next === 0 ? 1 : 0,
    NextStartIndex: next
  }
})

const search = on(searchConversationGroups, (world, { ContactItem, From_Account }) => {
  const owner: Account | Refusal = sorterOf(world, From_Account)
  if (isRefusal(owner)) return owner
  return {
    ContactResultItem: ContactItem.map(named).flatMap(({ peer, type }) => {
      const found = owner.conversations.get(conversationKey(type, peer))
      return found === undefined ? [] : [marked(found)]
    }),
    GroupItem: groupItems(owner)
  }
})

export const conversationGroups: ReadonlyArray<Handler> = [create, update, remove, list, search]
