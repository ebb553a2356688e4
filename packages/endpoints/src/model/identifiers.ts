import * as Schema from "effect/Schema"
import { maxBytes } from "./text.js"

/** UserID of an account. */
export const UserId: Schema.Schema<string> = Schema.String.pipe(
  Schema.nonEmptyString({ description: "a UserID that is not empty" })
)

/** UserID of an account to be made: at most 32 bytes. */
export const NewUserId: Schema.Schema<string> = UserId.pipe(maxBytes(32))

/**
 * Name of a friend list: not empty. The server pages say at most 30 bytes of UTF-8, the client SDKs 96; what exceeds
 * both is rejected here.
 */
export const ListName: Schema.Schema<string> = Schema.String.pipe(
  Schema.nonEmptyString({ description: "a list name that is not empty" }),
  maxBytes(96)
)

/** Where a friend request comes from: `AddSource_Type_` and a keyword of 1 to 8 English letters. */
export const AddSource: Schema.Schema<string> = Schema.String.pipe(
  Schema.pattern(/^AddSource_Type_[A-Za-z]{1,8}$/, {
    description: '"AddSource_Type_" and a keyword of 1 to 8 English letters'
  })
)
