import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"

/**
 * Blocks a file of a message, so that clients can no longer download it.
 *
 * It works for files that the SDKs uploaded, the native ones from version 4.9 and the web ones from
 * 2.0.0 on. No rate limit and no error codes are documented; the default rate limit applies.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { blockFile } from "@tcchat/endpoints/operation"
 *
 * export const program = ChatClient.call(blockFile, {
 *   RawURL: "https://cos.ap-shanghai.myqcloud.com/0345-1400187352/9a0f4c42.png"
 * })
 * ```
 *
 * @see https://cloud.tencent.com/document/product/269/74775
 */
export const blockFile = Endpoint.make("operation.blockFile", {
  path: "im_cos_msg/forbid_illegal_object",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Address of the file as it stands in the message, without a signature. */
    RawURL: Schema.String
  }),
  success: {},
  errors: "undocumented"
})
