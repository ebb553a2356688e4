import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import { post } from "../fixtures.js"
import { codeOf, group, historyOf, on, profileOf, say, text } from "./fixtures.js"

const sayMany = (...texts: ReadonlyArray<string>) => Effect.forEach(texts, (one) => say(one))

describe("group_msg_get_simple", () => {
  it.effect("returns each message once, page by page from the newest", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* sayMany("a", "b", "c", "d", "e")
        assert.deepStrictEqual(yield* historyOf("readers", { ReqMsgNumber: 2 }), ["5 e", "4 d"])
        assert.deepStrictEqual(yield* historyOf("readers", { ReqMsgNumber: 2, ReqMsgSeq: 3 }), ["3 c", "2 b"])
        assert.deepStrictEqual(yield* historyOf("readers", { ReqMsgNumber: 2, ReqMsgSeq: 1 }), ["1 a"])
      })
    )
  )

  it.effect("marks a truncated response, and continues after it", () =>
    on(
      { limits: { historyBytes: 400 } },
      Effect.gen(function* () {
        yield* sayMany("a", "b", "c")
        const response = yield* group("group_msg_get_simple", { GroupId: "readers", ReqMsgNumber: 3 })
        assert.strictEqual(response.IsFinished, 0)
        assert.lengthOf(response.RspMsgList as ReadonlyArray<unknown>, 2)
        const rest = yield* group("group_msg_get_simple", { GroupId: "readers", ReqMsgNumber: 3, ReqMsgSeq: 1 })
        assert.strictEqual(rest.IsFinished, 1)
      })
    )
  )

  it.effect("omits the content of messages older than the app keeps", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("old")
        yield* TestClock.adjust("8 days")
        const response = yield* group("group_msg_get_simple", { GroupId: "readers", ReqMsgNumber: 1 })
        assert.strictEqual(response.IsFinished, 2)
        yield* say("new")
        assert.deepStrictEqual(yield* historyOf("readers"), ["2 new", "1 -!"])
      })
    )
  )

  it.effect("rejects live groups, and allows 1 to 20 messages", () =>
    on(
      {},
      Effect.gen(function* () {
        assert.strictEqual(yield* codeOf("group_msg_get_simple", { GroupId: "live", ReqMsgNumber: 1 }), 10007)
        assert.strictEqual(yield* codeOf("group_msg_get_simple", { GroupId: "readers", ReqMsgNumber: 0 }), 10004)
        assert.strictEqual(yield* codeOf("group_msg_get_simple", { GroupId: "readers", ReqMsgNumber: 21 }), 10004)
      })
    )
  )
})

describe("group_msg_recall", () => {
  const recall = (GroupId: string, ...sequences: ReadonlyArray<number>) =>
    Effect.map(
      group("group_msg_recall", { GroupId, MsgSeqList: sequences.map((MsgSeq) => ({ MsgSeq })) }),
      ({ ErrorCode, RecallRetList }) =>
        ErrorCode || (RecallRetList as ReadonlyArray<{ RetCode: number }>).map(({ RetCode }) => RetCode)
    )

  it.effect("recalls messages for two minutes, each with a code", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("old")
        yield* TestClock.adjust("121 seconds")
        yield* sayMany("a", "b")
        assert.deepStrictEqual(yield* recall("readers", 1, 2, 9), [10031, 0, 10030])
        assert.deepStrictEqual(yield* recall("readers", 2), [10032])
        assert.deepStrictEqual(yield* historyOf("readers"), ["3 b", "1 old"])
        assert.deepStrictEqual(yield* historyOf("readers", { WithRecalledMsg: 1 }), ["3 b", "2 a!!", "1 old"])
      })
    )
  )

  it.effect("omits the content of recalled messages and allows recalling again, with the options", () =>
    on(
      { undocumented: { recallAgainCode: 0, recalledContent: "empty" } },
      Effect.gen(function* () {
        yield* say("a")
        assert.deepStrictEqual(yield* Effect.all([recall("readers", 1), recall("readers", 1)]), [[0], [0]])
        assert.deepStrictEqual(yield* historyOf("readers", { WithRecalledMsg: 1 }), ["1 -!!"])
      })
    )
  )

  it.effect("recalls for an hour in live groups, and is disabled by the console setting", () =>
    Effect.gen(function* () {
      const live = Effect.gen(function* () {
        yield* say("a", { GroupId: "live" })
        yield* TestClock.adjust("1 hour")
        return yield* recall("live", 1)
      })
      assert.deepStrictEqual(yield* on({}, live), [0])
      assert.strictEqual(yield* on({ console: { groupRecall: false } }, live), 10041)
    })
  )
})

describe("delete_group_msg_by_sender", () => {
  const remove = (GroupId: string) => codeOf("delete_group_msg_by_sender", { GroupId, Sender_Account: "bob" })

  it.effect("recalls the messages of one sender", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* say("a")
        yield* say("b", { From_Account: "alice" })
        assert.strictEqual(yield* remove("readers"), 0)
        assert.deepStrictEqual(yield* historyOf("readers"), ["2 b"])
        assert.strictEqual(yield* remove("live"), 0)
      })
    )
  )

  it.effect("deletes the content with the option", () =>
    on(
      { undocumented: { messagesOfSender: "deleted" } },
      Effect.gen(function* () {
        yield* say("a")
        yield* remove("readers")
        assert.deepStrictEqual(yield* historyOf("readers"), ["1 -!"])
      })
    )
  )
})

describe("clear_group_msg", () => {
  it.effect("hides messages from clients but not from an admin, and rejects communities", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* sayMany("a", "b")
        assert.strictEqual(yield* codeOf("clear_group_msg", { GroupId: "readers", MsgSeq: 1 }), 0)
        assert.strictEqual(yield* codeOf("clear_group_msg", { GroupId: "readers" }), 0)
        assert.deepStrictEqual(yield* historyOf("readers"), ["2 b", "1 a"])
        assert.strictEqual(yield* codeOf("clear_group_msg", { GroupId: "@TGS#_all" }), 10007)
      })
    )
  )
})

describe("modify_group_msg", () => {
  it.effect("changes a message, and responds with the codes of its service", () =>
    on(
      {},
      Effect.gen(function* () {
        const modify = (more: object) => post("openim/modify_group_msg", { GroupId: "readers", MsgSeq: 1, ...more })
        yield* say("a")
        assert.deepStrictEqual(yield* modify({ MsgBody: text("b") }), {
          ActionStatus: "OK",
          ErrorCode: 0,
          ErrorInfo: "succeed"
        })
        assert.deepStrictEqual(yield* historyOf("readers"), ["1 b"])
        const codes = yield* Effect.forEach(
          [{}, { MsgBody: "c" }, { MsgSeq: 2, MsgBody: text("c") }, { GroupId: "live", MsgBody: text("c") }],
          (more) => Effect.map(modify(more), ({ ErrorCode }) => ErrorCode)
        )
        assert.deepStrictEqual(codes, [90001, 90002, 20001, 20001])
      })
    )
  )
})

describe("import_group_msg", () => {
  const bring = (...messages: ReadonlyArray<readonly [Text: string, SendTime: number, Random?: number]>) =>
    Effect.map(
      group("import_group_msg", {
        GroupId: "readers",
        MsgList: messages.map(([Text, SendTime, Random]) => ({
          From_Account: "bob",
          SendTime,
          Random,
          MsgBody: text(Text)
        }))
      }),
      ({ ImportMsgResult }) =>
        (ImportMsgResult as ReadonlyArray<{ MsgSeq: number; Result: number }>).map(
          ({ MsgSeq, Result }) => `${MsgSeq} ${Result}`
        )
    )

  it.effect("imports messages in ascending order of their times in the past", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* TestClock.adjust("1 hour")
        const long = "x".repeat(12_288)
        assert.deepStrictEqual(yield* bring(["a", 10], ["b", 10], ["c", 11], [long, 12], ["d", 3600]), [
          "1 0",
          "0 10004",
          "2 0",
          "0 80002",
          "0 10004"
        ])
        assert.deepStrictEqual(yield* historyOf("readers"), ["2 c", "1 a"])
        assert.deepInclude(yield* profileOf("readers"), { LastMsgTime: 11, NextMsgSeq: 3 })
        assert.strictEqual(yield* codeOf("import_group_msg", { GroupId: "live", MsgList: [] }), 10007)
      })
    )
  )

  it.effect("deduplicates by Random alone, and leaves nothing unread", () =>
    on(
      {},
      Effect.gen(function* () {
        yield* TestClock.adjust("1 hour")
        assert.deepStrictEqual(yield* bring(["a", 10, 5], ["other", 11, 5]), ["1 0", "1 0"])
        assert.deepStrictEqual(yield* bring(["a", 10, 5]), ["1 0"])
        assert.deepStrictEqual(yield* historyOf("readers"), ["1 a"])
        const { MemberList } = yield* group("get_group_member_info", {
          GroupId: "readers",
          MemberInfoFilter: ["MsgSeq"]
        })
        assert.deepStrictEqual(MemberList, [
          { Member_Account: "alice", MsgSeq: 1 },
          { Member_Account: "bob", MsgSeq: 1 }
        ])
      })
    )
  )
})

describe("set_unread_msg_num", () => {
  it.effect("sets the read position of a member by the counted messages of others", () =>
    on(
      {},
      Effect.gen(function* () {
        const set = (UnreadMsgNum: number, GroupId = "readers") =>
          codeOf("set_unread_msg_num", { GroupId, Member_Account: "alice", UnreadMsgNum })
        const read = Effect.map(
          group("get_specified_group_member_info", { GroupId: "readers", Member_List_Account: ["alice"] }),
          ({ MemberList }) => (MemberList as ReadonlyArray<{ MsgSeq: number }>)[0]!.MsgSeq
        )
        yield* sayMany("1", "2")
        yield* say("3", { From_Account: "alice" })
        yield* say("4", { SendMsgControl: ["NoUnread"] })
        yield* say("5")
        const positions = yield* Effect.forEach([0, 1, 2, 9], (count) => Effect.zipRight(set(count), read))
        assert.deepStrictEqual(positions, [5, 4, 1, 0])
        assert.strictEqual(yield* set(1, "meeting"), 0)
        assert.strictEqual(yield* set(1, "live"), 0)
        assert.strictEqual(yield* set(-1), 10004)
      })
    )
  )
})
