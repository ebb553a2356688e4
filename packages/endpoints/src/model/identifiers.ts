import * as Schema from "effect/Schema"
import { maxBytes } from "./text.js"

/** UserID of an account. */
export const UserId = Schema.String.pipe(Schema.nonEmptyString({ description: "a UserID that is not empty" }))

/**
 * Name of a friend list: not empty. The server pages say at most 30 bytes of UTF-8, the client SDKs 96; what is over both
 * is refused here.
 */
export const ListName = Schema.String.pipe(
  Schema.nonEmptyString({ description: "a list name that is not empty" }),
  maxBytes(96)
)
