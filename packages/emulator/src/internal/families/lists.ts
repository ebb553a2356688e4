import { addLists, deleteLists, pullLists } from "@tcchat/endpoints/relation"
import { type Handler, on, type World } from "../handler.js"
import { isRefusal, refuse } from "../refusal.js"
import type { Account } from "../state.js"
import { account, checkListNames, done, failed, hasListRoom, listed, summarize } from "./relation.js"

/** Counts a write to the lists of an account. */
const countWrite = ({ settings }: World, owner: Account, changed: boolean): number => {
  if (changed || settings.undocumented.sequenceWithoutChange === "grow") owner.listSequence++
  return owner.listSequence
}

const notFriend = {
  32216: "Err_SNS_GroupAdd_ToTinyId_Not_Friend",
  30001: "Err_SNS_GroupAdd_Friend_Not_Exist"
} as const

const add = on(addLists, (world, { From_Account, GroupName, To_Account = [] }) => {
  const owner = account(world, From_Account, "GroupAdd")
  if (isRefusal(owner)) return owner
  const names = new Set(GroupName)
  const refusal = checkListNames(world, names, "GroupAdd")
  if (refusal !== undefined) return refusal
  if (!hasListRoom(world, owner, names))
    return refuse(
      30011,
      `Err_SNS_GroupAdd_Group_Full: an account has at most ${world.settings.limits.lists} friend lists`
    )
  const { addExistingList, addListsNotFriendCode } = world.settings.undocumented
  if (addExistingList === "refuse" && GroupName.some((name) => owner.lists.has(name)))
    return refuse(30001, "Err_SNS_GroupAdd_Group_Exist: GroupName names a list that exists")

  let changed = false
  for (const name of names) {
    changed ||= !owner.lists.has(name)
    owner.lists.add(name)
  }
  const results = To_Account.map((userId) => {
    const friend = owner.friends.get(userId)
    if (friend === undefined) return failed(userId, addListsNotFriendCode, notFriend[addListsNotFriendCode])
    for (const name of names) {
      changed ||= !friend.lists.has(name)
      friend.lists.add(name)
    }
    return done(userId)
  })
  return {
    ...(results.length > 0 && { ResultItem: results, ...summarize(results) }),
    CurrentSequence: countWrite(world, owner, changed)
  }
})

const remove = on(deleteLists, (world, { From_Account, GroupName }) => {
  const owner = account(world, From_Account, "GroupDelete")
  if (isRefusal(owner)) return owner
  const refusal = checkListNames(world, GroupName, "GroupDelete")
  if (refusal !== undefined) return refusal
  const known = GroupName.filter((name) => owner.lists.has(name))
  if (known.length < GroupName.length && world.settings.undocumented.deleteMissingList === "refuse")
    return refuse(30001, "Err_SNS_GroupDelete_Group_Not_Exist: GroupName names a list that does not exist")

  for (const name of known) {
    owner.lists.delete(name)
    for (const friend of owner.friends.values()) friend.lists.delete(name)
  }
  return { CurrentSequence: countWrite(world, owner, known.length > 0) }
})

const pull = on(pullLists, (world, { From_Account, GroupName = [], NeedFriend }) => {
  const owner = account(world, From_Account, "GroupGet")
  if (isRefusal(owner)) return owner
  const { membersOfNamedLists, pullMissingList } = world.settings.undocumented
  const named = GroupName.length > 0
  const wanted = named ? [...new Set(GroupName)] : [...owner.lists]
  const names = wanted.filter((name) => owner.lists.has(name))
  if (names.length < wanted.length && pullMissingList === "refuse")
    return refuse(30001, "Err_SNS_GroupGet_Group_Not_Exist: GroupName names a list that does not exist")

  const members = new Map(names.map((name) => [name, [] as Array<string>]))
  for (const friend of owner.friends.values()) for (const name of friend.lists) members.get(name)?.push(friend.userId)
  const withMembers = NeedFriend === "Need_Friend_Type_Yes" && !(named && membersOfNamedLists === "omit")
  const items = [...members].map(([name, userIds]) => ({
    GroupName: name,
    FriendNumber: userIds.length,
    ...(withMembers && { To_Account: userIds })
  }))
  return { ...listed(world, "ResultItem", items), CurrentSequence: owner.listSequence }
})

export const lists: ReadonlyArray<Handler> = [add, remove, pull]
