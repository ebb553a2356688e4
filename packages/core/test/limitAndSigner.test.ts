import { assert, describe, it } from "@effect/vitest"
import * as UserSig from "@tcchat/usersig"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/TestClock"
import * as Chat from "../src/Chat.js"
import * as ChatApp from "../src/ChatApp.js"
import * as ChatClient from "../src/ChatClient.js"
import { RateLimitError } from "../src/ChatError.js"
import * as RateLimit from "../src/RateLimit.js"
import * as RetryPolicy from "../src/RetryPolicy.js"
import * as Transport from "../src/Transport.js"
import { app, broken, client, deleteLists, endpoints, failed, ok, payload, scripted, secretKey } from "./fixtures.js"
import type { Step } from "./fixtures.js"

const retry = { baseDelay: 0 }

/** A rate limit that keeps what it is told; `free` says whether a token can be taken without waiting. */
const told = (free: boolean) => {
  const events: Array<string> = []
  const keys = new Set<RateLimit.Key>()
  const limit: RateLimit.Service = {
    takeNow: (key) => {
      keys.add(key)
      if (free) events.push("taken")
      return free
    },
    take: (key) => Effect.sync(() => void (keys.add(key), events.push("waited"))),
    started: () => events.push("started"),
    ended: (_key, startedAt, now, responded) => {
      assert.isAtMost(startedAt, now)
      events.push(responded ? "responded" : "lost")
    },
    slow: () => Effect.sync(() => void events.push("slow"))
  }
  return { events, keys, limit }
}

/** Signs anew each time, and counts. */
const counting = () => {
  const counter = { signed: 0 }
  const userSig = (userId: string) =>
    UserSig.sign({ sdkAppId: 1400000000, secretKey, userId, expire: 86_400, time: 86_400 * ++counter.signed })
  return { counter, userSig }
}

/** One call by each face; both share everything but how they begin and end. */
const faces: Readonly<
  Record<
    string,
    (steps: ReadonlyArray<Step>, limit: RateLimit.Service, signer: (id: string) => string) => Promise<Sent>
  >
> = {
  "an Effect": (steps, limit, signer) => {
    const { layer, sent } = scripted(...steps)
    const live = Layer.provide(ChatClient.layer, [
      layer,
      ChatApp.layer({ sdkAppId: 1400000000, admin: "alice", signer: (id) => Effect.sync(() => signer(id)) }),
      Layer.succeed(RateLimit.RateLimit, limit),
      RetryPolicy.layer(retry)
    ])
    const call = Effect.exit(ChatClient.call(deleteLists, payload).pipe(Effect.provide(live)))
    return Effect.runPromise(Effect.map(call, () => sent))
  },
  "a promise": async (steps, rateLimit, signer) => {
    const { sent, transport } = scripted(...steps)
    const chat = Chat.make(transport, { sdkAppId: 1400000000, admin: "alice", signer, rateLimit, retry })
    await chat.call(deleteLists, payload).catch(() => undefined)
    await chat.close()
    return sent
  }
}

type Sent = ReturnType<typeof scripted>["sent"]

/** What the rate limit is told about one call, by the responses to its attempts. */
const cases: ReadonlyArray<readonly [string, ReadonlyArray<Step>, ReadonlyArray<string>]> = [
  ["succeeds", [ok], ["responded"]],
  ["is rejected", [failed(30001)], ["responded"]],
  ["is lost and repeated", [broken("Unknown"), ok], ["lost", "", "responded"]],
  ["is told to back off", [failed(30006), ok], ["responded", "", "responded"]],
  ["is told to slow down", [failed(60007), ok], ["responded", "slow", "", "responded"]],
  ["dies in the transport", [Effect.dieMessage("no fetch here")], ["lost"]]
]

for (const [face, call] of Object.entries(faces))
  describe(`a rate limit, called for ${face}`, () => {
    for (const [name, steps, expected] of cases) {
      it(`hears of each request that starts at once when the call ${name}`, async () => {
        const { events, keys, limit } = told(true)
        await call(steps, limit, counting().userSig)
        const each = ["", ...expected].map((event) => (event === "" ? "taken" : event))
        assert.deepStrictEqual(events, each)
        const key = { sdkAppId: 1400000000, endpoint: deleteLists.name, ratePerSecond: 200 }
        assert.deepStrictEqual([...keys], [key])
      })

      it(`hears of each request that waited when the call ${name}`, async () => {
        const { events, limit } = told(false)
        await call(steps, limit, counting().userSig)
        const each = ["", ...expected].flatMap((event) => (event === "" ? ["waited", "started"] : [event]))
        assert.deepStrictEqual(events, each)
      })
    }

    it("needs only `take` and `slow`", async () => {
      const { events, limit } = told(false)
      const { slow, take } = limit
      const sent = await call([failed(60007), ok], { slow, take }, counting().userSig)
      assert.lengthOf(sent, 2)
      assert.deepStrictEqual(events, ["waited", "slow", "waited"])
    })
  })

for (const [face, call] of Object.entries(faces))
  describe(`a signer, called for ${face}`, () => {
    it("is called again only after the service rejected the UserSig, once", async () => {
      for (const [code, signed] of [
        [30006, 1],
        [60007, 1],
        [30001, 1],
        [70001, 2],
        [20002, 2]
      ] as const) {
        const { counter, userSig } = counting()
        const now = Math.floor(Date.now() / 86_400_000)
        counter.signed = now
        const sent = await call([failed(code), ok], RateLimit.unlimited, userSig)
        assert.strictEqual(counter.signed - now, signed, String(code))
        assert.strictEqual(new Set(sent.map(({ url }) => url.searchParams.get("usersig"))).size, signed)
      }
    })
  })

describe("a cancelled call", () => {
  it.effect("is over for its rate limit, without a response, as an Effect", () => {
    const { events, limit } = told(true)
    const { layer, sent } = scripted(Effect.never)
    const live = Layer.provide(ChatClient.layer, [layer, app(), Layer.succeed(RateLimit.RateLimit, limit)])
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(deleteLists, payload))
      yield* TestClock.adjust(1)
      assert.lengthOf(sent, 1)
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(events, ["taken", "lost"])
    }).pipe(Effect.provide(live))
  })

  it("is over for its rate limit, without a response, as a promise", async () => {
    const { events, limit } = told(true)
    const { sent, transport } = scripted(Effect.never)
    const chat = Chat.make(transport, { sdkAppId: 1400000000, admin: "alice", secretKey, rateLimit: limit })
    const controller = new AbortController()
    const call = chat.call(deleteLists, payload, { signal: controller.signal }).catch((error: unknown) => error)
    while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    controller.abort("enough")
    assert.strictEqual(await call, "enough")
    assert.deepStrictEqual(events, ["taken", "lost"])
    await chat.close()
  })
})

describe("the deadline of a call", () => {
  it.effect("names what the call waited for", () =>
    Effect.gen(function* () {
      const late = (waitingFor: "RateLimit" | "UserSig", attempts: number) => ({
        _tag: "DeadlineError" as const,
        endpoint: deleteLists.name,
        waitingFor,
        timeout: 5000,
        attempts
      })
      const failure = (steps: ReadonlyArray<Step>, limit: RateLimit.Service, signer: Effect.Effect<string>) =>
        Effect.gen(function* () {
          const live = Layer.provide(ChatClient.layer, [
            scripted(...steps).layer,
            ChatApp.layer({ sdkAppId: 1400000000, admin: "alice", signer: () => signer }),
            Layer.succeed(RateLimit.RateLimit, limit),
            RetryPolicy.layer(retry)
          ])
          const call = ChatClient.call(deleteLists, payload, { timeout: 5000 }).pipe(Effect.provide(live))
          const fiber = yield* Effect.fork(Effect.flip(call))
          yield* TestClock.adjust(4999)
          assert.isNull(fiber.unsafePoll())
          yield* TestClock.adjust(1)
          return yield* Fiber.join(fiber)
        })
      const valid = Effect.sync(() =>
        UserSig.sign({ sdkAppId: 1400000000, secretKey, userId: "alice", expire: 86_400, time: 0 })
      )
      const never: RateLimit.Service = { take: () => Effect.never, slow: () => Effect.void }
      let taken = 0
      const once = { ...never, takeNow: () => ++taken === 1 }
      assert.deepInclude(yield* failure([ok], RateLimit.unlimited, Effect.never), late("UserSig", 0))
      assert.deepInclude(yield* failure([ok], never, valid), late("RateLimit", 0))
      assert.deepInclude(yield* failure([failed(30006)], once, valid), late("RateLimit", 1))
    })
  )

  it.effect("lets no attempt start after it, also if the process was stopped while it waited", () => {
    const { layer, sent } = scripted(ok)
    let now = 0
    const clock: Clock.Clock = Object.assign(Object.create(Clock.make()), {
      unsafeCurrentTimeNanos: () => BigInt(now) * 1_000_000n
    })
    const away = Layer.succeed(RateLimit.RateLimit, {
      // The timers of the rate limit and of the deadline are both over.
      take: () => Effect.sync(() => void (now += 10_000)),
      slow: () => Effect.void
    })
    const live = Layer.provide(ChatClient.layer, [layer, app(), away])
    return Effect.gen(function* () {
      const error = yield* Effect.flip(ChatClient.call(deleteLists, payload, { timeout: 20_000, timeLeft: 5000 }))
      assert.deepInclude(error, { _tag: "DeadlineError", waitingFor: "RateLimit", timeout: 5000, attempts: 0 })
      assert.lengthOf(sent, 0)
      yield* ChatClient.call(deleteLists, payload, { timeout: 20_000, timeLeft: 15_000 })
      assert.lengthOf(sent, 1)
      const shorter = yield* Effect.flip(ChatClient.call(deleteLists, payload, { timeout: 5000, timeLeft: "1 hour" }))
      assert.deepInclude(shorter, { _tag: "DeadlineError", timeout: 5000 })
    }).pipe(Effect.provide(live), Effect.withClock(clock))
  })

  it.effect("is not waited for by a call that the rate limit rejects", () => {
    const error = new RateLimitError({ endpoint: "e", ratePerSecond: 1, waiting: 1, maxWait: 1 })
    const { layer, sent } = scripted(ok)
    const limit = Layer.succeed(RateLimit.RateLimit, { take: () => error, slow: () => Effect.void })
    const live = Layer.provide(ChatClient.layer, [layer, app(), limit])
    return Effect.gen(function* () {
      assert.strictEqual(yield* Effect.flip(ChatClient.call(deleteLists, payload)), error)
      assert.lengthOf(sent, 0)
    }).pipe(Effect.provide(live))
  })
})

describe("a call whose request may have arrived", () => {
  it.effect("is repeated at the same domain", () => {
    const { layer, sent } = scripted(broken("Unknown"), failed(30006), { status: 502, body: "" }, ok)
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(endpoints.read, payload))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(fiber)
      assert.strictEqual(new Set(sent.map(({ url }) => url.host)).size, 1)
      assert.lengthOf(sent, 4)
    }).pipe(Effect.provide(client(layer)))
  })
})

describe("a defect of a transport", () => {
  const defect = Exit.die(new Error("no fetch here"))
  const transport = Transport.make((_, done) => {
    done(defect)
    return () => {}
  })

  it.effect("is that of the call", () =>
    Effect.gen(function* () {
      const exit = yield* Effect.exit(ChatClient.call(deleteLists, payload))
      assert.include(Exit.isFailure(exit) ? Cause.pretty(exit.cause) : "", "no fetch here")
    }).pipe(Effect.provide(client(Layer.succeed(Transport.Transport, transport))))
  )

  it("is that of the promise", async () => {
    const chat = Chat.make(Effect.succeed(transport), { sdkAppId: 1400000000, admin: "alice", secretKey })
    const outcome = await chat.call(deleteLists, payload).catch((error: unknown) => error)
    assert.include(String(outcome), "no fetch here")
    await chat.close()
  })
})
