import { assert, describe, it } from "@effect/vitest"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Schema from "effect/Schema"
import {
  addSubscribers,
  createOfficialAccount,
  getOfficialAccounts,
  listSubscribers,
  pullHistory,
  removeSubscribers
} from "../src/officialAccount.js"

describe("ids of official accounts", () => {
  const takes = (OfficialAccountUserID: string) =>
    Schema.is(createOfficialAccount.payload)({ Owner_Account: "editor", Name: "News", OfficialAccountUserID })

  it("start with their prefix, once, and hold printable ASCII", () => {
    assert.deepStrictEqual(["@TOA#_news", "@TOA#_", "@TOA#_a b~", `@TOA#_${"x".repeat(42)}`].map(takes), [
      true,
      true,
      true,
      true
    ])
    assert.deepStrictEqual(
      ["news", "@toa#_news", "@TOA#_@TOA#news", "@TOA#_新闻", "@TOA#_\n", `@TOA#_${"x".repeat(43)}`].map(takes),
      [false, false, false, false, false, false]
    )
  })

  it("may be omitted, so that the service assigns them", () => {
    assert.isTrue(Schema.is(createOfficialAccount.payload)({ Owner_Account: "editor", Name: "News" }))
  })
})

describe("subscribers", () => {
  const response = {
    SubscriberList: [
      { Subscriber_Account: "id1", Result: 1 },
      { Subscriber_Account: "id2", Result: 0 },
      { Subscriber_Account: "id3", Result: 2 }
    ]
  }

  it("fail one by one with a result of 0, which is not a code", () => {
    for (const endpoint of [addSubscribers, removeSubscribers])
      assert.deepStrictEqual(
        ItemResult.failures(endpoint, response).map(({ code, key, kind, retry }) => ({ code, key, kind, retry })),
        [{ code: undefined, key: "id2", kind: "Unknown", retry: "never" }]
      )
  })

  it("are removed in the form of the sample and of the field table", () => {
    const takes = Schema.is(removeSubscribers.payload)
    assert.isTrue(takes({ Official_Account: "@TOA#_news", SubscriberToDel_Account: ["id1"] }))
    assert.isTrue(takes({ Official_Account: "@TOA#_news", SubscriberList: [{ Subscriber_Account: "id1" }] }))
    assert.isFalse(takes({ Official_Account: "@TOA#_news" }))
  })

  it("have a delivery mode that is a string or a number", () => {
    for (const MsgFlag of ["AcceptAndNotify", "Discard", "SomethingNew", 1]) {
      const page = { Next: "", SubscriberList: [{ Subscriber_Account: "id1", MsgFlag }] }
      assert.deepStrictEqual(Schema.decodeUnknownSync(listSubscribers.success)(page), page)
    }
  })
})

describe("profiles of official accounts", () => {
  it("fail one by one, with a code that has its own meaning here", () => {
    const failed = ItemResult.failures(getOfficialAccounts, {
      OfficialAccountInfoList: [
        { ErrorCode: 0, Official_Account: "@TOA#_news", Name: "News" },
        { ErrorCode: 130004, ErrorInfo: "gone", Official_Account: "@TOA#_old" }
      ]
    })
    assert.deepStrictEqual(
      failed.map(({ code, info, key, kind }) => ({ code, info, key, kind })),
      [{ code: 130004, info: "gone", key: "@TOA#_old", kind: "NotFound" }]
    )
  })
})

describe("the history of an official account", () => {
  it("keeps placeholders of deleted messages, and unknown elements", () => {
    const page: unknown = {
      IsFinished: 1,
      LastMsgKey: "7_1_1700000000",
      RspMsgList: [
        { MsgSeq: 8, MsgKey: "8_1_1700000001", IsPlaceMsg: 1, MsgBody: [] },
        { MsgSeq: 7, MsgKey: "7_1_1700000000", MsgBody: [{ MsgType: "TIMNextElem", MsgContent: { New: 1 } }] }
      ]
    }
    assert.deepStrictEqual(Schema.decodeUnknownSync(pullHistory.success)(page), page)
  })
})
