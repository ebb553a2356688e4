import * as Credentials from "../src/Credentials.js"
import { SigningError } from "../src/ChatError.js"
import { assert, describe, it } from "@effect/vitest"
import * as UserSig from "@tcchat/usersig"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Redacted from "effect/Redacted"
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

describe("Credentials.fromSecretKey", () => {
  it.effect("signs for the admin, and keeps the UserSig for most of its validity", () =>
    Effect.gen(function* () {
      const credentials = yield* Credentials.fromSecretKey(options)
      const first = yield* credentials.userSig("e")
      const verified = UserSig.verify(Redacted.value(first), { ...app, secretKey, time: 0 })
      assert.isTrue(verified.ok)
      assert.strictEqual(verified.ok && verified.ticket.expire, 86_400)
      yield* TestClock.adjust("22 hours")
      assert.strictEqual(yield* credentials.userSig("e"), first)
      yield* TestClock.adjust("1 day")
      assert.notStrictEqual(Redacted.value(yield* credentials.userSig("e")), Redacted.value(first))
    })
  )

  it.effect("refuses values that no UserSig can be made from, without repeating the key", () =>
    Effect.gen(function* () {
      for (const wrong of [{ secretKey: Redacted.make("") }, { sdkAppId: -1 }, { userId: "a\nb" }]) {
        const error = yield* Effect.flip(Credentials.fromSecretKey({ ...options, ...wrong }))
        assert.strictEqual(error.reason, "Options")
        assert.notInclude(error.message + JSON.stringify(error), secretKey)
      }
    })
  )
})

describe("Credentials.fromSigner", () => {
  it.effect("asks once for any number of waiting calls", () =>
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

  it.effect("renews in the background while the old UserSig serves", () =>
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

  it.effect("goes on with the renewal when the call that began it is interrupted", () =>
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

  it.effect("fails as SigningError, says nothing of the signer's error, and asks again next time", () =>
    Effect.gen(function* () {
      let asked = 0
      const credentials = yield* Credentials.fromSigner("administrator", () =>
        Effect.suspend(() =>
          ++asked === 1 ? Effect.fail(new Error("GET /sign?token=hush")) : Effect.succeed(signAt(0))
        )
      )
      const error = yield* Effect.flip(credentials.userSig("relation.deleteLists"))
      assert.instanceOf(error, SigningError)
      assert.strictEqual(error.message, "[relation.deleteLists] not signed: the signer failed")
      yield* credentials.userSig("relation.deleteLists")
      assert.strictEqual(asked, 2)
    })
  )

  it.effect("refuses what is no UserSig without repeating it", () =>
    Effect.gen(function* () {
      const credentials = yield* Credentials.fromSigner("administrator", () => Effect.succeed("hush-not-a-ticket"))
      const error = yield* Effect.flip(credentials.userSig("e"))
      assert.strictEqual(error.reason, "UserSig")
      assert.notInclude(error.message, "hush")
    })
  )

  it.effect("drops a UserSig that the service refused, but not a newer one", () =>
    Effect.gen(function* () {
      const { counter, signer } = counting()
      const credentials = yield* Credentials.fromSigner("administrator", signer)
      const first = yield* credentials.userSig("e")
      yield* TestClock.adjust("1 second")
      yield* credentials.refused(first)
      yield* credentials.userSig("e")
      yield* credentials.refused(first)
      yield* credentials.userSig("e")
      assert.strictEqual(counter.asked, 2)
    })
  )
})
