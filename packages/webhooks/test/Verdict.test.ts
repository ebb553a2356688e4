import { assert, describe, it } from "@effect/vitest"
import { beforeSendMsg } from "../src/c2c.js"
import { beforeInviteJoinGroup, beforeSendMsg as groupBeforeSendMsg } from "../src/group.js"
import { beforeCreateOfficialAccount } from "../src/officialAccount.js"
import { allow, judge, withoutResponse } from "../src/Verdict.js"

const response = (ErrorCode: number, fields: object = {}) => ({
  ActionStatus: "OK",
  ErrorCode,
  ErrorInfo: "said by the app",
  ...fields
})

describe("the response of an app", () => {
  it("allows", () => {
    assert.deepStrictEqual(judge(beforeSendMsg, response(0)), allow)
  })

  it("changes the fields that the webhook allows", () => {
    const fields = { MsgBody: [], CloudCustomData: "x", MsgKey: "other" }
    assert.deepStrictEqual(judge(beforeSendMsg, response(0, fields)), {
      ...allow,
      change: { MsgBody: [], CloudCustomData: "x" }
    })
  })

  it("rejects with the default code of the caller, or with a code and error info of its own", () => {
    assert.deepInclude(judge(beforeSendMsg, response(1)), { _tag: "Reject", code: 20006 })
    assert.deepInclude(judge(groupBeforeSendMsg, response(1)), { _tag: "Reject", code: 10016 })
    assert.deepInclude(judge(beforeCreateOfficialAccount, response(1)), { _tag: "Reject", code: 20006 })
    assert.deepStrictEqual(judge(beforeSendMsg, response(120001)), {
      _tag: "Reject",
      code: 120001,
      info: "said by the app"
    })
  })

  it("drops a message", () => {
    assert.deepStrictEqual(judge(groupBeforeSendMsg, response(2)), { _tag: "Drop" })
  })

  it("excludes members", () => {
    const verdict = judge(beforeInviteJoinGroup, response(0, { RefusedMembers_Account: ["bob", 7] }))
    assert.deepStrictEqual(verdict, { ...allow, rejectedMembers: new Set(["bob"]) })
  })

  it("is ignored if its code is not documented", () => {
    for (const [webhook, code] of [
      [beforeSendMsg, 120000],
      [beforeSendMsg, 10100],
      [groupBeforeSendMsg, 10201],
      [beforeInviteJoinGroup, 2],
      [beforeCreateOfficialAccount, 10100]
    ] as const)
      assert.isUndefined(judge(webhook, response(code)))
    assert.isUndefined(judge(beforeSendMsg, { ActionStatus: "OK" }))
  })
})

describe("an app that does not respond", () => {
  it("allows, or rejects with the documented code, depending on the option", () => {
    assert.deepStrictEqual(withoutResponse(beforeSendMsg, "allow"), allow)
    assert.deepInclude(withoutResponse(beforeSendMsg, "reject"), { _tag: "Reject", code: 80003 })
    assert.deepInclude(withoutResponse(beforeInviteJoinGroup, "reject"), { _tag: "Reject", code: 10016 })
  })
})
