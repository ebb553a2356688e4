import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Pulls the blocklist of one account, page by page.
 *
 * Go on with the `StartIndex` of the response until it is 0. The sequence has two documented spellings;
 * one of them is present.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { pullBlocklist } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(pullBlocklist, { From_Account: "id", StartIndex: 0, MaxLimited: 100, LastSequence: 0 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34914
 */
export const pullBlocklist = Endpoint.make("relation.pullBlocklist", {
  path: "sns/black_list_get",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Owner of the blocklist. */
    From_Account: UserId,
    /** Start of the page: 0 first, then the StartIndex of the response. */
    StartIndex: Schema.Int.pipe(Schema.greaterThanOrEqualTo(0)),
    /** Page size, at most 1000. */
    MaxLimited: Schema.Int.pipe(Schema.lessThanOrEqualTo(1000)),
    /** Sequence of an earlier pull; over REST just send 0. */
    LastSequence: Schema.Int
  }),
  success: () => ({
    /** Blocked accounts. */
    BlackListItem: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Blocked account. */
          To_Account: Schema.String,
          /** When it was blocked, Unix seconds. */
          AddBlackTimeStamp: Schema.Int
        })
      )
    ),
    /** StartIndex of the next page; 0 = finished. */
    StartIndex: Schema.Int,
    /** Newest sequence of the blocklist, in the spelling of the newest Chinese page. */
    CurrentSequence: Schema.optional(Schema.Int),
    /**
     * The same value, in the misspelling of the international pages, of older pages and of a response seen in 2020;
     * read whichever is present.
     */
    CurruentSequence: Schema.optional(Schema.Int)
  }),
  errors: [30001, 30003, 30004, 30006, 30007],
  paging: {
    items: "BlackListItem",
    cursors: [{ request: "StartIndex", first: 0, next: "StartIndex" }],
    last: { field: "StartIndex", is: "unset" }
  }
})
