import * as Schema from "effect/Schema"

const Count = Schema.Int.pipe(Schema.nonNegative())

/** The key-value pairs of a message as a snapshot has them. */
export const WrittenExtension = Schema.Struct({
  pairs: Schema.Array(Schema.Struct({ key: Schema.String, value: Schema.String, sequence: Count })),
  latest: Count,
  cleared: Count
})

/** Messages by which repeats are recognised, as a snapshot has them. */
export const WrittenRecent = Schema.Array(
  Schema.Struct({
    key: Schema.String,
    time: Schema.Number.pipe(Schema.nonNegative()),
    sequence: Count,
    sentAt: Schema.optional(Count)
  })
)

const WrittenMessage = Schema.Struct({
  from: Schema.String,
  to: Schema.String,
  sequence: Count,
  random: Count,
  time: Count,
  body: Schema.Array(Schema.Unknown),
  customData: Schema.optional(Schema.String),
  recalled: Schema.Boolean,
  unread: Schema.Boolean,
  receipt: Schema.Literal("None", "Wanted", "Sent"),
  extension: Schema.optional(WrittenExtension),
  /** Those of the two whose history does not have it. */
  hiddenFrom: Schema.Array(Schema.String)
})

/** What two accounts have said to each other, as a snapshot has it. */
export const WrittenChat = Schema.Struct({
  between: Schema.Tuple(Schema.String, Schema.String),
  messages: Schema.Array(WrittenMessage),
  /** Messages by which repeats are recognised. */
  recent: WrittenRecent
})
