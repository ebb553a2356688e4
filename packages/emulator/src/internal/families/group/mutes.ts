import {
  banMembers,
  countOnlineMembers,
  listBannedMembers,
  listMutedMembers,
  muteMembers,
  unbanMembers
} from "@tcchat/endpoints/group"
import { groupOf, groupWith, lasts, noTopic } from "../../group/found.js"
import { leave } from "../../group/membership.js"
import { endOf } from "../../group/state.js"
import { tellRemoved } from "../../group/telling.js"
import { type Handler, on, over } from "../../handler.js"
import { presence } from "../../presence.js"
import { isRefusal, refuse } from "../../refusal.js"
import { page } from "../relation.js"

const mute = on(muteMembers, (world, { GroupId, Members_Account, MuteTime, TopicId }) => {
  const { now, settings, state } = world
  const group = groupWith(world, GroupId, "Mute")
  if (isRefusal(group)) return group
  const refusal = noTopic(TopicId)
  if (refusal !== undefined) return refusal
  const known = group.type === "AVChatRoom" ? state.accounts : group.members
  if (settings.undocumented.muteStranger === "refuse" && Members_Account.some((userId) => !known.has(userId)))
    return refuse(10004, "Err_Group_Member_Not_Exist: Members_Account names accounts that are no members")
  for (const userId of Members_Account)
    if (MuteTime === 0) group.muted.delete(userId)
    else if (known.has(userId)) group.muted.set(userId, endOf(now, MuteTime))
  return {}
})

const listMuted = on(listMutedMembers, (world, { GroupId, TopicId }) => {
  const group = groupWith(world, GroupId, "Mute")
  if (isRefusal(group)) return group
  const refusal = noTopic(TopicId)
  if (refusal !== undefined) return refusal
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
  (world, { Duration, GroupId, Members_Account }) => {
    const group = groupOf(world, GroupId)
    if (isRefusal(group)) return group
    if (Members_Account.some((userId) => !world.state.accounts.has(userId)))
      return refuse(10004, "Err_Group_Account_Not_Exist: Members_Account names accounts that do not exist")
    const removed = Members_Account.filter((userId) => leave(group, userId))
    for (const userId of Members_Account) group.banned.set(userId, endOf(world.now, Duration))
    tellRemoved(world, group, removed)
    return {}
  },
  { codes: { Members_Account: over(10005) } }
)

const unban = on(
  unbanMembers,
  (world, { GroupId, Members_Account }) => {
    const group = groupOf(world, GroupId)
    if (isRefusal(group)) return group
    for (const userId of Members_Account) group.banned.delete(userId)
    return {}
  },
  { codes: { Members_Account: over(10005) } }
)

const listBanned = on(listBannedMembers, (world, { GroupId, Limit = 100, Offset }) => {
  const group = groupOf(world, GroupId)
  if (isRefusal(group)) return group
  if (Limit < 1 || Offset < 0)
    return refuse(10004, "Err_Group_Param_Invalid: Limit, Offset: expected a page that can be")
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

const countOnline = on(countOnlineMembers, (world, { GroupId }) => {
  const group = groupOf(world, GroupId)
  if (isRefusal(group)) return group
  const online = [...group.members.keys()].filter((userId) => {
    const account = world.state.accounts.get(userId)
    return account !== undefined && presence(account) === "Online"
  })
  return { OnlineMemberNum: online.length }
})

export const mutes: ReadonlyArray<Handler> = [mute, listMuted, ban, unban, listBanned, countOnline]
