import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { ModerationLabel } from "../model/moderation.js"

/**
 * Lists the keywords of a cloud library, page by page, or those that contain a text.
 *
 * It needs content moderation, enabled in the console. Its data centers differ between pages:
 * Singapore alone by the international pages of 2026; China, Singapore and Seoul by the Chinese ones
 * of 2025.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listCloudKeywords } from "@tcchat/endpoints/moderation"
 *
 * export const program = ChatClient.call(listCloudKeywords, {
 *   SdkAppId: 1400000000,
 *   LibID: "1628345678",
 *   Offset: 0,
 *   Limit: 100
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/77830
 */
export const listCloudKeywords = Endpoint.make("moderation.listCloudKeywords", {
  path: "im_msg_audit_mgr/get_cloud_audit_keywords",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** SDKAppID, again in the body. */
    SdkAppId: Schema.Int,
    /** Id of the library, an `ID` of `listCloudLibraries`. */
    LibID: Schema.String,
    /** Number of entries before the page, from 0. */
    Offset: Schema.Int.pipe(Schema.nonNegative()),
    /** Number of entries of the page, 1 to 100. */
    Limit: Schema.Int.pipe(Schema.between(1, 100)),
    /** Text to search for; all keywords when it is left out or empty. */
    Content: Schema.optional(Schema.String)
  }),
  success: () => ({
    /** Id of the request; it can be empty. */
    RequestId: Schema.optional(Schema.String),
    /** Number of keywords on all pages; of a search, it seems, the number of its hits. */
    TotalCount: Schema.Int,
    /** The keywords of the page. */
    Infos: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Id of the keyword, a string of digits. */
          ID: Schema.String,
          /** The keyword. */
          Content: Schema.String,
          /** When the keyword was added, such as `2023-06-24 23:45:04`, without a time zone. */
          CreateTime: Schema.optional(Schema.String),
          /** Category of the keyword. */
          Label: Schema.optional(ModerationLabel)
        })
      )
    )
  }),
  errors: [2001, 2002, 2003, 2004, 2015],
  paging: {
    items: "Infos",
    cursors: [{ request: "Offset", first: 0, next: { from: "count" } }],
    last: [{ field: "TotalCount", is: "reached" }, { page: "empty" }]
  }
})
