import { addLists, deleteLists, pullLists } from "@tcchat/endpoints/relation"
import type { Account } from "../account/state.js"
import { type Handler, on, type World } from "../handler.js"
import { done, failed, summarize } from "../items.js"
import { listed } from "../page.js"
import { reject } from "../rejection.js"
import { checkListNames, hasListRoom, ownerOf } from "./checks.js"

/** Returns the sequence of the lists of an account after a write. */
const sequenceAfter = ({ settings }: World, owner: Account, changed: boolean): number => {
  if (changed || settings.undocumented.sequenceWithoutChange === "increment") owner.sequences.lists++
  return owner.sequences.lists
}

const notFriend = {
  32216: "Err_SNS_GroupAdd_ToTinyId_Not_Friend",
  30001: "Err_SNS_GroupAdd_Friend_Not_Exist"
} as const

const add = on(addLists, function* (world, { From_Account, GroupName, To_Account = [] }) {
  const owner = yield* ownerOf(world, From_Account, "GroupAdd")
  const names = new Set(GroupName)
  yield* checkListNames(world, names, "GroupAdd")
  if (!hasListRoom(world, owner, names))
    return yield* reject(
      30011,
      `Err_SNS_GroupAdd_Group_Full: an account has at most ${world.settings.limits.lists} friend lists`
    )
  const { addExistingList, addListsNotFriendCode } = world.settings.undocumented
  if (addExistingList === "reject" && GroupName.some((name) => owner.lists.has(name)))
    return yield* reject(30001, "Err_SNS_GroupAdd_Group_Exist: GroupName names a list that exists")

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
    CurrentSequence: sequenceAfter(world, owner, changed)
  }
})

const remove = on(deleteLists, function* (world, { From_Account, GroupName }) {
  const owner = yield* ownerOf(world, From_Account, "GroupDelete")
  yield* checkListNames(world, GroupName, "GroupDelete")
  const known = GroupName.filter((name) => owner.lists.has(name))
  if (known.length < GroupName.length && world.settings.undocumented.deleteMissingList === "reject")
    return yield* reject(30001, "Err_SNS_GroupDelete_Group_Not_Exist: GroupName names a list that does not exist")

  for (const name of known) {
    owner.lists.delete(name)
    for (const friend of owner.friends.values()) friend.lists.delete(name)
  }
  return { CurrentSequence: sequenceAfter(world, owner, known.length > 0) }
})

const pull = on(pullLists, function* (world, { From_Account, GroupName = [], NeedFriend }) {
  const owner = yield* ownerOf(world, From_Account, "GroupGet")
  const { membersOfNamedLists, pullMissingList } = world.settings.undocumented
  const named = GroupName.length > 0
  const wanted = named ? [...new Set(GroupName)] : [...owner.lists]
  const names = wanted.filter((name) => owner.lists.has(name))
  if (names.length < wanted.length && pullMissingList === "reject")
    return yield* reject(30001, "Err_SNS_GroupGet_Group_Not_Exist: GroupName names a list that does not exist")

  const members = new Map(names.map((name) => [name, [] as Array<string>]))
  for (const friend of owner.friends.values()) for (const name of friend.lists) members.get(name)?.push(friend.userId)
  const withMembers = NeedFriend === "Need_Friend_Type_Yes" && !(named && membersOfNamedLists === "omit")
  const items = [...members].map(([name, userIds]) => ({
    GroupName: name,
    FriendNumber: userIds.length,
    ...(withMembers && { To_Account: userIds })
  }))
  return { ...listed(world, "ResultItem", items), CurrentSequence: owner.sequences.lists }
})

export const lists: ReadonlyArray<Handler> = [add, remove, pull]
