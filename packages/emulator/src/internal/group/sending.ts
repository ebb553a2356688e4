import { sendMessage } from "@tcchat/endpoints/group"
import type { World } from "../handler.js"
import { crc32, recognise, remember } from "../message/recent.js"
import type { Group, GroupMessage } from "./state.js"
import { lasts } from "./found.js"

/** Whether the service keeps an account from speaking in a group. Admins of the app may always speak. */
export const isMuted = ({ now, settings, state }: World, group: Group, from: string): boolean => {
  if (settings.admins.includes(from)) return false
  if ((state.accounts.get(from)?.mutedUntil.groups ?? 0) > now || lasts(group.muted, from, now)) return true
  const role = group.members.get(from)?.role
  return group.muteAll && role !== "Owner" && role !== "Admin"
}

/** What makes a repeat of a message recognisable: the same number and the same content. */
export const keyOf = (random: number, body: string): string => `${random}:${crc32(body)}`

/** Finds what was answered to the same message within five minutes. */
export const sentBefore = ({ moment }: World, group: Group, key: string) =>
  recognise(group.recent, key, moment, sendMessage)

/** Gives the next sequence to a message, which is then kept unless it is only for those who are online. */
export const post = (
  group: Group,
  message: Omit<GroupMessage, "sequence" | "state">,
  options: { readonly key: string | undefined; readonly moment: number; readonly now: number }
): number => {
  const sequence = group.nextSequence++
  group.messages.set(sequence, { ...message, sequence, state: "Sent" })
  if (options.key !== undefined)
    remember(group.recent, options.key, { moment: options.moment, sentAt: options.now, sequence })
  group.lastMessageTime = message.time
  const sender = group.members.get(message.from)
  if (sender !== undefined) sender.lastSendTime = message.time
  return sequence
}
