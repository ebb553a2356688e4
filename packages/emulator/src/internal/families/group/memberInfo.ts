import { getRoles, getSpecifiedMembers, listMembers, modifyMember } from "@tcchat/endpoints/group"
import { afterMemberFieldChanged } from "@tcchat/webhooks/group"
import { checkFields, setFields } from "../../group/customFields.js"
import { groupWith, memberOf } from "../../group/found.js"
import { has } from "../../group/kinds.js"
import { memberInfo } from "../../group/profile.js"
import { endOf } from "../../group/state.js"
import { toldType } from "../../group/telling.js"
import { type Handler, on } from "../../handler.js"
import { isRefusal, refuse } from "../../refusal.js"
import { notice } from "../../webhooks/outlet.js"
import { page } from "../relation.js"

const list = on(listMembers, (world, wanted) => {
  const { AppDefinedDataFilter_GroupMember: custom, GroupId, MemberInfoFilter: info, MemberRoleFilter: roles } = wanted
  const group = groupWith(world, GroupId, "Members")
  if (isRefusal(group)) return group
  const { limits } = world.settings
  const community = group.type === "Community"
  const most = community ? limits.communityMembersPerPage : limits.membersPerPage
  const all = [...group.members.values()].filter(({ role }) => roles?.includes(role) ?? true)
  const { Limit = Math.max(1, community ? most : all.length), Next, Offset = 0 } = wanted
  const invalid = (text: string) => refuse(10004, `Err_Group_Param_Invalid: ${text}`)
  if (Limit < 1 || (wanted.Limit !== undefined && Limit > most)) return invalid(`Limit: expected 1 to ${most}`)
  if (Offset < 0) return invalid("Offset: expected 0 or more")
  if (community && !/^(|from-[1-9]\d{0,8})$/.test(Next ?? "-"))
    return invalid('Next: expected "" or the Next of a response, as the group is a community')
  const start = community ? Number((Next ?? "").slice("from-".length)) : Offset
  const { items, next } = page(all, start, Limit)
  return {
    MemberNum: group.members.size,
    MemberList: items.map((member) => memberInfo(group, member, world.now, { info, custom })),
    ...(community && { Next: next === 0 ? "" : `from-${next}` })
  }
})

const getSpecified = on(getSpecifiedMembers, (world, wanted) => {
  const { AppDefinedDataFilter_GroupMember: custom, MemberInfoFilter: info, MemberRoleFilter: roles } = wanted
  const group = groupWith(world, wanted.GroupId, "Members")
  if (isRefusal(group)) return group
  const found = [...new Set(wanted.Member_List_Account)].flatMap((userId) => group.members.get(userId) ?? [])
  return {
    GroupId: wanted.GroupId,
    MemberList: found
      .filter(({ role }) => roles?.includes(role) ?? true)
      .map((member) => memberInfo(group, member, world.now, { info, custom }))
  }
})

const modify = on(modifyMember, (world, wanted) => {
  const { caller, now, settings, tell } = world
  const group = groupWith(world, wanted.GroupId, "Members")
  if (isRefusal(group)) return group
  const member = memberOf(group, wanted.Member_Account, "Member_Account")
  if (isRefusal(member)) return member
  const { adminsOfWorkGroups } = settings.undocumented
  if (wanted.Role === "Admin" && !has(group.type, "Admins") && adminsOfWorkGroups === "refuse")
    return refuse(10007, "Err_Group_Type_Not_Allowed: Role: Work groups have no admins")
  if (wanted.Role !== undefined && member.role === "Owner")
    return refuse(10007, "Err_Group_Owner: Role: the owner changes when the group is transferred")
  if (wanted.MuteTime !== undefined && !has(group.type, "Mute"))
    return refuse(10007, "Err_Group_Type_Not_Allowed: MuteTime: Work groups have no mute")
  const refusal = checkFields(wanted.AppMemberDefinedData, settings.console.memberFields, "AppMemberDefinedData")
  if (refusal !== undefined) return refusal

  // The webhook knows only these two fields.
  const changes = {
    ...(wanted.Role !== undefined && wanted.Role !== member.role && { Role: wanted.Role }),
    ...(wanted.NameCard !== undefined && wanted.NameCard !== member.nameCard && { NameCard: wanted.NameCard })
  }
  member.role = wanted.Role ?? member.role
  member.flag = wanted.MsgFlag ?? member.flag
  member.nameCard = wanted.NameCard ?? member.nameCard
  setFields(member.custom, wanted.AppMemberDefinedData)
  if (wanted.MuteTime === 0) group.muted.delete(member.userId)
  else if (wanted.MuteTime !== undefined) group.muted.set(member.userId, endOf(now, wanted.MuteTime))
  if (Object.keys(changes).length > 0)
    tell(
      notice(afterMemberFieldChanged, {
        GroupId: group.groupId,
        Type: toldType(group.type),
        Operator_Account: caller,
        Modified_Account: member.userId,
        ...changes
      })
    )
  return {}
})

const roles = on(getRoles, (world, { GroupId, User_Account }) => {
  const group = groupWith(world, GroupId, "Members")
  if (isRefusal(group)) return group
  return {
    UserIdList: User_Account.map((userId) => ({
      Member_Account: userId,
      Role: group.members.get(userId)?.role ?? "NotMember"
    }))
  }
})

export const memberInfos: ReadonlyArray<Handler> = [list, getSpecified, modify, roles]
