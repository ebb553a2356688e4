import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { OfficialAccountField, officialAccount } from "../model/officialAccount.js"

/**
 * Lists the official accounts that a user subscribes to, page by page.
 *
 * Needs Enterprise (on the mainland site Ultimate or Enterprise). While `CompleteFlag` is 0, go on
 * with `Next` as `Offset`. The fields of the response are those of an official SDK, as the response on
 * the page could not be read.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { listSubscriptions } from "@tcchat/endpoints/officialAccount"
 *
 * export const program = ChatClient.call(listSubscriptions, { Subscriber_Account: "id1" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/60763
 */
export const listSubscriptions = Endpoint.make("officialAccount.listSubscriptions", {
  path: "official_account_open_http_svc/get_subscribed_official_account_list",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** UserID of the subscriber. */
    Subscriber_Account: UserId,
    /** Official accounts per page; 200 by default and at most. */
    Limit: Schema.optional(Schema.Int.pipe(Schema.lessThanOrEqualTo(200))),
    /** Start of the page: left out or 0 first, then Next. */
    Offset: Schema.optional(Schema.Int),
    /** Restricts what the response holds. */
    ResponseFilter: Schema.optional(
      Schema.Struct({
        /** Fields of the accounts; all when left out. */
        OfficialAccountBaseInfoFilter: Schema.optional(Schema.Array(OfficialAccountField)),
        /** Fields of the user's own subscription; all when left out. */
        SelfInfoFilter: Schema.optional(Schema.Array(Enum.open("SubscribeTime", "CustomString")))
      })
    )
  }),
  success: () => ({
    /** Number of official accounts that the user subscribes to. */
    TotalCount: Schema.optional(Schema.Int),
    /** 1 when this was the last page, 0 when there are more. */
    CompleteFlag: Schema.optional(Schema.Int),
    /** Offset of the next page, while CompleteFlag is 0. */
    Next: Schema.optional(Schema.Int),
    /** Official accounts of this page. */
    OfficialAccountInfoList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          ...officialAccount,
          /** The user's own subscription. */
          SelfInfo: Schema.optional(
            Schema.Struct({
              /** Time of the subscription, in Unix seconds. */
              SubscribeTime: Schema.optional(Schema.Int),
              /** Data of your own that modifySubscriber stored with the subscription. */
              CustomString: Schema.optional(Schema.String)
            })
          )
        })
      )
    )
  }),
  errors: [6017, 10004, 20001, 20005, 130002, 130004, 130007, 130008, 131000],
  paging: {
    items: "OfficialAccountInfoList",
    cursors: [{ request: "Offset", first: 0, next: "Next" }],
    last: { field: "CompleteFlag", is: "set" }
  }
})
