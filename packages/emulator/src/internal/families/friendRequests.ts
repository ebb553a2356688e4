import type * as Endpoint from "@tcchat/core/Endpoint"
import { addFriends } from "@tcchat/endpoints/relation"
import { friendAdd, prevFriendAdd } from "@tcchat/webhooks/sns"
import { addRow, enterLists, note, rowsBetween } from "../friendship.js"
import { type Handler, on, type World } from "../handler.js"
import { isRefusal } from "../refusal.js"
import type { Account } from "../state.js"
import { notice } from "../webhooks/outlet.js"
import { account, checkListNames, done, failed, hasListRoom, type Result, summarize } from "./relation.js"

type Added = Endpoint.Payload<typeof addFriends>["AddFriendItem"][number]

/** Why a request cannot even reach the other account. */
const barred = (sender: Account, other: Account): [number, string] | undefined => {
  if (sender === other) return [30001, "Err_SNS_FriendAdd_Self"]
  if (sender.blocked.has(other.userId)) return [30515, "Err_SNS_FriendAdd_Friend_In_Self_BlackList"]
  return other.blocked.has(sender.userId) ? [30525, "Err_SNS_FriendAdd_Self_In_Friend_BlackList"] : undefined
}

/** What the consent rules of the two accounts say; a request that has to wait is kept. */
const askConsent = (
  { now, settings }: World,
  sender: Account,
  other: Account,
  item: Added,
  addType: "Add_Type_Single" | "Add_Type_Both"
): [number, string] | undefined => {
  if (sender.profile.get("Tag_Profile_IM_AdminForbidType") === "AdminForbid_Type_SendOut")
    return [30009, "Err_SNS_FriendAdd_Admin_Forbid"]
  const allowType = other.profile.get("Tag_Profile_IM_AllowType") ?? settings.undocumented.allowTypeOfNewAccounts
  if (allowType === "AllowType_Type_DenyAny") return [30516, "Err_SNS_FriendAdd_Friend_Deny_Any"]
  if (allowType === "AllowType_Type_AllowAny") return undefined
  if (!other.requests.has(sender.userId) && other.requests.size >= settings.limits.requests)
    return [30012, "Err_SNS_FriendAdd_Pending_Full"]
  other.requests.set(sender.userId, {
    from: sender.userId,
    addType,
    remark: item.Remark,
    list: item.GroupName,
    source: item.AddSource,
    wording: item.AddWording,
    time: now
  })
  return [30539, "Err_SNS_FriendAdd_Pending"]
}

const addOne = (
  world: World,
  sender: Account,
  item: Added,
  addType: "Add_Type_Single" | "Add_Type_Both",
  force: boolean
): [number, string] | undefined => {
  const { now, settings, state } = world
  const other = state.accounts.get(item.To_Account)
  if (other === undefined) return [30003, "Err_SNS_FriendAdd_To_Account_Not_Exist"]
  const bar = barred(sender, other)
  if (bar !== undefined) return bar
  const both = addType === "Add_Type_Both"
  const known = sender.friends.has(other.userId)
  const knownThere = other.friends.has(sender.userId)
  if (known && (knownThere || !both)) return [30001, "Err_SNS_FriendAdd_Already_Exist"]
  if (!known && sender.friends.size >= settings.limits.friends) return [30010, "Err_SNS_FriendAdd_Self_Friend_Full"]
  if (both && !knownThere && other.friends.size >= settings.limits.friends)
    return [30014, "Err_SNS_FriendAdd_Friend_Friend_Full"]
  const names = item.GroupName === undefined ? [] : [item.GroupName]
  if (!hasListRoom(world, sender, names)) return [30011, "Err_SNS_FriendAdd_Group_Full"]
  const refused = force ? undefined : askConsent(world, sender, other, item, addType)
  if (refused !== undefined) return refused

  const friend = addRow(sender, other.userId, now)
  note(friend, item)
  enterLists(sender, friend, names)
  if (both && !knownThere) {
    const row = addRow(other, sender.userId, now)
    row.source = item.AddSource
    row.wording = item.AddWording
  }
  other.requests.delete(sender.userId)
  sender.requests.delete(other.userId)
  return undefined
}

const add = on(
  addFriends,
  (world, { AddFriendItem, AddType = "Add_Type_Both", ForceAddFlags = 0, From_Account }) => {
    const sender = account(world, From_Account, "FriendAdd")
    if (isRefusal(sender)) return sender
    const names = AddFriendItem.flatMap(({ GroupName }) => GroupName ?? [])
    const refusal = checkListNames(world, names, "FriendAdd")
    if (refusal !== undefined) return refusal
    const { caller, settings, state, tell, verdict } = world
    const pairs: Array<{ From_Account: string; To_Account: string; Initiator_Account: string }> = []
    const results = AddFriendItem.map((item): Result => {
      const judged = verdict._tag === "Allow" ? verdict.refused.get(item.To_Account) : undefined
      if (judged !== undefined) return failed(item.To_Account, judged.code, judged.info)
      const before = rowsBetween(state, From_Account, item.To_Account)
      const refused = addOne(world, sender, item, AddType, ForceAddFlags === 1)
      const grown = rowsBetween(state, From_Account, item.To_Account).filter(({ owner }) =>
        before.every((row) => row.owner !== owner)
      )
      for (const { friend, owner } of grown)
        pairs.push({ From_Account: owner, To_Account: friend, Initiator_Account: From_Account })
      return refused === undefined ? done(item.To_Account) : failed(item.To_Account, ...refused)
    })
    if (pairs.length > 0)
      tell(
        notice(friendAdd, {
          PairList: pairs,
          ClientCmd: "friend_add",
          Admin_Account: settings.admins.includes(caller) ? caller : "",
          ForceFlag: ForceAddFlags
        })
      )
    return { ResultItem: results, ...summarize(results) }
  },
  {
    // REST does not ask. An account that calls in its own name stands for its client.
    asks: ({ caller, settings }, { AddFriendItem, AddType = "Add_Type_Both", ForceAddFlags = 0, From_Account }) =>
      settings.admins.includes(caller)
        ? undefined
        : notice(prevFriendAdd, {
            Requester_Account: caller,
            From_Account,
            FriendItem: AddFriendItem.map(
              ({ AddSource, AddWording = "", GroupName = "", Remark = "", To_Account }) => ({
                To_Account,
                Remark,
                GroupName,
                AddSource,
                AddWording
              })
            ),
            AddType,
            ForceAddFlags
          })
  }
)

export const friendRequests: ReadonlyArray<Handler> = [add]
