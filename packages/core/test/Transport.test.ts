import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/TestClock"
import { TransportError } from "../src/ChatError.js"
import * as Transport from "../src/Transport.js"
import { ok, scripted } from "./fixtures.js"

const request: Transport.Request = {
  endpoint: "test.case",
  url: "https://console.tim.qq.com/v4/sns/group_delete?identifier=admin&random=1",
  userSig: Redacted.make("eJw-secret*123_"),
  body: "{}",
  timeout: 5_000
}

class Name extends Context.Tag("Name")<Name, string>() {}

const post = Effect.flatMap(Transport.Transport, (transport) => Transport.toEffect(transport)(request))

describe("Transport", () => {
  it.effect("wraps every request in a function", () =>
    Effect.gen(function* () {
      const { layer, sent } = scripted(ok)
      const around = Transport.intercept(
        (post) => (request) =>
          Effect.map(post({ ...request, body: '{"added":true}' }), (response) => ({ ...response, status: 418 }))
      )
      const response = yield* Effect.provide(post, around(layer))
      assert.strictEqual(response.status, 418)
      assert.deepStrictEqual(sent[0]?.body, { added: true })
    })
  )

  it.effect("lets a function add headers", () =>
    Effect.gen(function* () {
      const seen: Array<unknown> = []
      const layer = Layer.succeed(
        Transport.Transport,
        Transport.make(({ headers }, done) => {
          seen.push(headers)
          done(Exit.succeed(ok))
          return () => {}
        })
      )
      const tagged = Transport.intercept(
        (post) => (request) => post({ ...request, headers: { ...request.headers, "x-team": "friends" } })
      )
      yield* Effect.provide(post, tagged(tagged(layer)))
      assert.deepStrictEqual(seen, [{ "x-team": "friends" }])
    })
  )

  it("adds the UserSig to a URL, encoded, and redacted to one that is shown", () => {
    const url = (userSig: string) =>
      `https://console.tim.qq.com/v4/sns/group_delete?identifier=admin&usersig=${userSig}&random=1`
    assert.strictEqual(Transport.signedUrl(request), url("eJw-secret*123_"))
    assert.strictEqual(Transport.signedUrl({ ...request, userSig: Redacted.make("a+b") }), url("a%2Bb"))
    assert.strictEqual(Transport.shownUrl(request), url("<redacted>"))
  })

  it("adds a query to a URL without one, and nothing without a UserSig", () => {
    const bare = { ...request, url: "https://gateway.example/" }
    assert.strictEqual(Transport.signedUrl(bare), "https://gateway.example/?usersig=eJw-secret*123_")
    const unsigned = { ...bare, userSig: undefined }
    assert.strictEqual(Transport.signedUrl(unsigned), "https://gateway.example/")
    assert.strictEqual(Transport.shownUrl(unsigned), "https://gateway.example/")
  })

  it("redacts the UserSig in a string that came back", () => {
    const text = "not found: /v4/a/b?sig=eJw-secret*123_ eJw-secret%252a123_ ZUp3LXNlY3JldCoxMjNf eJw-secr"
    assert.strictEqual(
      Transport.shownText(request, text),
      "not found: /v4/a/b?sig=<redacted> <redacted> <redacted> <redacted>"
    )
    assert.strictEqual(Transport.shownText({ ...request, userSig: undefined }, "found"), "found")
  })
})

describe("Transport.fromEffect", () => {
  const outcomes = (transport: Transport.Service) => {
    const seen: Array<Exit.Exit<Transport.Response, TransportError>> = []
    const cancel = transport.send(request, (exit) => seen.push(exit))
    return { cancel, seen }
  }
  const settled = Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 5)))

  it.effect("ends an Effect that takes longer than the timeout, as one whose outcome is unknown", () =>
    Effect.gen(function* () {
      let interrupted = false
      const never = Effect.onInterrupt(Effect.never, () => Effect.sync(() => (interrupted = true)))
      const fiber = yield* Effect.fork(Effect.flip(Transport.toEffect(Transport.fromEffect(() => never))(request)))
      yield* TestClock.adjust("4999 millis")
      assert.isFalse(interrupted)
      yield* TestClock.adjust("1 millis")
      const error = yield* Fiber.join(fiber)
      assert.deepStrictEqual([error.reason, error.failure, interrupted], ["Unknown", "Timeout", true])
    })
  )

  it.effect("runs the Effect with the services and the span of the call", () =>
    Effect.gen(function* () {
      const names: Array<string> = []
      const transport = Transport.fromEffect(() =>
        Effect.as(
          Effect.flatMap(Effect.zip(Name, Effect.currentSpan), ([name, span]) =>
            Effect.sync(() => names.push(name, span.name))
          ).pipe(Effect.orDie) as Effect.Effect<number>,
          ok
        )
      )
      yield* Transport.toEffect(transport)(request).pipe(
        Effect.withSpan("parent"),
        Effect.provideService(Name, "of the caller")
      )
      assert.deepStrictEqual(names, ["of the caller", "parent"])
    })
  )

  it.effect("dies of a defect of the Effect", () =>
    Effect.gen(function* () {
      const broken = Transport.fromEffect(() => {
        throw new Error("a bug in the interceptor")
      })
      const exit = yield* Effect.exit(Transport.toEffect(broken)(request))
      assert.match(String(Exit.isFailure(exit) && Cause.squash(exit.cause)), /a bug in the interceptor/)
    })
  )

  it.effect("reports nothing for a cancelled request", () =>
    Effect.gen(function* () {
      let interrupted = false
      const never = Effect.onInterrupt(Effect.never, () => Effect.sync(() => (interrupted = true)))
      const { cancel, seen } = outcomes(Transport.fromEffect(() => never))
      yield* settled
      cancel()
      yield* settled
      assert.deepStrictEqual([seen, interrupted], [[], true])
    })
  )
})

describe("Transport.fromPromise", () => {
  it("sends with a function that returns a promise, and aborts its signal when the request is cancelled", async () => {
    const signals: Array<AbortSignal> = []
    const transport = Transport.fromPromise(async ({ body }, signal: AbortSignal) => {
      signals.push(signal)
      if (body === "{}") return ok
      return new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(new Error(signal.reason))))
    })
    assert.deepStrictEqual(await Effect.runPromise(Transport.toEffect(transport)(request)), ok)
    const cancel = transport.send({ ...request, body: "[]" }, () => assert.fail("done although it was cancelled"))
    await new Promise((resolve) => setTimeout(resolve, 5))
    cancel()
    await new Promise((resolve) => setTimeout(resolve, 5))
    assert.deepStrictEqual(
      signals.map(({ aborted }) => aborted),
      [false, true]
    )
  })

  it.effect("passes on a TransportError, and nothing of any other rejection", () =>
    Effect.gen(function* () {
      const failing = (error: unknown) =>
        Effect.flip(Transport.toEffect(Transport.fromPromise(() => Promise.reject(error)))(request))
      const own = new TransportError({ endpoint: "test.case", reason: "NotSent", failure: "Refused" })
      assert.strictEqual(yield* failing(own), own)
      const error = yield* failing(new Error(`cannot reach ${Transport.signedUrl(request)}`))
      assert.deepStrictEqual([error.reason, error.failure], ["Unknown", "Other"])
      assert.notInclude(`${error.message} ${JSON.stringify(error)} ${error.stack}`, "eJw-secret")
    })
  )
})
