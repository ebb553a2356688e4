import { addLists, deleteLists, pullLists } from "@tcchat/endpoints/relation"
import { type Handler, on, type World } from "../handler.js"
import { isRefusal, type Refusal, refuse } from "../refusal.js"
import type { Account } from "../state.js"
import { bytes } from "../text.js"
import { account, summarize } from "./relation.js"

/** Refuses names over the limit that the server pages state, which is narrower than what clients let through. */
export const checkListNames = ({ settings }: World, names: Iterable<string>, call: string): Refusal | undefined => {
  for (const name of names) {
    if (name === "" || bytes(name) > settings.listNameMaxBytes)
      return refuse(
        30001,
        `Err_SNS_${call}_GroupName_Invalid: GroupName: expected 1 to ${settings.listNameMaxBytes} bytes of UTF-8, got ${bytes(name)}`
      )
  }
  return undefined
}

/** Refuses names that would make an account hold too many lists. */
export const checkListRoom = (
  { settings }: World,
  owner: Account,
  names: Iterable<string>,
  call: string
): Refusal | undefined => {
  const total = new Set([...owner.lists, ...names]).size
  return total <= settings.limits.lists
    ? undefined
    : refuse(
        30011,
        `Err_SNS_${call}_Group_Full: the account would have ${total} friend lists, at most ${settings.limits.lists} are allowed`
      )
}

/** Counts a write to the lists of an account. */
export const countListWrite = ({ settings }: World, owner: Account, changed: boolean): number => {
  if (changed || settings.undocumented.sequenceWithoutChange === "grow") owner.listSequence++
  return owner.listSequence
}

const add = on(addLists, (world, { From_Account, GroupName, To_Account }) => {
  const owner = account(world, From_Account, "GroupAdd")
  if (isRefusal(owner)) return owner
  const names = new Set(GroupName)
  const refusal = checkListNames(world, names, "GroupAdd") ?? checkListRoom(world, owner, names, "GroupAdd")
  if (refusal !== undefined) return refusal
  const { addExistingList, addListsNotFriendCode } = world.settings.undocumented
  const existing = GroupName.find((name) => owner.lists.has(name))
  if (existing !== undefined && addExistingList === "refuse")
    return refuse(30001, "Err_SNS_GroupAdd_Group_Exist: GroupName names a list that exists")

  let changed = false
  for (const name of names) {
    changed ||= !owner.lists.has(name)
    owner.lists.add(name)
  }
  const results = To_Account?.map((userId) => {
    const friend = owner.friends.get(userId)
    if (friend === undefined)
      return {
        To_Account: userId,
        ResultCode: addListsNotFriendCode,
        ResultInfo:
          addListsNotFriendCode === 32216 ? "Err_SNS_GroupAdd_ToTinyId_Not_Friend" : "Err_SNS_GroupAdd_Friend_Not_Exist"
      }
    for (const name of names) {
      changed ||= !friend.lists.has(name)
      friend.lists.add(name)
    }
    return { To_Account: userId, ResultCode: 0, ResultInfo: "" }
  })
  return {
    ...(results !== undefined && results.length > 0 && { ResultItem: results, ...summarize(results) }),
    CurrentSequence: countListWrite(world, owner, changed)
  }
})

const remove = on(deleteLists, (world, { From_Account, GroupName }) => {
  const owner = account(world, From_Account, "GroupDelete")
  if (isRefusal(owner)) return owner
  const names = new Set(GroupName)
  const refusal = checkListNames(world, names, "GroupDelete")
  if (refusal !== undefined) return refusal
  const known = GroupName.filter((name) => owner.lists.has(name))
  if (known.length < GroupName.length && world.settings.undocumented.deleteMissingList === "refuse")
    return refuse(30001, "Err_SNS_GroupDelete_Group_Not_Exist: GroupName names a list that does not exist")

  for (const name of known) {
    owner.lists.delete(name)
    for (const friend of owner.friends.values()) friend.lists.delete(name)
  }
  return { CurrentSequence: countListWrite(world, owner, known.length > 0) }
})

const pull = on(pullLists, (world, { From_Account, GroupName, NeedFriend }) => {
  const owner = account(world, From_Account, "GroupGet")
  if (isRefusal(owner)) return owner
  const { membersOfNamedLists, pullMissingList } = world.settings.undocumented
  const named = GroupName !== undefined && GroupName.length > 0
  const wanted = named ? [...new Set(GroupName)] : [...owner.lists]
  const names = wanted.filter((name) => owner.lists.has(name))
  if (names.length < wanted.length && pullMissingList === "refuse")
    return refuse(30001, "Err_SNS_GroupGet_Group_Not_Exist: GroupName names a list that does not exist")

  const members = new Map(names.map((name) => [name, [] as Array<string>]))
  for (const friend of owner.friends.values()) for (const name of friend.lists) members.get(name)?.push(friend.userId)
  const withMembers = NeedFriend === "Need_Friend_Type_Yes" && !(named && membersOfNamedLists === "omit")
  return {
    ResultItem: [...members].map(([name, userIds]) => ({
      GroupName: name,
      FriendNumber: userIds.length,
      ...(withMembers && { To_Account: userIds })
    })),
    CurrentSequence: owner.listSequence
  }
})

export const lists: ReadonlyArray<Handler> = [add, remove, pull]
