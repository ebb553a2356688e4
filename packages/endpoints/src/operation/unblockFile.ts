import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"

/**
 * Unblocks a file of a message.
 *
 * It works for files that the SDKs uploaded, the native ones from version 4.9 and the web ones from
 * 2.0.0 on. No rate limit and no error codes are documented; the default rate limit applies.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { unblockFile } from "@tcchat/endpoints/operation"
 *
 * export const program = ChatClient.call(unblockFile, {
 *   RawURL: "https://cos.ap-shanghai.myqcloud.com/0345-1400187352/9a0f4c42.png"
 * })
 * ```
 *
 * @see https://cloud.tencent.com/document/product/269/74776
 */
export const unblockFile = Endpoint.make("operation.unblockFile", {
  path: "im_cos_msg/allow_banned_object",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Address of the blocked file. */
    RawURL: Schema.String
  }),
  success: {},
  errors: "undocumented"
})
