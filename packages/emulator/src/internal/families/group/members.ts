import type * as Endpoint from "@tcchat/core/Endpoint"
import { addMembers, importMembers, removeMembers, transferGroup } from "@tcchat/endpoints/group"
import { afterChangeGroupOwner, beforeInviteJoinGroup } from "@tcchat/webhooks/group"
import { groupWith, memberOf } from "../../group/found.js"
import { has } from "../../group/kinds.js"
import { enter, isWelcome, leave } from "../../group/membership.js"
import { changed, type Group } from "../../group/state.js"
import { tellJoined, tellRemoved, toldMembers, toldType } from "../../group/telling.js"
import { setUnread } from "../../group/unread.js"
import { type Handler, on, over, type World } from "../../handler.js"
import { isRefusal, type Refusal, refuse } from "../../refusal.js"
import { notice } from "../../webhooks/outlet.js"

interface Named {
  readonly Member_Account: string
}

/** Those of the accounts that would be new members. */
const newcomers = (group: Group, wanted: ReadonlyArray<Named>) =>
  new Set(wanted.map(({ Member_Account }) => Member_Account).filter((userId) => !group.members.has(userId)))

const full = ({ maxMembers }: Group) =>
  refuse(10014, `Err_Group_Full: MemberList: the group has at most ${maxMembers} members; add fewer`)

type Added = Endpoint.Payload<typeof addMembers>

/** The group, and those who can become members of it. */
const prepare = (
  world: World,
  { GroupId, MemberList }: Added
): { readonly group: Group; readonly wanted: ReadonlyArray<string> } | Refusal => {
  const { settings, state } = world
  const group = groupWith(world, GroupId, "Members")
  if (isRefusal(group)) return group
  const { addMissingMember, addToFullGroup } = settings.undocumented
  const missing = MemberList.filter(({ Member_Account }) => !state.accounts.has(Member_Account))
  if (missing.length > 0 && (addMissingMember === "refuse" || missing.length === MemberList.length))
    return refuse(10019, "Err_Group_Account_Not_Exist: MemberList names accounts that do not exist; import them first")
  const wanted = [...newcomers(group, MemberList)].filter((userId) => isWelcome(world, group, userId))
  return addToFullGroup === "refuse" && group.members.size + wanted.length > group.maxMembers
    ? full(group)
    : { group, wanted }
}

const add = on(
  addMembers,
  (world, payload) => {
    const { now, verdict } = world
    const prepared = prepare(world, payload)
    if (isRefusal(prepared)) return prepared
    const { group } = prepared
    const leftOut = verdict._tag === "Allow" ? verdict.refusedMembers : new Set<string>()
    const joined: Array<string> = []
    const results = payload.MemberList.map(({ Member_Account }) => {
      if (group.members.has(Member_Account)) return { Member_Account, Result: 2 }
      const fits = isWelcome(world, group, Member_Account) && group.members.size < group.maxMembers
      if (!fits || leftOut.has(Member_Account)) return { Member_Account, Result: 0 }
      enter(group, Member_Account, "Member", now)
      joined.push(Member_Account)
      return { Member_Account, Result: 1 }
    })
    tellJoined(world, group, joined)
    return { MemberList: results }
  },
  {
    asks: (world, payload) => {
      const prepared = prepare(world, payload)
      if (isRefusal(prepared) || prepared.wanted.length === 0) return undefined
      return notice(beforeInviteJoinGroup, {
        GroupId: payload.GroupId,
        Type: toldType(prepared.group.type),
        Operator_Account: world.caller,
        DestinationMembers: toldMembers(prepared.wanted)
      })
    },
    codes: { MemberList: over(10005) }
  }
)

const remove = on(removeMembers, (world, { GroupId, MemberToDel_Account }) => {
  const group = groupWith(world, GroupId, "Members", 10004)
  if (isRefusal(group)) return group
  if (
    world.settings.undocumented.removeOwner === "refuse" &&
    group.owner !== undefined &&
    MemberToDel_Account.includes(group.owner)
  )
    return refuse(10007, "Err_Group_Owner: MemberToDel_Account: the owner cannot be removed")
  tellRemoved(
    world,
    group,
    MemberToDel_Account.filter((userId) => leave(group, userId))
  )
  return {}
})

const bringOne = (
  world: World,
  group: Group,
  wanted: Named & {
    readonly Role?: "Admin" | undefined
    readonly JoinTime?: number | undefined
    readonly UnreadMsgNum?: number | undefined
  }
): number => {
  const { JoinTime = world.now, Member_Account, Role, UnreadMsgNum = 0 } = wanted
  if (group.members.has(Member_Account)) return 2
  const fits =
    isWelcome(world, group, Member_Account) &&
    group.members.size < group.maxMembers &&
    JoinTime >= group.createTime &&
    JoinTime <= world.now &&
    UnreadMsgNum >= 0
  if (!fits) return 0
  const member = enter(group, Member_Account, Role ?? "Member", JoinTime)
  setUnread(group, member, UnreadMsgNum)
  return 1
}

const bringIn = on(
  importMembers,
  (world, { GroupId, MemberList }) => {
    const group = groupWith(world, GroupId, "Members")
    if (isRefusal(group)) return group
    const { adminsOfWorkGroups } = world.settings.undocumented
    if (
      !has(group.type, "Admins") &&
      adminsOfWorkGroups === "refuse" &&
      MemberList.some(({ Role }) => Role === "Admin")
    )
      return refuse(10007, "Err_Group_Type_Not_Allowed: MemberList: Work groups have no admins")
    return {
      MemberList: MemberList.map((wanted) => ({
        Member_Account: wanted.Member_Account,
        Result: bringOne(world, group, wanted)
      }))
    }
  },
  { codes: { MemberList: over(10005) } }
)

const transfer = on(transferGroup, (world, { From_Account, GroupId, NewOwner_Account }) => {
  const group = groupWith(world, GroupId, "Members")
  if (isRefusal(group)) return group
  if (From_Account !== undefined && !world.state.accounts.has(From_Account))
    return refuse(10004, "Err_Group_Param_Invalid: From_Account: no such account; import it first")
  const next = memberOf(group, NewOwner_Account, "NewOwner_Account")
  if (isRefusal(next)) return next
  const previous = group.owner === undefined ? undefined : group.members.get(group.owner)
  if (previous !== undefined) previous.role = "Member"
  next.role = "Owner"
  group.owner = NewOwner_Account
  changed(group, world.now)
  world.tell(
    notice(afterChangeGroupOwner, {
      GroupId,
      Type: toldType(group.type),
      Operator_Account: world.caller,
      OldOwner_Account: previous?.userId ?? "",
      NewOwner_Account
    })
  )
  return {}
})

export const members: ReadonlyArray<Handler> = [add, remove, bringIn, transfer]
