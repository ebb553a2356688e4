import * as Emulator from "@tcchat/emulator/Emulator"
import { assert, describe, it } from "@effect/vitest"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/TestClock"
import * as FriendLists from "../src/FriendLists.js"
import { all, names, rejected, scripted, whileTimePasses } from "./fixtures.js"

const shown = ({ sent }: ReturnType<typeof scripted>) =>
  sent.map(({ endpoint, payload }) => `${endpoint} ${payload.From_Account} ${payload.GroupName.join()}`)

/** A service that takes 50 ms and responds with the number of the call. */
const slow = () => {
  let calls = 0
  return scripted(() =>
    Effect.delay(
      Effect.sync(() => ({ CurrentSequence: ++calls })),
      "50 millis"
    )
  )
}

describe("FriendLists", () => {
  it.effect("sends the names of one account together, and gives each caller the response", () => {
    const client = slow()
    return Effect.gen(function* () {
      const outcomes = yield* whileTimePasses(all(names(3).map((name) => FriendLists.delete("alice", name))))
      assert.deepStrictEqual(outcomes, Array(3).fill(Either.right({ CurrentSequence: 1 })))
      assert.deepStrictEqual(shown(client), ["relation.deleteLists alice list0,list1,list2"])
    }).pipe(Effect.provide(Layer.provide(FriendLists.layer(), client.layer)))
  })

  it.effect("sends at most 32 names per call, and one call at a time for an account", () => {
    let busy = 0
    const client = scripted(() =>
      Effect.suspend(() => (++busy > 1 ? rejected(30008) : Effect.succeed({ CurrentSequence: 1 }))).pipe(
        Effect.delay("50 millis"),
        Effect.ensuring(Effect.sync(() => busy--))
      )
    )
    return Effect.gen(function* () {
      const outcomes = yield* whileTimePasses(all(names(70).map((name) => FriendLists.add("alice", name))))
      assert.isTrue(outcomes.every(Either.isRight))
      assert.deepStrictEqual(
        client.sent.map(({ payload }) => payload.GroupName),
        [names(32), names(32, 32), names(6, 64)]
      )
    }).pipe(Effect.provide(Layer.provide(FriendLists.layer(), client.layer)))
  })

  it.effect("keeps adds and deletes of an account in order", () => {
    const client = slow()
    return Effect.gen(function* () {
      yield* whileTimePasses(
        all<unknown, unknown, FriendLists.FriendLists>([
          FriendLists.add("alice", "a"),
          FriendLists.add("alice", "b"),
          FriendLists.delete("alice", "a"),
          FriendLists.add("alice", "a"),
          FriendLists.add("bob", "a")
        ])
      )
      assert.deepStrictEqual(
        shown(client).filter((call) => call.includes("alice")),
        ["relation.addLists alice a,b", "relation.deleteLists alice a", "relation.addLists alice a"]
      )
    }).pipe(Effect.provide(Layer.provide(FriendLists.layer(), client.layer)))
  })

  it.effect("sends a name once that several callers ask for", () => {
    const client = slow()
    return Effect.gen(function* () {
      const outcomes = yield* whileTimePasses(all(names(40).map(() => FriendLists.delete("alice", "work"))))
      assert.lengthOf(outcomes.filter(Either.isRight), 40)
      assert.deepStrictEqual(shown(client), ["relation.deleteLists alice work"])
    }).pipe(Effect.provide(Layer.provide(FriendLists.layer(), client.layer)))
  })

  it.effect("queues a name again if its call is already in flight", () => {
    const client = slow()
    return Effect.gen(function* () {
      const first = yield* Effect.fork(FriendLists.delete("alice", "work"))
      yield* TestClock.adjust("10 millis")
      const second = yield* whileTimePasses(FriendLists.delete("alice", "work"))
      assert.deepStrictEqual(yield* Fiber.join(first), { CurrentSequence: 1 })
      assert.deepStrictEqual(second, { CurrentSequence: 2 })
    }).pipe(Effect.provide(Layer.provide(FriendLists.layer(), client.layer)))
  })

  it.effect("fails exactly the callers whose names were in the failed call", () => {
    const client = scripted(({ payload }) =>
      payload.From_Account === "alice" ? rejected(30003) : Effect.succeed({ CurrentSequence: 1 })
    )
    return Effect.gen(function* () {
      const outcomes = yield* whileTimePasses(
        all([FriendLists.delete("alice", "a"), FriendLists.delete("alice", "b"), FriendLists.delete("bob", "a")])
      )
      assert.deepStrictEqual(outcomes, [
        Either.left(rejected(30003)),
        Either.left(rejected(30003)),
        Either.right({ CurrentSequence: 1 })
      ])
      assert.lengthOf(client.sent, 2)
    }).pipe(Effect.provide(Layer.provide(FriendLists.layer(), client.layer)))
  })

  it.effect("isolates the name for which the service rejects a call, and writes the others", () => {
    const client = scripted(({ payload }) =>
      payload.GroupName.includes("list5") ? rejected(30001) : Effect.succeed({ CurrentSequence: 1 })
    )
    return Effect.gen(function* () {
      const outcomes = yield* whileTimePasses(all(names(8).map((name) => FriendLists.delete("alice", name))))
      assert.deepStrictEqual(
        outcomes.map(Either.isRight),
        names(8).map((name) => name !== "list5")
      )
      assert.deepStrictEqual(
        client.sent.map(({ payload }) => payload.GroupName.length),
        [8, 4, 4, 2, 1, 1, 2]
      )
    }).pipe(Effect.provide(Layer.provide(FriendLists.layer(), client.layer)))
  })

  it.effect("fails an invalid name alone, without sending it", () =>
    Effect.gen(function* () {
      const { calls, seed } = yield* Emulator.Emulator
      yield* seed({ accounts: { alice: { lists: ["work"] } } })
      const [long, work] = yield* whileTimePasses(
        all([FriendLists.delete("alice", "x".repeat(97)), FriendLists.delete("alice", "work")])
      )
      assert.strictEqual(Either.getOrThrow(Either.flip(long!))._tag, "PayloadError")
      assert.isTrue(Either.isRight(work!))
      assert.lengthOf(yield* calls, 1)
    }).pipe(Effect.provide(Layer.provideMerge(FriendLists.layer(), Emulator.layerClient())))
  )

  it.effect("omits a name whose callers are all interrupted before it is sent", () => {
    const client = slow()
    return Effect.gen(function* () {
      const gone = yield* Effect.fork(FriendLists.delete("alice", "a"))
      const one = yield* Effect.fork(FriendLists.delete("alice", "b"))
      const other = yield* Effect.fork(FriendLists.delete("alice", "b"))
      yield* Effect.yieldNow()
      yield* Fiber.interrupt(gone)
      yield* Fiber.interrupt(one)
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(yield* Fiber.join(other), { CurrentSequence: 1 })
      assert.deepStrictEqual(shown(client), ["relation.deleteLists alice b"])
    }).pipe(Effect.provide(Layer.provide(FriendLists.layer(), client.layer)))
  })

  it.effect("continues a call in flight when one or all of its callers are interrupted", () => {
    let ended = 0
    const client = scripted(() =>
      Effect.delay(
        Effect.sync(() => ({ CurrentSequence: ++ended })),
        "50 millis"
      )
    )
    return Effect.gen(function* () {
      const fibers = yield* Effect.forEach(["a", "b"], (name) => Effect.fork(FriendLists.delete("alice", name)))
      yield* TestClock.adjust("10 millis")
      yield* Fiber.interrupt(fibers[0]!)
      yield* TestClock.adjust("50 millis")
      assert.deepStrictEqual(yield* Fiber.join(fibers[1]!), { CurrentSequence: 1 })

      const alone = yield* Effect.fork(FriendLists.delete("alice", "c"))
      yield* TestClock.adjust("10 millis")
      yield* Fiber.interrupt(alone)
      const next = yield* whileTimePasses(FriendLists.delete("alice", "d"))
      assert.deepStrictEqual(next, { CurrentSequence: 3 })
    }).pipe(Effect.provide(Layer.provide(FriendLists.layer(), client.layer)))
  })

  it.effect("serves accounts in turn", () => {
    const client = slow()
    return Effect.gen(function* () {
      const many = names(96).map((name) => FriendLists.delete("alice", name))
      yield* whileTimePasses(all([...many, FriendLists.delete("bob", "x"), FriendLists.delete("carol", "x")]))
      assert.deepStrictEqual(
        client.sent.map(({ payload }) => payload.From_Account),
        ["alice", "bob", "carol", "alice", "alice"]
      )
    }).pipe(Effect.provide(Layer.provide(FriendLists.layer({ concurrency: 1 }), client.layer)))
  })

  it.effect("coalesces for the length of the window, and not at all when it is zero", () =>
    Effect.gen(function* () {
      const firstCallAfter = (window: number) => {
        const starts: Array<number> = []
        const client = scripted(() =>
          Effect.map(Clock.currentTimeMillis, (now) => {
            starts.push(now)
            return { CurrentSequence: 1 }
          })
        )
        return Effect.gen(function* () {
          const begin = yield* Clock.currentTimeMillis
          yield* whileTimePasses(FriendLists.delete("alice", "a"), "1 millis")
          return starts[0]! - begin
        }).pipe(Effect.provide(Layer.provide(FriendLists.layer({ window }), client.layer)))
      }
      assert.strictEqual(yield* firstCallAfter(0), 0)
      assert.strictEqual(yield* firstCallAfter(20), 20)
    })
  )

  it.effect("rejects a caller at once when too many wait, and retains nothing of served callers", () => {
    const client = slow()
    return Effect.gen(function* () {
      const lists = yield* FriendLists.FriendLists
      const outcomes = yield* whileTimePasses(all(names(5).map((name) => lists.delete("alice", name))))
      assert.deepStrictEqual(outcomes.map(Either.isRight), [true, true, true, true, false])
      const error = Either.getOrThrow(Either.flip(outcomes[4]!))
      assert.deepInclude(error, { _tag: "RateLimitError", endpoint: "relation.deleteLists", waiting: 4 })
      assert.deepStrictEqual(yield* lists.waiting, { callers: 0, accounts: 0 })
    }).pipe(Effect.provide(Layer.provide(FriendLists.layer({ maxWaiting: 4 }), client.layer)))
  })
})
