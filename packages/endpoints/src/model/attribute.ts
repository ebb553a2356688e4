import * as Schema from "effect/Schema"
import { maxBytes } from "./text.js"

/** An attribute of a group to be set. Its keys are lower-case, unlike those of counters and custom fields. */
export const GroupAttribute = Schema.Struct({
  /** Name of the attribute, at most 32 bytes. */
  key: Schema.String.pipe(maxBytes(32)),
  /** Value of the attribute, at most 4,000 bytes. */
  value: Schema.String.pipe(maxBytes(4000))
})
