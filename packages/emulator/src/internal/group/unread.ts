import { has } from "./features.js"
import type { Group, GroupMessage, Member } from "./state.js"

const isUnread = (message: GroupMessage | undefined, { userId }: Member): boolean =>
  message !== undefined && message.counted && message.from !== userId

/** Sets the read position of a member so that a number of messages is unread, or all of them if there are fewer. */
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
