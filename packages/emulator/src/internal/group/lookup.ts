import * as Either from "effect/Either"
import type { World } from "../handler.js"
import { type Checked, orReject, reject, rejection } from "../rejection.js"
import { type Feature, has } from "./features.js"
import { isGroupId } from "./groupId.js"
import type { Group, Member } from "./state.js"

/** Finds the group that a call is about. */
export const groupOf = ({ state }: World, groupId: string): Checked<Group> =>
  Either.fromNullable(state.groups.get(groupId), () =>
    isGroupId(groupId)
      ? rejection(10010, "Err_Group_Not_Exist: GroupId: no such group; it may have been disbanded")
      : rejection(10015, "Err_Group_Id_Invalid: GroupId: expected at most 48 printable ASCII characters")
  )

/** Rejects a call that the type of the group does not have. */
export const notFor = (group: Group, code = 10007): Checked<never> =>
  reject(code, `Err_Group_Type_Not_Allowed: a group of the type ${group.type} does not have this call`)

/** Finds the group that a call is about, if its type has the feature. */
export const groupWith = (world: World, groupId: string, feature: Feature, code?: number): Checked<Group> =>
  Either.flatMap(groupOf(world, groupId), (group) =>
    has(group.type, feature) ? Either.right(group) : notFor(group, code)
  )

export const memberOf = (group: Group, userId: string, field: string): Checked<Member> =>
  orReject(group.members.get(userId), 10004, `Err_Group_Member_Not_Exist: ${field}: no member of the group`)

/** Rejects topics, which are not emulated. */
export const noTopic = (topicId: string | undefined): Checked<void> =>
  topicId === undefined || topicId === ""
    ? Either.void
    : reject(60009, "Err_Emulator_Not_Emulated: TopicId: this emulator has no topics")
