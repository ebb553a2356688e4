import { getRoles, getSpecifiedMembers, listMembers, modifyMember } from "@tcchat/endpoints/group"
import { afterMemberFieldChanged } from "@tcchat/webhooks/group"
import { type Handler, on } from "../handler.js"
import { cursorAt, cursorPattern, cursorStart, page } from "../page.js"
import { reject } from "../rejection.js"
import { untilAfter } from "../until.js"
import { checkFields, setFields } from "./customFields.js"
import { has } from "./features.js"
import { groupWith, memberOf } from "./lookup.js"
import { memberInfo } from "./view.js"
import { groupFields } from "./webhooks.js"

const list = on(listMembers, function* (world, wanted) {
  const { AppDefinedDataFilter_GroupMember: custom, GroupId, MemberInfoFilter: info, MemberRoleFilter: roles } = wanted
  const group = yield* groupWith(world, GroupId, "Members")
  const { limits } = world.settings
  const community = group.type === "Community"
  const most = community ? limits.communityMembersPerPage : limits.membersPerPage
  const all = [...group.members.values()].filter(({ role }) => roles?.includes(role) ?? true)
  const { Limit = Math.max(1, community ? most : all.length), Next, Offset = 0 } = wanted
  const invalid = (detail: string) => reject(10004, `Err_Group_Param_Invalid: ${detail}`)
  if (Limit < 1 || (wanted.Limit !== undefined && Limit > most)) return yield* invalid(`Limit: expected 1 to ${most}`)
  if (Offset < 0) return yield* invalid("Offset: expected 0 or more")
  if (community && !cursorPattern.test(Next ?? "-"))
    return yield* invalid('Next: expected "" or the Next of a response, as the group is a community')
  const start = community ? cursorStart(Next ?? "") : Offset
  const { items, next } = page(all, start, Limit)
  return {
    MemberNum: group.members.size,
    MemberList: items.map((member) => memberInfo(group, member, world.now, { info, custom })),
    ...(community && { Next: cursorAt(next) })
  }
})

const getSpecified = on(getSpecifiedMembers, function* (world, wanted) {
  const { AppDefinedDataFilter_GroupMember: custom, MemberInfoFilter: info, MemberRoleFilter: roles } = wanted
  const group = yield* groupWith(world, wanted.GroupId, "Members")
  const found = [...new Set(wanted.Member_List_Account)].flatMap((userId) => group.members.get(userId) ?? [])
  return {
    GroupId: wanted.GroupId,
    MemberList: found
      .filter(({ role }) => roles?.includes(role) ?? true)
      .map((member) => memberInfo(group, member, world.now, { info, custom }))
  }
})

const modify = on(modifyMember, function* (world, wanted) {
  const { now, settings, emit } = world
  const group = yield* groupWith(world, wanted.GroupId, "Members")
  const member = yield* memberOf(group, wanted.Member_Account, "Member_Account")
  const { adminsOfWorkGroups } = settings.undocumented
  if (wanted.Role === "Admin" && !has(group.type, "Admins") && adminsOfWorkGroups === "reject")
    return yield* reject(10007, "Err_Group_Type_Not_Allowed: Role: Work groups have no admins")
  if (wanted.Role !== undefined && member.role === "Owner")
    return yield* reject(10007, "Err_Group_Owner: Role: the owner changes when the group is transferred")
  if (wanted.MuteTime !== undefined && !has(group.type, "Mute"))
    return yield* reject(10007, "Err_Group_Type_Not_Allowed: MuteTime: Work groups have no mute")
  yield* checkFields(wanted.AppMemberDefinedData, settings.console.memberFields, "AppMemberDefinedData")

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
  else if (wanted.MuteTime !== undefined) group.muted.set(member.userId, untilAfter(now, wanted.MuteTime))
  if (Object.keys(changes).length > 0)
    emit(afterMemberFieldChanged, {
      ...groupFields(world, group),
      Modified_Account: member.userId,
      ...changes
    })
  return {}
})

const roles = on(getRoles, function* (world, { GroupId, User_Account }) {
  const group = yield* groupWith(world, GroupId, "Members")
  return {
    UserIdList: User_Account.map((userId) => ({
      Member_Account: userId,
      Role: group.members.get(userId)?.role ?? "NotMember"
    }))
  }
})

export const memberInfos: ReadonlyArray<Handler> = [list, getSpecified, modify, roles]
