import {
  afterCreateGroup,
  afterGroupDestroyed,
  afterGroupFull,
  afterMemberExit,
  afterNewMemberJoin,
  beforeCreateGroup
} from "@tcchat/webhooks/group"
import type { World } from "../handler.js"
import { event } from "../webhooks/event.js"
import type { Group, GroupType } from "./state.js"

/** The type by the name that webhooks have, the newer one. */
export const webhookType = (type: GroupType): string => {
  switch (type) {
    case "Private":
      return "Work"
    case "ChatRoom":
      return "Meeting"
    default:
      return type
  }
}

export const memberItems = (userIds: Iterable<string>) => [...userIds].map((Member_Account) => ({ Member_Account }))

/** The fields of most webhooks about a group. */
export const groupFields = ({ caller }: World, { groupId, type }: Group) => ({
  GroupId: groupId,
  Type: webhookType(type),
  Operator_Account: caller
})

/** The fields of the webhooks before and after the creation of a group. */
const created = ({ caller }: World, group: Group) => ({
  Operator_Account: caller,
  Owner_Account: group.owner ?? "",
  Type: webhookType(group.type),
  Name: group.name,
  MemberList: memberItems(group.members.keys())
})

/** The webhook before the creation of a group. */
export const creationEvent = (world: World, group: Group) => {
  const own = [...world.state.groups.values()].filter(({ owner, type }) => owner === group.owner && type === group.type)
  return event(beforeCreateGroup, {
    ...created(world, group),
    CreateGroupNum: group.owner === undefined ? 0 : own.length,
    InviteOption: group.inviteJoinOption
  })
}

export const emitCreated = (world: World, group: Group): void =>
  world.emit(afterCreateGroup, {
    GroupId: group.groupId,
    ...created(world, group),
    ...(group.custom.size > 0 && {
      UserDefinedDataList: [...group.custom].map(([Key, Value]) => ({ Key, Value }))
    })
  })

/** Sends the webhooks about new members, and about a group that is full now. */
export const emitJoined = (world: World, group: Group, userIds: ReadonlyArray<string>): void => {
  if (userIds.length === 0) return
  world.emit(afterNewMemberJoin, {
    ...groupFields(world, group),
    JoinType: "Invited",
    NewMemberList: memberItems(userIds)
  })
  if (group.members.size >= group.maxMembers) world.emit(afterGroupFull, { GroupId: group.groupId })
}

/** Sends the webhook about removed members. */
export const emitRemoved = (world: World, group: Group, userIds: ReadonlyArray<string>): void => {
  if (userIds.length > 0)
    world.emit(afterMemberExit, {
      ...groupFields(world, group),
      ExitType: "Kicked",
      ExitMemberList: memberItems(userIds)
    })
}

export const emitDisbanded = ({ emit }: World, group: Group): void =>
  emit(afterGroupDestroyed, {
    GroupId: group.groupId,
    Type: webhookType(group.type),
    Owner_Account: group.owner ?? "",
    Name: group.name,
    ...(group.type !== "Community" && { MemberList: memberItems(group.members.keys()) })
  })
