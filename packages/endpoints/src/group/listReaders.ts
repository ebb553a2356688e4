import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { GroupId } from "../model/group.js"

/**
 * Lists the members who have read a message of a group, or those who have not, page by page.
 *
 * Go on with `Cursor` until the end flag is 1. The flag has two documented spellings, `IsFinish` and
 * `IsFinished`; one of them is present. For Private, Public and ChatRoom groups.
 *
 * It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and read
 * receipts switched on in the console.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listReaders } from "@tcchat/endpoints/group"
 *
 * export const program = ChatClient.call(listReaders, {
 *   GroupId: "readers",
 *   MsgSeq: 100,
 *   Filter: 0,
 *   Cursor: "",
 *   Count: 100
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/49438
 */
export const listReaders = Endpoint.make("group.listReaders", {
  path: "group_open_http_svc/get_group_msg_receipt_detail",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Id of the group. */
    GroupId: GroupId,
    /** Sequence number of the message. */
    MsgSeq: Schema.Int,
    /** 0 lists those who have read it, 1 those who have not. */
    Filter: Enum.open(0, 1),
    /** Start of the page: "" for the first one, then `Cursor` of the last response. */
    Cursor: Schema.String,
    /** Members a page, at most 200. */
    Count: Schema.Int.pipe(Schema.lessThanOrEqualTo(200))
  }),
  success: () => ({
    /** Sequence number of the message. */
    MsgSeq: Schema.optional(Schema.Int),
    /** 1 when this was the last page, 0 when there are more; so the samples spell it. */
    IsFinish: Schema.optional(Schema.Int),
    /** The same under the name that the table of the page and the newest official SDK have. */
    IsFinished: Schema.optional(Schema.Int),
    /** Start of the next page. */
    Cursor: Schema.optional(Schema.String),
    /** Members who have read it, for `Filter` 0. */
    ReadList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID of the member. */
          Read_Account: Schema.String
        })
      )
    ),
    /** Members who have not read it, for `Filter` 1. */
    UnreadList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** UserID of the member. */
          Unread_Account: Schema.String
        })
      )
    )
  }),
  errors: [10002, 10003, 10004, 10007, 10010, 10015, 10062],
  paging: {
    items: ["ReadList", "UnreadList"],
    cursors: [{ request: "Cursor", first: "", next: "Cursor" }],
    last: { field: ["IsFinish", "IsFinished"], is: "set" }
  }
})
