import * as Schema from "effect/Schema"
import { GroupId } from "./group.js"
import { UserId } from "./identifiers.js"
import { maxBytes } from "./text.js"

/** A conversation in a request about groups of conversations and marks. */
export const Contact = Schema.Union(
  Schema.Struct({
    /** 1 for a one-to-one conversation, 2 for that of a group. */
    Type: Schema.Literal(1),
    /** The other side, with `Type` 1. */
    To_Account: UserId
  }),
  Schema.Struct({
    Type: Schema.Literal(2),
    /** The group, with `Type` 2. */
    ToGroupId: GroupId
  })
)

const contact = {
  /**
   * 1 for a one-to-one conversation, 2 for that of a group. Tables of the pages call it a string, their samples have a
   * number.
   */
  Type: Schema.optional(Schema.Int),
  /** The other side of a one-to-one conversation. */
  To_Account: Schema.optional(Schema.String),
  /** The group of a group conversation. */
  ToGroupId: Schema.optional(Schema.String)
}

/** A conversation in a response about groups of conversations and marks. */
export const ContactResult = Schema.Struct(contact)

/** A conversation in a response, with its groups and marks. */
export const MarkedConversation = Schema.Struct({
  ...contact,
  /** Time of the last change, in Unix seconds. */
  Timestamp: Schema.optional(Schema.Int),
  /** Standard marks, a string of 0 and 1. */
  StandardMark: Schema.optional(Schema.String),
  /** Custom mark. */
  CustomMark: Schema.optional(Schema.String),
  /** Numbers of the groups of conversations that it is in. */
  ContactGroupId: Schema.optional(Schema.Array(Schema.Int))
})

/** Name of a group of conversations, at most 32 bytes. */
export const ConversationGroupName: Schema.Schema<string> = Schema.String.pipe(maxBytes(32))

/** A group of conversations in a response. */
export const ConversationGroup = Schema.Struct({
  /** Name of the group. */
  GroupName: Schema.optional(Schema.String),
  /** Number of the group. */
  GroupId: Schema.optional(Schema.Int)
})
