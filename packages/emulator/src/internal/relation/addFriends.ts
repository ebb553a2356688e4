import type * as Endpoint from "@tcchat/core/Endpoint"
import { addFriends } from "@tcchat/endpoints/relation"
import { friendAdd, prevFriendAdd } from "@tcchat/webhooks/sns"
import * as Either from "effect/Either"
import type { Known } from "../known.js"
import type { Account } from "../account/state.js"
import { type Handler, onAsking, type World } from "../handler.js"
import { failed, itemOf, summarize } from "../items.js"
import { present } from "../present.js"
import { type Checked, ensure, orReject, reject } from "../rejection.js"
import { event } from "../webhooks/event.js"
import { checkListNames, hasListRoom, ownerOf } from "./checks.js"
import { addFriend, addToLists, annotate, entriesBetween } from "./friendship.js"

type Payload = Known<Endpoint.Payload<typeof addFriends>>
type Added = Payload["AddFriendItem"][number]
type AddType = NonNullable<Payload["AddType"]>

const checkBlocklists = (sender: Account, other: Account): Checked<void> => {
  if (sender === other) return reject(30001, "Err_SNS_FriendAdd_Self")
  if (sender.blocked.has(other.userId)) return reject(30515, "Err_SNS_FriendAdd_Friend_In_Self_BlackList")
  return ensure(!other.blocked.has(sender.userId), 30525, "Err_SNS_FriendAdd_Self_In_Friend_BlackList")
}

/** Applies the consent rules of both accounts. A request that needs consent is kept as pending. */
const checkConsent = (
  { now, settings }: World,
  sender: Account,
  other: Account,
  item: Added,
  addType: AddType
): Checked<void> => {
  if (sender.profile.get("Tag_Profile_IM_AdminForbidType") === "AdminForbid_Type_SendOut")
    return reject(30009, "Err_SNS_FriendAdd_Admin_Forbid")
  const allowType = other.profile.get("Tag_Profile_IM_AllowType") ?? settings.undocumented.allowTypeOfNewAccounts
  if (allowType === "AllowType_Type_DenyAny") return reject(30516, "Err_SNS_FriendAdd_Friend_Deny_Any")
  if (allowType === "AllowType_Type_AllowAny") return Either.void
  if (!other.requests.has(sender.userId) && other.requests.size >= settings.limits.requests)
    return reject(30012, "Err_SNS_FriendAdd_Pending_Full")
  other.requests.set(sender.userId, {
    from: sender.userId,
    addType,
    time: now,
    ...present({ remark: item.Remark, list: item.GroupName, source: item.AddSource, wording: item.AddWording })
  })
  return reject(30539, "Err_SNS_FriendAdd_Pending")
}

const addOne = (world: World, sender: Account, item: Added, addType: AddType, force: boolean): Checked<void> =>
  Either.gen(function* () {
    const { now, settings, state } = world
    const other = yield* orReject(state.accounts.get(item.To_Account), 30003, "Err_SNS_FriendAdd_To_Account_Not_Exist")
    yield* checkBlocklists(sender, other)
    const both = addType === "Add_Type_Both"
    const known = sender.friends.has(other.userId)
    const knownThere = other.friends.has(sender.userId)
    const most = settings.limits.friends
    yield* ensure(!known || (both && !knownThere), 30001, "Err_SNS_FriendAdd_Already_Exist")
    yield* ensure(known || sender.friends.size < most, 30010, "Err_SNS_FriendAdd_Self_Friend_Full")
    yield* ensure(!both || knownThere || other.friends.size < most, 30014, "Err_SNS_FriendAdd_Friend_Friend_Full")
    const names = item.GroupName === undefined ? [] : [item.GroupName]
    yield* ensure(hasListRoom(world, sender, names), 30011, "Err_SNS_FriendAdd_Group_Full")
    if (!force) yield* checkConsent(world, sender, other, item, addType)

    const friend = addFriend(sender, other.userId, now)
    annotate(friend, item)
    addToLists(sender, friend, names)
    if (both && !knownThere) {
      const entry = addFriend(other, sender.userId, now)
      entry.source = item.AddSource
      entry.wording = item.AddWording
    }
    other.requests.delete(sender.userId)
    sender.requests.delete(other.userId)
  })

const add = onAsking(addFriends, {
  prepare: (_, payload) => payload,
  check: function* (world, { AddFriendItem, From_Account }) {
    const sender = yield* ownerOf(world, From_Account, "FriendAdd")
    yield* checkListNames(
      world,
      AddFriendItem.flatMap(({ GroupName }) => GroupName ?? []),
      "FriendAdd"
    )
    return sender
  },
  // The REST API does not ask the app. An account that calls in its own name stands for its client.
  asks: ({ caller, settings }, { AddFriendItem, AddType = "Add_Type_Both", ForceAddFlags = 0, From_Account }) =>
    settings.admins.includes(caller)
      ? undefined
      : event(prevFriendAdd, {
          Requester_Account: caller,
          From_Account,
          FriendItem: AddFriendItem.map(({ AddSource, AddWording = "", GroupName = "", Remark = "", To_Account }) => ({
            To_Account,
            Remark,
            GroupName,
            AddSource,
            AddWording
          })),
          AddType,
          ForceAddFlags
        }),
  commit: (world, payload, sender, permit) => {
    const { AddFriendItem, AddType = "Add_Type_Both", ForceAddFlags = 0, From_Account } = payload
    const { caller, settings, state } = world
    const pairs: Array<{ From_Account: string; To_Account: string; Initiator_Account: string }> = []
    const items = AddFriendItem.map((item) => {
      const { To_Account } = item
      const rejected = permit._tag === "Allow" ? permit.rejected.get(To_Account) : undefined
      if (rejected !== undefined) return failed(To_Account, rejected.code, rejected.info)
      const before = entriesBetween(state, From_Account, To_Account)
      const added = addOne(world, sender, item, AddType, ForceAddFlags === 1)
      for (const { friend, owner } of entriesBetween(state, From_Account, To_Account))
        if (before.every((entry) => entry.owner !== owner))
          pairs.push({ From_Account: owner, To_Account: friend, Initiator_Account: From_Account })
      return itemOf(To_Account, added)
    })
    if (pairs.length > 0)
      world.emit(friendAdd, {
        PairList: pairs,
        ClientCmd: "friend_add",
        Admin_Account: settings.admins.includes(caller) ? caller : "",
        ForceFlag: ForceAddFlags
      })
    return Either.right({ ResultItem: items, ...summarize(items) })
  }
})

export const friendRequests: ReadonlyArray<Handler> = [add]
