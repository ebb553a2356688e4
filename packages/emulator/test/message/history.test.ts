import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import { codeOf, conversations, historyOf, on, openim, pageOf, rewritten, say, text, unreadOf } from "./fixtures.js"

const sides = { From_Account: "alice", To_Account: "bob" }
const keyed = (MsgKey: string) => ({ ...sides, MsgKey })

/** Reads page by page, and returns each page. */
const pages = (MaxCnt: number, more: object = {}) =>
  Effect.gen(function* () {
    const found: Array<ReadonlyArray<string>> = []
    let next: object = {}
    for (;;) {
      const page = yield* pageOf("bob", "alice", { MaxCnt, ...more, ...next })
      found.push(page.texts)
      assert.strictEqual(page["MsgCnt"], page.texts.length)
      if (page["Complete"] === 1) return found
      next = { MaxTime: page["LastMsgTime"], LastMsgKey: page["LastMsgKey"] }
    }
  })

describe("admin_getroammsg", () => {
  it.effect("returns each message once, newest page first, in order of time and sequence", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("d", { MsgSeq: 4 })
        yield* say("b", { MsgSeq: 2 })
        yield* say("c", { MsgSeq: 3, From_Account: "bob", To_Account: "alice" })
        yield* TestClock.adjust("1 second")
        yield* say("e", { MsgSeq: 1 })
        yield* say("a", { MsgSeq: 1, MsgTimeStamp: 0 })
        assert.deepStrictEqual(yield* historyOf("bob", "alice"), ["a", "b", "c", "d", "e"])
        assert.deepStrictEqual(yield* pages(2), [["d", "e"], ["b", "c"], ["a"]])
        assert.deepStrictEqual(yield* pages(5), [["a", "b", "c", "d", "e"]])
        assert.deepStrictEqual(yield* pages(2, { MinTime: 1 }), [["e"]])
        assert.deepStrictEqual(yield* pages(9, { MaxTime: 0 }), [["a", "b", "c", "d"]])
        yield* rewritten
        assert.deepStrictEqual(yield* pages(4), [["b", "c", "d", "e"], ["a"]])
      })
    )
  )

  it.effect("keeps messages with the same key on one page, and enforces the limit of bytes", () =>
    on(
      { limits: { historyBytes: 300 } },
      Effect.gen(function* () {
        yield* say("a")
        yield* say("b", { From_Account: "bob", To_Account: "alice" })
        yield* say("c", { MsgSeq: 2 })
        assert.deepStrictEqual(yield* pages(1), [["c"], ["a", "b"]])
        yield* say("x".repeat(600), { MsgSeq: 3 })
        assert.deepStrictEqual(yield* pages(9), [["x".repeat(600)], ["c"], ["a", "b"]])
      })
    )
  )

  it.effect("accepts former names, and omits messages older than the app keeps", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("old")
        yield* TestClock.adjust("7 days")
        yield* say("new", { MsgSeq: 2 })
        assert.deepStrictEqual(yield* historyOf("alice", "bob"), ["old", "new"])
        yield* TestClock.adjust("1 second")
        assert.deepStrictEqual(yield* historyOf("alice", "bob"), ["new"])
        const range = { MaxCnt: 1, MinTime: 0, MaxTime: 9e9 }
        assert.deepInclude(yield* openim("admin_getroammsg", { ...sides, ...range }), { Complete: 1, MsgCnt: 1 })
        assert.deepInclude(yield* openim("admin_getroammsg", { ...sides, ...range, To_Account: "carol" }), {
          Complete: 1,
          MsgCnt: 0,
          MsgList: []
        })
        const codes = yield* Effect.forEach(
          [{ From_Account: "nobody" }, { To_Account: "nobody" }, { MaxCnt: 0 }, { LastMsgKey: "key" }],
          (more) => codeOf(openim("admin_getroammsg", { ...sides, ...range, ...more }))
        )
        assert.deepStrictEqual(codes, [90008, 90003, 90001, 90001])
      })
    )
  )
})

describe("a message that was sent", () => {
  it.effect("can be recalled once, at any age", () =>
    on(
      {},
      Effect.gen(function* () {
        const key = (yield* say("one")).MsgKey as string
        yield* TestClock.adjust("1 day")
        const recall = (more: object = {}) => codeOf(openim("admin_msgwithdraw", { ...keyed(key), ...more }))
        assert.deepStrictEqual(
          [
            yield* recall({ From_Account: "nobody" }),
            yield* recall({ To_Account: "nobody" }),
            yield* recall({ MsgKey: "one" }),
            yield* recall({ MsgKey: "1_1_1" }),
            yield* recall({ From_Account: "bob", To_Account: "alice" }),
            yield* recall(),
            yield* recall()
          ],
          [90008, 90003, 90054, 20022, 20022, 0, 20023]
        )
        assert.deepStrictEqual(yield* historyOf("bob", "alice"), ["one!"])
        assert.deepStrictEqual(yield* unreadOf("bob", "alice"), [0, 0])
        assert.strictEqual(yield* codeOf(openim("modify_c2c_msg", { ...keyed(key), CloudCustomData: "c" })), 20001)
      })
    )
  )

  it.effect("can be changed in part", () =>
    on(
      {},
      Effect.gen(function* () {
        const key = (yield* say("one", { CloudCustomData: "c" })).MsgKey as string
        const modify = (more: object) => codeOf(openim("modify_c2c_msg", { ...keyed(key), ...more }))
        assert.strictEqual(yield* modify({ MsgBody: text("two") }), 0)
        assert.strictEqual(yield* modify({ CloudCustomData: "d" }), 0)
        const { MsgList, texts } = yield* pageOf("bob", "alice")
        assert.deepStrictEqual(
          [texts, (MsgList as ReadonlyArray<object>)[0]],
          [["two"], { ...(MsgList as ReadonlyArray<object>)[0], CloudCustomData: "d" }]
        )
        assert.deepStrictEqual(
          [
            yield* modify({}),
            yield* modify({ MsgBody: text("x"), MsgKey: "1_1_1" }),
            yield* modify({ MsgBody: text("x"), From_Account: "nobody" })
          ],
          [90001, 20001, 20003]
        )
      })
    )
  )

  it.effect("can be deleted from the history of one account", () =>
    on(
      {},
      Effect.gen(function* () {
        for (const [index, word] of ["a", "b", "c"].entries()) yield* say(word, { MsgSeq: index })
        const remove = (MsgKeyList: ReadonlyArray<string>, more: object = {}) =>
          openim("delete_c2c_msg_ramble", { Operator_Account: "bob", Peer_Account: "alice", MsgKeyList, ...more })
        assert.deepInclude(yield* remove(["1_1_0", "wrong", "9_9_9"]), { ErrorCode: 0, InvalidMsgKeyList: ["wrong"] })
        assert.deepStrictEqual(yield* historyOf("bob", "alice"), ["a", "c"])
        assert.deepStrictEqual(yield* historyOf("alice", "bob"), ["a", "b", "c"])
        assert.deepStrictEqual(yield* unreadOf("bob", "alice"), [2, 2])
        yield* rewritten
        assert.deepStrictEqual(yield* historyOf("bob", "alice"), ["a", "c"])
        assert.deepStrictEqual(
          [
            yield* codeOf(remove([])),
            yield* codeOf(remove(["1_1_0"], { Operator_Account: "nobody" })),
            yield* codeOf(remove(["1_1_0"], { Peer_Account: "nobody" }))
          ],
          [90001, 90008, 90003]
        )
      })
    )
  )
})

describe("importmsg", () => {
  const bringIn = (word: string, more: object = {}) =>
    openim("importmsg", {
      SyncFromOldSystem: 2,
      ...sides,
      MsgSeq: 1,
      MsgRandom: 1,
      MsgTimeStamp: 5,
      MsgBody: text(word),
      ...more
    })

  it.effect("keeps the first message with the same numbers, from either account", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* TestClock.adjust("1 minute")
        assert.deepStrictEqual(yield* bringIn("one"), { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" })
        yield* TestClock.adjust("1 hour")
        yield* bringIn("other")
        yield* bringIn("back", { From_Account: "bob", To_Account: "alice" })
        yield* bringIn("later", { MsgTimeStamp: 6 })
        assert.deepStrictEqual(yield* historyOf("bob", "alice"), ["one", "later"])
        assert.deepStrictEqual(yield* conversations, ["alice: bob 6", "bob: alice 6"])
        assert.deepStrictEqual(yield* unreadOf("bob", "alice"), [0, 0])
      })
    )
  )

  it.effect("counts as unread only without the history mode", () =>
    on(
      {},
      Effect.gen(function* () {
        for (const [MsgSeq, SyncFromOldSystem] of [1, 2, 5].entries())
          yield* bringIn("x", { MsgSeq, SyncFromOldSystem })
        assert.deepStrictEqual(yield* unreadOf("bob", "alice"), [2, 2])
      })
    )
  )

  const rejections: ReadonlyArray<readonly [what: string, more: object, code: number]> = [
    ["a sender who does not exist", { From_Account: "nobody" }, 90008],
    ["a receiver who does not exist", { To_Account: "nobody" }, 90003],
    ["no time", { MsgTimeStamp: undefined }, 90006],
    ["no random number", { MsgRandom: undefined }, 90005],
    ["another mode", { SyncFromOldSystem: 3 }, 90001],
    ["no body", { MsgBody: undefined }, 90007],
    ["more than 12 KB", { MsgBody: text("a".repeat(12_288)) }, 93000]
  ]
  for (const [what, more, code] of rejections)
    it.effect(`rejects ${what} with ${code}`, () =>
      Effect.map(on({}, codeOf(bringIn("x", more))), (found) => assert.strictEqual(found, code))
    )
})
