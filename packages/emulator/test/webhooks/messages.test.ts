import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import { post } from "../fixtures.js"
import { codeOf, historyOf, openim, say, text } from "../message/fixtures.js"
import { emulated, settled, summary } from "./app.js"

const fine = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" }
const to = { From_Account: "alice", To_Account: "bob" }
const before = "C2C.CallbackBeforeSendMsg"
const after = "C2C.CallbackAfterSendMsg"

/** An app that responds to the webhook before a message so. */
const responding = (response: object, webhooks: Parameters<typeof emulated>[1] = {}) =>
  emulated((command) => (command === before ? { ...fine, ...response } : fine), webhooks)

describe("the app", () => {
  it.effect("receives webhooks before and after a one-to-one message, with the same numbers", () =>
    Effect.gen(function* () {
      const { layer, seen } = emulated()
      yield* Effect.gen(function* () {
        yield* TestClock.setTime(1_700_000_000_000)
        const sent = yield* say("one", { MsgSeq: undefined, CloudCustomData: "c", OnlineOnlyFlag: 0 })
        yield* settled
        yield* say("two", { MsgSeq: 2, OnlineOnlyFlag: 1 })
        yield* settled
        const [asked, later, ...passing] = seen
        assert.deepStrictEqual([asked!.command, later!.command], [before, after])
        assert.deepStrictEqual(asked!.body, {
          CallbackCommand: before,
          ...to,
          MsgSeq: asked!.body["MsgSeq"],
          MsgRandom: 1,
          MsgTime: 1_700_000_000,
          MsgKey: sent.MsgKey,
          MsgId: sent.MsgId,
          OnlineOnlyFlag: 0,
          MsgBody: text("one"),
          CloudCustomData: "c",
          EventTime: 1_700_000_000_000
        })
        assert.deepStrictEqual(later!.body, {
          ...asked!.body,
          CallbackCommand: after,
          SendMsgResult: 0,
          ErrorInfo: "send msg succeed",
          UnreadMsgNum: 1
        })
        assert.deepStrictEqual(
          passing.map(({ body }) => body["OnlineOnlyFlag"]),
          [1, 1]
        )
      }).pipe(Effect.provide(layer))
    })
  )

  it.effect("receives no webhook before a rejected call, a duplicate, or a message that forbids it", () =>
    Effect.gen(function* () {
      const { layer, seen } = emulated()
      const commands = (send: ReturnType<typeof say>) =>
        Effect.gen(function* () {
          seen.length = 0
          yield* send
          yield* settled
          return seen.map(({ command }) => command)
        })
      yield* Effect.gen(function* () {
        assert.deepStrictEqual(yield* commands(say("one")), [before, after])
        assert.deepStrictEqual(yield* commands(say("one")), [])
        assert.deepStrictEqual(yield* commands(say("one", { To_Account: "nobody" })), [])
        const forbid = (...names: ReadonlyArray<string>) => ({
          ForbidCallbackControl: names.map((name) => `Forbid${name}SendMsgCallback`)
        })
        assert.deepStrictEqual(yield* commands(say("two", forbid("Before"))), [after])
        assert.deepStrictEqual(yield* commands(say("three", forbid("After"))), [before])
        assert.deepStrictEqual(yield* commands(say("four", forbid("After", "Before"))), [])
        const batch = { From_Account: "alice", To_Account: ["bob"], MsgRandom: 1, MsgBody: text("x") }
        assert.deepStrictEqual(yield* commands(openim("batchsendmsg", batch)), [])
        const old = { ...to, SyncFromOldSystem: 2, MsgRandom: 1, MsgTimeStamp: 1, MsgBody: text("x") }
        assert.deepStrictEqual(yield* commands(openim("importmsg", old)), [])
      }).pipe(Effect.provide(layer))
    })
  )

  const responses: ReadonlyArray<
    readonly [what: string, response: object, code: number, history: ReadonlyArray<string>, afterwards: number]
  > = [
    ["can reject it", { ErrorCode: 1 }, 20006, [], 0],
    ["can reject it with a code of its own", { ErrorCode: 120_007, ErrorInfo: "not now" }, 120_007, [], 0],
    ["can drop it without the sender noticing", { ErrorCode: 2 }, 0, [], 0],
    ["can change it", { MsgBody: text("changed"), CloudCustomData: "d" }, 0, ["changed"], 1],
    ["allows it with an undocumented code", { ErrorCode: 7 }, 0, ["one"], 1]
  ]
  for (const [what, response, code, history, afterCount] of responses)
    it.effect(`${what} before a one-to-one message is sent`, () =>
      Effect.gen(function* () {
        const { layer, seen } = responding(response)
        yield* Effect.gen(function* () {
          const sent = yield* say("one")
          assert.strictEqual(sent.ErrorCode, code)
          if ("ErrorInfo" in response) assert.strictEqual(sent.ErrorInfo, "not now")
          yield* settled
          assert.deepStrictEqual(yield* historyOf("bob", "alice"), history)
          const afterwards = seen.filter(({ command }) => command === after)
          assert.lengthOf(afterwards, afterCount)
          for (const { body } of afterwards)
            if (history[0] === "changed") assert.deepInclude(body, { MsgBody: text("changed"), CloudCustomData: "d" })
          if (code === 0) assert.deepStrictEqual(yield* say("one"), sent)
        }).pipe(Effect.provide(layer))
      })
    )

  it.effect("has two seconds to respond; without a response a message is allowed or rejected", () =>
    Effect.gen(function* () {
      const silent = () => Effect.never
      for (const [onNoResponse, code] of [
        ["allow", 0],
        ["reject", 80003]
      ] as const) {
        const { layer } = emulated(silent, { onNoResponse, commands: [before] })
        yield* Effect.gen(function* () {
          const fiber = yield* Effect.fork(say("one"))
          yield* TestClock.adjust("1999 millis")
          assert.strictEqual((yield* Fiber.poll(fiber))._tag, "None")
          yield* TestClock.adjust("1 millis")
          const sent = yield* Fiber.join(fiber)
          assert.strictEqual(sent.ErrorCode, code)
          if (code === 0) assert.strictEqual(sent.MsgTime, 0)
        }).pipe(Effect.provide(layer))
      }
    })
  )

  it.effect("sees one message once when two attempts of it meet", () =>
    Effect.gen(function* () {
      const { layer, seen } = emulated(() =>
        Effect.as(Effect.sleep("1 second"), { status: 200, body: JSON.stringify(fine) })
      )
      yield* Effect.gen(function* () {
        const fiber = yield* Effect.fork(Effect.all([say("one"), say("one")], { concurrency: 2 }))
        yield* TestClock.adjust("1 second")
        const [first, second] = yield* Fiber.join(fiber)
        assert.deepStrictEqual(first, second)
        assert.deepStrictEqual(yield* historyOf("bob", "alice"), ["one"])
        yield* TestClock.adjust("1 second")
        yield* settled
        assert.lengthOf(
          seen.filter(({ command }) => command === after),
          1
        )
      }).pipe(Effect.provide(layer))
    })
  )

  it.effect(
    "receives webhooks of reading, receipts, recalling, changing and extensions, in the documented shapes",
    () =>
      Effect.gen(function* () {
        const { layer, seen } = emulated(() => fine, {
          commands: [
            "C2C.CallbackAfterMsgReport",
            "C2C.CallbackAfterMsgReadReceipt",
            "C2C.CallbackAfterMsgWithDraw",
            "C2C.CallbackAfterModifyMsg",
            "C2C.CallbackAfterC2CMsgExtension"
          ]
        })
        yield* Effect.gen(function* () {
          yield* say("one", { IsNeedReadReceipt: 1, SupportMessageExtension: 1 })
          yield* say("two", { MsgSeq: 2, MsgTimeStamp: 5 })
          const MsgKey = "1_1_0"
          yield* openim("admin_set_msg_read", { Report_Account: "bob", Peer_Account: "alice", MsgReadTime: 1 })
          const receipt = { Operator_Account: "bob", Peer_Account: "alice", C2CMsgInfo: [{ ...to, MsgKey }] }
          yield* openim("c2c_msg_read_receipt", receipt)
          yield* openim("c2c_msg_read_receipt", receipt)
          yield* openim("modify_c2c_msg", { ...to, MsgKey, MsgBody: text("new") })
          const ExtensionList = [{ Key: "k", Value: "v" }]
          yield* post("openim_msg_ext_http_svc/set_key_values", { ...to, MsgKey, OperateType: 1, ExtensionList })
          yield* openim("admin_msgwithdraw", { ...to, MsgKey })
          assert.strictEqual(yield* codeOf(openim("admin_msgwithdraw", { ...to, MsgKey })), 20023)
          yield* settled
          assert.deepStrictEqual(seen.map(summary), [
            [
              "C2C.CallbackAfterMsgReport",
              { Report_Account: "bob", Peer_Account: "alice", LastReadTime: 1, UnreadMsgNum: 1 }
            ],
            [
              "C2C.CallbackAfterMsgReadReceipt",
              { ...receipt, C2CMsgInfo: [{ ...to, MsgKey, MsgId: "663665735-0-1" }] }
            ],
            [
              "C2C.CallbackAfterModifyMsg",
              {
                Operator_Account: "administrator",
                ...to,
                MsgRandom: 1,
                MsgSeq: 1,
                MsgTime: 0,
                MsgKey,
                MsgBody: text("new"),
                CloudCustomData: ""
              }
            ],
            [
              "C2C.CallbackAfterC2CMsgExtension",
              { ...to, MsgKey, OperateType: 1, ExtensionList: [{ Key: "k", Value: "v", Seq: 1 }], Seq: 1 }
            ],
            ["C2C.CallbackAfterMsgWithDraw", { ...to, MsgKey, UnreadMsgNum: 1 }]
          ])
        }).pipe(Effect.provide(layer))
      })
  )
})
