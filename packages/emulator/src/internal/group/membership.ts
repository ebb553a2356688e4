import type { World } from "../handler.js"
import type { State } from "../state.js"
import { lasts } from "../until.js"
import { has } from "./features.js"
import { type Group, makeMember, type Member, type Role } from "./state.js"

/** The number of groups that count towards the limit of an account. */
const joined = ({ groups }: State, userId: string): number => {
  let count = 0
  for (const group of groups.values()) if (has(group.type, "Members") && group.members.has(userId)) count++
  return count
}

/** Whether an account may be in one more group. */
export const mayJoinOneMore = ({ settings, state }: World, userId: string): boolean =>
  settings.limits.groupsPerUser === Infinity || joined(state, userId) < settings.limits.groupsPerUser

/** Whether an account can become a member now. */
export const canJoin = (world: World, group: Group, userId: string): boolean =>
  world.state.accounts.has(userId) && !lasts(group.banned, userId, world.now) && mayJoinOneMore(world, userId)

/** Makes an account a member without unread messages. */
export const enter = (group: Group, userId: string, role: Role, now: number): Member => {
  const member = makeMember(userId, role, now, group.nextSequence - 1)
  group.members.set(userId, member)
  if (role === "Owner") group.owner = userId
  return member
}

export const leave = (group: Group, userId: string): boolean => {
  if (!group.members.delete(userId)) return false
  if (group.owner === userId) group.owner = undefined
  return true
}
