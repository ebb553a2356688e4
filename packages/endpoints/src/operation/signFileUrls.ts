import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"

/**
 * Gets signed addresses from which files of messages can be downloaded for 15 minutes, blocked ones
 * too.
 *
 * The call succeeds as a whole even when single files fail: look at each `Code`.
 *
 * It works for files that the SDKs uploaded, the native ones from version 4.9 and the web ones from 2.0.0 on. No rate
 * limit and no error codes are documented; the default rate limit applies.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { signFileUrls } from "@tcchat/endpoints/operation"
 *
 * export const program = ChatClient.call(signFileUrls, {
 *   RawURLs: [{ ResourceID: 1, RawURL: "https://cos.ap-shanghai.myqcloud.com/0345-1400187352/9a0f4c42.png" }]
 * })
 * ```
 *
 * @see https://cloud.tencent.com/document/product/269/74777
 */
export const signFileUrls = Endpoint.make("operation.signFileUrls", {
  path: "im_cos_msg/get_cos_sig",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** The files. */
    RawURLs: Schema.Array(
      Schema.Struct({
        /** Number of your own, by which the file is found in the response. */
        ResourceID: Schema.Int,
        /** Address of the file. */
        RawURL: Schema.String
      })
    )
  }),
  success: () => ({
    /** One entry per file. */
    PreSigURLs: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Result of this file, 0 for success. */
          Code: Schema.Int,
          /** Message of the code. */
          Desc: Schema.optional(Schema.String),
          /** Number of the file in the request. */
          ResourceID: Schema.Int,
          /** Signed address, valid for 15 minutes. */
          PreSigURL: Schema.optional(Schema.String),
          /** 0 for a normal file, 1 for a blocked one, 2 for one that is missing. */
          Status: Schema.optional(Schema.Int)
        })
      )
    )
  }),
  errors: "undocumented",
  items: [{ list: "PreSigURLs", key: "ResourceID", code: "Code", info: "Desc" }]
})
