import * as Credentials from "../src/Credentials.js"
import { SigningError } from "../src/ChatError.js"
import { assert, describe, it } from "@effect/vitest"
import * as UserSig from "@tcchat/usersig"
import * as Cause from "effect/Cause"
import type * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Scope from "effect/Scope"
import * as TestClock from "effect/TestClock"
import { secretKey } from "./fixtures.js"

const app = { sdkAppId: 1400000000, userId: "administrator" }
const options = { ...app, secretKey: Redacted.make(secretKey) }

const signAt = (time: number, expire = 1000) => UserSig.sign({ ...app, secretKey, expire, time })

/** A signer that counts, and takes as long as its test wants. */
const counting = (expire = 1000, before: Effect.Effect<void> = Effect.void) => {
  const counter = { asked: 0 }
  const signer: Credentials.Signer = () =>
    Effect.gen(function* () {
      counter.asked++
      const clock = yield* Effect.clock
      const time = Math.floor(clock.unsafeCurrentTimeMillis() / 1000)
      yield* before
      return signAt(time, expire)
    })
  return { counter, signer }
}

/** An error as a log would have it. */
const shown = (error: SigningError) =>
  Cause.pretty(Cause.fail(error), { renderErrorCause: true }) + JSON.stringify(error) + error.message

describe("Credentials.fromSecretKey", () => {
  it.effect("signs for the admin, and keeps the UserSig for most of its validity", () =>
    Effect.gen(function* () {
      const credentials = yield* Credentials.fromSecretKey(options)
      const first = yield* credentials.userSig("e")
      const verified = UserSig.verify(Redacted.value(first), { ...app, secretKey, time: 0 })
      assert.isTrue(verified.ok)
      assert.strictEqual(verified.ok && verified.claims.expire, 86_400)
      yield* TestClock.adjust("22 hours")
      assert.strictEqual(yield* credentials.userSig("e"), first)
      yield* TestClock.adjust("1 day")
      assert.notStrictEqual(Redacted.value(yield* credentials.userSig("e")), Redacted.value(first))
    })
  )

  it.effect("renews an hour before the end, or with a fifth of the validity left, but at least 20 seconds", () =>
    Effect.gen(function* () {
      for (const [expire, renewed] of [
        ["1 day", 82_800],
        ["1000 seconds", 800],
        ["90.4 seconds", 70],
        ["1 second", 40]
      ] as const) {
        const start = 1_700_000_000
        const renewAt = (start + renewed) * 1000
        yield* TestClock.setTime(start * 1000)
        const credentials = yield* Credentials.fromSecretKey({ ...options, secretKey, expire })
        const first = yield* credentials.userSig("e")
        assert.strictEqual(credentials.cached(renewAt - 1), first)
        yield* TestClock.setTime(renewAt - 1)
        assert.strictEqual(yield* credentials.userSig("e"), first)
        yield* TestClock.setTime(renewAt)
        const second = yield* credentials.userSig("e")
        assert.strictEqual(UserSig.decode(Redacted.value(second)).time, start + renewed)
        assert.strictEqual(credentials.cached(renewAt), second)
      }
    })
  )

  it.effect("signs for at least a minute, and for whole seconds", () =>
    Effect.gen(function* () {
      for (const [expire, seconds] of [
        ["1 second", 60],
        ["90.4 seconds", 90]
      ] as const) {
        const { userSig } = yield* Credentials.fromSecretKey({ ...options, expire })
        assert.strictEqual(UserSig.decode(Redacted.value(yield* userSig("e"))).expire, seconds)
      }
    })
  )

  it.effect("drops a UserSig that the service rejected, but not a newer one", () =>
    Effect.gen(function* () {
      const credentials = yield* Credentials.fromSecretKey(options)
      yield* credentials.rejected(Redacted.make("another"))
      const first = yield* credentials.userSig("e")
      yield* credentials.rejected(Redacted.make("another"))
      assert.strictEqual(yield* credentials.userSig("e"), first)
      yield* TestClock.adjust("1 second")
      yield* credentials.rejected(first)
      const second = yield* credentials.userSig("e")
      assert.notStrictEqual(Redacted.value(second), Redacted.value(first))
      yield* credentials.rejected(first)
      assert.strictEqual(yield* credentials.userSig("e"), second)
    })
  )

  it.effect("says what is wrong with an option in the words of the client's options", () =>
    Effect.gen(function* () {
      const message = (wrong: object) =>
        Effect.map(Effect.flip(Credentials.fromSecretKey({ ...options, ...wrong })), ({ message }) => message)
      const missing = "secretKey must be given, or a signer (is TCCHAT_SECRET_KEY set?)"
      for (const given of ["", Redacted.make(""), undefined, 7])
        assert.strictEqual(yield* message({ secretKey: given }), missing)
      assert.match(yield* message({ userId: "a\nb" }), /^admin must be a string /)
      assert.match(yield* message({ sdkAppId: 0 }), /^sdkAppId must be an integer /)
      assert.match(yield* message({ expire: "1 dy" }), /^userSigExpire must be a duration/)
    })
  )

  it.effect("rejects invalid values, without showing the key", () =>
    Effect.gen(function* () {
      const cases = [
        [{ secretKey: Redacted.make("") }, "secretKey"],
        [{ sdkAppId: -1 }, "sdkAppId"],
        [{ userId: "a\nb" }, "admin"],
        [{ expire: "1 dy" as "1 day" }, "userSigExpire"],
        [{ expire: Number.NaN }, "userSigExpire"]
      ] as const
      for (const [wrong, option] of cases) {
        const error = yield* Effect.flip(Credentials.fromSecretKey({ ...options, ...wrong }))
        assert.strictEqual(error.option, option)
        assert.notInclude(error.message + JSON.stringify(error), secretKey)
      }
    })
  )
})

describe("Credentials.fromSigner", () => {
  it.effect("calls the signer once for any number of waiting calls", () =>
    Effect.gen(function* () {
      const gate = yield* Deferred.make<void>()
      const { counter, signer } = counting(1000, Deferred.await(gate))
      const credentials = yield* Credentials.fromSigner("administrator", signer)
      const fiber = yield* Effect.fork(
        Effect.forEach(Array.from({ length: 100 }), () => credentials.userSig("e"), { concurrency: "unbounded" })
      )
      yield* Effect.yieldNow()
      yield* Deferred.succeed(gate, undefined)
      assert.strictEqual(new Set(yield* Fiber.join(fiber)).size, 1)
      assert.strictEqual(counter.asked, 1)
    })
  )

  it.effect("renews in the background while the old UserSig is used", () =>
    Effect.gen(function* () {
      const { counter, signer } = counting(1000, Effect.sleep("10 seconds"))
      const credentials = yield* Credentials.fromSigner("administrator", signer)
      const waiting = yield* Effect.fork(credentials.userSig("e"))
      yield* TestClock.adjust("10 seconds")
      const first = yield* Fiber.join(waiting)
      yield* TestClock.adjust("790 seconds")
      assert.strictEqual(yield* credentials.userSig("e"), first)
      assert.strictEqual(yield* credentials.userSig("e"), first)
      yield* TestClock.adjust("10 seconds")
      assert.notStrictEqual(yield* credentials.userSig("e"), first)
      assert.strictEqual(counter.asked, 2)
    })
  )

  it.effect(
    "keeps the UserSig until a fifth of the validity is left, and uses it until 10 seconds before its end",
    () =>
      Effect.gen(function* () {
        let asked = 0
        const given = () => (++asked === 1 ? Effect.succeed(Redacted.make(signAt(0))) : Effect.never)
        const credentials = yield* Credentials.fromSigner("administrator", () => Effect.suspend(given))
        assert.strictEqual(credentials.cached(0), undefined)
        const first = yield* credentials.userSig("e")
        assert.strictEqual(Redacted.value(first), signAt(0))
        for (const [seconds, isCached, isUsed] of [
          [799.999, true, true],
          [800, false, true],
          [989.999, false, true],
          [990, false, false]
        ] as const) {
          yield* TestClock.setTime(seconds * 1000)
          assert.strictEqual(credentials.cached(seconds * 1000), isCached ? first : undefined, `${seconds} s`)
          const waiting = yield* Effect.fork(credentials.userSig("e"))
          yield* TestClock.adjust(0)
          assert.strictEqual(asked > 1, !isCached)
          assert.deepStrictEqual(yield* Fiber.poll(waiting), isUsed ? Option.some(Exit.succeed(first)) : Option.none())
        }
      })
  )

  it.effect("uses a UserSig that expires soon while it gets another with each call", () =>
    Effect.gen(function* () {
      const { counter, signer } = counting(15)
      const credentials = yield* Credentials.fromSigner("administrator", signer)
      const first = yield* credentials.userSig("e")
      assert.strictEqual(credentials.cached(0), undefined)
      assert.strictEqual(yield* credentials.userSig("e"), first)
      yield* TestClock.adjust(0)
      assert.strictEqual(counter.asked, 2)
      yield* TestClock.adjust("5 seconds")
      yield* credentials.userSig("e")
      assert.strictEqual(counter.asked, 3)
    })
  )

  it.effect("keeps the old UserSig when its renewal fails", () =>
    Effect.gen(function* () {
      let asked = 0
      const given = () => (++asked === 1 ? Effect.succeed(signAt(0)) : Effect.fail("closed"))
      const credentials = yield* Credentials.fromSigner("administrator", () => Effect.suspend(given))
      const first = yield* credentials.userSig("e")
      yield* TestClock.setTime(800_000)
      yield* credentials.userSig("e")
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* credentials.userSig("e"), first)
      yield* TestClock.adjust("1 second")
      assert.strictEqual(asked, 3)
    })
  )

  it.effect("fails as its signer does, with the endpoint of the call", () =>
    Effect.gen(function* () {
      const own = new SigningError({ endpoint: "own", reason: "Signer", detail: "closed" })
      const invalid = yield* Effect.flip(
        Effect.try({ try: () => UserSig.sign({ ...app, secretKey, userId: "", expire: 60 }), catch: (error) => error })
      )
      const failure = (fails: unknown) =>
        Effect.flip(
          Effect.flatMap(
            Credentials.fromSigner("administrator", () => Effect.fail(fails)),
            ({ userSig }) => userSig("the.endpoint")
          )
        )
      assert.strictEqual(yield* failure(own), own)
      const error = yield* failure(invalid)
      assert.deepInclude(error, { endpoint: "the.endpoint", reason: "Signer", detail: (invalid as Error).message })
      assert.notProperty(error, "cause")
      assert.include((yield* failure("no such user")).message, "the signer failed: ")
    })
  )

  it.effect("is interrupted as its signer is", () =>
    Effect.gen(function* () {
      const credentials = yield* Credentials.fromSigner("administrator", () => Effect.interrupt)
      assert.isTrue(Exit.isInterrupted(yield* Effect.exit(credentials.userSig("e"))))
    })
  )

  it.effect("waits 15 seconds for a signer", () =>
    Effect.gen(function* () {
      const credentials = yield* Credentials.fromSigner("administrator", () => Effect.never)
      const waiting = yield* Effect.fork(Effect.flip(credentials.userSig("e")))
      yield* TestClock.adjust(14_999)
      assert.isNull(waiting.unsafePoll())
      yield* TestClock.adjust(1)
      const error = yield* Fiber.join(waiting)
      assert.deepInclude(error, {
        endpoint: "e",
        reason: "Signer",
        detail: "the signer did not return a UserSig within 15000 ms"
      })
    })
  )

  it.effect("continues the renewal when the call that began it is interrupted", () =>
    Effect.gen(function* () {
      const { counter, signer } = counting(1000, Effect.sleep("10 seconds"))
      const credentials = yield* Credentials.fromSigner("administrator", signer)
      const first = yield* Effect.fork(credentials.userSig("e"))
      yield* TestClock.adjust("1 second")
      const second = yield* Effect.fork(credentials.userSig("e"))
      yield* TestClock.adjust("1 second")
      yield* Fiber.interrupt(first)
      yield* TestClock.adjust("10 seconds")
      yield* Fiber.join(second)
      assert.strictEqual(counter.asked, 1)
    })
  )

  it.effect(
    "fails with a SigningError with the signer's reason but not its secrets, and calls the signer again next time",
    () =>
      Effect.gen(function* () {
        let asked = 0
        const reason = new Error("GET /sign?token=hush: 503", { cause: new Error("Bearer hush") })
        const credentials = yield* Credentials.fromSigner("administrator", () =>
          Effect.suspend(() => (++asked === 1 ? Effect.fail(reason) : Effect.succeed(signAt(0))))
        )
        const error = yield* Effect.flip(credentials.userSig("relation.deleteLists"))
        assert.instanceOf(error, SigningError)
        assert.include(error.message, "[relation.deleteLists] not signed: the signer failed: GET /sign?token=")
        assert.include(error.message, "503")
        assert.instanceOf(error.cause, Error)
        assert.notInclude(shown(error), "hush")
        yield* credentials.userSig("relation.deleteLists")
        assert.strictEqual(asked, 2)
      })
  )

  it.effect("includes nothing of what a signer throws in an error", () =>
    Effect.gen(function* () {
      const credentials = yield* Credentials.fromSigner("administrator", () => {
        throw new Error("the key is hush")
      })
      const error = yield* Effect.flip(credentials.userSig("e"))
      assert.deepInclude(error, { endpoint: "e", reason: "Signer", detail: "the signer threw an unexpected error" })
      assert.notProperty(error, "cause")
      assert.notInclude(shown(error), "hush")
    })
  )

  it.effect("cancels a signer that never returns, and calls it again", () =>
    Effect.gen(function* () {
      let asked = 0
      const credentials = yield* Credentials.fromSigner(
        "administrator",
        () => (++asked === 1 ? Effect.never : Effect.succeed(signAt(0))),
        { signerTimeout: "3 seconds" }
      )
      const waiting = yield* Effect.fork(Effect.flip(credentials.userSig("e")))
      yield* TestClock.adjust("3 seconds")
      assert.strictEqual((yield* Fiber.join(waiting)).detail, "the signer did not return a UserSig within 3000 ms")
      yield* credentials.userSig("e")
      assert.strictEqual(asked, 2)
    })
  )

  it.effect("rejects an invalid timeout of the signer", () =>
    Effect.gen(function* () {
      for (const signerTimeout of [0, -1, Number.NaN]) {
        const error = yield* Effect.flip(Credentials.fromSigner("a", () => Effect.succeed(""), { signerTimeout }))
        assert.strictEqual(error.option, "signerTimeout")
      }
    })
  )

  it.effect("restarts a renewal whose fiber has silently ended", () =>
    Effect.gen(function* () {
      const { counter, signer } = counting(1000, Effect.sleep("10 seconds"))
      const dead = yield* Scope.make()
      // Its fibers are frozen: nothing that they wait for comes, as in a Worker whose incoming request is over.
      const clock: Clock.Clock = Object.create(yield* Effect.clock, { sleep: { value: () => Effect.never } })
      const credentials = yield* Credentials.fromSigner("administrator", signer)
      yield* Effect.forkIn(Effect.withClock(credentials.userSig("e"), clock), dead)
      yield* TestClock.adjust("1 second")
      const waiting = yield* Effect.fork(credentials.userSig("e"))
      yield* TestClock.adjust("12 seconds")
      yield* Fiber.join(waiting)
      assert.strictEqual(counter.asked, 2)
    })
  )

  it.effect("counts a renewal as dead after two seconds, and ignores its failure", () =>
    Effect.gen(function* () {
      const late = yield* Deferred.make<never, string>()
      let asked = 0
      const given = () => (++asked === 1 ? Deferred.await(late) : Effect.never)
      const frozen: Clock.Clock = Object.create(yield* Effect.clock, { sleep: { value: () => Effect.never } })
      const credentials = yield* Credentials.fromSigner("administrator", () => Effect.suspend(given))
      const call = (clock: Clock.Clock) => Effect.forkDaemon(Effect.withClock(credentials.userSig("e"), clock))
      yield* call(frozen)
      yield* TestClock.adjust(1999)
      yield* call(frozen)
      yield* TestClock.adjust(0)
      assert.strictEqual(asked, 1)
      yield* TestClock.adjust(1)
      yield* call(yield* Effect.clock)
      yield* TestClock.adjust(0)
      assert.strictEqual(asked, 2)
      yield* Deferred.fail(late, "too late")
      yield* TestClock.adjust(0)
      yield* call(yield* Effect.clock)
      yield* TestClock.adjust(0)
      assert.strictEqual(asked, 2)
    })
  )

  it.effect("has nothing to interrupt when its scope closes before the first call", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      yield* Scope.extend(
        Credentials.fromSigner("administrator", () => Effect.never),
        scope
      )
      assert.deepStrictEqual(yield* Effect.exit(Scope.close(scope, Exit.void)), Exit.void)
    })
  )

  it.effect("interrupts a renewal when its scope closes", () =>
    Effect.gen(function* () {
      let interrupted = false
      const never = Effect.onInterrupt(Effect.never, () => Effect.sync(() => (interrupted = true)))
      const scope = yield* Scope.make()
      const credentials = yield* Scope.extend(
        Credentials.fromSigner("administrator", () => never),
        scope
      )
      yield* Effect.fork(credentials.userSig("e"))
      yield* TestClock.adjust("1 second")
      yield* Scope.close(scope, Exit.void)
      assert.isTrue(interrupted)
    })
  )

  it.effect("rejects an invalid UserSig without showing it", () =>
    Effect.gen(function* () {
      const credentials = yield* Credentials.fromSigner("administrator", () => Effect.succeed("hush-not-a-usersig"))
      const error = yield* Effect.flip(credentials.userSig("e"))
      assert.deepInclude(error, { endpoint: "e", reason: "UserSig" })
      assert.match(error.detail, /^the UserSig cannot be decoded: (?!unknown)/)
      assert.notInclude(error.message, "hush")
    })
  )

  it.effect("drops a UserSig that the service rejected, but not a newer one", () =>
    Effect.gen(function* () {
      const { counter, signer } = counting()
      const credentials = yield* Credentials.fromSigner("administrator", signer)
      yield* credentials.rejected(Redacted.make("another"))
      const first = yield* credentials.userSig("e")
      yield* TestClock.adjust("1 second")
      yield* credentials.rejected(first)
      yield* credentials.userSig("e")
      yield* credentials.rejected(first)
      yield* credentials.userSig("e")
      assert.strictEqual(counter.asked, 2)
    })
  )
})
