import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Emulator from "../../src/Emulator.js"
import { codeOf, group, historyOf, on, profileOf, say, text } from "./fixtures.js"

const written = Effect.flatMap(Emulator.Emulator, ({ snapshot }) => snapshot)
const readers = Effect.map(written, ({ groups }) => groups!.find(({ groupId }) => groupId === "readers")!)
const conversations = Effect.map(written, ({ accounts }) =>
  accounts.flatMap(({ conversations = [], userId }) => conversations.map(({ peer }) => `${userId}: ${peer}`))
)

describe("send_group_msg", () => {
  it.effect("assigns ascending sequences, keeps the message, and responds in the documented shape", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* TestClock.adjust("1 minute")
        assert.deepStrictEqual(yield* say("one", { CloudCustomData: "c" }), {
          MsgTime: 60,
          MsgSeq: 1,
          ActionStatus: "OK",
          ErrorCode: 0,
          ErrorInfo: ""
        })
        assert.strictEqual((yield* say("two", { From_Account: undefined, MsgPriority: "High" })).MsgSeq, 2)
        const { RspMsgList } = yield* group("group_msg_get_simple", { GroupId: "readers", ReqMsgNumber: 20 })
        assert.deepStrictEqual(RspMsgList, [
          {
            From_Account: "administrator",
            IsPlaceMsg: 0,
            MsgBody: text("two"),
            MsgPriority: 1,
            MsgRandom: 1,
            MsgSeq: 2,
            MsgTimeStamp: 60
          },
          {
            From_Account: "bob",
            IsPlaceMsg: 0,
            MsgBody: text("one"),
            MsgPriority: 2,
            MsgRandom: 1,
            MsgSeq: 1,
            MsgTimeStamp: 60
          }
        ])
        assert.deepInclude(yield* profileOf("readers"), { NextMsgSeq: 3, LastMsgTime: 60 })
        assert.deepStrictEqual(yield* conversations, ["alice: readers", "bob: readers"])
      })
    )
  )

  it.effect("deduplicates the same content with the same Random for five minutes", () =>
    on(
      {},
      Effect.gen(function* () {
        const first = yield* say("one")
        yield* TestClock.adjust("299 seconds")
        assert.deepStrictEqual(yield* say("one"), first)
        assert.strictEqual((yield* say("one", { Random: 2 })).MsgSeq, 2)
        assert.strictEqual((yield* say("two")).MsgSeq, 3)
        assert.strictEqual((yield* say("one", { GroupId: "work" })).MsgSeq, 1)
        yield* TestClock.adjust("1 second")
        assert.strictEqual((yield* say("one")).MsgSeq, 4)
        assert.deepStrictEqual(yield* historyOf("readers"), ["4 one", "3 two", "2 one", "1 one"])
      })
    )
  )

  it.effect("responds to a duplicate with the current time with the option, also after a restored snapshot", () =>
    on(
      { undocumented: { duplicateSend: "now" } },
      Effect.gen(function* () {
        const { restore } = yield* Emulator.Emulator
        yield* say("one")
        yield* TestClock.adjust("10 seconds")
        yield* restore(JSON.parse(JSON.stringify(yield* written)))
        assert.deepInclude(yield* say("one"), { MsgTime: 10, MsgSeq: 1 })
      })
    )
  )

  it.effect("does not change conversations or unread counts on request, or for some members only", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("one", { SendMsgControl: ["NoLastMsg", "NoUnread"] })
        assert.deepStrictEqual(yield* conversations, [])
        yield* say("two", { To_Account: ["alice", "carol"], From_Account: "carol" })
        assert.deepStrictEqual(yield* conversations, ["alice: readers"])
        const { messages } = yield* readers
        assert.deepStrictEqual(
          messages.map(({ counted, to }) => [counted, to]),
          [
            [false, undefined],
            [false, ["alice"]]
          ]
        )
      })
    )
  )

  it.effect("does not keep a message for online clients only, with either option for its sequence", () =>
    Effect.gen(function* () {
      const both = Effect.all([say("one", { OnlineOnlyFlag: 1 }), say("two"), historyOf("readers")])
      const [kept, first, history] = yield* on({}, both)
      assert.deepStrictEqual([kept.MsgSeq, first.MsgSeq, history], [0, 1, ["1 two"]])
      const [taken, next, late] = yield* on({ undocumented: { onlineOnlySequence: "next" } }, both)
      assert.deepStrictEqual([taken.MsgSeq, next.MsgSeq, late], [1, 2, ["2 two"]])
    })
  )

  it.effect("allows 40 messages to a group per second, and rejects or drops the others", () =>
    Effect.gen(function* () {
      const many = Effect.forEach(Array.from({ length: 41 }), (_, Random) => say("again", { Random }))
      const rejected = yield* on({}, many)
      assert.strictEqual(rejected[39]!.ErrorCode, 0)
      assert.strictEqual(rejected[40]!.ErrorCode, 10023)
      const dropped = yield* on({ undocumented: { overGroupRateLimit: "drop" } }, many)
      assert.deepInclude(dropped[40], { ErrorCode: 0, MsgDropReason: "MsgFreqCtrl", MsgSeq: 40 })
      const free = yield* on({ rateLimit: false }, many)
      assert.deepInclude(free[40], { ErrorCode: 0, MsgSeq: 41 })
    })
  )

  it.effect("rejects accounts that are muted in the group or everywhere, except admins of the app", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* group("forbid_send_msg", { GroupId: "readers", Members_Account: ["bob"], MuteTime: 60 })
        assert.strictEqual((yield* say("one")).ErrorCode, 10017)
        assert.strictEqual((yield* say("one", { From_Account: "alice" })).ErrorCode, 0)
        yield* TestClock.adjust("1 minute")
        assert.strictEqual((yield* say("two")).ErrorCode, 0)
        yield* group("modify_group_base_info", { GroupId: "readers", MuteAllMember: "On" })
        assert.strictEqual((yield* say("three")).ErrorCode, 10017)
        assert.strictEqual((yield* say("three", { From_Account: "alice" })).ErrorCode, 0)
        assert.strictEqual((yield* say("four", { From_Account: undefined })).ErrorCode, 0)
        yield* group("modify_group_member_info", { GroupId: "readers", Member_Account: "bob", Role: "Admin" })
        assert.strictEqual((yield* say("five")).ErrorCode, 0)
      })
    )
  )

  const all = { GroupAtAllFlag: 1 }
  const rejected: ReadonlyArray<readonly [what: string, change: object, code: number]> = [
    ["a request without Random", { Random: undefined }, 10004],
    ["a sender who does not exist", { From_Account: "nobody" }, 10004],
    ["a group that does not exist", { GroupId: "nothing" }, 10010],
    ["a topic, which is not emulated", { TopicId: "@TGS#_x@TOPIC#_y" }, 60009],
    ["a message of more than 12 KB", { MsgBody: text("x".repeat(12_288)) }, 80002],
    ["a message that is not a list of elements", { MsgBody: "hello" }, 10004],
    ["31 mentions", { GroupAtInfo: Array.from({ length: 31 }, () => all) }, 10053],
    ["a mention without an account", { GroupAtInfo: [{ GroupAtAllFlag: 0 }] }, 10004],
    ["a mention of all in a live group", { GroupId: "live", GroupAtInfo: [all] }, 10004],
    ["an unstored message to a live group", { GroupId: "live", OnlineOnlyFlag: 1 }, 10004],
    ["control flags of an unstored message", { OnlineOnlyFlag: 1, SendMsgControl: ["NoUnread"] }, 10004],
    ["receivers in a community", { GroupId: "@TGS#_all", To_Account: ["bob"] }, 10007],
    ["receipts in a community", { GroupId: "@TGS#_all", NeedReadReceipt: 1 }, 10007],
    ["receipts of an unstored message", { OnlineOnlyFlag: 1, NeedReadReceipt: 1 }, 10061],
    ["receipts in a large group", { NeedReadReceipt: 1 }, 10060]
  ]
  for (const [what, change, code] of rejected)
    it.effect(`rejects ${what} with ${code}, and sends nothing`, () =>
      on(
        { limits: { receiptGroupMembers: 1 } },
        Effect.gen(function* () {
          const before = yield* written
          assert.strictEqual((yield* say("one", change)).ErrorCode, code)
          assert.deepStrictEqual(yield* written, before)
        })
      )
    )
})

describe("send_group_system_notification", () => {
  it.effect("notifies each time, without a message in the history", () =>
    on(
      {},
      Effect.gen(function* () {
        const notify = (more: object = {}) =>
          codeOf("send_group_system_notification", { GroupId: "readers", Content: "closed", ...more })
        assert.strictEqual(yield* notify(), 0)
        assert.strictEqual(yield* notify(), 0)
        assert.strictEqual(yield* notify({ ToMembers_Account: ["bob"] }), 0)
        assert.deepStrictEqual((yield* readers).notifications, [
          { time: 0, content: "closed" },
          { time: 0, content: "closed" },
          { time: 0, content: "closed", to: ["bob"] }
        ])
        assert.deepStrictEqual(yield* historyOf("readers"), [])
        assert.strictEqual(yield* notify({ ToMembers_Account: Array.from({ length: 51 }, () => "bob") }), 10004)
        assert.strictEqual(yield* notify({ GroupId: "live", ToMembers_Account: ["bob"] }), 10004)
      })
    )
  )
})

describe("send_broadcast_msg", () => {
  it.effect("sends once to all live groups, and deduplicates", () =>
    on(
      { rateLimit: false },
      Effect.gen(function* () {
        const send = (more: object = {}) =>
          group("send_broadcast_msg", { From_Account: "alice", Random: 7, MsgBody: text("to all"), ...more })
        assert.strictEqual((yield* send()).MsgSeq, 1)
        assert.strictEqual((yield* send()).MsgSeq, 1)
        assert.strictEqual((yield* send({ Random: 8 })).MsgSeq, 2)
        assert.strictEqual((yield* send({ Random: undefined })).ErrorCode, 10004)
        assert.strictEqual((yield* send({ From_Account: "nobody" })).ErrorCode, 10004)
        assert.strictEqual((yield* send({ MsgBody: text("x".repeat(12_000)) })).ErrorCode, 10004)
        assert.lengthOf((yield* written).broadcasts!, 2)
      })
    )
  )
})
