import * as Schema from "effect/Schema"
import { conversationKey } from "./touch.js"
import type { Conversation } from "./state.js"

const Count = Schema.Int.pipe(Schema.nonNegative())

/** A conversation as a snapshot has it. */
export const WrittenConversation = Schema.Struct({
  type: Schema.Literal("OneToOne", "Group"),
  peer: Schema.String,
  time: Count,
  pinned: Schema.Boolean,
  /** Numbers of the standard marks. */
  marks: Schema.Array(Schema.Int.pipe(Schema.between(0, 63))),
  customMark: Schema.String,
  groups: Schema.Array(Count)
})

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
