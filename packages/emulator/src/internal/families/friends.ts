import { checkFriends, deleteAllFriends, deleteFriends, importFriends, updateFriends } from "@tcchat/endpoints/relation"
import type * as Endpoint from "@tcchat/core/Endpoint"
import { friendDelete } from "@tcchat/webhooks/sns"
import { addRow, enterLists, note, removeRow, replaceLists, rowsBetween } from "../friendship.js"
import { type Handler, on, type World } from "../handler.js"
import { isRefusal, type Refusal, refuse } from "../refusal.js"
import type { Account } from "../state.js"
import { isCustomFriendTag } from "../tags.js"
import { notice } from "../webhooks/outlet.js"
import { account, checkListNames, done, failed, hasListRoom, type Result, summarize } from "./relation.js"

type Imported = Endpoint.Payload<typeof importFriends>["AddFriendItem"][number]
type Updated = Endpoint.Payload<typeof updateFriends>["UpdateItem"][number]

/** Refuses the whole call when it names a custom field that the app does not have. */
const checkCustomTags = ({ settings }: World, items: ReadonlyArray<{ readonly Tag: string }>): Refusal | undefined => {
  const unknown = items.find(({ Tag }) => Tag.startsWith("Tag_SNS_Custom_") && !isCustomFriendTag(Tag, settings))
  return unknown === undefined
    ? undefined
    : refuse(30001, `Invalid field: ${unknown.Tag}: the app has no such custom friend field, or its name is malformed`)
}

const importOne = (world: World, owner: Account, item: Imported): [number, string] | undefined => {
  const { now, settings, state } = world
  if (!state.accounts.has(item.To_Account)) return [30003, "Err_SNS_FriendImport_To_Account_Not_Exist"]
  if (item.To_Account === owner.userId) return [30001, "Err_SNS_FriendImport_Self"]
  const known = owner.friends.has(item.To_Account)
  if (known && settings.undocumented.importExistingFriend === "refuse")
    return [30001, "Err_SNS_FriendImport_Already_Exist"]
  if (!known && owner.friends.size >= settings.limits.friends) return [30010, "Err_SNS_FriendImport_Friend_Full"]
  const { CustomItem = [], GroupName = [] } = item
  if (!hasListRoom(world, owner, GroupName)) return [30011, "Err_SNS_FriendImport_Group_Full"]

  const friend = addRow(owner, item.To_Account, now)
  note(friend, item)
  if (item.AddTime !== undefined) friend.time = item.AddTime
  if (item.RemarkTime !== undefined) friend.remarkTime = item.RemarkTime
  enterLists(owner, friend, GroupName)
  for (const { Tag, Value } of CustomItem) friend.custom.set(Tag, Value)
  if (CustomItem.length > 0) owner.customSequence++
  return undefined
}

const bringIn = on(importFriends, (world, { AddFriendItem, From_Account }) => {
  const owner = account(world, From_Account, "FriendImport")
  if (isRefusal(owner)) return owner
  const names = AddFriendItem.flatMap(({ GroupName = [] }) => GroupName)
  const refusal =
    checkListNames(world, names, "FriendImport") ??
    checkCustomTags(
      world,
      AddFriendItem.flatMap(({ CustomItem = [] }) => CustomItem)
    )
  if (refusal !== undefined) return refusal
  const results = AddFriendItem.map((item): Result => {
    const refused = importOne(world, owner, item)
    return refused === undefined ? done(item.To_Account) : failed(item.To_Account, ...refused)
  })
  return { ResultItem: results, ...summarize(results) }
})

const updateOne = (world: World, owner: Account, { SnsItem, To_Account }: Updated): Result => {
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
      owner.customSequence++
    }
  }
  owner.standardSequence++
  return done(To_Account)
}

const update = on(updateFriends, (world, { From_Account, UpdateItem }) => {
  const owner = account(world, From_Account, "FriendUpdate")
  if (isRefusal(owner)) return owner
  const items = UpdateItem.flatMap(({ SnsItem }) => SnsItem)
  const names = items.flatMap(({ Tag, Value }) => (Tag === "Tag_SNS_IM_Group" ? Value : []))
  const refusal = checkListNames(world, names, "FriendUpdate") ?? checkCustomTags(world, items)
  if (refusal !== undefined) return refusal
  const results = UpdateItem.map((item) => updateOne(world, owner, item))
  return { ResultItem: results, ...summarize(results) }
})

interface Pair {
  readonly From_Account: string
  readonly To_Account: string
}

/** Ends a friendship on one side or both, and returns the rows that are gone. */
const end = ({ state }: World, owner: Account, userId: string, both: boolean): ReadonlyArray<Pair> => {
  const rows = rowsBetween(state, owner.userId, userId).filter((row) => both || row.owner === owner.userId)
  for (const row of rows) removeRow(state.accounts.get(row.owner)!, row.friend)
  return rows.map((row) => ({ From_Account: row.owner, To_Account: row.friend }))
}

const tellEnded = ({ tell }: World, PairList: ReadonlyArray<Pair>): void => {
  if (PairList.length > 0) tell(notice(friendDelete, { PairList }))
}

const remove = on(deleteFriends, (world, { DeleteType, From_Account, To_Account }) => {
  const owner = account(world, From_Account, "FriendDelete")
  if (isRefusal(owner)) return owner
  const { deleteNotFriendCode, deleteTypeOfFriends } = world.settings.undocumented
  const both = (DeleteType ?? deleteTypeOfFriends) === "Delete_Type_Both"
  const ended: Array<Pair> = []
  const ResultItem = To_Account.map((userId) => {
    const pairs = end(world, owner, userId, both)
    ended.push(...pairs)
    return pairs.length > 0
      ? done(userId)
      : failed(userId, deleteNotFriendCode, "Err_SNS_FriendDelete_Friend_Not_Exist")
  })
  tellEnded(world, ended)
  return { ResultItem }
})

const removeAll = on(deleteAllFriends, (world, { DeleteType, From_Account }) => {
  const owner = account(world, From_Account, "FriendDeleteAll")
  if (isRefusal(owner)) return owner
  const both = DeleteType === "Delete_Type_Both"
  tellEnded(
    world,
    [...owner.friends.keys()].flatMap((userId) => end(world, owner, userId, both))
  )
  if (world.settings.undocumented.listsAfterDeleteAll === "delete" && owner.lists.size > 0) {
    owner.lists.clear()
    owner.listSequence++
  }
  return {}
})

const relationOf = (here: boolean, there: boolean) => {
  if (here) return there ? "CheckResult_Type_BothWay" : "CheckResult_Type_AWithB"
  return there ? "CheckResult_Type_BWithA" : "CheckResult_Type_NoRelation"
}

const check = on(checkFriends, (world, { CheckType, From_Account, To_Account }) => {
  const owner = account(world, From_Account, "FriendCheck")
  if (isRefusal(owner)) return owner
  const both = CheckType === "CheckResult_Type_Both"
  const results = To_Account.map((userId) => {
    const other = world.state.accounts.get(userId)
    return other === undefined
      ? {
          ...failed(userId, 30003, "Err_SNS_FriendCheck_To_Account_Not_Exist"),
          Relation: "CheckResult_Type_NoRelation"
        }
      : { ...done(userId), Relation: relationOf(owner.friends.has(userId), both && other.friends.has(owner.userId)) }
  })
  return { InfoItem: results, ...summarize(results) }
})

export const friends: ReadonlyArray<Handler> = [bringIn, update, remove, removeAll, check]
