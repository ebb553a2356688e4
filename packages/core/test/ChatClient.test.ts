import * as ChatClient from "../src/ChatClient.js"
import * as ChatError from "../src/ChatError.js"
import * as Endpoint from "../src/Endpoint.js"
import * as Transport from "../src/Transport.js"
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FiberId from "effect/FiberId"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/TestClock"
import { broken, client, deleteLists, endpoints, failed, ok, payload, scripted } from "./fixtures.js"

describe("ChatClient.call", () => {
  it.effect("sends the URL and the body as documented", () => {
    const { layer, sent } = scripted(ok)
    return Effect.gen(function* () {
      const response = yield* ChatClient.call(deleteLists, { From_Account: "alice", GroupName: ["work", "学校"] })
      assert.deepStrictEqual(response, { CurrentSequence: 3 })
      const { body, url } = sent[0]!
      assert.strictEqual(url.origin + url.pathname, "https://console.tim.qq.com/v4/sns/group_delete")
      assert.deepStrictEqual(
        [...url.searchParams.keys()],
        ["sdkappid", "identifier", "usersig", "random", "contenttype"]
      )
      assert.strictEqual(url.searchParams.get("sdkappid"), "1400000000")
      assert.strictEqual(url.searchParams.get("identifier"), "admin @1")
      assert.strictEqual(url.searchParams.get("contenttype"), "json")
      assert.match(url.search, /identifier=admin%20%401&/)
      assert.deepStrictEqual(body, { From_Account: "alice", GroupName: ["work", "学校"] })
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("sends a new 32-bit random with each attempt and reuses the UserSig", () => {
    const { layer, sent } = scripted(failed(30006), failed(30006), failed(30006), ok)
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(deleteLists, payload))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(fiber)
      const randoms = sent.map(({ url }) => Number(url.searchParams.get("random")))
      assert.strictEqual(new Set(randoms).size, 4)
      for (const random of randoms) assert.isTrue(Number.isInteger(random) && random >= 0 && random <= 0xffffffff)
      assert.strictEqual(new Set(sent.map(({ url }) => url.searchParams.get("usersig"))).size, 1)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("rejects an invalid payload before anything is sent, and names each field and limit", () => {
    const { layer, sent } = scripted(ok)
    return Effect.gen(function* () {
      const rejected = (value: unknown) =>
        Effect.flip(ChatClient.call(deleteLists, value as typeof payload)).pipe(
          Effect.map((error) => (error._tag === "PayloadError" ? error.issues : []))
        )
      assert.deepStrictEqual(yield* rejected({ GroupName: ["a"] }), [
        { path: "From_Account", expected: "a non empty string", actual: "nothing" }
      ])
      assert.deepStrictEqual(yield* rejected({ From_Account: "a", GroupName: Array(33).fill("x") }), [
        { path: "GroupName", expected: "an array of at most 32 item(s)", actual: "33 items" }
      ])
      assert.deepStrictEqual(yield* rejected({ From_Account: "a", GroupName: ["x", ""] }), [
        { path: "GroupName[1]", expected: "a non empty string", actual: "an empty string" }
      ])
      assert.deepStrictEqual(yield* rejected({ From_Account: 7, GroupName: "x" }), [
        { path: "From_Account", expected: "a string", actual: "the integer 7" },
        { path: "GroupName", expected: "an array", actual: "a string of 1 bytes" }
      ])
      assert.strictEqual(sent.length, 0)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("judges success by the code and the status, never by ErrorInfo", () => {
    const { layer } = scripted({ status: 200, body: '{"ActionStatus":"FAIL","ErrorCode":0,"ErrorInfo":""}' })
    return Effect.gen(function* () {
      const error = yield* Effect.flip(ChatClient.call(deleteLists, payload))
      assert.strictEqual(error._tag, "ApiError")
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("keeps unknown fields of a response and drops the envelope", () => {
    const { layer } = scripted({ status: 200, body: '{"ErrorCode":0,"CurrentSequence":1,"New":{"a":1}}' })
    return Effect.gen(function* () {
      assert.deepStrictEqual<unknown>(yield* ChatClient.call(deleteLists, payload), {
        CurrentSequence: 1,
        New: { a: 1 }
      })
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("never retries a call that succeeded with an invalid body, and keeps the response", () => {
    const { layer, sent } = scripted({ status: 200, body: '{"ErrorCode":0,"CurrentSequence":"x"}' })
    return Effect.gen(function* () {
      const error = yield* Effect.flip(ChatClient.call(endpoints.read, payload))
      assert.isTrue(error._tag === "ResponseError" && error.reason === "Body")
      assert.include(error._tag === "ResponseError" ? error.body : "", '"CurrentSequence":"x"')
      assert.include(error.message, "CurrentSequence: expected")
      assert.strictEqual(sent.length, 1)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("redacts the UserSig in an error page that contains the URL", () => {
    const seen: Array<string> = []
    const layer = Layer.succeed(
      Transport.Transport,
      Transport.fromEffect((request) => {
        const text = Transport.signedUrl(request)
        seen.push(new URL(text).searchParams.get("usersig")!)
        return Effect.succeed({
          status: 502,
          body: `<html><h1>Bad gateway</h1>${text} ${encodeURIComponent(text)}</html>`
        })
      })
    )
    return Effect.gen(function* () {
      const error = yield* Effect.flip(ChatClient.call(endpoints.none, payload))
      assert.isTrue(error._tag === "ResponseError" && error.reason === "Status" && error.status === 502)
      assert.isAbove(seen[0]!.length, 50)
      assert.notInclude(JSON.stringify(error) + String(error), seen[0]!.slice(0, 20))
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("renews the UserSig once when the service says that it has expired", () => {
    const { layer, sent } = scripted(failed(70001), ok)
    return Effect.gen(function* () {
      yield* TestClock.adjust("1 second")
      yield* ChatClient.call(endpoints.none, payload)
      assert.strictEqual(sent.length, 2)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("fails when the renewed UserSig is rejected as well", () => {
    const { layer, sent } = scripted(failed(70001))
    return Effect.gen(function* () {
      const error = yield* Effect.flip(ChatClient.call(endpoints.read, payload))
      assert.strictEqual(error._tag === "ApiError" && error.code, 70001)
      assert.strictEqual(sent.length, 2)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("reports a wrong clock when a UserSig is rejected for its times", () => {
    const { layer } = scripted({ ...failed(70003), date: new Date(0).toUTCString() })
    return Effect.gen(function* () {
      yield* TestClock.adjust("10 minutes")
      const error = yield* Effect.flip(ChatClient.call(endpoints.read, payload))
      assert.strictEqual(error._tag === "ApiError" && error.clockAhead, 600)
      assert.include(error.message, "this clock is 600 s ahead of the service's")
    }).pipe(Effect.provide(client(layer)))
  })

  for (const [seconds, reported] of [
    [5, undefined],
    [6, 6],
    [-5, undefined],
    [-6, -6]
  ] as const)
    it.effect(`${reported === undefined ? "does not report" : "reports"} a clock that is ${seconds} s ahead`, () => {
      const { layer } = scripted({ ...failed(70003), date: new Date((60 - seconds) * 1000).toUTCString() })
      return Effect.gen(function* () {
        yield* TestClock.adjust("1 minute")
        const error = yield* Effect.flip(ChatClient.call(endpoints.read, payload))
        assert.strictEqual(error._tag === "ApiError" ? error.clockAhead : "no code", reported)
      }).pipe(Effect.provide(client(layer)))
    })

  it.effect("uses the fallback domain after a request was not sent, and the main one again after 30 seconds", () => {
    const { layer, sent } = scripted(broken("NotSent"), ok, ok, ok)
    return Effect.gen(function* () {
      const first = yield* Effect.fork(ChatClient.call(endpoints.none, payload))
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(first)
      yield* ChatClient.call(endpoints.none, payload)
      yield* TestClock.adjust("30 seconds")
      yield* ChatClient.call(endpoints.none, payload)
      assert.deepStrictEqual(
        sent.map(({ url }) => url.hostname),
        [
          "adminapisgp.im.qcloud.com",
          "adminapisgp.my-imcloud.com",
          "adminapisgp.my-imcloud.com",
          "adminapisgp.im.qcloud.com"
        ]
      )
    }).pipe(Effect.provide(client(layer, {}, { region: "singapore" })))
  })

  it.effect("cancels an attempt after its timeout and reports its outcome as unknown", () => {
    const { layer, sent } = scripted(Effect.never)
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(Effect.flip(ChatClient.call(endpoints.none, payload)))
      yield* TestClock.adjust("5 seconds")
      const error = yield* Fiber.join(fiber)
      assert.isTrue(error._tag === "TransportError" && error.reason === "Unknown" && error.failure === "Timeout")
      assert.strictEqual(sent.length, 1)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("does not exceed the deadline of the call with its attempts and delays", () => {
    const { layer, sent } = scripted(Effect.never)
    return Effect.gen(function* () {
      const clock = yield* Effect.clock
      const fiber = yield* Effect.fork(
        Effect.zipRight(
          Effect.flip(ChatClient.call(endpoints.read, payload, { timeout: "12 seconds" })),
          Effect.sync(() => clock.unsafeCurrentTimeMillis())
        )
      )
      yield* TestClock.adjust("1 minute")
      assert.isAtMost(yield* Fiber.join(fiber), 12_000)
      assert.strictEqual(sent.length, 3)
      assert.isBelow(sent[2]!.timeout, 2_000)
    }).pipe(Effect.provide(client(layer, { attempts: 10 })))
  })

  it.effect("interrupts the request when the call is interrupted", () => {
    const interrupted = Deferred.unsafeMake<void>(FiberId.none)
    const { layer } = scripted(Effect.onInterrupt(Effect.never, () => Deferred.succeed(interrupted, undefined)))
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.call(endpoints.read, payload))
      yield* TestClock.adjust("1 second")
      yield* Fiber.interrupt(fiber)
      yield* Deferred.await(interrupted)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("prefers the options of a call over the policy", () => {
    const { layer, sent } = scripted(failed(30006))
    return Effect.gen(function* () {
      yield* Effect.flip(ChatClient.call(endpoints.read, payload, { attempts: 1, attemptTimeout: Duration.seconds(2) }))
      assert.deepStrictEqual(
        sent.map(({ timeout }) => timeout),
        [2000]
      )
    }).pipe(Effect.provide(client(layer)))
  })
})

describe("the timeout of an attempt", () => {
  const slow = Endpoint.make("test.slow", {
    path: "test_svc/slow",
    idempotency: "read",
    ratePerSecond: 200,
    attemptTimeout: 8,
    payload: {},
    success: {},
    errors: "undocumented"
  })

  it.effect.each([
    ["is 5 seconds", endpoints.read, {}, {}, 5000],
    ["is longer for an endpoint that is slow", slow, {}, {}, 8000],
    [
      "is that of the policy, if it has one, also for an endpoint that is slow",
      slow,
      { attemptTimeout: 6000 },
      {},
      6000
    ],
    ["is that of the call, if it has one", slow, { attemptTimeout: 6000 }, { attemptTimeout: 3000 }, 3000],
    ["is never longer than that of the call", slow, {}, { timeout: 7000 }, 7000]
  ] as const)("%s", ([, endpoint, policy, options, expected]) => {
    const { layer, sent } = scripted(failed(30001))
    return Effect.gen(function* () {
      yield* Effect.flip(ChatClient.call(endpoint as Endpoint.Any, endpoint === slow ? {} : payload, options))
      assert.deepStrictEqual(
        sent.map(({ timeout }) => timeout),
        [expected]
      )
    }).pipe(Effect.provide(client(layer, policy)))
  })
})

describe("ChatClient.callRaw", () => {
  it.effect("calls any path with the same protection", () => {
    const { layer, sent } = scripted(failed(60007), {
      status: 200,
      body: '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","Badges":["a"]}'
    })
    return Effect.gen(function* () {
      const fiber = yield* Effect.fork(ChatClient.callRaw("v4/badge_svc/badge_get", { From_Account: "a" }))
      yield* TestClock.adjust("1 minute")
      assert.deepStrictEqual(yield* Fiber.join(fiber), { Badges: ["a"] })
      assert.deepStrictEqual(
        sent.map(({ url }) => url.pathname),
        ["/v4/badge_svc/badge_get", "/v4/badge_svc/badge_get"]
      )
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("treats a raw call as not idempotent unless an option says otherwise", () => {
    const { layer, sent } = scripted(broken("Unknown"))
    return Effect.gen(function* () {
      yield* Effect.flip(ChatClient.callRaw("a/b", {}))
      assert.strictEqual(sent.length, 1)
      const fiber = yield* Effect.fork(Effect.flip(ChatClient.callRaw("a/b", {}, { idempotency: "read" })))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(fiber)
      assert.strictEqual(sent.length, 5)
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("rejects an invalid path", () => {
    const { layer, sent } = scripted(ok)
    return Effect.gen(function* () {
      for (const path of ["", "sns", "a/b/c", "a/b?x=1", "../x/y", "https://evil/x"]) {
        const error = yield* Effect.flip(ChatClient.callRaw(path, {}))
        assert.isTrue(error._tag === "PayloadError" && !error.message.includes("evil"))
      }
      assert.strictEqual(sent.length, 0)
    }).pipe(Effect.provide(client(layer)))
  })
})

describe("ChatClient preview", () => {
  it.effect("shows the request with the UserSig redacted, and sends nothing", () => {
    const { layer, sent } = scripted(ok)
    return Effect.gen(function* () {
      const preview = yield* Effect.flatMap(ChatClient.ChatClient, (chat) => chat.preview(deleteLists, payload))
      assert.match(
        preview.url,
        /^https:\/\/console\.tim\.qq\.com\/v4\/sns\/group_delete\?sdkappid=1400000000&identifier=admin%20%401&usersig=<redacted>&random=\d+&contenttype=json$/
      )
      assert.strictEqual(preview.body, '{"From_Account":"alice","GroupName":["work"]}')
      assert.strictEqual(sent.length, 0)
    }).pipe(Effect.provide(client(layer)))
  })
})

describe("ChatError.catchCode", () => {
  it.effect("recovers from one code and no others", () => {
    const { layer } = scripted(failed(30003), failed(30001))
    return Effect.gen(function* () {
      const call = ChatClient.call(deleteLists, payload).pipe(ChatError.catchCode(30003, () => Effect.succeed("none")))
      assert.strictEqual(yield* call, "none")
      assert.strictEqual((yield* Effect.flip(call))._tag, "ApiError")
    }).pipe(Effect.provide(client(layer)))
  })

  it.effect("recovers from every code of a kind", () => {
    const { layer } = scripted(failed(30001))
    return Effect.gen(function* () {
      const kind = yield* ChatClient.call(deleteLists, payload).pipe(
        ChatError.catchKind("InvalidRequest", (error) => Effect.succeed(error.kind))
      )
      assert.strictEqual(kind, "InvalidRequest")
    }).pipe(Effect.provide(client(layer)))
  })
})
