import {
  banMembers,
  countOnlineMembers,
  listBannedMembers,
  listMutedMembers,
  muteMembers,
  unbanMembers
} from "@tcchat/endpoints/group"
import { presence } from "../account/state.js"
import { type Handler, on, over } from "../handler.js"
import { page } from "../page.js"
import { reject } from "../rejection.js"
import { lasts, untilAfter } from "../until.js"
import { groupOf, groupWith, noTopic } from "./lookup.js"
import { leave } from "./membership.js"
import { emitRemoved } from "./webhooks.js"

const mute = on(muteMembers, function* (world, { GroupId, Members_Account, MuteTime, TopicId }) {
  const { now, settings, state } = world
  const group = yield* groupWith(world, GroupId, "Mute")
  yield* noTopic(TopicId)
  const known = group.type === "AVChatRoom" ? state.accounts : group.members
  if (settings.undocumented.muteNonMember === "reject" && Members_Account.some((userId) => !known.has(userId)))
    return yield* reject(10004, "Err_Group_Member_Not_Exist: Members_Account names accounts that are no members")
  for (const userId of Members_Account)
    if (MuteTime === 0) group.muted.delete(userId)
    else if (known.has(userId)) group.muted.set(userId, untilAfter(now, MuteTime))
  return {}
})

const listMuted = on(listMutedMembers, function* (world, { GroupId, TopicId }) {
  const group = yield* groupOf(world, GroupId)
  yield* noTopic(TopicId)
  return {
    GroupId,
    MutedAccountList: [...group.muted]
      .filter(([userId]) => lasts(group.muted, userId, world.now))
      .filter(([userId]) => group.type === "AVChatRoom" || group.members.has(userId))
      .map(([Member_Account, MutedUntil]) => ({ Member_Account, MutedUntil }))
  }
})

const ban = on(
  banMembers,
  function* (world, { Duration, GroupId, Members_Account }) {
    const group = yield* groupOf(world, GroupId)
    if (Members_Account.some((userId) => !world.state.accounts.has(userId)))
      return yield* reject(10004, "Err_Group_Account_Not_Exist: Members_Account names accounts that do not exist")
    const removed = Members_Account.filter((userId) => leave(group, userId))
    for (const userId of Members_Account) group.banned.set(userId, untilAfter(world.now, Duration))
    emitRemoved(world, group, removed)
    return {}
  },
  { codes: { Members_Account: over(10005) } }
)

const unban = on(
  unbanMembers,
  function* (world, { GroupId, Members_Account }) {
    const group = yield* groupOf(world, GroupId)
    for (const userId of Members_Account) group.banned.delete(userId)
    return {}
  },
  { codes: { Members_Account: over(10005) } }
)

const listBanned = on(listBannedMembers, function* (world, { GroupId, Limit = 100, Offset }) {
  const group = yield* groupOf(world, GroupId)
  if (Limit < 1 || Offset < 0)
    return yield* reject(10004, "Err_Group_Param_Invalid: Limit, Offset: expected a page that can be")
  const { items, next } = page(
    [...group.banned].filter(([userId]) => lasts(group.banned, userId, world.now)),
    Offset,
    Limit
  )
  return {
    BannedAccountList: items.map(([Member_Account, BannedUntil]) => ({ Member_Account, BannedUntil })),
    NextOffset: next
  }
})

const countOnline = on(countOnlineMembers, function* (world, { GroupId }) {
  const group = yield* groupOf(world, GroupId)
  const online = [...group.members.keys()].filter((userId) => {
    const account = world.state.accounts.get(userId)
    return account !== undefined && presence(account) === "Online"
  })
  return { OnlineMemberNum: online.length }
})

export const mutes: ReadonlyArray<Handler> = [mute, listMuted, ban, unban, listBanned, countOnline]
