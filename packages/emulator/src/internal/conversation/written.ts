import * as Schema from "effect/Schema"

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

/** The groups of an account's conversations as a snapshot has them. */
export const WrittenConversationGroups = Schema.Struct({
  /** Groups that there ever were, from which the numbers of new ones follow. */
  made: Count,
  names: Schema.Array(Schema.Struct({ number: Count, name: Schema.String }))
})
