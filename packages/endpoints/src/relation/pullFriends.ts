import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { FriendTag, TagValue } from "../model/tags.js"

/**
 * Pulls the friends of one account, page by page, with all friend fields.
 *
 * Go on with `NextStartIndex` until `CompleteFlag` is not 0; the service chooses the page size. With a
 * sequence that is still current the response is complete and empty: send 0 to get everything. Profile
 * fields are not included; `pullSpecifiedFriends` has them.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { pullFriends } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(pullFriends, { From_Account: "id", StartIndex: 0 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34908
 */
export const pullFriends = Endpoint.make("relation.pullFriends", {
  path: "sns/friend_get",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Account whose friends are pulled. */
    From_Account: UserId,
    /** Start of the page: 0 first, then NextStartIndex. */
    StartIndex: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
    /**
     * StandardSequence of an earlier pull; when it equals the server's, standard data are left out. Use 0 to
     * get everything.
     */
    StandardSequence: Schema.optional(Schema.Int),
    /**
     * CustomSequence of an earlier pull; when equal to the server's, custom data are left out. Dropped from
     * the Chinese page of 2025-12, still on the international ones.
     */
    CustomSequence: Schema.optional(Schema.Int)
  }),
  success: () => ({
    /** Friends of this page; may be missing for an account without friends (seen). */
    UserDataItem: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** The friend. */
          To_Account: Schema.String,
          /** Friend fields that have a value. */
          ValueItem: Schema.optional(
            Schema.Array(
              Schema.Struct({
                /** Field name. */
                Tag: FriendTag,
                /** String, integer or string[] depending on the tag. */
                Value: TagValue
              })
            )
          )
        })
      )
    ),
    /** Sequence of the standard friend data; keep it for the next pull. */
    StandardSequence: Schema.Int,
    /** Sequence of the custom friend data (see the request field). */
    CustomSequence: Schema.optional(Schema.Int),
    /** Total number of friends. */
    FriendNum: Schema.Int,
    /** Non-zero = this was the last page. */
    CompleteFlag: Schema.Int,
    /** StartIndex of the next page; 0 at the end. */
    NextStartIndex: Schema.Int
  }),
  errors: [30001, 30003, 30004, 30006, 30007],
  paging: {
    items: "UserDataItem",
    cursors: [{ request: "StartIndex", first: 0, next: "NextStartIndex" }],
    last: { field: "CompleteFlag", is: "set" }
  }
})
