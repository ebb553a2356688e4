import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { maxBytes } from "./text.js"

/** Id of an official account. */
export const OfficialAccountId: Schema.Schema<string> = Schema.String.pipe(
  Schema.nonEmptyString({ description: "an id of an official account that is not empty" })
)

/** Id of an official account to be made: `@TOA#_` and printable ASCII, at most 48 bytes in all, and no second `@TOA#` after the first. */
export const NewOfficialAccountId: Schema.Schema<string> = Schema.String.pipe(
  Schema.pattern(/^@TOA#_[ -~]*$/, { description: '"@TOA#_" and printable ASCII' }),
  Schema.filter((id) => !id.startsWith("@TOA#_@TOA#"), { description: 'no second "@TOA#" after "@TOA#_"' }),
  maxBytes(48)
)

/** Fields of an official account that can be set. */
export const officialAccountFields = {
  Name: Schema.String.pipe(maxBytes(150)),
  Introduction: Schema.String.pipe(maxBytes(400)),
  FaceUrl: Schema.String.pipe(maxBytes(500)),
  Organization: Schema.String.pipe(maxBytes(500)),
  CustomString: Schema.String.pipe(maxBytes(3000))
}

/** Fields of an official account that can be asked for. */
export const OfficialAccountField = Enum.open(
  "CreateTime",
  "Name",
  "Owner_Account",
  "LastMsgTime",
  "SubscriberNum",
  "Introduction",
  "FaceUrl",
  "Organization",
  "CustomString"
)

/** An official account in a response. */
export const officialAccount = {
  /** Id of the official account. */
  Official_Account: Schema.optional(Schema.String),
  /** Time at which the account was created, in Unix seconds. */
  CreateTime: Schema.optional(Schema.Int),
  /** Name that is shown. */
  Name: Schema.optional(Schema.String),
  /** UserID of the owner. */
  Owner_Account: Schema.optional(Schema.String),
  /** Time of the last message, in Unix seconds. */
  LastMsgTime: Schema.optional(Schema.Int),
  /** Number of subscribers. */
  SubscriberNum: Schema.optional(Schema.Int),
  /** Introduction. */
  Introduction: Schema.optional(Schema.String),
  /** URL of the avatar. */
  FaceUrl: Schema.optional(Schema.String),
  /** Organisation that the account belongs to. */
  Organization: Schema.optional(Schema.String),
  /** Data of your own. */
  CustomString: Schema.optional(Schema.String)
}
