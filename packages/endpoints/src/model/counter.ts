import * as Schema from "effect/Schema"
import { Int64 } from "./integers.js"

/** A counter of a group. */
export const GroupCounter = Schema.Struct({
  /** Name of the counter, at most 128 bytes. */
  Key: Schema.String,
  /** Value of the counter, a signed number of 64 bits. */
  Value: Int64
})
