import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"

/**
 * Gets the addresses from which the archived messages of one hour can be downloaded.
 *
 * There is a gzip file for each hour of the last 7 days, ready about an hour later; 1004 says that it
 * is not ready yet or that there were no messages. Its first line is the head, with `SdkAppId`,
 * `ChatType`, `MsgTime` and the start of `MsgList`; then comes one message a line, and the last line
 * closes the list, so that it can be read line by line. In the file the time of a message is called
 * `MsgTimestamp`.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getMessageArchives } from "@tcchat/endpoints/operation"
 *
 * export const program = ChatClient.call(getMessageArchives, { ChatType: "C2C", MsgTime: "2026112208" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34885
 */
export const getMessageArchives = Endpoint.make("operation.getMessageArchives", {
  path: "open_msg_svc/get_history",
  idempotency: "read",
  ratePerSecond: 10,
  payload: () => ({
    /** Messages that are wanted: one-to-one or those of groups. */
    ChatType: Enum.open("C2C", "Group"),
    /** Hour that is wanted, as YYYYMMDDHH in Beijing time, within the last 7 days. */
    MsgTime: Schema.String.pipe(Schema.pattern(/^\d{10}$/, { description: "an hour of ten digits, YYYYMMDDHH" }))
  }),
  success: () => ({
    /** Files of the hour. */
    File: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Address for the download. */
          URL: Schema.String,
          /** End of the address's validity, as YYYY-MM-DD HH:mm:ss. */
          ExpireTime: Schema.optional(Schema.String),
          /** Bytes of the file when it is unpacked. */
          FileSize: Schema.optional(Schema.Int),
          /** MD5 of the file when it is unpacked. */
          FileMD5: Schema.optional(Schema.String),
          /** Bytes of the packed file. */
          GzipSize: Schema.optional(Schema.Int),
          /** MD5 of the packed file. */
          GzipMD5: Schema.optional(Schema.String)
        })
      )
    )
  }),
  errors: [1001, 1002, 1003, 1004, 1005]
})
