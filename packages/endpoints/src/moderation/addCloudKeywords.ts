import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { ModerationLabel } from "../model/moderation.js"

/**
 * Adds up to 10 keywords to a cloud library.
 *
 * What happens to a keyword that the library has already is not documented; a library is a set, so
 * that a second call is taken to change nothing.
 *
 * It needs content moderation, enabled in the console. Its data centers differ between pages:
 * Singapore alone by the international pages of 2026; China, Singapore and Seoul by the Chinese ones
 * of 2025.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { addCloudKeywords } from "@tcchat/endpoints/moderation"
 *
 * export const program = ChatClient.call(addCloudKeywords, {
 *   SdkAppId: 1400000000,
 *   LibID: "1628345678",
 *   UserKeywords: [{ Content: "casino", Label: "Ad" }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/77831
 */
export const addCloudKeywords = Endpoint.make("moderation.addCloudKeywords", {
  path: "im_msg_audit_mgr/add_cloud_audit_keywords",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** SDKAppID, again in the body. */
    SdkAppId: Schema.Int,
    /** Id of the library, an `ID` of `listCloudLibraries`. */
    LibID: Schema.String,
    /** Keywords to add, 1 to 10. */
    UserKeywords: Schema.Array(
      Schema.Struct({
        /** The keyword. */
        Content: Schema.String,
        /** Category of the keyword. */
        Label: Schema.optional(ModerationLabel)
      })
    ).pipe(Schema.minItems(1), Schema.maxItems(10))
  }),
  success: () => ({
    /** Id of the request; it can be empty. */
    RequestId: Schema.optional(Schema.String)
  }),
  errors: [2001, 2002, 2003, 2004, 2015, 2016],
  chunks: [{ field: "UserKeywords", size: 10 }]
})
