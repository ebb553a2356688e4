import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import { post } from "../fixtures.js"
import { codeOf, group, on, say } from "./fixtures.js"

const readers = (Filter: 0 | 1, more: object = {}) =>
  group("get_group_msg_receipt_detail", { GroupId: "readers", MsgSeq: 1, Filter, Cursor: "", Count: 200, ...more })

describe("read receipts of group messages", () => {
  it.effect("show who has read a message", () =>
    on(
      { seed: { accounts: [], groups: { readers: { owner: "alice", members: ["bob", "carol", "dave"] } } } },
      Effect.gen(function* () {
        yield* say("one", { NeedReadReceipt: 1 })
        yield* say("two")
        const sequences = [{ MsgSeq: 1 }, { MsgSeq: 2 }]
        const report = (From_Account: string) =>
          codeOf("group_msg_receipt", { GroupId: "readers", From_Account, MsgSeqList: sequences })
        assert.strictEqual(yield* report("alice"), 0)
        assert.strictEqual(yield* report("alice"), 0)
        assert.strictEqual(yield* report("bob"), 0)
        assert.strictEqual(yield* report("nobody"), 10004)
        const counts = yield* group("get_group_msg_receipt", { GroupId: "readers", MsgSeqList: sequences })
        assert.deepStrictEqual(counts.GroupMsgReceiptList, [
          { Code: 0, MsgSeq: 1, ReadNum: 1, UnreadNum: 2 },
          { Code: 10062, MsgSeq: 2 }
        ])
        assert.deepInclude(yield* readers(0), {
          IsFinish: 1,
          IsFinished: 1,
          Cursor: "",
          ReadList: [{ Read_Account: "alice" }]
        })
        const first = yield* readers(1, { Count: 1 })
        assert.deepInclude(first, { IsFinish: 0, UnreadList: [{ Unread_Account: "carol" }] })
        assert.deepInclude(yield* readers(1, { Count: 1, Cursor: first.Cursor }), {
          IsFinish: 1,
          UnreadList: [{ Unread_Account: "dave" }]
        })
        assert.strictEqual((yield* readers(0, { MsgSeq: 2 })).ErrorCode, 10062)
      })
    )
  )
})

describe("extensions of group messages", () => {
  const change = (OperateType: 1 | 2 | 3, pairs?: Readonly<Record<string, string>>, more: object = {}) =>
    post("openim_msg_ext_http_svc/group_set_key_values", {
      GroupId: "readers",
      MsgSeq: 1,
      OperateType,
      ExtensionList: pairs && Object.entries(pairs).map(([Key, Value]) => ({ Key, Value })),
      ...more
    })
  const get = (StartSeq?: number) =>
    post("openim_msg_ext_http_svc/group_get_key_values", { GroupId: "readers", MsgSeq: 1, StartSeq })
  const pairs = ({ ExtensionList }: Record<string, unknown>) =>
    (ExtensionList as ReadonlyArray<{ Key: string; Value: string; Seq: number }>).map(
      ({ Key, Seq, Value }) => `${Seq} ${Key}=${Value}`
    )

  it.effect("are set, deleted and cleared, with a version for each change", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("one", { SupportMessageExtension: 1 })
        const set = yield* change(1, { a: "1", b: "2" })
        assert.deepStrictEqual(set.ExtensionList, [
          { ErrorCode: 0, Extension: { Key: "a", Value: "1", Seq: 1 } },
          { ErrorCode: 0, Extension: { Key: "b", Value: "2", Seq: 1 } }
        ])
        yield* change(1, { a: "3" })
        assert.deepStrictEqual(pairs(yield* get()), ["1 b=2", "2 a=3"])
        assert.deepStrictEqual(pairs(yield* get(2)), ["2 a=3"])
        const removed = yield* change(2, { b: "", c: "" })
        assert.deepStrictEqual(
          (removed.ExtensionList as ReadonlyArray<{ ErrorCode: number }>).map(({ ErrorCode }) => ErrorCode),
          [0, 23004]
        )
        yield* change(3)
        assert.deepInclude(yield* get(), { ExtensionList: [], CompleteFlag: 1, LatestSeq: 4, ClearSeq: 4 })
      })
    )
  )

  it.effect("are paged with each pair once, and 300 at most", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("one", { SupportMessageExtension: 1 })
        const twenty = (from: number) =>
          Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${from * 20 + index}`, "v"]))
        for (let from = 0; from < 15; from++) assert.strictEqual((yield* change(1, twenty(from))).ErrorCode, 0)
        assert.strictEqual((yield* change(1, { "one more": "v" })).ErrorCode, 10004)
        const first = yield* get()
        const last = (first.ExtensionList as ReadonlyArray<{ Seq: number }>).at(-1)!.Seq
        const second = yield* get(last + 1)
        assert.deepStrictEqual([first.CompleteFlag, second.CompleteFlag], [0, 1])
        assert.lengthOf([...new Set([...pairs(first), ...pairs(second)])], 300)
        assert.lengthOf([...pairs(first), ...pairs(second)], 300)
      })
    )
  )

  it.effect("are rejected with a code for each reason", () =>
    Effect.gen(function* () {
      const codes = Effect.gen(function* () {
        yield* say("one")
        yield* say("two", { SupportMessageExtension: 1 })
        const cases = [{}, { MsgSeq: 9 }, { GroupId: "live" }, { GroupId: "nothing" }, { MsgSeq: 2, ExtensionList: [] }]
        return yield* Effect.forEach(cases, (more) =>
          Effect.map(change(1, { a: "1" }, more), ({ ErrorCode }) => ErrorCode)
        )
      })
      assert.deepStrictEqual(yield* on({}, codes), [23002, 23004, 10004, 10004, 10004])
      assert.strictEqual((yield* on({ console: { ultimate: false } }, codes))[0], 10008)
    })
  )

  it.effect("allow 200 changes of one message per minute", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("one", { SupportMessageExtension: 1 })
        yield* Effect.forEach(Array.from({ length: 199 }), () => change(3))
        yield* TestClock.adjust("1 second")
        const codes = yield* Effect.all([change(3), change(3)])
        assert.deepStrictEqual(
          codes.map(({ ErrorCode }) => ErrorCode),
          [0, 23003]
        )
      })
    )
  )
})
