import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Emulator from "../../src/Emulator.js"
import { post, urlOf } from "../fixtures.js"
import { codeOf, conversations, historyOf, on, openim, pageOf, rewritten, say, text, unreadOf } from "./fixtures.js"

describe("sendmsg", () => {
  it.effect("responds with time, key and id, and both sides have the message", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* TestClock.adjust("1 minute")
        assert.deepStrictEqual(yield* say("one", { MsgSeq: 93847636, MsgRandom: 1287657, CloudCustomData: "c" }), {
          MsgTime: 60,
          MsgKey: "93847636_1287657_60",
          MsgId: "663665735-60-1287657",
          ActionStatus: "OK",
          ErrorCode: 0,
          ErrorInfo: ""
        })
        const { MsgList } = yield* pageOf("alice", "bob")
        assert.deepStrictEqual(MsgList, [
          {
            From_Account: "alice",
            To_Account: "bob",
            MsgSeq: 93847636,
            MsgRandom: 1287657,
            MsgTimeStamp: 60,
            MsgFlagBits: 0,
            IsPeerRead: 0,
            MsgKey: "93847636_1287657_60",
            MsgBody: text("one"),
            CloudCustomData: "c"
          }
        ])
        assert.deepStrictEqual((yield* pageOf("bob", "alice")).MsgList, MsgList)
        assert.deepStrictEqual(yield* unreadOf("bob", "alice", "carol"), [1, 1, 0])
        assert.deepStrictEqual(yield* unreadOf("alice", "bob"), [0, 0])
        assert.deepStrictEqual(yield* conversations, ["alice: bob 60", "bob: alice 60"])
        assert.match((yield* say("two", { From_Account: undefined, MsgSeq: undefined })).MsgKey as string, /^\d+_1_60$/)
        assert.deepStrictEqual(yield* historyOf("administrator", "bob"), ["two"])
      })
    )
  )

  it.effect("deduplicates by sender, numbers and content for two minutes, also after a restored snapshot", () =>
    on(
      {},
      Effect.gen(function* () {
        const first = yield* say("one")
        yield* TestClock.adjust("119 seconds")
        yield* rewritten
        assert.deepStrictEqual(yield* say("one"), first)
        assert.deepStrictEqual(yield* historyOf("bob", "alice"), ["one"])
        for (const other of [
          say("two"),
          say("one", { MsgSeq: 2 }),
          say("one", { MsgRandom: 2 }),
          say("one", { From_Account: "bob", To_Account: "alice" }),
          say("one", { To_Account: "carol" })
        ])
          assert.strictEqual((yield* other).MsgTime, 119)
        yield* TestClock.adjust("1 second")
        assert.strictEqual((yield* say("one")).MsgKey, "1_1_120")
        assert.deepStrictEqual(yield* historyOf("bob", "alice"), ["one", "two", "one", "one", "one", "one"])
        assert.deepStrictEqual(yield* unreadOf("bob", "alice"), [5, 5])
      })
    )
  )

  it.effect("responds to a duplicate with the current time with the option, and keeps a time of the sender", () =>
    on(
      { undocumented: { duplicateSend: "now" } },
      Effect.gen(function* () {
        assert.deepInclude(yield* say("one", { MsgTimeStamp: 5 }), { MsgTime: 5, MsgKey: "1_1_5" })
        yield* TestClock.adjust("10 seconds")
        assert.deepInclude(yield* say("one", { MsgTimeStamp: 5 }), { MsgTime: 10, MsgKey: "1_1_10" })
        assert.deepStrictEqual(yield* historyOf("alice", "bob"), ["one"])
      })
    )
  )

  it.effect("responds to a duplicate with the time of the first message", () =>
    on(
      {},
      Effect.gen(function* () {
        const first = yield* say("one", { MsgTimeStamp: 5 })
        yield* TestClock.adjust("10 seconds")
        assert.deepStrictEqual(yield* say("one", { MsgTimeStamp: 5 }), first)
      })
    )
  )

  const apart: ReadonlyArray<
    readonly [what: string, more: object, alice: number, bob: number, unread: number, lists: ReadonlyArray<string>]
  > = [
    ["OnlineOnlyFlag 1 is kept nowhere", { OnlineOnlyFlag: 1 }, 0, 0, 0, []],
    ["MsgLifeTime 0 is kept nowhere", { MsgLifeTime: 0 }, 0, 0, 0, []],
    ["SyncOtherMachine 2 is not kept for the sender", { SyncOtherMachine: 2 }, 0, 1, 1, ["bob: alice 0"]],
    ["SyncOtherMachine 1 is kept for both", { SyncOtherMachine: 1 }, 1, 1, 1, ["alice: bob 0", "bob: alice 0"]],
    ["NoUnread is not counted", { SendMsgControl: ["NoUnread"] }, 1, 1, 0, ["alice: bob 0", "bob: alice 0"]],
    ["NoLastMsg leaves the conversations alone", { SendMsgControl: ["NoLastMsg"] }, 1, 1, 1, []]
  ]
  for (const [what, more, alice, bob, unread, lists] of apart)
    it.effect(`with ${what}`, () =>
      on(
        {},
        Effect.gen(function* () {
          const first = yield* say("one", more)
          assert.strictEqual(first.ErrorCode, 0)
          assert.deepStrictEqual(yield* say("one", more), first)
          assert.lengthOf(yield* historyOf("alice", "bob"), alice)
          assert.lengthOf(yield* historyOf("bob", "alice"), bob)
          assert.deepStrictEqual(yield* unreadOf("bob", "alice"), [unread, unread])
          assert.deepStrictEqual(yield* conversations, lists)
        })
      )
    )

  const custom = { MsgType: "TIMCustomElem", MsgContent: { Data: "d" } }
  const rejections: ReadonlyArray<readonly [what: string, more: object, code: number]> = [
    ["a sender who does not exist", { From_Account: "nobody" }, 20003],
    ["a receiver who does not exist", { To_Account: "nobody" }, 20003],
    ["no receiver", { To_Account: undefined }, 90003],
    ["no random number", { MsgRandom: undefined }, 90005],
    ["a random number that is none", { MsgRandom: "one" }, 90005],
    ["a time that is none", { MsgTimeStamp: "now" }, 90006],
    ["a life of more than 7 days", { MsgLifeTime: 604_801 }, 90026],
    ["a life that is no number", { MsgLifeTime: "long" }, 90044],
    ["a SyncOtherMachine that is none", { SyncOtherMachine: 3 }, 90031],
    ["a body that is no array", { MsgBody: "hello" }, 90007],
    ["an element without content", { MsgBody: [{ MsgType: "TIMTextElem" }] }, 90010],
    ["two custom elements", { MsgBody: [custom, custom] }, 90007],
    ["more than 12 KB", { MsgBody: text("字".repeat(4100)) }, 93000]
  ]
  for (const [what, more, code] of rejections)
    it.effect(`rejects ${what} with ${code}, and keeps nothing`, () =>
      on(
        {},
        Effect.gen(function* () {
          assert.strictEqual(yield* codeOf(say("one", more)), code)
          assert.deepStrictEqual(yield* historyOf("alice", "bob"), [])
        })
      )
    )

  it.effect("keeps numbers of 64 bits in elements that it does not know", () =>
    on(
      {},
      Effect.gen(function* () {
        const { handle } = yield* Emulator.Emulator
        const first = yield* say("one")
        assert.strictEqual(first.ErrorCode, 0)
        const body = { From_Account: "alice", To_Account: "bob", MsgSeq: 2, MsgRandom: 2, MsgBody: ["big"] }
        const big = '{"MsgType":"TIMOtherElem","MsgContent":{"Id":18446744073709551615}}'
        const reply = yield* handle({ url: urlOf("openim/sendmsg"), body: JSON.stringify(body).replace('"big"', big) })
        assert.include(JSON.stringify(reply), "2_2_0")
        const asked = { Operator_Account: "bob", Peer_Account: "alice", MaxCnt: 9, MinTime: 0, MaxTime: 9 }
        const page = yield* handle({ url: urlOf("openim/admin_getroammsg"), body: JSON.stringify(asked) })
        assert.include(page._tag === "Response" ? page.body : "", big)
      })
    )
  )

  it.effect("checks blocklists and friendships only with the options", () =>
    Effect.gen(function* () {
      const accounts = { alice: { friends: { carol: { oneWay: true } } }, bob: { blocked: ["alice"] } }
      const seed = { accounts: { ...accounts, carol: {}, dave: { friends: { alice: { oneWay: true } } }, eve: {} } }
      const codes = Effect.forEach(["bob", "carol", "dave", "eve", "alice"], (To_Account) =>
        codeOf(say("one", { To_Account }))
      )
      assert.deepStrictEqual(yield* on({ seed }, codes), [0, 0, 0, 0, 0])
      const rejecting = { sendToBlocker: "reject", sendToNonFriend: "reject" } as const
      assert.deepStrictEqual(yield* on({ seed, undocumented: rejecting }, codes), [20007, 20010, 20011, 20009, 0])
      const admin = say("one", { From_Account: "administrator" })
      assert.strictEqual(yield* on({ seed, undocumented: rejecting }, codeOf(admin)), 0)
    })
  )

  it.effect("deletes the chats of deleted accounts", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("one")
        yield* say("two", { To_Account: "carol" })
        yield* post("im_open_login_svc/account_delete", { DeleteItem: [{ UserID: "alice" }] })
        assert.deepStrictEqual(yield* unreadOf("bob"), [0])
        assert.deepStrictEqual(yield* conversations, [])
        yield* post("im_open_login_svc/account_import", { UserID: "alice" })
        assert.deepStrictEqual(yield* historyOf("bob", "alice"), [])
      })
    )
  )
})

describe("batchsendmsg", () => {
  const batch = (more: object = {}) =>
    openim("batchsendmsg", {
      From_Account: "alice",
      To_Account: ["bob", "carol"],
      MsgSeq: 1,
      MsgRandom: 1,
      MsgBody: text("all"),
      ...more
    })

  it.effect("sends to each, and names those who do not exist", () =>
    on(
      {},
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* batch(), {
          ActionStatus: "OK",
          MsgKey: "1_1_0",
          MsgId: "663665735-0-1",
          ErrorCode: 0,
          ErrorInfo: ""
        })
        assert.deepStrictEqual(yield* batch({ MsgRandom: 2, To_Account: ["bob", "nobody", "dave"] }), {
          ActionStatus: "SomeError",
          MsgKey: "1_2_0",
          MsgId: "663665735-0-2",
          ErrorList: [{ To_Account: "nobody", ErrorCode: 70107 }],
          ErrorCode: 0,
          ErrorInfo: ""
        })
        assert.deepStrictEqual(
          [yield* historyOf("bob", "alice"), yield* historyOf("carol", "alice"), yield* historyOf("dave", "alice")],
          [["all", "all"], ["all"], ["all"]]
        )
        assert.deepInclude(yield* batch({ To_Account: ["nobody"] }), { ActionStatus: "FAIL", ErrorCode: 70107 })
      })
    )
  )

  it.effect("deduplicates by the random number for one second", () =>
    on(
      {},
      Effect.gen(function* () {
        const first = yield* batch({ MsgSeq: undefined })
        yield* TestClock.adjust("999 millis")
        assert.deepStrictEqual(yield* batch({ MsgSeq: undefined, To_Account: ["carol", "dave", "bob"] }), first)
        assert.deepStrictEqual(yield* unreadOf("bob", "alice"), [1, 1])
        assert.deepStrictEqual(yield* unreadOf("dave", "alice"), [1, 1])
        yield* TestClock.adjust("1 millis")
        yield* batch()
        assert.deepStrictEqual(yield* unreadOf("bob", "alice"), [2, 2])
      })
    )
  )

  it.effect("has so many receivers in a minute, over all calls", () =>
    on(
      { limits: { deliveriesPerMinute: 5 } },
      Effect.gen(function* () {
        const codes = Effect.all([
          codeOf(batch({ MsgRandom: 2 })),
          codeOf(batch({ MsgRandom: 3, To_Account: ["bob", "carol", "dave", "nobody"] })),
          codeOf(batch({ MsgRandom: 4 }))
        ])
        assert.deepStrictEqual(yield* codes, [0, 60007, 0])
        yield* TestClock.adjust("1 minute")
        assert.deepStrictEqual(yield* codes, [0, 60007, 0])
      })
    )
  )

  it.effect("lists accounts that have blocked the sender with the option", () =>
    on(
      {
        seed: { accounts: { alice: {}, bob: { blocked: ["alice"] }, carol: {} } },
        undocumented: { sendToBlocker: "reject" }
      },
      Effect.gen(function* () {
        assert.deepStrictEqual((yield* batch()).ErrorList, [{ To_Account: "bob", ErrorCode: 20007 }])
        assert.strictEqual(yield* codeOf(batch({ To_Account: ["bob"] })), 20007)
      })
    )
  )

  const rejections: ReadonlyArray<readonly [what: string, more: object, code: number]> = [
    ["a sender who does not exist", { From_Account: "nobody" }, 90008],
    ["no list of receivers", { To_Account: "bob" }, 90002],
    ["more than 500", { To_Account: Array.from({ length: 501 }, (_, index) => `u${index}`) }, 90011],
    ["a sequence that is none", { MsgSeq: "one" }, 90004],
    ["no random number", { MsgRandom: undefined }, 90001],
    ["a body that is no array", { MsgBody: {} }, 90007],
    ["more than 12 KB", { MsgBody: text("a".repeat(12_288)) }, 93000]
  ]
  for (const [what, more, code] of rejections)
    it.effect(`rejects ${what} with ${code}`, () =>
      Effect.map(on({}, codeOf(batch(more))), (found) => assert.strictEqual(found, code))
    )
})
