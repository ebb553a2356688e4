import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"

/**
 * Lists the libraries of cloud keywords, page by page.
 *
 * Their order is not documented.
 *
 * It needs content moderation, enabled in the console. Its data centers differ between pages:
 * Singapore alone by the international pages of 2026; China, Singapore and Seoul by the Chinese ones
 * of 2025.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listCloudLibraries } from "@tcchat/endpoints/moderation"
 *
 * export const program = ChatClient.call(listCloudLibraries, { SdkAppId: 1400000000, Offset: 0, Limit: 100 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/77829
 */
export const listCloudLibraries = Endpoint.make("moderation.listCloudLibraries", {
  path: "im_msg_audit_mgr/get_cloud_audit_keywords_ids",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** SDKAppID, again in the body. */
    SdkAppId: Schema.Int,
    /** Number of entries before the page, from 0. */
    Offset: Schema.Int.pipe(Schema.nonNegative()),
    /** Number of entries of the page, 1 to 100. */
    Limit: Schema.Int.pipe(Schema.between(1, 100))
  }),
  success: () => ({
    /** Id of the request; it can be empty. */
    RequestId: Schema.optional(Schema.String),
    /** Number of libraries on all pages. */
    TotalCount: Schema.Int,
    /** The libraries of the page. */
    Infos: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Id of the library, which other calls take as `LibID`. */
          ID: Schema.String,
          /** Name of the library. */
          LibName: Schema.optional(Schema.String),
          /** Description, which can be empty. */
          Describe: Schema.optional(Schema.String),
          /** When the library was made, such as `2023-02-20 13:53:44 +0800 CST`. */
          CreateTime: Schema.optional(Schema.String),
          /** What a hit leads to; samples have `Block` only. */
          Suggestion: Schema.optional(Enum.open("Block", "Review", "Pass"))
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
