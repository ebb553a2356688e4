import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Queries the online status of up to 500 accounts.
 *
 * Accounts that failed stand in `ErrorList`; the call as a whole fails only when all of them did.
 * Order and number of `QueryResult` need not match the request. The status has two documented
 * spellings, `Status` and `State`; one of them is present.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { queryOnlineStatus } from "@tcchat/endpoints/account"
 *
 * export const program = ChatClient.call(queryOnlineStatus, { To_Account: ["id1", "id2"], IsNeedDetail: 1 })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/35477
 */
export const queryOnlineStatus = Endpoint.make("account.queryOnlineStatus", {
  path: "openim/query_online_status",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Users to query, 1 to 500. */
    To_Account: Schema.Array(UserId).pipe(Schema.minItems(1), Schema.maxItems(500)),
    /** 1 = also return the state per login platform. */
    IsNeedDetail: Schema.optional(Enum.open(0, 1)),
    /** 1 = return the device Instid (newest Chinese page). */
    IsReturnInstid: Schema.optional(Enum.open(0, 1)),
    /** 1 = return the users' custom status (newest Chinese page). */
    IsReturnCustomStatus: Schema.optional(Enum.open(0, 1))
  }),
  success: () => ({
    /** Users whose state was found. */
    QueryResult: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** The user. */
          To_Account: Schema.String,
          /** Online while any terminal is online. */
          Status: Schema.optional(Enum.open("Online", "PushOnline", "Offline")),
          /**
           * Same value under this name in the samples of the English page; the Chinese pages, their tables and the
           * SDKs have Status.
           */
          State: Schema.optional(Enum.open("Online", "PushOnline", "Offline")),
          /** State per platform, when asked for and logged in. */
          Detail: Schema.optional(
            Schema.Array(
              Schema.Struct({
                /** IPhone, Android, Web, PC, iPad or Mac; the English sample writes IPhone. */
                Platform: Schema.String,
                /** State on that platform. */
                Status: Schema.String
              })
            )
          )
        })
      )
    ),
    /** Users whose state could not be found. */
    ErrorList: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** The user. */
          To_Account: Schema.String,
          /** 70107 = no such account. */
          ErrorCode: Schema.Int
        })
      )
    )
  }),
  errors: [70107, 70169, 90001, 90003, 90009, 90011, 90992, 90994, 90995, 91000],
  items: [{ list: "ErrorList", key: "To_Account", code: "ErrorCode" }],
  chunks: [{ field: "To_Account", size: 500 }]
})
