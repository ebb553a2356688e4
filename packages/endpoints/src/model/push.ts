import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { maxBytes } from "./text.js"

/** A tag of a user: not empty, at most 50 bytes. */
export const Tag: Schema.Schema<string> = Schema.String.pipe(
  Schema.nonEmptyString({ description: "a tag that is not empty" }),
  maxBytes(50)
)

/** Name of an attribute: not empty, at most 50 bytes. */
const attributeName: Schema.Schema<string> = Schema.String.pipe(
  Schema.nonEmptyString({ description: "a name of an attribute that is not empty" }),
  maxBytes(50)
)

/** Values of attributes by name: a non-empty string of at most 50 bytes, or a number. */
export const Attributes = Schema.Record({
  key: Schema.String,
  value: Schema.Union(
    Schema.String.pipe(
      Schema.nonEmptyString({ description: "a value of an attribute that is not empty" }),
      maxBytes(50)
    ),
    Schema.JsonNumber
  )
})

/** Something for each slot of an attribute. */
const slots = <A, I>(value: Schema.Schema<A, I>) => {
  const slot = Schema.optional(value)
  return Schema.Struct({
    "0": slot,
    "1": slot,
    "2": slot,
    "3": slot,
    "4": slot,
    "5": slot,
    "6": slot,
    "7": slot,
    "8": slot,
    "9": slot
  }).pipe(
    Schema.filter((given) => Object.keys(given).every((key) => /^\d$/.test(key)), {
      description: 'no slots but "0" to "9"'
    })
  )
}

/** Names of attributes by slot, "0" to "9". */
export const AttributeNames = slots(attributeName)

/** Whose attributes they are, by slot: 0 those of UserIDs, 1 those of RegistrationIDs. */
export const AttributeTypes = slots(Enum.open(0, 1))

/** Whom to push to, by attributes or by tags. */
export const conditionFields = {
  /** Users for whom any of these attributes has the given value. */
  AttrsOr: Schema.optional(Attributes),
  /** Users for whom all of these attributes have the given values; it can go with AttrsOr. */
  AttrsAnd: Schema.optional(Attributes),
  /** Users who have any of these tags, at most 10. */
  TagsOr: Schema.optional(Schema.Array(Tag).pipe(Schema.maxItems(10))),
  /** Users who have all of these tags, at most 10; it can go with TagsOr, but not share a tag with it (90022). */
  TagsAnd: Schema.optional(Schema.Array(Tag).pipe(Schema.maxItems(10)))
}

/** Users that failed within a call that succeeded. */
export const FailedUsers = Schema.Array(
  Schema.Struct({
    /** The user. */
    To_Account: Schema.String,
    /** Why it failed, such as 70107 or 90035. */
    ErrorCode: Schema.Int,
    /** Message of the code. */
    ErrorInfo: Schema.optional(Schema.String)
  })
)
