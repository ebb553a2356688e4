import type * as Endpoint from "@tcchat/core/Endpoint"
import { createGroup, disbandGroup, importGroup } from "@tcchat/endpoints/group"
import * as Either from "effect/Either"
import type { Known } from "../known.js"
import { conversationKey } from "../conversation/touch.js"
import { type Handler, on, onAsking, over, type World } from "../handler.js"
import { type Checked, reject } from "../rejection.js"
import { checkFields, setFields } from "./customFields.js"
import { has, roomOf, typeOf } from "./features.js"
import { checkOwnId, newGroupId } from "./groupId.js"
import { groupOf } from "./lookup.js"
import { canJoin, enter, mayJoinOneMore } from "./membership.js"
import { checkProfile, setProfile } from "./profile.js"
import { type Group, makeGroup } from "./state.js"
import { creationEvent, emitCreated, emitDisbanded } from "./webhooks.js"

type Created = Known<Endpoint.Payload<typeof createGroup>>
type Imported = Known<Endpoint.Payload<typeof importGroup>>

/** The two calls have different error codes for an id that exists and for a group that is too large. */
type How = "create" | "import"

const invalid = (detail: string) => reject(10004, `Err_Group_Param_Invalid: ${detail}`)

/** Rejects fields that the type of the group does not have. */
const checkType = (wanted: Created | Imported): Checked<void> => {
  const type = typeOf(wanted.Type)
  if (wanted.SupportTopic === 1 && type !== "Community") return invalid("SupportTopic: for communities only")
  if (!("InviteJoinOption" in wanted || "EnablePermission" in wanted || "DefaultPermission" in wanted))
    return Either.void
  if (type === "AVChatRoom" && wanted.InviteJoinOption !== undefined)
    return invalid("InviteJoinOption: not for live groups")
  if (wanted.EnablePermission === 1 && wanted.SupportTopic !== 1)
    return invalid("EnablePermission: for communities with topics only")
  return wanted.DefaultPermission !== undefined && wanted.EnablePermission !== 1
    ? invalid("DefaultPermission: only together with EnablePermission 1")
    : Either.void
}

/** Rejects an id that is invalid or exists. */
const checkId = ({ state }: World, wanted: Created | Imported, how: How): Checked<void> => {
  const { GroupId, Owner_Account } = wanted
  if (GroupId === undefined || GroupId === "") return Either.void
  const taken = state.groups.get(GroupId)
  if (taken === undefined) return checkOwnId(GroupId, typeOf(wanted.Type))
  return how === "create" && Owner_Account !== undefined && taken.owner === Owner_Account
    ? reject(10025, "Err_Group_Id_Taken_By_Owner: GroupId: a group of this owner has it")
    : reject(10021, "Err_Group_Id_Taken: GroupId: another group has it")
}

const checkOwner = (world: World, userId: string | undefined): Checked<void> => {
  if (userId === undefined) return Either.void
  if (!world.state.accounts.has(userId)) return invalid("Owner_Account: no such account; import it first")
  return mayJoinOneMore(world, userId)
    ? Either.void
    : reject(10037, "Err_Group_User_Limit: Owner_Account: in as many groups as the plan allows")
}

/** Makes a group with its owner, which is not kept yet. */
const make = (world: World, wanted: Created | Imported, createTime: number, how: How): Checked<Group> =>
  Either.gen(function* () {
    const { now, settings, state } = world
    const type = typeOf(wanted.Type)
    const { most, usual } = roomOf(type, settings)
    const maxMembers = type === "AVChatRoom" ? Infinity : (wanted.MaxMemberCount ?? usual)
    yield* checkType(wanted)
    yield* checkProfile(settings, wanted)
    yield* checkFields(wanted.AppDefinedData, settings.console.groupFields, "AppDefinedData")
    yield* checkOwner(world, wanted.Owner_Account)
    yield* checkId(world, wanted, how)
    if (maxMembers < 1) return yield* invalid("MaxMemberCount: expected at least 1")
    if (maxMembers > most)
      return yield* reject(
        how === "create" ? 10038 : 10004,
        `Err_Group_Member_Limit: MaxMemberCount: expected at most ${most} for this type`
      )
    if (state.groups.size >= settings.console.maxGroups)
      return yield* reject(10058, "Err_Group_App_Limit: the app has as many groups as its edition allows")
    const groupId = wanted.GroupId === undefined || wanted.GroupId === "" ? newGroupId(world, type) : wanted.GroupId
    const group = makeGroup(
      { groupId, type, serial: state.groupsMade + 1, createTime, name: wanted.Name, maxMembers },
      now
    )
    setProfile(group, wanted)
    setFields(group.custom, wanted.AppDefinedData)
    if (wanted.Owner_Account !== undefined) enter(group, wanted.Owner_Account, "Owner", createTime)
    return group
  })

const keep = ({ state }: World, group: Group) => {
  state.groupsMade++
  state.groups.set(group.groupId, group)
}

/** Adds the first members to a group that is not kept yet. */
const addFirstMembers = (world: World, group: Group, wanted: NonNullable<Created["MemberList"]>): Checked<void> =>
  Either.gen(function* () {
    const { settings, state } = world
    const { undocumented } = settings
    if (wanted.length > 0 && !has(group.type, "Members"))
      return yield* reject(10007, "Err_Group_Type_Not_Allowed: MemberList: live groups take no members from a server")
    for (const [index, { AppMemberDefinedData, Member_Account, Role }] of wanted.entries()) {
      const at = `MemberList[${index}]`
      yield* checkFields(
        AppMemberDefinedData,
        settings.console.memberFields,
        `MemberList[${index}].AppMemberDefinedData`
      )
      if (Role === "Admin" && !has(group.type, "Admins") && undocumented.adminsOfWorkGroups === "reject")
        return yield* reject(10007, `Err_Group_Type_Not_Allowed: ${at}.Role: Work groups have no admins`)
      if (group.members.has(Member_Account)) continue
      if (!state.accounts.has(Member_Account)) {
        if (undocumented.createWithMissingMembers === "reject")
          return yield* invalid(`${at}.Member_Account: no such account; import it first`)
        continue
      }
      if (!canJoin(world, group, Member_Account))
        return yield* reject(10037, `Err_Group_User_Limit: ${at}.Member_Account: in as many groups as the plan allows`)
      if (group.members.size >= group.maxMembers)
        return yield* reject(
          10038,
          `Err_Group_Member_Limit: MemberList: the group has at most ${group.maxMembers} members`
        )
      const member = enter(group, Member_Account, Role ?? "Member", world.now)
      setFields(member.custom, AppMemberDefinedData)
    }
  })

const create = onAsking(
  createGroup,
  {
    prepare: (_, payload) => payload,
    check: function* (world, payload) {
      const { settings, state } = world
      const live = [...state.groups.values()].filter(({ type }) => type === "AVChatRoom").length
      if (payload.Type === "AVChatRoom" && live >= settings.limits.liveGroups)
        return yield* reject(10036, "Err_Group_Live_Limit: the app has as many live groups as its plan allows")
      const group = yield* make(world, payload, world.now, "create")
      yield* addFirstMembers(world, group, payload.MemberList ?? [])
      return group
    },
    asks: (world, _, group) => creationEvent(world, group),
    commit: (world, _, group) => {
      keep(world, group)
      emitCreated(world, group)
      return Either.right({ GroupId: group.groupId, Type: group.type })
    }
  },
  { codes: { MemberList: over(10005) } }
)

const importIt = on(importGroup, function* (world, wanted) {
  const createTime = wanted.CreateTime ?? world.now
  if (createTime < 0 || createTime > world.now)
    return yield* invalid("CreateTime: expected a time that is not in the future")
  const group = yield* make(world, wanted, createTime, "import")
  keep(world, group)
  return { GroupId: group.groupId }
})

const disband = on(disbandGroup, function* (world, { GroupId }) {
  const group = yield* groupOf(world, GroupId)
  world.state.groups.delete(GroupId)
  for (const { conversations } of world.state.accounts.values()) conversations.delete(conversationKey("Group", GroupId))
  emitDisbanded(world, group)
  return {}
})

export const creation: ReadonlyArray<Handler> = [create, importIt, disband]
