import type { World } from "../handler.js"
import { isRefusal, type Refusal, refuse } from "../refusal.js"
import { isGroupId } from "./identifiers.js"
import { type Feature, has } from "./kinds.js"
import type { Group, Member } from "./state.js"

/** Finds the group that a call is about. */
export const groupOf = ({ state }: World, groupId: string): Group | Refusal =>
  state.groups.get(groupId) ??
  (isGroupId(groupId)
    ? refuse(10010, "Err_Group_Not_Exist: GroupId: no such group; it may have been disbanded")
    : refuse(10015, "Err_Group_Id_Invalid: GroupId: expected at most 48 printable ASCII characters"))

export const notFor = (group: Group, code = 10007): Refusal =>
  refuse(code, `Err_Group_Type_Not_Allowed: a group of the type ${group.type} does not have this call`)

/** Finds the group that a call is about, if its type has what the call needs. */
export const groupWith = (world: World, groupId: string, feature: Feature, code?: number): Group | Refusal => {
  const group = groupOf(world, groupId)
  return isRefusal(group) || has(group.type, feature) ? group : notFor(group, code)
}

export const memberOf = (group: Group, userId: string, field: string): Member | Refusal =>
  group.members.get(userId) ?? refuse(10004, `Err_Group_Member_Not_Exist: ${field}: no member of the group`)

/** Refuses topics, which are not emulated. */
export const noTopic = (topicId: string | undefined): Refusal | undefined =>
  topicId === undefined || topicId === ""
    ? undefined
    : refuse(60009, "Err_Emulator_Not_Emulated: TopicId: this emulator has no topics")

/** Whether something that ends at a time of the map still lasts. */
export const lasts = (ends: ReadonlyMap<string, number>, userId: string, now: number): boolean =>
  (ends.get(userId) ?? 0) > now
