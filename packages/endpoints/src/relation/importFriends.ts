import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { AddSource, ListName, UserId } from "../model/identifiers.js"
import { CustomFriendItem } from "../model/tags.js"
import { maxBytes } from "../model/text.js"

/**
 * Imports friends into the table of one account, without consent and in this one direction.
 *
 * For migrations. The other account does not get this one as a friend. The call succeeds as a whole
 * even when single accounts fail: look at each `ResultCode`. Send one batch per account: parallel
 * writes for one account end in 30008.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { importFriends } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(importFriends, {
 *   From_Account: "id",
 *   AddFriendItem: [{ To_Account: "id1", AddSource: "AddSource_Type_Web", GroupName: ["work"] }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34903
 */
export const importFriends = Endpoint.make("relation.importFriends", {
  path: "sns/friend_import",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Account that gets the friends. */
    From_Account: UserId,
    /** Friends to import, at most 1000 a call. */
    AddFriendItem: Schema.Array(
      Schema.Struct({
        /** The friend. */
        To_Account: UserId,
        /** Remark, at most 96 bytes. */
        Remark: Schema.optional(Schema.String.pipe(maxBytes(96))),
        /** Time of the remark, Unix seconds. */
        RemarkTime: Schema.optional(Schema.Int),
        /**
         * Friend lists to put the friend in - an array here (friend_add takes one string); each name at most 30
         * bytes by the server pages, 96 bytes by the client SDKs.
         */
        GroupName: Schema.optional(Schema.Array(ListName).pipe(Schema.maxItems(32))),
        /** "AddSource_Type_" + a keyword of English letters, at most 8 bytes. */
        AddSource: AddSource,
        /** Message that went with the request, at most 256 bytes. */
        AddWording: Schema.optional(Schema.String.pipe(maxBytes(256))),
        /** Time the friendship began, Unix seconds. */
        AddTime: Schema.optional(Schema.Int),
        /** Custom friend fields. */
        CustomItem: Schema.optional(Schema.Array(CustomFriendItem))
      })
    ).pipe(Schema.maxItems(1000))
  }),
  success: () => ({
    /** One entry per requested friend. */
    ResultItem: Schema.Array(
      Schema.Struct({
        /** Account this entry is about. */
        To_Account: Schema.String,
        /** 0 = this account succeeded; any other value = failed (see errors). */
        ResultCode: Schema.Int,
        /** Reason of the failure; documented empty on success, seen as "OK" on some calls. */
        ResultInfo: Schema.optional(Schema.String)
      })
    ),
    /** Accounts whose entry failed; the field is left out when none failed. */
    Fail_Account: Schema.optional(Schema.Array(Schema.String))
  }),
  errors: [30001, 30002, 30003, 30004, 30005, 30006, 30007, 30008, 30010, 30011],
  items: [{ list: "ResultItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "AddFriendItem", size: 1000 }]
})
