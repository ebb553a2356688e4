import type * as Endpoint from "@tcchat/core/Endpoint"
import { checkFriends, deleteAllFriends, deleteFriends, importFriends, updateFriends } from "@tcchat/endpoints/relation"
import { friendDelete } from "@tcchat/webhooks/sns"
import * as Either from "effect/Either"
import type { Known } from "../known.js"
import type { Account } from "../account/state.js"
import { type Handler, on, type World } from "../handler.js"
import { done, failed, type Item, itemOf, summarize } from "../items.js"
import { isCustomFriendTag } from "../profile/fields.js"
import { type Checked, reject } from "../rejection.js"
import { checkListNames, compare, hasListRoom, ownerOf } from "./checks.js"
import { addFriend, addToLists, annotate, entriesBetween, removeFriend, replaceLists } from "./friendship.js"

type Imported = Known<Endpoint.Payload<typeof importFriends>>["AddFriendItem"][number]
type Updated = Known<Endpoint.Payload<typeof updateFriends>>["UpdateItem"][number]

/** Rejects the whole call if it names a custom field that the app does not have. */
const checkCustomTags = ({ settings }: World, items: ReadonlyArray<{ readonly Tag: string }>): Checked<void> => {
  const unknown = items.find(({ Tag }) => Tag.startsWith("Tag_SNS_Custom_") && !isCustomFriendTag(Tag, settings))
  return unknown === undefined
    ? Either.void
    : reject(30001, `Invalid field: ${unknown.Tag}: the app has no such custom friend field, or its name is malformed`)
}

const importOne = (world: World, owner: Account, item: Imported): Checked<void> => {
  const { now, settings, state } = world
  if (!state.accounts.has(item.To_Account)) return reject(30003, "Err_SNS_FriendImport_To_Account_Not_Exist")
  if (item.To_Account === owner.userId) return reject(30001, "Err_SNS_FriendImport_Self")
  const known = owner.friends.has(item.To_Account)
  if (known && settings.undocumented.importExistingFriend === "reject")
    return reject(30001, "Err_SNS_FriendImport_Already_Exist")
  if (!known && owner.friends.size >= settings.limits.friends) return reject(30010, "Err_SNS_FriendImport_Friend_Full")
  const { CustomItem = [], GroupName = [] } = item
  if (!hasListRoom(world, owner, GroupName)) return reject(30011, "Err_SNS_FriendImport_Group_Full")

  const friend = addFriend(owner, item.To_Account, now)
  annotate(friend, item)
  if (item.AddTime !== undefined) friend.time = item.AddTime
  if (item.RemarkTime !== undefined) friend.remarkTime = item.RemarkTime
  addToLists(owner, friend, GroupName)
  for (const { Tag, Value } of CustomItem) friend.custom.set(Tag, Value)
  if (CustomItem.length > 0) owner.sequences.customFriendFields++
  return Either.void
}

const importThem = on(importFriends, function* (world, { AddFriendItem, From_Account }) {
  const owner = yield* ownerOf(world, From_Account, "FriendImport")
  const names = AddFriendItem.flatMap(({ GroupName = [] }) => GroupName)
  yield* checkListNames(world, names, "FriendImport")
  yield* checkCustomTags(
    world,
    AddFriendItem.flatMap(({ CustomItem = [] }) => CustomItem)
  )
  const results = AddFriendItem.map((item) => itemOf(item.To_Account, importOne(world, owner, item)))
  return { ResultItem: results, ...summarize(results) }
})

const updateOne = (world: World, owner: Account, { SnsItem, To_Account }: Updated): Item => {
  const friend = owner.friends.get(To_Account)
  if (friend === undefined) return failed(To_Account, 30001, "Err_SNS_FriendUpdate_Friend_Not_Exist")
  const named = SnsItem.flatMap((item) => (item.Tag === "Tag_SNS_IM_Group" ? item.Value : []))
  if (!hasListRoom(world, owner, named)) return failed(To_Account, 30011, "Err_SNS_FriendUpdate_Group_Full")

  for (const { Tag, Value } of SnsItem) {
    if (Tag === "Tag_SNS_IM_Group") replaceLists(owner, friend, Value)
    else if (Tag === "Tag_SNS_IM_Remark") {
      friend.remark = Value
      friend.remarkTime = world.now
    } else {
      friend.custom.set(Tag, Value)
      owner.sequences.customFriendFields++
    }
  }
  owner.sequences.friends++
  return done(To_Account)
}

const update = on(updateFriends, function* (world, { From_Account, UpdateItem }) {
  const owner = yield* ownerOf(world, From_Account, "FriendUpdate")
  const items = UpdateItem.flatMap(({ SnsItem }) => SnsItem)
  const names = items.flatMap(({ Tag, Value }) => (Tag === "Tag_SNS_IM_Group" ? Value : []))
  yield* checkListNames(world, names, "FriendUpdate")
  yield* checkCustomTags(world, items)
  const results = UpdateItem.map((item) => updateOne(world, owner, item))
  return { ResultItem: results, ...summarize(results) }
})

interface Pair {
  readonly From_Account: string
  readonly To_Account: string
}

/** Deletes the entries of a friendship on one side or both, and returns the deleted ones. */
const deleteFriendship = ({ state }: World, owner: Account, userId: string, both: boolean): ReadonlyArray<Pair> => {
  const entries = entriesBetween(state, owner.userId, userId).filter((entry) => both || entry.owner === owner.userId)
  for (const entry of entries) removeFriend(state.accounts.get(entry.owner)!, entry.friend)
  return entries.map(({ friend, owner: From_Account }) => ({ From_Account, To_Account: friend }))
}

const emitDeleted = ({ emit }: World, PairList: ReadonlyArray<Pair>): void => {
  if (PairList.length > 0) emit(friendDelete, { PairList })
}

const remove = on(deleteFriends, function* (world, { DeleteType, From_Account, To_Account }) {
  const owner = yield* ownerOf(world, From_Account, "FriendDelete")
  const { deleteNotFriendCode, deleteTypeOfFriends } = world.settings.undocumented
  const both = (DeleteType ?? deleteTypeOfFriends) === "Delete_Type_Both"
  const deleted: Array<Pair> = []
  const ResultItem = To_Account.map((userId) => {
    const pairs = deleteFriendship(world, owner, userId, both)
    deleted.push(...pairs)
    return pairs.length > 0
      ? done(userId)
      : failed(userId, deleteNotFriendCode, "Err_SNS_FriendDelete_Friend_Not_Exist")
  })
  emitDeleted(world, deleted)
  return { ResultItem }
})

const removeAll = on(deleteAllFriends, function* (world, { DeleteType, From_Account }) {
  const owner = yield* ownerOf(world, From_Account, "FriendDeleteAll")
  const both = DeleteType === "Delete_Type_Both"
  emitDeleted(
    world,
    [...owner.friends.keys()].flatMap((userId) => deleteFriendship(world, owner, userId, both))
  )
  if (world.settings.undocumented.listsAfterDeleteAll === "delete" && owner.lists.size > 0) {
    owner.lists.clear()
    owner.sequences.lists++
  }
  return {}
})

const check = on(checkFriends, function* (world, { CheckType, From_Account, To_Account }) {
  const owner = yield* ownerOf(world, From_Account, "FriendCheck")
  const names = { call: "FriendCheck", prefix: "CheckResult_Type_", neither: "CheckResult_Type_NoRelation" }
  const both = CheckType === "CheckResult_Type_Both"
  const results = compare(world, owner, To_Account, { ...names, both }, ({ friends }, userId) => friends.has(userId))
  return { InfoItem: results, ...summarize(results) }
})

export const friends: ReadonlyArray<Handler> = [importThem, update, remove, removeAll, check]
