import type * as Endpoint from "@tcchat/core/Endpoint"
import { createGroup, disbandGroup, importGroup } from "@tcchat/endpoints/group"
import { conversationKey } from "../../conversation/touch.js"
import { checkFields, setFields } from "../../group/customFields.js"
import { groupOf } from "../../group/found.js"
import { checkOwnId, newGroupId } from "../../group/identifiers.js"
import { has, roomOf, typeOf } from "../../group/kinds.js"
import { enter, isWelcome, mayJoinOneMore } from "../../group/membership.js"
import { type Group, makeGroup } from "../../group/state.js"
import { askCreate, tellCreated, tellDestroyed } from "../../group/telling.js"
import { checkTexts, setProfile } from "../../group/texts.js"
import { type Handler, on, over, type World } from "../../handler.js"
import { isRefusal, type Refusal, refuse } from "../../refusal.js"

type Created = Endpoint.Payload<typeof createGroup>
type Imported = Endpoint.Payload<typeof importGroup>

/** The two calls have codes of their own for an id that is taken and for too large a group. */
type How = "create" | "import"

const invalid = (text: string) => refuse(10004, `Err_Group_Param_Invalid: ${text}`)

/** Refuses what groups of some types cannot be told. */
const checkKind = (wanted: Created | Imported): Refusal | undefined => {
  const type = typeOf(wanted.Type)
  if (wanted.SupportTopic === 1 && type !== "Community") return invalid("SupportTopic: for communities only")
  if (!("InviteJoinOption" in wanted || "EnablePermission" in wanted || "DefaultPermission" in wanted)) return undefined
  if (type === "AVChatRoom" && wanted.InviteJoinOption !== undefined)
    return invalid("InviteJoinOption: not for live groups")
  if (wanted.EnablePermission === 1 && wanted.SupportTopic !== 1)
    return invalid("EnablePermission: for communities with topics only")
  return wanted.DefaultPermission !== undefined && wanted.EnablePermission !== 1
    ? invalid("DefaultPermission: only together with EnablePermission 1")
    : undefined
}

/** Refuses an id that cannot be taken. */
const checkId = ({ state }: World, wanted: Created | Imported, how: How): Refusal | undefined => {
  const { GroupId, Owner_Account } = wanted
  if (GroupId === undefined || GroupId === "") return undefined
  const taken = state.groups.get(GroupId)
  if (taken === undefined) return checkOwnId(GroupId, typeOf(wanted.Type))
  return how === "create" && Owner_Account !== undefined && taken.owner === Owner_Account
    ? refuse(10025, "Err_Group_Id_Taken_By_Owner: GroupId: a group of this owner has it")
    : refuse(10021, "Err_Group_Id_Taken: GroupId: another group has it")
}

const checkOwner = (world: World, userId: string | undefined): Refusal | undefined => {
  if (userId === undefined) return undefined
  if (!world.state.accounts.has(userId)) return invalid("Owner_Account: no such account; import it first")
  return mayJoinOneMore(world, userId)
    ? undefined
    : refuse(10037, "Err_Group_User_Limit: Owner_Account: in as many groups as the plan allows")
}

/** Makes a group without members besides its owner, or says why that cannot be. */
const make = (world: World, wanted: Created | Imported, createTime: number, how: How): Group | Refusal => {
  const { now, settings, state } = world
  const type = typeOf(wanted.Type)
  const { most, usual } = roomOf(type, settings)
  const maxMembers = type === "AVChatRoom" ? Infinity : (wanted.MaxMemberCount ?? usual)
  const refusal =
    checkKind(wanted) ??
    checkTexts(settings, wanted) ??
    checkFields(wanted.AppDefinedData, settings.console.groupFields, "AppDefinedData") ??
    checkOwner(world, wanted.Owner_Account) ??
    checkId(world, wanted, how)
  if (refusal !== undefined) return refusal
  if (maxMembers < 1) return invalid("MaxMemberCount: expected at least 1")
  if (maxMembers > most)
    return refuse(
      how === "create" ? 10038 : 10004,
      `Err_Group_Member_Limit: MaxMemberCount: expected at most ${most} for this type`
    )
  if (state.groups.size >= settings.console.maxGroups)
    return refuse(10058, "Err_Group_App_Limit: the app has as many groups as its edition allows")
  const groupId = wanted.GroupId === undefined || wanted.GroupId === "" ? newGroupId(world, type) : wanted.GroupId
  const group = makeGroup(
    { groupId, type, serial: state.groupsMade + 1, createTime, name: wanted.Name, maxMembers },
    now
  )
  setProfile(group, wanted)
  setFields(group.custom, wanted.AppDefinedData)
  if (wanted.Owner_Account !== undefined) enter(group, wanted.Owner_Account, "Owner", createTime)
  return group
}

const keep = ({ state }: World, group: Group) => {
  state.groupsMade++
  state.groups.set(group.groupId, group)
}

/** Puts the first members into a group that is being made. */
const fill = (world: World, group: Group, wanted: NonNullable<Created["MemberList"]>): Refusal | undefined => {
  const { settings, state } = world
  const { undocumented } = settings
  if (wanted.length > 0 && !has(group.type, "Members"))
    return refuse(10007, "Err_Group_Type_Not_Allowed: MemberList: live groups take no members from a server")
  for (const [index, { AppMemberDefinedData, Member_Account, Role }] of wanted.entries()) {
    const at = `MemberList[${index}]`
    const refusal = checkFields(
      AppMemberDefinedData,
      settings.console.memberFields,
      `MemberList[${index}].AppMemberDefinedData`
    )
    if (refusal !== undefined) return refusal
    if (Role === "Admin" && !has(group.type, "Admins") && undocumented.adminsOfWorkGroups === "refuse")
      return refuse(10007, `Err_Group_Type_Not_Allowed: ${at}.Role: Work groups have no admins`)
    if (group.members.has(Member_Account)) continue
    if (!state.accounts.has(Member_Account)) {
      if (undocumented.createWithMissingMembers === "refuse")
        return invalid(`${at}.Member_Account: no such account; import it first`)
      continue
    }
    if (!isWelcome(world, group, Member_Account))
      return refuse(10037, `Err_Group_User_Limit: ${at}.Member_Account: in as many groups as the plan allows`)
    if (group.members.size >= group.maxMembers)
      return refuse(10038, `Err_Group_Member_Limit: MemberList: the group has at most ${group.maxMembers} members`)
    const member = enter(group, Member_Account, Role ?? "Member", world.now)
    setFields(member.custom, AppMemberDefinedData)
  }
  return undefined
}

/** Makes a group with its first members, which is not kept yet. */
const prepare = (world: World, wanted: Created): Group | Refusal => {
  const { settings, state } = world
  const live = [...state.groups.values()].filter(({ type }) => type === "AVChatRoom").length
  if (wanted.Type === "AVChatRoom" && live >= settings.limits.liveGroups)
    return refuse(10036, "Err_Group_Live_Limit: the app has as many live groups as its plan allows")
  const group = make(world, wanted, world.now, "create")
  if (isRefusal(group)) return group
  return fill(world, group, wanted.MemberList ?? []) ?? group
}

const create = on(
  createGroup,
  (world, wanted) => {
    const group = prepare(world, wanted)
    if (isRefusal(group)) return group
    keep(world, group)
    tellCreated(world, group)
    return { GroupId: group.groupId, Type: group.type }
  },
  {
    asks: (world, wanted) => {
      const group = prepare(world, wanted)
      return isRefusal(group) ? undefined : askCreate(world, group)
    },
    codes: { MemberList: over(10005) }
  }
)

const bringIn = on(importGroup, (world, wanted) => {
  const createTime = wanted.CreateTime ?? world.now
  if (createTime < 0 || createTime > world.now) return invalid("CreateTime: expected a time that is not in the future")
  const group = make(world, wanted, createTime, "import")
  if (isRefusal(group)) return group
  keep(world, group)
  return { GroupId: group.groupId }
})

const disband = on(disbandGroup, (world, { GroupId }) => {
  const group = groupOf(world, GroupId)
  if (isRefusal(group)) return group
  world.state.groups.delete(GroupId)
  for (const { conversations } of world.state.accounts.values()) conversations.delete(conversationKey("Group", GroupId))
  tellDestroyed(world, group)
  return {}
})

export const creation: ReadonlyArray<Handler> = [create, bringIn, disband]
