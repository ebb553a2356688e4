import { readExtension, writeExtension } from "../message/extension.js"
import { readRecent, writeRecent } from "../message/recent.js"
import { type Group, type GroupMessage, makeGroup, makeMember, type Member } from "./state.js"
import type { WrittenGroup } from "./written.js"

type Written = typeof WrittenGroup.Type

/** Leaves out what is not set, as JSON does. */
const present = <K extends string, A>(key: K, value: A | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: A }

const writeMessage = (message: GroupMessage): Written["messages"][number] => {
  const { customData, extension, receipt, to, ...rest } = message
  return {
    ...rest,
    ...present("customData", customData),
    ...present("to", to),
    ...present("receipt", receipt && { receivers: receipt.receivers, readers: [...receipt.readers] }),
    ...present("extension", extension && writeExtension(extension))
  }
}

const readMessage = ({ extension, receipt, ...rest }: Written["messages"][number]): GroupMessage => ({
  customData: undefined,
  to: undefined,
  ...rest,
  receipt: receipt && { receivers: receipt.receivers, readers: new Set(receipt.readers) },
  extension: extension && readExtension(extension)
})

/** Writes a group down. */
export const writeGroup = (group: Group): Written => {
  const { attributes, banned, counters, custom, members, messages, muted, notifications, recent, ...rest } = group
  const { defaultPermission, maxMembers, owner, ...profile } = rest
  return {
    ...profile,
    ...present("owner", owner),
    ...present("maxMembers", maxMembers === Infinity ? undefined : maxMembers),
    defaultPermission: String(defaultPermission),
    custom: Object.fromEntries(custom),
    members: [...members.values()].map((member) => ({ ...member, custom: Object.fromEntries(member.custom) })),
    muted: Object.fromEntries(muted),
    banned: Object.fromEntries(banned),
    attributes: Object.fromEntries(attributes),
    counters: Object.fromEntries([...counters].map(([key, value]) => [key, String(value)])),
    messages: [...messages.values()].map(writeMessage),
    notifications: notifications.map(({ content, time, to }) => ({ time, content, ...present("to", to) })),
    recent: writeRecent(recent)
  }
}

const readMember = ({ custom, joinTime, readSequence, role, userId, ...rest }: Written["members"][number]): Member => ({
  ...makeMember(userId, role, joinTime, readSequence),
  ...rest,
  custom: new Map(Object.entries(custom))
})

const readPermission = (digits: string): number | bigint => {
  const value = BigInt(digits)
  return BigInt(Number(value)) === value ? Number(value) : value
}

/** Reads what was written down. It may still break a limit or name what does not exist. */
export const readGroup = (written: Written): Group => {
  const { attributes, banned, counters, custom, members, messages, muted, notifications, recent, ...rest } = written
  const { defaultPermission, maxMembers = Infinity, ...profile } = rest
  return {
    ...makeGroup({ ...profile, maxMembers }, 0),
    ...profile,
    defaultPermission: readPermission(defaultPermission),
    custom: new Map(Object.entries(custom)),
    members: new Map(members.map((member) => [member.userId, readMember(member)])),
    muted: new Map(Object.entries(muted)),
    banned: new Map(Object.entries(banned)),
    attributes: new Map(Object.entries(attributes)),
    counters: new Map(Object.entries(counters).map(([key, digits]) => [key, BigInt(digits)])),
    messages: new Map(messages.map((message) => [message.sequence, readMessage(message)])),
    notifications: notifications.map((notification) => ({ to: undefined, ...notification })),
    recent: readRecent(recent)
  }
}
