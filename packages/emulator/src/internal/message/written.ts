import * as Schema from "effect/Schema"

const Count = Schema.Int.pipe(Schema.nonNegative())

/** The key-value pairs of a message as a snapshot has them. */
export const WrittenExtension = Schema.Struct({
  pairs: Schema.Array(Schema.Struct({ key: Schema.String, value: Schema.String, sequence: Count })),
  latest: Count,
  cleared: Count
})

/** Messages by which repeats are recognised, as a snapshot has them. */
export const WrittenRecent = Schema.Array(Schema.Struct({ key: Schema.String, time: Count, sequence: Count }))
