import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { LocalKeyword } from "../model/moderation.js"

/**
 * Lists the keywords of the local moderation, page by page, or those that contain a text.
 *
 * Unverified: no page of today has this call. Fields and codes are those of a third-party SDK, which
 * follows official pages; the page named here only has a trace of local keywords. The default rate
 * limit applies.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listLocalKeywords } from "@tcchat/endpoints/moderation"
 *
 * export const program = ChatClient.call(listLocalKeywords, {
 *   SdkAppId: 1400000000,
 *   FilterType: 1,
 *   Offset: 0,
 *   Limit: 100
 * })
 * ```
 *
 * @see https://cloud.tencent.com/document/product/269/94302
 */
export const listLocalKeywords = Endpoint.make("moderation.listLocalKeywords", {
  path: "im_msg_audit_mgr/get_local_audit_keywords",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** SDKAppID, again in the body. */
    SdkAppId: Schema.Int,
    /** What a hit does: 1 keywords that are replaced, 2 those that block the content. */
    FilterType: Schema.Int,
    /** Number of entries before the page, from 0. */
    Offset: Schema.Int.pipe(Schema.nonNegative()),
    /** Number of entries of the page, 1 to 100. */
    Limit: Schema.Int.pipe(Schema.between(1, 100)),
    /** Text to search for; all keywords when it is left out or empty. */
    Keyword: Schema.optional(Schema.String)
  }),
  success: () => ({
    /** Id of the request; it can be empty. */
    RequestId: Schema.optional(Schema.String),
    /** The keywords of the page. */
    LocalAuditWords: Schema.optional(Schema.Array(LocalKeyword)),
    /** Number of keywords of the app. */
    TotalCount: Schema.optional(Schema.Int),
    /** How many of these are regular expressions. */
    TotalRegCount: Schema.optional(Schema.Int),
    /** Number of keywords on all pages. */
    CurCount: Schema.optional(Schema.Int),
    /** How many of these are regular expressions. */
    CurRegCount: Schema.optional(Schema.Int)
  }),
  errors: [2001, 2002, 2003, 2004, 2015],
  paging: {
    items: "LocalAuditWords",
    cursors: [{ request: "Offset", first: 0, next: { from: "count" } }],
    last: [{ field: "CurCount", is: "reached" }, { page: "empty" }]
  }
})
