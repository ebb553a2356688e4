import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import { post } from "../fixtures.js"
import { codeOf, on, openim, pageOf, rewritten, say, unreadOf } from "./fixtures.js"

describe("unread messages", () => {
  it.effect("are counted per account, and in total", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("a")
        yield* say("b", { MsgSeq: 2 })
        yield* say("c", { From_Account: "carol" })
        yield* rewritten
        assert.deepStrictEqual(yield* unreadOf("bob", "alice", "carol", "dave"), [3, 2, 1, 0])
        const { C2CUnreadMsgNumList, ErrorList } = yield* openim("get_c2c_unread_msg_num", {
          To_Account: "bob",
          Peer_Account: ["nobody", "carol"]
        })
        assert.deepStrictEqual(C2CUnreadMsgNumList, [{ Peer_Account: "carol", C2CUnreadMsgNum: 1 }])
        assert.deepStrictEqual(ErrorList, [{ Peer_Account: "nobody", ErrorCode: 70107 }])
        assert.strictEqual(yield* codeOf(openim("get_c2c_unread_msg_num", { To_Account: "nobody" })), 90003)
      })
    )
  )

  it.effect("become read up to a time, or up to now", () =>
    on(
      {},
      Effect.gen(function* () {
        for (const MsgTimeStamp of [1, 2, 3, 100]) yield* say("x", { MsgSeq: MsgTimeStamp, MsgTimeStamp })
        yield* TestClock.adjust("10 seconds")
        const read = (more: object = {}) =>
          openim("admin_set_msg_read", { Report_Account: "bob", Peer_Account: "alice", ...more })
        yield* read({ MsgReadTime: 1 })
        assert.deepStrictEqual(yield* unreadOf("bob", "alice"), [3, 3])
        yield* read({ MsgReadTime: "2" })
        assert.deepStrictEqual(yield* unreadOf("bob", "alice"), [2, 2])
        yield* read()
        assert.deepStrictEqual(yield* unreadOf("bob", "alice"), [1, 1])
        assert.deepStrictEqual(
          yield* Effect.forEach(
            [
              { MsgReadTime: "now" },
              { Report_Account: "nobody" },
              { Peer_Account: "nobody" },
              { Peer_Account: "dave" }
            ],
            (more) => codeOf(read(more))
          ),
          [90001, 90008, 90003, 0]
        )
      })
    )
  )
})

describe("read receipts", () => {
  it.effect("show on messages that asked for them", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("a", { IsNeedReadReceipt: 1 })
        yield* say("b", { MsgSeq: 2 })
        const receipt = (MsgKey: string, more: object = {}) => ({
          Operator_Account: "bob",
          Peer_Account: "alice",
          C2CMsgInfo: [{ From_Account: "alice", To_Account: "bob", MsgKey, ...more }]
        })
        const send = (body: object) => codeOf(openim("c2c_msg_read_receipt", body))
        assert.deepStrictEqual([yield* send(receipt("1_1_0")), yield* send(receipt("2_1_0"))], [0, 0])
        assert.deepStrictEqual(
          [
            yield* send(receipt("1_1_0", { To_Account: "carol" })),
            yield* send({ ...receipt("x"), Peer_Account: "nobody" })
          ],
          [20001, 20001]
        )
        yield* rewritten
        const { MsgList } = yield* pageOf("alice", "bob")
        assert.deepStrictEqual(
          (MsgList as ReadonlyArray<{ IsPeerRead: number }>).map(({ IsPeerRead }) => IsPeerRead),
          [1, 0]
        )
      })
    )
  )
})

describe("the extension of a message", () => {
  const message = { From_Account: "alice", To_Account: "bob", MsgKey: "1_1_0" }
  const call = (command: string, more: object = {}) =>
    post(`openim_msg_ext_http_svc/${command}`, { ...message, ...more })
  const set = (ExtensionList: ReadonlyArray<object>, OperateType = 1) =>
    call("set_key_values", { OperateType, ExtensionList })

  it.effect("has the pairs that were set, with ascending versions", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("a", { SupportMessageExtension: 1 })
        const vote = { Key: "vote", Value: "yes" }
        assert.deepStrictEqual((yield* set([vote])).ExtensionList, [{ ErrorCode: 0, Extension: { ...vote, Seq: 1 } }])
        yield* set([{ Key: "other", Value: "x" }])
        yield* rewritten
        assert.deepInclude(yield* call("get_key_values"), {
          ExtensionList: [
            { ...vote, Seq: 1 },
            { Key: "other", Value: "x", Seq: 2 }
          ],
          CompleteFlag: 1,
          LatestSeq: 2,
          ClearSeq: 0
        })
        yield* set([{ Key: "vote", Value: "" }], 2)
        assert.deepInclude(yield* call("get_key_values", { StartSeq: 3 }), { ExtensionList: [], LatestSeq: 3 })
      })
    )
  )

  it.effect("is rejected if the message has none", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("a")
        assert.strictEqual(yield* codeOf(set([{ Key: "k", Value: "v" }])), 23002)
        assert.strictEqual(yield* codeOf(call("get_key_values", { MsgKey: "9_9_9" })), 23004)
        yield* openim("admin_msgwithdraw", message)
        assert.strictEqual(yield* codeOf(call("get_key_values")), 23004)
      })
    )
  )
})
