import { has } from "./kinds.js"
import type { Group, GroupMessage, Member } from "./state.js"

const isUnread = (message: GroupMessage | undefined, { userId }: Member): boolean =>
  message !== undefined && message.counted && message.from !== userId

/** Moves what a member has read so that so many messages are unread, or all if there are fewer. */
export const setUnread = (group: Group, member: Member, wanted: number): void => {
  if (!has(group.type, "Unread")) return
  let left = wanted
  let read = group.nextSequence - 1
  for (let sequence = read; sequence > 0 && left > 0; sequence--)
    if (isUnread(group.messages.get(sequence), member)) {
      left--
      read = sequence - 1
    }
  member.readSequence = read
}
