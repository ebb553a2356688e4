import * as Either from "effect/Either"
import type { Settings } from "../../Settings.js"
import type { State } from "../state.js"
import { checkFields } from "./customFields.js"
import { roomOf } from "./features.js"
import { isGroupId } from "./groupId.js"
import { checkProfile } from "./profile.js"
import type { Group } from "./state.js"

const fieldsOf = (custom: ReadonlyMap<string, string>) => [...custom].map(([Key, Value]) => ({ Key, Value }))

const memberViolation = (group: Group, state: State, { console, limits }: Settings): string | undefined => {
  for (const { custom, readSequence, role, userId } of group.members.values()) {
    if (!state.accounts.has(userId)) return `names the account ${userId}, which does not exist`
    if ((role === "Owner") !== (group.owner === userId))
      return `has ${userId} as ${role}, and ${group.owner ?? "nobody"} as its owner`
    if (readSequence >= group.nextSequence) return `has ${userId} read messages that do not exist`
    if (Either.isLeft(checkFields(fieldsOf(custom), console.memberFields, "custom")))
      return `has ${userId} with a custom field that the app does not have`
    if (limits.groupsPerUser === Infinity || group.type === "AVChatRoom") continue
    const others = [...state.groups.values()].filter(
      ({ members, type }) => type !== "AVChatRoom" && members.has(userId)
    )
    if (others.length > limits.groupsPerUser)
      return `has ${userId}, who is in ${others.length} groups, at most ${limits.groupsPerUser} are allowed`
  }
  return group.owner === undefined || group.members.has(group.owner) ? undefined : "has an owner who is no member"
}

const messageViolation = ({ messages, nextSequence }: Group): string | undefined => {
  let previous = 0
  for (const { sequence } of messages.values()) {
    if (sequence <= previous || sequence >= nextSequence)
      return "has messages that are not in the order of their sequences"
    previous = sequence
  }
  return undefined
}

const groupViolation = (group: Group, state: State, settings: Settings): string | undefined => {
  const { most } = roomOf(group.type, settings)
  if (!isGroupId(group.groupId)) return "has an id that is not 1 to 48 printable ASCII characters"
  const profile = checkProfile(settings, { Name: group.name, Introduction: group.introduction, FaceUrl: group.faceUrl })
  if (Either.isLeft(profile)) return `has an invalid field: ${profile.left.info}`
  if (group.maxMembers > most) return `may have ${group.maxMembers} members, at most ${most} are allowed`
  if (group.members.size > group.maxMembers)
    return `has ${group.members.size} members, at most ${group.maxMembers} are allowed`
  if (Either.isLeft(checkFields(fieldsOf(group.custom), settings.console.groupFields, "custom")))
    return "has a custom field that the app does not have"
  return memberViolation(group, state, settings) ?? messageViolation(group)
}

/** Returns why groups could not be a state of the service, if so. */
export const groupsViolation = (state: State, settings: Settings): string | undefined => {
  const { console, limits } = settings
  if (state.groups.size > console.maxGroups)
    return `there are ${state.groups.size} groups, at most ${console.maxGroups} are allowed`
  const live = [...state.groups.values()].filter(({ type }) => type === "AVChatRoom").length
  if (live > limits.liveGroups) return `there are ${live} live groups, at most ${limits.liveGroups} are allowed`
  const serials = new Set<number>()
  for (const group of state.groups.values()) {
    const found = groupViolation(group, state, settings)
    if (found !== undefined) return `the group ${group.groupId} ${found}`
    if (group.serial > state.groupsMade || serials.has(group.serial))
      return `the group ${group.groupId} has an invalid serial number`
    serials.add(group.serial)
  }
  return undefined
}
