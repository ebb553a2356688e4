import { sendMessage } from "@tcchat/endpoints/group"
import type { World } from "../handler.js"
import { crc32, findDuplicate, remember } from "../message/deduplication.js"
import { lasts } from "../until.js"
import type { Group, GroupMessage } from "./state.js"

/** Whether an account is muted in a group. Admins of the app never are. */
export const isMuted = ({ now, settings, state }: World, group: Group, from: string): boolean => {
  if (settings.admins.includes(from)) return false
  if ((state.accounts.get(from)?.mutedUntil.groups ?? 0) > now || lasts(group.muted, from, now)) return true
  const role = group.members.get(from)?.role
  return group.muteAll && role !== "Owner" && role !== "Admin"
}

/** The key by which a group deduplicates messages: the random number and the content. */
export const deduplicationKey = (random: number, body: string): string => `${random}:${crc32(body)}`

/** Finds a duplicate within the deduplication window. */
export const duplicateOf = ({ monotonicNow }: World, group: Group, key: string) =>
  findDuplicate(group.recent, key, monotonicNow, sendMessage)

/** Adds a message to the history of a group, and returns its sequence. */
export const post = (
  group: Group,
  message: Omit<GroupMessage, "sequence" | "state">,
  options: { readonly key: string | undefined; readonly monotonicNow: number; readonly now: number }
): number => {
  const sequence = group.nextSequence++
  group.messages.set(sequence, { ...message, sequence, state: "Sent" })
  if (options.key !== undefined)
    remember(group.recent, options.key, {
      monotonicNow: options.monotonicNow,
      sentAt: options.now,
      sequence
    })
  group.lastMessageTime = message.time
  const sender = group.members.get(message.from)
  if (sender !== undefined) sender.lastSendTime = message.time
  return sequence
}
