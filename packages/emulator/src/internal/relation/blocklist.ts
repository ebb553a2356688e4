import { addToBlocklist, checkBlocklist, pullBlocklist, removeFromBlocklist } from "@tcchat/endpoints/relation"
import { blackListAdd, blackListDelete } from "@tcchat/webhooks/sns"
import type { Account } from "../account/state.js"
import { type Handler, on, type World } from "../handler.js"
import { done, failed, type Item, summarize } from "../items.js"
import { listed, page } from "../page.js"
import { reject } from "../rejection.js"
import { compare, ownerOf } from "./checks.js"
import { removeFriend } from "./friendship.js"

const block = ({ now, settings, state }: World, owner: Account, userId: string): Item => {
  const other = state.accounts.get(userId)
  if (other === undefined) return failed(userId, 30003, "Err_SNS_BlackListAdd_To_Account_Not_Exist")
  if (other === owner) return failed(userId, 30001, "Err_SNS_BlackListAdd_Self")
  if (owner.blocked.has(userId)) return failed(userId, 30001, "Err_SNS_BlackListAdd_Already_Exist")
  if (owner.blocked.size >= settings.limits.blocked) return failed(userId, 30013, "Err_SNS_BlackListAdd_BlackList_Full")
  owner.blocked.set(userId, now)
  owner.sequences.blocked++
  if (!settings.console.keepFriendsWhenBlocking) {
    removeFriend(owner, userId)
    removeFriend(other, owner.userId)
  }
  return done(userId)
}

/** Sends a webhook about the entries that were changed. */
const emitChanged = (
  { emit }: World,
  webhook: typeof blackListAdd | typeof blackListDelete,
  owner: Account,
  results: ReadonlyArray<Item>
): void => {
  const changed = results.filter(({ ResultCode }) => ResultCode === 0)
  const PairList = changed.map(({ To_Account }) => ({ From_Account: owner.userId, To_Account }))
  if (PairList.length > 0) emit(webhook, { PairList })
}

const add = on(addToBlocklist, function* (world, { From_Account, To_Account }) {
  const owner = yield* ownerOf(world, From_Account, "BlackListAdd")
  const results = To_Account.map((userId) => block(world, owner, userId))
  emitChanged(world, blackListAdd, owner, results)
  return { ResultItem: results, ...summarize(results) }
})

const remove = on(removeFromBlocklist, function* (world, { From_Account, To_Account }) {
  const owner = yield* ownerOf(world, From_Account, "BlackListDelete")
  const results = To_Account.map((userId) => {
    if (!owner.blocked.delete(userId)) return failed(userId, 30001, "Err_SNS_BlackListDelete_Not_Exist")
    owner.sequences.blocked++
    return done(userId)
  })
  emitChanged(world, blackListDelete, owner, results)
  return { ResultItem: results, ...summarize(results) }
})

const pull = on(pullBlocklist, function* (world, { From_Account, MaxLimited, StartIndex }) {
  const owner = yield* ownerOf(world, From_Account, "BlackListGet")
  if (MaxLimited < 1) return yield* reject(30001, "Err_SNS_BlackListGet_Param_Invalid: MaxLimited: expected 1 to 1000")
  const { items, next } = page([...owner.blocked], StartIndex, MaxLimited)
  const { spelling } = world.settings.undocumented
  return {
    ...listed(
      world,
      "BlackListItem",
      items.map(([userId, time]) => ({ To_Account: userId, AddBlackTimeStamp: time }))
    ),
    StartIndex: next,
    ...(spelling !== "international" && { CurrentSequence: owner.sequences.blocked }),
    ...(spelling !== "chinese" && { CurruentSequence: owner.sequences.blocked })
  }
})

const check = on(checkBlocklist, function* (world, { CheckType, From_Account, To_Account }) {
  const owner = yield* ownerOf(world, From_Account, "BlackListCheck")
  const names = { call: "BlackListCheck", prefix: "BlackCheckResult_Type_", neither: "BlackCheckResult_Type_NO" }
  const both = CheckType === "BlackCheckResult_Type_Both"
  const results = compare(world, owner, To_Account, { ...names, both }, ({ blocked }, userId) => blocked.has(userId))
  return { BlackListCheckItem: results, ...summarize(results) }
})

export const blocklist: ReadonlyArray<Handler> = [add, remove, pull, check]
