import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/TestClock"
import * as Signature from "../src/Signature.js"
import * as Verification from "../src/Verification.js"

const sdkAppId = 1400000000
const token = "xxxxyyyy"
const RequestTime = "1669872112"
const Sign = "17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061"
const query = { SdkAppid: String(sdkAppId), RequestTime, Sign }
const app = { sdkAppId, token }

const at = <A, E, R>(seconds: number, effect: Effect.Effect<A, E, R>) =>
  Effect.zipRight(TestClock.setTime(seconds * 1000), effect)

const rejection = (given: Verification.Query, options: Verification.Options, seconds = 1669872112) =>
  at(seconds, Verification.verify(given, options)).pipe(
    Effect.flip,
    Effect.map((error) => (error._tag === "VerificationError" ? `${error.status} ${error.reason}` : error.message))
  )

describe("a signature", () => {
  it("equals the documented one", () => {
    assert.strictEqual(Signature.make(token, 1669872112), Sign)
    assert.strictEqual(Signature.make(Redacted.make(token), RequestTime), Sign)
  })

  it("is valid only as a whole", () => {
    assert.isTrue(Signature.isRight(Sign, token, RequestTime))
    for (const wrong of ["", Sign.slice(1), `${Sign}0`, Sign.toUpperCase(), Sign.replace(/^1/, "2"), "\0".repeat(64)])
      assert.isFalse(Signature.isRight(wrong, token, RequestTime))
  })
})

describe("a request", () => {
  it.effect("of the service is valid for one minute before and after", () =>
    Effect.gen(function* () {
      for (const seconds of [-60, -59, 0, 59, 60]) {
        const verified = yield* at(1669872112 + seconds, Verification.verify(query, app))
        assert.deepStrictEqual(verified, { sdkAppId, requestTime: 1669872112, acceptedFor: 60 - seconds })
      }
      assert.strictEqual(yield* rejection(query, app, 1669872112.001 + 60), "401 Expired")
      assert.strictEqual(yield* rejection(query, app, 1669872111.999 - 60), "401 NotYetValid")
    })
  )

  it.effect("that is too old or too new is rejected with its age and its command", () =>
    Effect.gen(function* () {
      const named = { ...query, CallbackCommand: "State.StateChange" }
      const message = (seconds: number) =>
        Effect.map(Effect.flip(at(1669872112 + seconds, Verification.verify(named, app))), (error) => error.message)
      assert.strictEqual(yield* message(90), "[State.StateChange] its time is too far in the past: 90 s")
      assert.strictEqual(yield* message(-90), "[State.StateChange] its time is too far in the future: 90 s")
    })
  )

  it.effect("may be older with a wider window", () =>
    Effect.gen(function* () {
      yield* at(1669872112 + 300, Verification.verify(query, { ...app, window: "5 minutes" }))
      assert.strictEqual(yield* rejection(query, { ...app, window: "1 second" }, 1669872114), "401 Expired")
    })
  )

  it.effect("of another app is rejected before its signature is checked", () =>
    Effect.gen(function* () {
      for (const SdkAppid of ["1400000001", "", "01400000000", "1.4e9", undefined])
        assert.strictEqual(yield* rejection({ ...query, SdkAppid }, app), "403 OtherApp")
      assert.strictEqual(yield* rejection({ ...query, SdkAppid: "1", Sign: "wrong" }, app), "403 OtherApp")
    })
  )

  it.effect("without a signature, or with an invalid one, is rejected", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* rejection({ ...query, Sign: undefined }, app), "401 Unsigned")
      assert.strictEqual(yield* rejection({ ...query, Sign: "" }, app), "401 Unsigned")
      assert.strictEqual(yield* rejection({ ...query, RequestTime: undefined }, app), "401 Unsigned")
      assert.strictEqual(yield* rejection({ ...query, Sign: Sign.replace(/1$/, "2") }, app), "401 Signature")
      assert.strictEqual(yield* rejection({ ...query, RequestTime: "1669872113" }, app), "401 Signature")
      assert.strictEqual(yield* rejection(query, { ...app, token: "xxxyyy" }), "401 Signature")
    })
  )

  it.effect("with a time that is not a number is rejected although its signature is valid", () =>
    Effect.gen(function* () {
      for (const time of ["now", "", "-1", "1e9", "166987211200000", " 1669872112"]) {
        const given = { ...query, RequestTime: time, Sign: Signature.make(token, time) }
        assert.strictEqual(yield* rejection(given, app), "401 Signature")
      }
    })
  )

  it.effect("is valid with any of several tokens, while one is being replaced", () =>
    Effect.gen(function* () {
      const options = { sdkAppId, token: ["new", Redacted.make(token)] }
      assert.strictEqual((yield* at(1669872112, Verification.verify(query, options))).requestTime, 1669872112)
      const byNew = { ...query, Sign: Signature.make("new", RequestTime) }
      assert.strictEqual((yield* Verification.verify(byNew, options)).requestTime, 1669872112)
      assert.strictEqual(
        yield* rejection({ ...query, Sign: Signature.make("old", RequestTime) }, options),
        "401 Signature"
      )
    })
  )

  it.effect("needs no signature if authentication is disabled, but must be for this app", () =>
    Effect.gen(function* () {
      const open = { sdkAppId, token: false } as const
      const verified = yield* Verification.verify({ SdkAppid: "1400000000" }, open)
      assert.deepStrictEqual(verified, { sdkAppId, requestTime: undefined, acceptedFor: 0 })
      assert.strictEqual(yield* rejection({ SdkAppid: "1" }, open), "403 OtherApp")
    })
  )
})

describe("options", () => {
  it.effect("accept the least and the greatest SDKAppID", () =>
    Effect.gen(function* () {
      for (const least of [1, 4_294_967_295]) {
        const verified = yield* Verification.verify({ SdkAppid: String(least) }, { sdkAppId: least, token: false })
        assert.strictEqual(verified.sdkAppId, least)
      }
    })
  )

  it.effect("that are invalid are rejected, without the token", () =>
    Effect.gen(function* () {
      const wrong: ReadonlyArray<readonly [Partial<Verification.Options>, RegExp]> = [
        [{ sdkAppId: 0 }, /^sdkAppId must be the SDKAppID of the console, an integer from 1 to 4294967295, got 0$/],
        [{ sdkAppId: 1.5 }, /^sdkAppId must be/],
        [{ sdkAppId: 4_294_967_296 }, /^sdkAppId must be/],
        [{ sdkAppId: NaN }, /^sdkAppId must be/],
        [{ token: "" }, /^token must be the token that the console shows/],
        [{ token: Redacted.make("") }, /^token must be/],
        [{ token: [] }, /^token must be/],
        [{ token: [token, ""] }, /^token must be/],
        [{ token: undefined as unknown as string }, /^token must be .*, got nothing$/],
        [{ token: `${token}\n` }, /^token must be .* without line ends or other control characters/],
        [{ token: [token, Redacted.make(`${token}\r\n`)] }, /^token must be .* without line ends/],
        [{ token: "to\0ken" }, /^token must be .* without line ends/],
        [{ window: 0 }, /^window must be a duration longer than 0/],
        [{ window: NaN }, /^window must be a duration longer than 0/],
        [{ window: "-1 minute" }, /^window must be a duration longer than 0/],
        [{ window: Infinity }, /^window must be a finite duration, got Infinity$/]
      ]
      for (const [options, message] of wrong) {
        const error = yield* Effect.flip(Verification.make({ ...app, ...options }))
        assert.strictEqual(error._tag, "OptionsError")
        assert.match(error.message, message)
        assert.notInclude(error.message, token)
      }
    })
  )
})
