import * as ChatClient from "@tcchat/core/ChatClient"
import type { ChatError } from "@tcchat/core/ChatError"
import { addLists, deleteLists, pullLists } from "@tcchat/endpoints/relation"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import * as Emulator from "../src/Emulator.js"
import type { Fault } from "../src/Fault.js"
import { post } from "./fixtures.js"

const emulated = Emulator.layerClient({ seed: { accounts: { alice: { lists: ["work"] } } } })

const add = (fault: Fault) => Effect.flatMap(Emulator.Emulator, ({ faults }) => faults.add(fault))
const once = { attempts: 1, attemptTimeout: "5 seconds" } as const
const remove = Effect.either(ChatClient.call(deleteLists, { From_Account: "alice", GroupName: ["work"] }, once))
const left = Effect.map(
  ChatClient.call(pullLists, { From_Account: "alice" }),
  ({ ResultItem = [] }) => ResultItem.length
)

/** Lets the time pass that a call takes, and returns how it ended. */
const outcome = Effect.gen(function* () {
  const fiber = yield* Effect.fork(remove)
  yield* TestClock.adjust("10 seconds")
  return yield* Fiber.join(fiber)
})

const words = (error: ChatError) => {
  switch (error._tag) {
    case "TransportError":
      return `${error.reason} ${error.failure}`
    case "ResponseError":
      return `${error.reason} ${error.status}`
    case "ApiError":
      return `${error.code} ${error.info}`
    default:
      return error._tag
  }
}

const kinds: ReadonlyArray<readonly [fault: Fault, result: string]> = [
  [{ kind: "drop" }, "Unknown Timeout"],
  [{ kind: "reset" }, "Unknown Reset"],
  [{ kind: "reset", at: "afterHeaders" }, "Unknown Incomplete"],
  [{ kind: "delay", delay: "6 seconds" }, "Unknown Timeout"],
  [{ kind: "status" }, "Status 502"],
  [{ kind: "status", status: 503 }, "Status 503"],
  [{ kind: "garbage" }, "Envelope 200"],
  [{ kind: "garbage", body: "<p>" }, "Envelope 200"],
  [{ kind: "code", code: 30006 }, "30006 Err_Emulator_Fault: asked for"],
  [{ kind: "code", code: 30003, info: "Err_My_Own" }, "30003 Err_My_Own"]
]

describe("a fault", () => {
  for (const [fault, result] of kinds) {
    const shown = JSON.stringify(fault)
    for (const when of ["before", "after"] as const) {
      const works = when === "after" || fault.kind === "delay"
      it.effect(`${shown} applies ${when} the call, which is ${works ? "carried out" : "not carried out"}`, () =>
        Effect.gen(function* () {
          yield* add({ ...fault, when, endpoint: "relation.deleteLists" })
          const ended = yield* outcome
          assert.strictEqual(ended._tag === "Left" ? words(ended.left) : "responded", result)
          assert.strictEqual(yield* left, works ? 0 : 1)
        }).pipe(Effect.provide(emulated))
      )
    }
  }

  it.effect("that only delays lets the response come late", () =>
    Effect.gen(function* () {
      yield* add({ kind: "delay", delay: 2000 })
      const fiber = yield* Effect.fork(remove)
      yield* TestClock.adjust("1999 millis")
      assert.isNull(fiber.unsafePoll())
      yield* TestClock.adjust("1 millis")
      assert.strictEqual((yield* Fiber.join(fiber))._tag, "Right")
    }).pipe(Effect.provide(emulated))
  )

  it.effect("with a count is over after so many calls", () =>
    Effect.gen(function* () {
      yield* add({ kind: "code", code: 30006, count: 2 })
      const codes = yield* Effect.replicateEffect(post("sns/group_get", { From_Account: "alice" }), 3)
      assert.deepStrictEqual(
        codes.map(({ ErrorCode }) => ErrorCode),
        [30006, 30006, 0]
      )
      const { faults } = yield* Emulator.Emulator
      assert.deepStrictEqual(yield* faults.list, [])
    }).pipe(Effect.provide(emulated))
  )

  it.effect("with a rate applies to about that share of the calls, the same ones in every run", () =>
    Effect.gen(function* () {
      const run = Effect.gen(function* () {
        yield* add({ kind: "code", code: 30006, rate: 0.25 })
        const responses = yield* Effect.replicateEffect(post("sns/group_get", { From_Account: "alice" }), 1000)
        return responses.map(({ ErrorCode }) => ErrorCode)
      }).pipe(Effect.provide(Emulator.layer({ rateLimit: false, seed: { accounts: ["alice"] } })))
      const first = yield* run
      assert.deepStrictEqual(yield* run, first)
      const hits = first.filter((code) => code === 30006).length
      assert.isAbove(hits, 200)
      assert.isBelow(hits, 300)
    })
  )

  it.effect("applies only to its endpoint, by name or path, and the first match applies", () =>
    Effect.gen(function* () {
      yield* add({ kind: "code", code: 30001, endpoint: "v4/sns/group_add" })
      yield* add({ kind: "code", code: 30006, endpoint: "*" })
      yield* add({ kind: "code", code: 30007 })
      assert.strictEqual((yield* post("sns/group_add", { From_Account: "alice", GroupName: ["x"] })).ErrorCode, 30001)
      assert.strictEqual((yield* post("sns/group_get", { From_Account: "alice" })).ErrorCode, 30006)
    }).pipe(Effect.provide(emulated))
  )

  it.effect("is listed with its hits, removed by its id, and cleared", () =>
    Effect.gen(function* () {
      const { faults } = yield* Emulator.Emulator
      const id = yield* add({ kind: "code", code: 30006, rate: 1 })
      yield* post("sns/group_get", { From_Account: "alice" })
      assert.deepStrictEqual(yield* faults.list, [{ kind: "code", code: 30006, rate: 1, id, hits: 1 }])
      assert.isTrue(yield* faults.remove(id))
      assert.isFalse(yield* faults.remove(id))
      yield* add({ kind: "drop" })
      yield* faults.clear
      assert.strictEqual((yield* post("sns/group_get", { From_Account: "alice" })).ErrorCode, 0)
    }).pipe(Effect.provide(emulated))
  )

  it.effect("shows in the log with what it did", () =>
    Effect.gen(function* () {
      const { calls } = yield* Emulator.Emulator
      const payload = { From_Account: "alice" }
      const common = { time: 0, endpoint: "relation.pullLists", identifier: "administrator", payload }
      yield* add({ kind: "code", code: 30006, count: 1 })
      yield* post("sns/group_get", payload)
      yield* add({ kind: "garbage", count: 1 })
      yield* Effect.exit(post("sns/group_get", payload))
      assert.deepStrictEqual(yield* calls, [
        { ...common, code: 30006, fault: "fault-1" },
        { ...common, fault: "fault-2" }
      ])
    }).pipe(Effect.provide(emulated))
  )

  it.effect("that could never apply is rejected with the reason", () =>
    Effect.gen(function* () {
      const cases: ReadonlyArray<readonly [unknown, string]> = [
        [{ kind: "code", code: 30006, endpoint: "relation.deleteList" }, "endpoint: relation.deleteList is not known"],
        [{ kind: "code" }, "code: missing"],
        [{ kind: "code", code: 0 }, "code: expected an ErrorCode other than 0"],
        [{ kind: "drop", rate: 2 }, "rate: expected"],
        [{ kind: "drop", count: 0 }, "count: expected"],
        [{ kind: "delay" }, "delay: missing"],
        [{ kind: "delay", delay: "soon" }, "delay: expected milliseconds"],
        [{ kind: "status", status: 99 }, "status: expected"],
        [{ kind: "drop", endPoint: "*" }, "endPoint: no such field"],
        [{ kind: "explode" }, "kind: expected"]
      ]
      for (const [fault, text] of cases) {
        const error = yield* Effect.flip(add(fault as Fault))
        assert.strictEqual(error.reason, "Fault")
        assert.include(error.detail, text)
      }
    }).pipe(Effect.provide(emulated))
  )

  it.effect("is what the client's retries are for: the call succeeds behind three of them", () =>
    Effect.gen(function* () {
      yield* add({ kind: "reset", count: 1 })
      yield* add({ kind: "status", count: 1 })
      yield* add({ kind: "code", code: 30008, count: 1 })
      const call = ChatClient.call(addLists, { From_Account: "alice", GroupName: ["new"] }, { attempts: 4 })
      const fiber = yield* Effect.fork(call)
      yield* TestClock.adjust("1 minute")
      assert.isNumber((yield* Fiber.join(fiber)).CurrentSequence)
      const { calls } = yield* Emulator.Emulator
      assert.deepStrictEqual(
        (yield* calls).map(({ code }) => code),
        [undefined, undefined, 30008, 0]
      )
    }).pipe(Effect.provide(emulated))
  )
})
