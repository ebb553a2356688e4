import * as Schema from "effect/Schema"

/** A pair of a message's extension in a response. */
export const Extension = Schema.Struct({
  /** Name of the pair. */
  Key: Schema.String,
  /** Value of the pair. */
  Value: Schema.optional(Schema.String),
  /** Version of the pair. */
  Seq: Schema.optional(Schema.Int)
})
