import * as Schema from "effect/Schema"
import type { Conversation } from "./state.js"
import { conversationKey } from "./touch.js"

const Count = Schema.Int.pipe(Schema.nonNegative())

/** A conversation in a snapshot. */
export const ConversationSnapshot = Schema.Struct({
  type: Schema.Literal("OneToOne", "Group"),
  peer: Schema.String,
  time: Count,
  pinned: Schema.Boolean,
  /** Numbers of the standard marks. */
  marks: Schema.Array(Schema.Int.pipe(Schema.between(0, 63))),
  customMark: Schema.String,
  groups: Schema.Array(Count)
})

/** The conversation groups of an account in a snapshot. */
export const ConversationGroupsSnapshot = Schema.Struct({
  /** Groups that were ever created. */
  made: Count,
  names: Schema.Array(Schema.Struct({ number: Count, name: Schema.String }))
})

export type ConversationSnapshot = typeof ConversationSnapshot.Type

export const toConversationSnapshot = ({ groups, marks, ...rest }: Conversation): ConversationSnapshot => ({
  ...rest,
  marks: [...marks].sort((one, other) => one - other),
  groups: [...groups]
})

export const fromConversationSnapshots = (snapshots: ReadonlyArray<ConversationSnapshot>): Map<string, Conversation> =>
  new Map(
    snapshots.map(({ groups, marks, ...rest }) => [
      conversationKey(rest.type, rest.peer),
      { ...rest, marks: new Set(marks), groups: new Set(groups) }
    ])
  )
