import type { Conversation } from "./state.js"
import { conversationKey } from "./touch.js"
import type { WrittenConversation } from "./written.js"

type Written = typeof WrittenConversation.Type

export const writeConversation = ({ groups, marks, ...rest }: Conversation): Written => ({
  ...rest,
  marks: [...marks].sort((one, other) => one - other),
  groups: [...groups]
})

export const readConversations = (written: ReadonlyArray<Written>): Map<string, Conversation> =>
  new Map(
    written.map(({ groups, marks, ...rest }) => [
      conversationKey(rest.type, rest.peer),
      { ...rest, marks: new Set(marks), groups: new Set(groups) }
    ])
  )
