import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { ProfileTag, TagValue } from "../model/tags.js"

/**
 * Pulls the followers, followings or mutual follows of one account, page by page.
 *
 * Needs an edition with the follow feature (Pro, Pro Plus or Enterprise), switched on in the console;
 * without it the code is 30005. Go on with `NextCursor` until it is empty. The profile fields cannot
 * be chosen.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { pullFollows } from "@tcchat/endpoints/follow"
 *
 * export const program = ChatClient.call(pullFollows, { From_Account: "id", FollowType: 1, StartCursor: "", WantNum: 100 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/70347
 */
export const pullFollows = Endpoint.make("follow.pullFollows", {
  path: "follow/follow_get",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** User whose list is pulled. */
    From_Account: UserId,
    /** 1 followers, 2 followings, 3 mutual. */
    FollowType: Enum.open(1, 2, 3),
    /** Empty for the first page, then NextCursor; must be sent even when empty. */
    StartCursor: Schema.String,
    /** Page size; 100 by default, at most 1000 (client SDKs: 500). */
    WantNum: Schema.Int.pipe(Schema.lessThanOrEqualTo(1000))
  }),
  success: () => ({
    /** Users of this page. */
    FollowItem: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** The user. */
          To_Account: Schema.String,
          /** Time of the follow, Unix seconds. */
          FollowTime: Schema.Int,
          /** Profile fields that have a value. */
          ProfileItem: Schema.optional(
            Schema.Array(
              Schema.Struct({
                /** Profile field name. */
                Tag: ProfileTag,
                /** String or integer. */
                Value: TagValue
              })
            )
          ),
          /**
           * Sequence of that user's profile; in the sample in lower case, not in the field table seen; a client SDK
           * reads ProfileSequence.
           */
          profile_sequence: Schema.optional(Schema.Int)
        })
      )
    ),
    /** StartCursor of the next page; empty = finished. */
    NextCursor: Schema.optional(Schema.String)
  }),
  errors: [30001, 30002, 30003, 30004, 30005, 30006, 30007],
  paging: {
    items: "FollowItem",
    cursors: [{ request: "StartCursor", first: "", next: "NextCursor" }],
    last: { field: "NextCursor", is: "unset" }
  }
})
