import * as Schema from "effect/Schema"

const Count = Schema.Int.pipe(Schema.nonNegative())

/** A message to all live groups. */
export const Broadcast = Schema.Struct({
  sequence: Count,
  from: Schema.String,
  time: Count,
  random: Count,
  body: Schema.Array(Schema.Unknown),
  customData: Schema.optional(Schema.String)
})

export type Broadcast = typeof Broadcast.Type
