import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { AuditName, ModeratedContent, ModerationLabel, Verdict } from "../model/moderation.js"

/**
 * Moderates up to 10 texts and images.
 *
 * The call succeeds as a whole even when single contents fail: look at each `ErrorCode`. A verdict is
 * no error. Audio and video are for `moderateContent`. Whether 93005 and 93006 come for the whole call
 * or for one content is not documented. The fields of the response are those of a third-party SDK, as
 * that part of the page could not be read.
 *
 * The service gives up after 5 seconds (93006), so an attempt may take 8. A second call makes other
 * records in the console, which are presumably charged.
 *
 * It needs content moderation, enabled in the console. Its data centers differ between pages:
 * Singapore alone by the international pages of 2026; China, Singapore and Seoul by the Chinese ones
 * of 2025.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { moderateContents } from "@tcchat/endpoints/moderation"
 *
 * export const program = ChatClient.call(moderateContents, {
 *   AuditName: "Group",
 *   Contents: [
 *     { ContentId: 0, ContentType: "Text", Content: "hello" },
 *     { ContentId: 1, ContentType: "Image", Content: "https://example.com/cat.png" }
 *   ]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/77828
 */
export const moderateContents = Endpoint.make("moderation.moderateContents", {
  path: "im_msg_audit/batch_content_moderation",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  attemptTimeout: 8,
  payload: () => ({
    /** Moderation configuration: that of a scene, or the id of a custom one that was made in the console. */
    AuditName: AuditName,
    /** What to moderate, 1 to 10 contents. */
    Contents: Schema.Array(
      Schema.Struct({
        /** Id of the content, from 0; no two contents of a call have the same one. */
        ContentId: Schema.Int,
        /** Kind of the content. */
        ContentType: Enum.open("Text", "Image"),
        /** The text, or the URL of the image: at most 8 KB. An image has at most 5 MB. */
        Content: ModeratedContent
      })
    ).pipe(Schema.minItems(1), Schema.maxItems(10)),
    /** Sender: a UserID, an id of your own, or empty. The console can filter its records by it. */
    ExtSender: Schema.optional(Schema.String),
    /** Receiver: a UserID, a group id, an id of your own, or empty. The console can filter its records by it. */
    ExtReceiver: Schema.optional(Schema.String)
  }),
  success: () => ({
    /** One entry per content; find it by its `ContentId`. */
    AuditResults: Schema.Array(
      Schema.Struct({
        /** Id of the content, that of the request. */
        ContentId: Schema.Int,
        /** 0 if the content was moderated, otherwise an error code. */
        ErrorCode: Schema.optional(Schema.Int),
        /** Why the content was not moderated. */
        ErrorInfo: Schema.optional(Schema.String),
        /** Verdict. */
        Result: Schema.optional(Verdict),
        /** How bad the content is, 0 to 100. */
        Score: Schema.optional(Schema.JsonNumber),
        /** Category of the content. */
        Label: Schema.optional(ModerationLabel),
        /** Category within the category. */
        SubLabel: Schema.optional(Schema.String),
        /** Keywords that were found. */
        Keywords: Schema.optional(Schema.Array(Schema.String)),
        /** Id of the moderation of this content. */
        RequestId: Schema.optional(Schema.String)
      })
    )
  }),
  errors: [2001, 2002, 2003, 2004, 2015, 93000, 93001, 93005, 93006, 93007, 93008],
  items: [{ list: "AuditResults", key: "ContentId", code: "ErrorCode", info: "ErrorInfo" }],
  chunks: [{ field: "Contents", size: 10 }]
})
