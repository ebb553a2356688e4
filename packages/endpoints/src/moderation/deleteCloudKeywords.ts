import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"

/**
 * Deletes up to 10 keywords from a cloud library.
 *
 * The call succeeds as a whole even when single keywords fail: look at each `Deleted`. What happens to
 * a keyword that the library does not have is not documented.
 *
 * It needs content moderation, enabled in the console. Its data centers differ between pages:
 * Singapore alone by the international pages of 2026; China, Singapore and Seoul by the Chinese ones
 * of 2025.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { deleteCloudKeywords } from "@tcchat/endpoints/moderation"
 *
 * export const program = ChatClient.call(deleteCloudKeywords, {
 *   SdkAppId: 1400000000,
 *   LibID: "1628345678",
 *   Keywords: ["casino"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/77832
 */
export const deleteCloudKeywords = Endpoint.make("moderation.deleteCloudKeywords", {
  path: "im_msg_audit_mgr/delete_cloud_audit_keywords",
  idempotency: "idempotent",
  destroys: "the keywords, which are no longer found in content",
  ratePerSecond: 200,
  payload: () => ({
    /** SDKAppID, again in the body. */
    SdkAppId: Schema.Int,
    /** Id of the library, an `ID` of `listCloudLibraries`. */
    LibID: Schema.String,
    /** Keywords to delete, not their ids, 1 to 10. */
    Keywords: Schema.Array(Schema.String).pipe(Schema.minItems(1), Schema.maxItems(10))
  }),
  success: () => ({
    /** Id of the request; it can be empty. */
    RequestId: Schema.optional(Schema.String),
    /** One entry per keyword. */
    Details: Schema.Array(
      Schema.Struct({
        /** Id of the keyword. */
        KeywordID: Schema.optional(Schema.String),
        /** The keyword. */
        Keyword: Schema.String,
        /** Whether the keyword was deleted. */
        Deleted: Schema.Boolean,
        /** Why the keyword was not deleted; otherwise empty. */
        ErrorInfo: Schema.optional(Schema.String)
      })
    ),
    /** Number of deleted keywords; a sample has 0 beside a deleted one, so go by `Details`. */
    Count: Schema.optional(Schema.Int)
  }),
  errors: [2001, 2002, 2003, 2004, 2015, 2100],
  items: [
    { list: "Details", key: "Keyword", info: "ErrorInfo", state: { field: "Deleted", succeeded: [1], failed: [0] } }
  ],
  chunks: [{ field: "Keywords", size: 10 }]
})
