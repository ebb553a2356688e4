import {
  afterCreateGroup,
  afterGroupDestroyed,
  afterGroupFull,
  afterMemberExit,
  afterNewMemberJoin,
  beforeCreateGroup
} from "@tcchat/webhooks/group"
import type { World } from "../handler.js"
import { notice } from "../webhooks/outlet.js"
import type { Group, GroupType } from "./state.js"

/** The name of a type in webhooks, which is the newer one. */
export const toldType = (type: GroupType): string => {
  switch (type) {
    case "Private":
      return "Work"
    case "ChatRoom":
      return "Meeting"
    default:
      return type
  }
}

export const toldMembers = (userIds: Iterable<string>) => [...userIds].map((Member_Account) => ({ Member_Account }))

/** What the app is told of a group that is made, or about to be. */
const made = ({ caller }: World, group: Group) => ({
  Operator_Account: caller,
  Owner_Account: group.owner ?? "",
  Type: toldType(group.type),
  Name: group.name,
  MemberList: toldMembers(group.members.keys())
})

/** Asks whether a group may be made. */
export const askCreate = (world: World, group: Group) => {
  const own = [...world.state.groups.values()].filter(({ owner, type }) => owner === group.owner && type === group.type)
  return notice(beforeCreateGroup, {
    ...made(world, group),
    CreateGroupNum: group.owner === undefined ? 0 : own.length,
    InviteOption: group.inviteJoinOption
  })
}

export const tellCreated = (world: World, group: Group): void =>
  world.tell(
    notice(afterCreateGroup, {
      GroupId: group.groupId,
      ...made(world, group),
      ...(group.custom.size > 0 && {
        UserDefinedDataList: [...group.custom].map(([Key, Value]) => ({ Key, Value }))
      })
    })
  )

/** Tells of new members, and when they took the last place. */
export const tellJoined = ({ caller, tell }: World, group: Group, userIds: ReadonlyArray<string>): void => {
  if (userIds.length === 0) return
  tell(
    notice(afterNewMemberJoin, {
      GroupId: group.groupId,
      Type: toldType(group.type),
      JoinType: "Invited",
      Operator_Account: caller,
      NewMemberList: toldMembers(userIds)
    })
  )
  if (group.members.size >= group.maxMembers) tell(notice(afterGroupFull, { GroupId: group.groupId }))
}

/** Tells of members who were removed. */
export const tellRemoved = ({ caller, tell }: World, group: Group, userIds: ReadonlyArray<string>): void => {
  if (userIds.length > 0)
    tell(
      notice(afterMemberExit, {
        GroupId: group.groupId,
        Type: toldType(group.type),
        ExitType: "Kicked",
        Operator_Account: caller,
        ExitMemberList: toldMembers(userIds)
      })
    )
}

export const tellDestroyed = ({ tell }: World, group: Group): void =>
  tell(
    notice(afterGroupDestroyed, {
      GroupId: group.groupId,
      Type: toldType(group.type),
      Owner_Account: group.owner ?? "",
      Name: group.name,
      ...(group.type !== "Community" && { MemberList: toldMembers(group.members.keys()) })
    })
  )
