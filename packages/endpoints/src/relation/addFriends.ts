import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { AddSource, ListName, UserId } from "../model/identifiers.js"
import { maxBytes } from "../model/text.js"

/**
 * Adds friends to one account, one-way or two-way.
 *
 * Whether a friend is added at once depends on the target's `Tag_Profile_IM_AllowType`: a `ResultCode` of 30539 is no
 * failure, the request waits for the target's consent. A request sent twice may notify the target twice, so it is not
 * retried after an unknown outcome; `checkFriends` tells. The call succeeds as a whole even when single accounts fail:
 * look at each `ResultCode`. Send one batch per account: parallel writes for one account end in 30008.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { addFriends } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(addFriends, {
 *   From_Account: "id",
 *   AddFriendItem: [{ To_Account: "id1", AddSource: "AddSource_Type_Web", GroupName: "work" }]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34902
 */
export const addFriends = Endpoint.make("relation.addFriends", {
  path: "sns/friend_add",
  idempotency: "none",
  destroys: false,
  ratePerSecond: 200,
  payload: () => ({
    /** Account that gets the new friends. */
    From_Account: UserId,
    /** Friends to add, at most 1000 a call. */
    AddFriendItem: Schema.Array(
      Schema.Struct({
        /** Account to befriend. */
        To_Account: UserId,
        /** Remark From_Account keeps on this friend; at most 96 bytes. */
        Remark: Schema.optional(Schema.String.pipe(maxBytes(96))),
        /**
         * ONE friend list to put the friend in - a plain string here (friend_import takes an array); at most 30
         * bytes by the server pages, 96 bytes by the client SDKs.
         */
        GroupName: Schema.optional(ListName),
        /** Where the request comes from: "AddSource_Type_" + a keyword of English letters, at most 8 bytes. */
        AddSource: AddSource,
        /** Message sent along with the request; at most 256 bytes. */
        AddWording: Schema.optional(Schema.String.pipe(maxBytes(256)))
      })
    ).pipe(Schema.maxItems(1000)),
    /** One-way or two-way; two-way when absent. */
    AddType: Schema.optional(Enum.open("Add_Type_Single", "Add_Type_Both")),
    /** 1 = add by admin force, without the target's consent rules; 0 = ordinary flow. */
    ForceAddFlags: Schema.optional(Enum.open(0, 1))
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
  errors: [
    30001, 30002, 30003, 30004, 30005, 30006, 30007, 30008, 30009, 30010, 30011, 30012, 30014, 30515, 30516, 30525,
    30539, 30540
  ],
  items: [{ list: "ResultItem", key: "To_Account", code: "ResultCode", info: "ResultInfo" }],
  chunks: [{ field: "AddFriendItem", size: 1000 }]
})
