import { assert, describe, it } from "@effect/vitest"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import * as message from "../src/message.js"

const takes = (endpoint: Endpoint.Any, payload: unknown): boolean =>
  Either.isRight(Schema.encodeUnknownEither(endpoint.payload)(payload))

const read = <E extends Endpoint.Any>(endpoint: E, response: unknown): Endpoint.Success<E> =>
  Schema.decodeUnknownSync(endpoint.success, { onExcessProperty: "preserve" })(response)

const MsgBody = [{ MsgType: "TIMTextElem", MsgContent: { Text: "hello" } }]
const pair = { From_Account: "sun", To_Account: "moon" }

describe("a message to one user", () => {
  it("needs a receiver and elements, and no numbers", () => {
    assert.isTrue(takes(message.sendMessage, { To_Account: "moon", MsgBody }))
    assert.isFalse(takes(message.sendMessage, { To_Account: "moon" }))
    assert.isFalse(takes(message.sendMessage, { To_Account: ["moon"], MsgBody }))
  })

  it("accepts all documented fields", () => {
    const payload = {
      ...pair,
      SyncOtherMachine: 2,
      OnlineOnlyFlag: 0,
      MsgLifeTime: 604800,
      MsgSeq: 0,
      MsgRandom: 4294967295,
      MsgTimeStamp: 1557387418,
      ForbidCallbackControl: ["ForbidBeforeSendMsgCallback", "ForbidAfterSendMsgCallback"],
      SendMsgControl: ["NoUnread", "NoLastMsg", "WithMuteNotifications"],
      MsgBody,
      CloudCustomData: "data",
      OfflinePushInfo: { PushFlag: 0, Desc: "text", ApnsInfo: { BadgeMode: 1 } },
      SupportMessageExtension: 1,
      IsNeedReadReceipt: 1
    }
    assert.deepStrictEqual<unknown>(Schema.encodeUnknownSync(message.sendMessage.payload)(payload), payload)
    for (const wrong of [{ SendMsgControl: [1] }, { SyncOtherMachine: "1" }, { MsgSeq: -1 }, { MsgSeq: 2 ** 32 }])
      assert.isFalse(takes(message.sendMessage, { ...payload, ...wrong }), JSON.stringify(wrong))
  })

  it("is deduplicated by two numbers, in the documented window", () => {
    for (const [endpoint, window] of [
      [message.sendMessage, 120],
      [message.sendBatchMessages, 1],
      [message.importMessage, Infinity]
    ] as const) {
      assert.strictEqual(endpoint.idempotency, "deduplicated")
      assert.deepStrictEqual(endpoint.dedupKeys, ["MsgSeq", "MsgRandom"])
      assert.strictEqual(endpoint.dedupWindow, window)
    }
  })

  it("is imported with the numbers of the newest pages or of older ones", () => {
    const old = { ...pair, MsgTimeStamp: 1556178721, MsgBody }
    for (const SyncFromOldSystem of [1, 2, 5])
      assert.isTrue(takes(message.importMessage, { ...old, SyncFromOldSystem }), String(SyncFromOldSystem))
    for (const SyncFromOldSystem of [0, 3, 4, "5"])
      assert.isFalse(takes(message.importMessage, { ...old, SyncFromOldSystem }), String(SyncFromOldSystem))
  })

  it("is changed in its elements, its custom data or both, not in neither", () => {
    const changed = { ...pair, MsgKey: "1_2_3" }
    assert.isTrue(takes(message.modifyMessage, { ...changed, MsgBody }))
    assert.isTrue(takes(message.modifyMessage, { ...changed, CloudCustomData: "" }))
    assert.isTrue(takes(message.modifyMessage, { ...changed, MsgBody, CloudCustomData: "" }))
    assert.isFalse(takes(message.modifyMessage, changed))
    assert.isFalse(takes(message.modifyMessage, { ...changed, MsgBody: [{}], CloudCustomData: "" }))
  })
})

describe("a message to many users", () => {
  it("reports which of them it did not reach", () => {
    const response = read(message.sendBatchMessages, {
      MsgKey: "128493_903762_1572870301",
      ErrorList: [{ To_Account: "pluto", ErrorCode: 70107 }]
    })
    assert.deepStrictEqual(
      ItemResult.failures(message.sendBatchMessages, response).map(({ code, key }) => ({ code, key })),
      [{ code: 70107, key: "pluto" }]
    )
  })

  it("has at most 500 receivers", () => {
    const to = (count: number) => Array.from({ length: count }, (_, index) => `user${index}`)
    assert.isTrue(takes(message.sendBatchMessages, { To_Account: to(500), MsgBody }))
    for (const count of [0, 501]) assert.isFalse(takes(message.sendBatchMessages, { To_Account: to(count), MsgBody }))
  })
})

describe("the history of two users", () => {
  const range = { MaxCnt: 100, MinTime: 1584669600, MaxTime: 1584673200 }

  it("accepts the field names of the newest pages and of older ones", () => {
    assert.isTrue(takes(message.pullHistory, { ...range, Operator_Account: "sun", Peer_Account: "moon" }))
    assert.isTrue(takes(message.pullHistory, { ...range, ...pair, LastMsgKey: "1_2_3" }))
    assert.isFalse(takes(message.pullHistory, { ...range, Operator_Account: "sun", To_Account: "moon" }))
  })

  it("has messages of any kind, also recalled ones and those of old clients", () => {
    const sent = { ...pair, MsgSeq: 4294967295, MsgRandom: 2578554, MsgTimeStamp: 1584669680, MsgKey: "1_2_3" }
    const response = {
      Complete: 0,
      MsgCnt: 3,
      LastMsgTime: 1584669680,
      LastMsgKey: "1_2_3",
      MsgList: [
        { ...sent, MsgFlagBits: 0, IsPeerRead: 1, MsgBody, CloudCustomData: "data", MsgVersion: 2 },
        { ...sent, MsgFlagBits: 8 },
        { ...sent, MsgBody: [{ MsgType: "TIMSoundElem", MsgContent: { UUID: "305c0201", Size: 62351, Second: 1 } }] }
      ]
    }
    assert.deepStrictEqual<unknown>(read(message.pullHistory, response), response)
  })

  it("may be empty", () => {
    assert.deepStrictEqual(read(message.pullHistory, { Complete: 1, MsgCnt: 0 }), { Complete: 1, MsgCnt: 0 })
  })
})

describe("the unread count", () => {
  it("is total or by conversation, some of which may fail", () => {
    assert.deepStrictEqual(read(message.queryUnreadCounts, { AllC2CUnreadMsgNum: 12 }), { AllC2CUnreadMsgNum: 12 })
    const response = read(message.queryUnreadCounts, {
      C2CUnreadMsgNumList: [{ Peer_Account: "moon", C2CUnreadMsgNum: 12 }],
      ErrorList: [{ Peer_Account: "pluto", ErrorCode: 70107 }]
    })
    assert.strictEqual(response.C2CUnreadMsgNumList?.[0]?.C2CUnreadMsgNum, 12)
    assert.strictEqual(ItemResult.failures(message.queryUnreadCounts, response)[0]?.key, "pluto")
  })

  it("is cleared up to a time that is a number on one page and a string on another", () => {
    const reader = { Report_Account: "sun", Peer_Account: "moon" }
    for (const MsgReadTime of [1584669680, "1584669680"])
      assert.isTrue(takes(message.setMessagesRead, { ...reader, MsgReadTime }))
    assert.isTrue(takes(message.setMessagesRead, reader))
    assert.isFalse(takes(message.setMessagesRead, { ...reader, MsgReadTime: null }))
  })
})

describe("a call for several messages or pairs", () => {
  it("reports which of them failed", () => {
    const deleted = read(message.deleteMessages, { InvalidMsgKeyList: ["1_2"] })
    assert.deepStrictEqual(
      ItemResult.failures(message.deleteMessages, deleted).map(({ key }) => key),
      ["1_2"]
    )
    const set = read(message.setMessageExtension, {
      ExtensionList: [
        { ErrorCode: 0, Extension: { Key: "a", Value: "1", Seq: 1 } },
        { ErrorCode: 23001, Extension: { Key: "b", Value: "2", Seq: 7 } }
      ]
    })
    assert.deepStrictEqual(
      ItemResult.failures(message.setMessageExtension, set).map(({ code, key }) => ({ code, key })),
      [{ code: 23001, key: "b" }]
    )
  })
})
