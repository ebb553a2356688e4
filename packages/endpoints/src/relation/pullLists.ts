import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Pulls friend lists of one account, with their members if asked.
 *
 * The pages say that `NeedFriend` works only without `GroupName`, yet their
 * own sample sends both and gets members: send both only where the members can
 * be done without. The response is not paged, as there are at most 32 lists.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { pullLists } from "@tcchat/endpoints/relation"
 *
 * export const program = ChatClient.call(pullLists, { From_Account: "id", NeedFriend: "Need_Friend_Type_Yes" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/40123
 */
export const pullLists = Endpoint.make("relation.pullLists", {
  path: "sns/group_get",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Account whose lists are pulled. */
    From_Account: UserId,
    /** Asks for the members; names and counts only when left out. */
    NeedFriend: Schema.optional(Enum.open("Need_Friend_Type_Yes")),
    /** Names of the lists to pull, at most 32; all lists when left out. */
    GroupName: Schema.optional(Schema.Array(Schema.String).pipe(Schema.maxItems(32)))
  }),
  success: () => ({
    /** The lists. */
    ResultItem: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Name of the list. */
          GroupName: Schema.String,
          /** Number of friends in the list. */
          FriendNumber: Schema.Int,
          /** Members, when `NeedFriend` asked for them. */
          To_Account: Schema.optional(Schema.Array(Schema.String))
        })
      )
    ),
    /** Sequence of the account's friend lists. */
    CurrentSequence: Schema.Int
  }),
  errors: [30001, 30003, 30004, 30006, 30007]
})
