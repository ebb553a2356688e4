import type { SeedGroup, SeedMember } from "../../Seed.js"
import type { Settings } from "../../Settings.js"
import { ensureAccount } from "../account/lookup.js"
import type { State } from "../state.js"
import { roomOf, typeOf } from "./features.js"
import { enter } from "./membership.js"
import { type Group, makeGroup } from "./state.js"

const ensureGroup = (
  state: State,
  groupId: string,
  wanted: typeof SeedGroup.Type,
  settings: Settings,
  now: number
): Group => {
  const known = state.groups.get(groupId)
  if (known !== undefined) return known
  const type = typeOf(wanted.type ?? "Public")
  const { createTime = now, name = groupId.slice(0, 30) } = wanted
  state.groupsMade++
  const fixed = { groupId, type, serial: state.groupsMade, createTime, name, maxMembers: roomOf(type, settings).usual }
  const group = makeGroup(fixed, now)
  state.groups.set(groupId, group)
  return group
}

const seedMember = (state: State, group: Group, userId: string, fields: typeof SeedMember.Type, now: number) => {
  const { custom = {}, joinTime = now, nameCard, role } = fields
  ensureAccount(state, userId, now)
  const member = group.members.get(userId) ?? enter(group, userId, role ?? "Member", joinTime)
  if (nameCard !== undefined) member.nameCard = nameCard
  if (role !== undefined && member.role !== "Owner") member.role = role
  for (const [key, value] of Object.entries(custom)) member.custom.set(key, value)
}

const seedOwner = (state: State, group: Group, userId: string, now: number) => {
  const previous = group.owner === undefined ? undefined : group.members.get(group.owner)
  if (previous !== undefined) previous.role = "Member"
  seedMember(state, group, userId, {}, now)
  group.members.get(userId)!.role = "Owner"
  group.owner = userId
}

/** Adds a group, or changes an existing one. */
export const seedGroup = (
  state: State,
  groupId: string,
  wanted: typeof SeedGroup.Type,
  settings: Settings,
  now: number
): void => {
  const group = ensureGroup(state, groupId, wanted, settings, now)
  group.name = wanted.name ?? group.name
  group.introduction = wanted.introduction ?? group.introduction
  group.notification = wanted.notification ?? group.notification
  group.faceUrl = wanted.faceUrl ?? group.faceUrl
  group.maxMembers = wanted.maxMembers ?? group.maxMembers
  for (const [key, value] of Object.entries(wanted.custom ?? {})) group.custom.set(key, value)
  for (const [key, value] of Object.entries(wanted.attributes ?? {})) group.attributes.set(key, value)
  const { members = [], owner } = wanted
  const named: ReadonlyArray<readonly [string, typeof SeedMember.Type]> = Array.isArray(members)
    ? (members as ReadonlyArray<string>).map((userId) => [userId, {}] as const)
    : Object.entries(members as Readonly<Record<string, typeof SeedMember.Type>>)
  if (owner !== undefined) seedOwner(state, group, owner, now)
  for (const [userId, fields] of named) seedMember(state, group, userId, fields, now)
}
