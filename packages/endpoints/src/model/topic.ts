import * as Schema from "effect/Schema"
import { GroupId } from "./group.js"
import { UserId } from "./identifiers.js"
import { Int64 } from "./integers.js"
import { maxBytes } from "./text.js"

/** Name of a topic, at most 30 bytes of UTF-8. */
export const TopicName: Schema.Schema<string> = Schema.String.pipe(maxBytes(30))

/** What a topic has besides its name, in a request. */
export const topicProfile = {
  /** User on whose behalf the call is made. The page calls it a number, its sample has a string. */
  From_Account: Schema.optional(UserId),
  /** Custom data of the topic, at most 3,000 bytes of UTF-8. */
  CustomString: Schema.optional(Schema.String.pipe(maxBytes(3000))),
  /** URL of the topic's picture, at most 100 bytes. */
  FaceUrl: Schema.optional(Schema.String.pipe(maxBytes(100))),
  /** Notice of the topic, at most 300 bytes of UTF-8. */
  Notification: Schema.optional(Schema.String.pipe(maxBytes(300))),
  /** Introduction of the topic, at most 240 bytes of UTF-8. */
  Introduction: Schema.optional(Schema.String.pipe(maxBytes(240)))
}

/** What a permission group may do in a topic, in a request. */
export const TopicPermission = Schema.Struct({
  /** Id of the topic. */
  TopicId: GroupId,
  /**
   * Mask of 64 bits: 1 manages the topic, 2 manages its permissions, 4 mutes members, 8 sends messages, 16 reads the
   * history from before joining, 32 recalls the messages of others, 64 mentions everyone.
   */
  Permission: Int64
})

/** What became of one topic. */
export const TopicResult = Schema.Struct({
  /** Result of this topic, 0 for success. */
  ErrorCode: Schema.Int,
  /** Reason of the failure. */
  ErrorInfo: Schema.optional(Schema.String),
  /** Id of the topic. */
  TopicId: Schema.optional(Schema.String)
})
