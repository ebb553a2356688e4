import type { Settings } from "../../Settings.js"
import type { State } from "../state.js"
import { checkFields } from "./customFields.js"
import { isGroupId } from "./identifiers.js"
import { roomOf } from "./kinds.js"
import type { Group } from "./state.js"
import { checkTexts } from "./texts.js"

const fieldsOf = (custom: ReadonlyMap<string, string>) => [...custom].map(([Key, Value]) => ({ Key, Value }))

const membersDefect = (group: Group, state: State, { console, limits }: Settings): string | undefined => {
  for (const { custom, readSequence, role, userId } of group.members.values()) {
    if (!state.accounts.has(userId)) return `names the account ${userId}, which does not exist`
    if ((role === "Owner") !== (group.owner === userId))
      return `has ${userId} as ${role}, and ${group.owner ?? "nobody"} as its owner`
    if (readSequence >= group.nextSequence) return `has ${userId} read messages that do not exist`
    if (checkFields(fieldsOf(custom), console.memberFields, "custom") !== undefined)
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

const messagesDefect = ({ messages, nextSequence }: Group): string | undefined => {
  let previous = 0
  for (const { sequence } of messages.values()) {
    if (sequence <= previous || sequence >= nextSequence)
      return "has messages that are not in the order of their sequences"
    previous = sequence
  }
  return undefined
}

const groupDefect = (group: Group, state: State, settings: Settings): string | undefined => {
  const { most } = roomOf(group.type, settings)
  if (!isGroupId(group.groupId)) return "has an id that is not 1 to 48 printable ASCII characters"
  const text = checkTexts(settings, { Name: group.name, Introduction: group.introduction, FaceUrl: group.faceUrl })
  if (text !== undefined) return `has a text that cannot be: ${text.info}`
  if (group.maxMembers > most) return `may have ${group.maxMembers} members, at most ${most} are allowed`
  if (group.members.size > group.maxMembers)
    return `has ${group.members.size} members, at most ${group.maxMembers} are allowed`
  if (checkFields(fieldsOf(group.custom), settings.console.groupFields, "custom") !== undefined)
    return "has a custom field that the app does not have"
  return membersDefect(group, state, settings) ?? messagesDefect(group)
}

/** Says what no group of the service could be. */
export const groupsDefect = (state: State, settings: Settings): string | undefined => {
  const { console, limits } = settings
  if (state.groups.size > console.maxGroups)
    return `there are ${state.groups.size} groups, at most ${console.maxGroups} are allowed`
  const live = [...state.groups.values()].filter(({ type }) => type === "AVChatRoom").length
  if (live > limits.liveGroups) return `there are ${live} live groups, at most ${limits.liveGroups} are allowed`
  const serials = new Set<number>()
  for (const group of state.groups.values()) {
    const found = groupDefect(group, state, settings)
    if (found !== undefined) return `the group ${group.groupId} ${found}`
    if (group.serial > state.groupsMade || serials.has(group.serial))
      return `the group ${group.groupId} has a serial number that cannot be`
    serials.add(group.serial)
  }
  return undefined
}
