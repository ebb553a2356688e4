import type { OtherMsgType } from "@tcchat/endpoints/MsgBody"
import { assert, describe, it } from "@effect/vitest"
import * as WebhookResponse from "../src/WebhookResponse.js"
import { beforeSendMsg } from "../src/c2c.js"
import { onC2CSignalMessage } from "../src/chatbot.js"
import { beforeInviteJoinGroup, beforeSendMsg as groupBeforeSendMsg } from "../src/group.js"
import { beforeAddSubscriber, beforeCreateOfficialAccount } from "../src/officialAccount.js"
import { friendAdd, prevFriendAdd } from "../src/sns.js"
import { bodies, ok } from "./fixtures.js"

const message = WebhookResponse.to(beforeSendMsg, bodies["C2C.CallbackBeforeSendMsg"])
const friends = WebhookResponse.to(prevFriendAdd, bodies["Sns.CallbackPrevFriendAdd"])

describe("a response", () => {
  it("allows", () => {
    assert.deepStrictEqual(message.allow.body, ok)
    assert.strictEqual(message.allow.command, "C2C.CallbackBeforeSendMsg")
  })

  it("rejects with the default code, or one of the range with an error info", () => {
    assert.deepStrictEqual(message.reject().body, { ActionStatus: "OK", ErrorCode: 1, ErrorInfo: "" })
    assert.deepStrictEqual(message.reject(120001, "no").body, {
      ActionStatus: "OK",
      ErrorCode: 120001,
      ErrorInfo: "no"
    })
    assert.strictEqual(message.reject(130000).body.ErrorCode, 130000)
  })

  it("drops", () => {
    assert.deepStrictEqual(message.drop.body, { ActionStatus: "OK", ErrorCode: 2, ErrorInfo: "" })
  })

  it("throws for a code out of its range that the types cannot check", () => {
    for (const code of [0, 2, 120000, 130001, 120001.5, NaN]) {
      assert.throws(
        () => message.reject(code),
        `[C2C.CallbackBeforeSendMsg] invalid response: it can be rejected with a code from 120001 to 130000, not with ${code}`
      )
    }
    const account = WebhookResponse.to(beforeCreateOfficialAccount, {
      Operator_Account: "administrator",
      Owner_Account: "alice",
      Name: "News"
    })
    const reject = account.reject as (code: number) => unknown
    assert.throws(() => reject(10100), "it can be rejected with 1 only, not with 10100")
  })

  it("changes a message, with elements of any type", () => {
    const MsgBody = [
      { MsgType: "TIMTextElem" as const, MsgContent: { Text: "***" } },
      { MsgType: "TIMNewElem" as OtherMsgType, MsgContent: { Anything: 1 } }
    ]
    assert.deepStrictEqual(message.change({ MsgBody, CloudCustomData: "x" }).body, {
      ...ok,
      MsgBody,
      CloudCustomData: "x"
    })
    assert.deepStrictEqual(message.change({ CloudCustomData: "x" }).body, { ...ok, CloudCustomData: "x" })
  })

  it("throws for an invalid change, and names the field but not its value", () => {
    const MsgBody = [{ MsgType: 7, MsgContent: "secret" }] as never
    assert.throws(() => message.change({ MsgBody }), /the response is invalid at MsgBody\.0\.MsgType/)
    assert.throws(() => message.change({ MsgBody }), /^((?!secret).)*$/)
  })

  it("throws with a short message, whatever the arguments", () => {
    const MsgBody = Array.from({ length: 20_000 }, () => 5) as never
    assert.throws(() => message.change({ MsgBody }), /: the response is invalid at MsgBody\.0$/)
    assert.throws(() => friends.rejectUsers({ ["x".repeat(10_000)]: { code: 38000 } }), /the account "x{79}…$/)
    assert.throws(() => message.reject("9".repeat(10_000) as never), /not with "9{79}…$/)
  })

  it("has a result for every account that is to become a friend", () => {
    const allowed = (To_Account: string) => ({ To_Account, ResultCode: 0, ResultInfo: "" })
    assert.deepStrictEqual(friends.allow.body, { ...ok, ResultItem: [allowed("bob"), allowed("carol")] })
    assert.deepStrictEqual(friends.reject(38000, "no").body["ResultItem"], [
      { To_Account: "bob", ResultCode: 38000, ResultInfo: "no" },
      { To_Account: "carol", ResultCode: 38000, ResultInfo: "no" }
    ])
    assert.deepStrictEqual(friends.rejectUsers({ carol: { code: 39000, info: "blocked" } }).body["ResultItem"], [
      allowed("bob"),
      { To_Account: "carol", ResultCode: 39000, ResultInfo: "blocked" }
    ])
  })

  it("throws for accounts that are not in the request, and for codes out of the range", () => {
    const below: number = 37999
    assert.throws(
      () => friends.rejectUsers({ dave: { code: 38000 } }),
      'the request does not contain the account "dave"'
    )
    assert.throws(() => friends.rejectUsers({ toString: { code: 38000 } }), "does not contain")
    assert.throws(() => friends.reject(below), "with a code from 38000 to 39000")
  })

  it("excludes members", () => {
    const invitation = WebhookResponse.to(beforeInviteJoinGroup, {
      GroupId: "@TGS#1",
      Type: "Public",
      Operator_Account: "alice",
      DestinationMembers: [{ Member_Account: "bob" }]
    })
    assert.deepStrictEqual(invitation.rejectMembers(["bob"]).body, { ...ok, RefusedMembers_Account: ["bob"] })
    const subscription = WebhookResponse.to(beforeAddSubscriber, {
      Official_Account: "@TOA#1",
      Operator_Account: "alice",
      SubscribeAccountList: []
    })
    assert.deepStrictEqual(subscription.rejectMembers([]).body, { ...ok, RefusedMembers_Account: [] })
  })

  it("responds with content to a bot", () => {
    const bot = WebhookResponse.to(onC2CSignalMessage, {
      From_Account: "alice",
      To_Account: "@RBT#1",
      MsgSeq: 1,
      MsgRandom: 2,
      MsgKey: "1_2_3",
      Data: "ping"
    })
    assert.deepStrictEqual(bot.reply({ RspData: "pong" }).body, { ...ok, RspData: "pong" })
  })

  it("reports that the app failed, where there is a code for it", () => {
    const added = WebhookResponse.to(friendAdd, bodies["Sns.CallbackFriendAdd"])
    assert.deepStrictEqual(added.ok.body, ok)
    assert.deepStrictEqual(added.failed("down").body, { ActionStatus: "FAIL", ErrorCode: 1, ErrorInfo: "down" })
  })

  it("has only documented responses", () => {
    assert.deepStrictEqual(Object.keys(message), ["allow", "reject", "drop", "change"])
    assert.deepStrictEqual(Object.keys(friends), ["allow", "reject", "rejectUsers"])
    const group = WebhookResponse.to(groupBeforeSendMsg, {
      GroupId: "@TGS#1",
      Type: "Public",
      From_Account: "alice",
      Operator_Account: "alice",
      Random: 1,
      MsgBody: []
    })
    assert.deepStrictEqual(Object.keys(group), ["allow", "reject", "drop", "change"])
  })
})
