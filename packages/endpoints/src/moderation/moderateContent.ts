import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { AuditName, ModeratedContent, ModerationLabel, Verdict } from "../model/moderation.js"

/**
 * Moderates one text, image, audio or video.
 *
 * A verdict is no error: the call succeeds with a `Result` of `Block`. That of text and images comes
 * with the response. That of audio and video comes later, with the webhook
 * `ContentCallback.ResultNotify`, whose `CtxcbRequestId` is the `RequestId` of the response and which
 * says `Normal` where this call says `Pass`. By default only violations are sent, so do not wait for a
 * result.
 *
 * Moderation can take 5 seconds, so an attempt may take 8. A second call leaves the same state, but
 * makes another record in the console, which is presumably charged, and another webhook.
 *
 * It needs content moderation, enabled in the console. Its data centers differ between pages:
 * Singapore alone by the international pages of 2026; China, Singapore and Seoul by the Chinese ones
 * of 2025.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { moderateContent } from "@tcchat/endpoints/moderation"
 *
 * export const program = ChatClient.call(moderateContent, { AuditName: "C2C", ContentType: "Text", Content: "hello" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/77827
 */
export const moderateContent = Endpoint.make("moderation.moderateContent", {
  path: "im_msg_audit/content_moderation",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  attemptTimeout: 8,
  payload: () => ({
    /** Moderation configuration: that of a scene, or the id of a custom one that was made in the console. */
    AuditName: AuditName,
    /** Kind of the content. */
    ContentType: Enum.open("Text", "Image", "Audio", "Video"),
    /** The text, or the URL of the file: at most 8 KB. An image has at most 5 MB. */
    Content: ModeratedContent,
    /** Sender: a UserID, an id of your own, or empty. The console can filter its records by it. */
    ExtSender: Schema.optional(Schema.String),
    /** Receiver: a UserID, a group id, an id of your own, or empty. The console can filter its records by it. */
    ExtReceiver: Schema.optional(Schema.String)
  }),
  success: () => ({
    /** Id of the moderation, by which the webhook names it. */
    RequestId: Schema.String,
    /** Verdict on text and images. */
    Result: Schema.optional(Verdict),
    /** How bad text or an image is, 0 to 100. */
    Score: Schema.optional(Schema.JsonNumber),
    /** Category of text or an image. */
    Label: Schema.optional(ModerationLabel),
    /** Keywords that were found; missing or empty if the verdict has another reason. */
    Keywords: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: [2001, 2002, 2003, 2004, 2015, 60003, 60020, 60022, 93000, 93001]
})
