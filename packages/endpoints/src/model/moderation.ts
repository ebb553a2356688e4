import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { Int64 } from "./integers.js"
import { maxBytes } from "./text.js"

/** Moderation configuration: that of a scene, or the id of a custom one that was made in the console. */
export const AuditName = Enum.open("C2C", "Group", "UserInfo", "GroupInfo", "GroupMemberInfo", "RelationChain")

/** Text, or URL of a file: at most 8 KB. */
export const ModeratedContent: Schema.Schema<string> = Schema.String.pipe(maxBytes(8192))

/** Verdict on content. */
export const Verdict = Enum.open("Pass", "Review", "Block")

/** Category of content, or of a keyword. */
export const ModerationLabel = Enum.open(
  "Normal",
  "Polity",
  "Porn",
  "Illegal",
  "Abuse",
  "Terror",
  "Ad",
  "Sexy",
  "Composite"
)

/** A keyword of the local moderation. */
export const LocalKeyword = Schema.Struct({
  /** Word or regular expression. */
  Keyword: Schema.String,
  /** 1 a word, 2 a regular expression. */
  WordType: Schema.Int,
  /** What a hit does: 1 replaces the keyword, 2 blocks the content. */
  FilterType: Schema.Int,
  /** Text in place of the keyword, with a `FilterType` of 1. */
  ReplacedContent: Schema.optional(Schema.String),
  /** Id of the keyword. */
  Id: Schema.optional(Int64),
  /** When the keyword was changed; in responses only. */
  UpdateTime: Schema.optional(Schema.String)
})
