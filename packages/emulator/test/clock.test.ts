import { assert, describe, it } from "@effect/vitest"
import { steppedClock } from "@tcchat/testkit/steppedClock"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Emulator from "../src/Emulator.js"
import { post, send, urlOf } from "./fixtures.js"

const hour = 3_600_000
const groups = { readers: { type: "Public", owner: "alice" } } as const
const emulated = Emulator.layer({ seed: { accounts: ["alice", "bob"], groups } })

const lists = Effect.map(post("sns/group_get", { From_Account: "alice" }), ({ ErrorCode }) => ErrorCode)

/** The number of calls that succeed. */
const responded = (calls: number) =>
  Effect.map(Effect.replicateEffect(lists, calls), (codes) => codes.filter((code) => code === 0).length)

const text = (Text: string) => [{ MsgType: "TIMTextElem", MsgContent: { Text } }]

const toGroup = (Random: number) =>
  post("group_open_http_svc/send_group_msg", {
    GroupId: "readers",
    From_Account: "alice",
    Random,
    MsgBody: text("hello")
  })

const toBob = (MsgRandom: number) =>
  post("openim/sendmsg", { From_Account: "alice", To_Account: "bob", MsgSeq: 1, MsgRandom, MsgBody: text("hello") })

describe("the calls of a second", () => {
  it.effect("are counted over any second, wherever one begins", () =>
    Effect.gen(function* () {
      yield* TestClock.adjust("900 millis")
      assert.strictEqual(yield* responded(150), 150)
      yield* TestClock.adjust("200 millis")
      assert.strictEqual(yield* responded(100), 50)
      yield* TestClock.adjust("799 millis")
      assert.strictEqual(yield* responded(1), 0)
      yield* TestClock.adjust("1 millis")
      assert.strictEqual(yield* responded(200), 150)
      yield* TestClock.adjust("200 millis")
      assert.strictEqual(yield* responded(200), 50)
    }).pipe(Effect.provide(emulated))
  )

  for (const [what, by] of [
    ["back", -hour],
    ["forth", hour]
  ] as const)
    it.effect(`are the same when the clock is set ${what}`, () =>
      Effect.gen(function* () {
        const { clock, pass, step } = yield* steppedClock
        yield* TestClock.adjust("2 hours")
        yield* Effect.gen(function* () {
          assert.strictEqual(yield* responded(201), 200)
          step(by)
          assert.strictEqual(yield* responded(1), 0)
          yield* pass("1 second")
          assert.strictEqual(yield* responded(201), 200)
        }).pipe(Effect.withClock(clock))
      }).pipe(Effect.provide(emulated))
    )
})

describe("the deduplication window", () => {
  for (const [what, by] of [
    ["back", -hour],
    ["forth", hour]
  ] as const)
    it.effect(`is the same when the clock is set ${what}`, () =>
      Effect.gen(function* () {
        const { clock, pass, step } = yield* steppedClock
        yield* TestClock.adjust("2 hours")
        yield* Effect.gen(function* () {
          const first = [yield* toGroup(1), yield* toBob(1)]
          step(by)
          yield* pass("10 seconds")
          assert.deepStrictEqual([yield* toGroup(1), yield* toBob(1)], first)
          yield* pass("5 minutes")
          const [group, bob] = [yield* toGroup(1), yield* toBob(1)]
          assert.strictEqual(group["MsgSeq"], (first[0]!["MsgSeq"] as number) + 1)
          assert.strictEqual(bob["MsgTime"], (first[1]!["MsgTime"] as number) + by / 1000 + 310)
        }).pipe(Effect.withClock(clock))
      }).pipe(Effect.provide(emulated))
    )

  it.effect("goes on after a snapshot", () =>
    Effect.gen(function* () {
      const { clock, pass, step } = yield* steppedClock
      const { restore, snapshot } = yield* Emulator.Emulator
      step(hour)
      yield* Effect.gen(function* () {
        const first = yield* toGroup(1)
        const saved = yield* snapshot
        yield* restore(JSON.parse(JSON.stringify(saved)) as typeof saved)
        assert.deepStrictEqual(yield* toGroup(1), first)
        yield* pass("5 minutes")
        assert.notDeepEqual(yield* toGroup(1), first)
      }).pipe(Effect.withClock(clock))
    }).pipe(Effect.provide(emulated))
  )
})

describe("a UserSig", () => {
  it.effect("is judged by the time of day", () =>
    Effect.gen(function* () {
      const { clock, step } = yield* steppedClock
      const request = { url: urlOf("sns/group_get"), body: JSON.stringify({ From_Account: "alice" }) }
      const codes = Effect.map(send(request), ({ response }) => response.ErrorCode)
      assert.strictEqual(yield* codes, 0)
      step(25 * hour)
      assert.strictEqual(yield* Effect.withClock(codes, clock), 70001)
    }).pipe(Effect.provide(emulated))
  )
})
