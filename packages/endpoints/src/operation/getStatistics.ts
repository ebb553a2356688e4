import * as Endpoint from "@tcchat/core/Endpoint"
import * as Enum from "@tcchat/core/Enum"
import * as Schema from "effect/Schema"

/**
 * Gets the figures of the app for the last 30 days, one entry a day, in Beijing time.
 *
 * Every figure is a string. `Date` is returned even when it is not asked for; `AppName` and
 * `Company` are missing from newer samples.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { getStatistics } from "@tcchat/endpoints/operation"
 *
 * export const program = ChatClient.call(getStatistics, {
 *   RequestField: ["ActiveUserNum", "LoginTimes", "UpMsgNum"]
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34886
 */
export const getStatistics = Endpoint.make("operation.getStatistics", {
  path: "openconfigsvr/getappinfo",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** Figures that are wanted; all of them when it is left out. */
    RequestField: Schema.optional(
      Schema.Array(
        Enum.open(
          "AppName",
          "AppId",
          "Company",
          "ActiveUserNum",
          "RegistUserNumOneDay",
          "RegistUserNumTotal",
          "LoginTimes",
          "LoginUserNum",
          "UpMsgNum",
          "SendMsgUserNum",
          "APNSMsgNum",
          "C2CUpMsgNum",
          "C2CDownMsgNum",
          "C2CSendMsgUserNum",
          "C2CAPNSMsgNum",
          "MaxOnlineNum",
          "DownMsgNum",
          "ChainIncrease",
          "ChainDecrease",
          "GroupUpMsgNum",
          "GroupDownMsgNum",
          "GroupSendMsgUserNum",
          "GroupAPNSMsgNum",
          "GroupSendMsgGroupNum",
          "GroupJoinGroupTimes",
          "GroupQuitGroupTimes",
          "GroupNewGroupNum",
          "GroupAllGroupNum",
          "GroupDestroyGroupNum",
          "CallBackReq",
          "CallBackRsp",
          "Date"
        )
      )
    )
  }),
  success: () => ({
    /** Figures, one entry a day. */
    Result: Schema.optional(
      Schema.Array(
        Schema.Struct({
          /** Name of the app. */
          AppName: Schema.optional(Schema.String),
          /** SDKAppID. */
          AppId: Schema.optional(Schema.String),
          /** Customer to whom the app belongs. */
          Company: Schema.optional(Schema.String),
          /** Active users. */
          ActiveUserNum: Schema.optional(Schema.String),
          /** Accounts registered on the day. */
          RegistUserNumOneDay: Schema.optional(Schema.String),
          /** Accounts in all. */
          RegistUserNumTotal: Schema.optional(Schema.String),
          /** Logins. */
          LoginTimes: Schema.optional(Schema.String),
          /** Users who logged in. */
          LoginUserNum: Schema.optional(Schema.String),
          /** Messages sent. */
          UpMsgNum: Schema.optional(Schema.String),
          /** Users who sent messages. */
          SendMsgUserNum: Schema.optional(Schema.String),
          /** Notifications to Apple devices. */
          APNSMsgNum: Schema.optional(Schema.String),
          /** One-to-one messages sent. */
          C2CUpMsgNum: Schema.optional(Schema.String),
          /** One-to-one messages delivered. */
          C2CDownMsgNum: Schema.optional(Schema.String),
          /** Users who sent one-to-one messages. */
          C2CSendMsgUserNum: Schema.optional(Schema.String),
          /** Notifications to Apple devices for one-to-one messages. */
          C2CAPNSMsgNum: Schema.optional(Schema.String),
          /** Most users online at one time. */
          MaxOnlineNum: Schema.optional(Schema.String),
          /** Messages delivered. */
          DownMsgNum: Schema.optional(Schema.String),
          /** Pairs of friends added. */
          ChainIncrease: Schema.optional(Schema.String),
          /** Pairs of friends removed. */
          ChainDecrease: Schema.optional(Schema.String),
          /** Group messages sent. */
          GroupUpMsgNum: Schema.optional(Schema.String),
          /** Group messages delivered. */
          GroupDownMsgNum: Schema.optional(Schema.String),
          /** Users who sent group messages. */
          GroupSendMsgUserNum: Schema.optional(Schema.String),
          /** Notifications to Apple devices for group messages. */
          GroupAPNSMsgNum: Schema.optional(Schema.String),
          /** Groups in which messages were sent. */
          GroupSendMsgGroupNum: Schema.optional(Schema.String),
          /** Times that users joined groups. */
          GroupJoinGroupTimes: Schema.optional(Schema.String),
          /** Times that users left groups. */
          GroupQuitGroupTimes: Schema.optional(Schema.String),
          /** Groups created. */
          GroupNewGroupNum: Schema.optional(Schema.String),
          /** Groups in all. */
          GroupAllGroupNum: Schema.optional(Schema.String),
          /** Groups disbanded. */
          GroupDestroyGroupNum: Schema.optional(Schema.String),
          /** Webhooks fired. */
          CallBackReq: Schema.optional(Schema.String),
          /** Webhooks that got a response. */
          CallBackRsp: Schema.optional(Schema.String),
          /** The day, as YYYYMMDD. */
          Date: Schema.optional(Schema.String)
        })
      )
    )
  }),
  errors: [130001, 130009, 130010, 130011, 130012]
})
