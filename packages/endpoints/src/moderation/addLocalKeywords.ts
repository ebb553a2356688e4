import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { LocalKeyword } from "../model/moderation.js"

/**
 * Adds up to 10 keywords of the local moderation, which clients apply.
 *
 * Unverified: no page of today has this call. Fields and codes are those of a third-party SDK, which
 * follows official pages; the page named here only has a trace of local keywords. The default rate
 * limit applies.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { addLocalKeywords } from "@tcchat/endpoints/moderation"
 *
 * export const program = ChatClient.call(addLocalKeywords, {
 *   SdkAppId: 1400000000,
 *   LocalAuditWords: [{ Keyword: "casino", WordType: 1, FilterType: 1, ReplacedContent: "***" }]
 * })
 * ```
 *
 * @see https://cloud.tencent.com/document/product/269/94302
 */
export const addLocalKeywords = Endpoint.make("moderation.addLocalKeywords", {
  path: "im_msg_audit_mgr/add_local_audit_keywords",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** SDKAppID, again in the body. */
    SdkAppId: Schema.Int,
    /** Keywords to add, 1 to 10. */
    LocalAuditWords: Schema.Array(LocalKeyword).pipe(Schema.minItems(1), Schema.maxItems(10))
  }),
  success: () => ({
    /** Id of the request; it can be empty. */
    RequestId: Schema.optional(Schema.String)
  }),
  errors: [2001, 2002, 2003, 2004, 2015, 2016],
  chunks: [{ field: "LocalAuditWords", size: 10 }]
})
