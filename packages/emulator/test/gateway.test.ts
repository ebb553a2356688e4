import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import * as Emulator from "../src/Emulator.js"
import { type Asked, post, send, urlOf, userSig } from "./fixtures.js"

const seed = { accounts: { alice: { lists: ["work", "school"] }, bob: {} } }
const emulated = Emulator.layer({ seed })
const body = JSON.stringify({ From_Account: "alice", GroupName: ["work"] })

type Parameters = { readonly [K in keyof Asked]: string | undefined }

const flipped = (text: string): string => {
  const middle = Math.floor(text.length / 2)
  return text.slice(0, middle) + (text[middle] === "A" ? "B" : "A") + text.slice(middle + 1)
}

/** Changes one character of the signature itself, so that the UserSig can still be decoded. */
const otherKey = userSig({ secretKey: "another key" })

const rejections: ReadonlyArray<readonly [title: string, parameters: Parameters, code: number]> = [
  ["no sdkappid", { sdkappid: undefined }, 60012],
  ["an empty sdkappid", { sdkappid: "" }, 60012],
  ["an sdkappid that is not a number", { sdkappid: "14e8" }, 60006],
  ["an sdkappid of zero", { sdkappid: "0" }, 60006],
  ["an sdkappid of another app", { sdkappid: "1400000001" }, 70020],
  ["no identifier", { identifier: undefined }, 60004],
  ["no usersig", { usersig: undefined }, 70002],
  ["an empty usersig", { usersig: "" }, 70002],
  ["a truncated usersig", { usersig: userSig().slice(0, 40) }, 70003],
  ["a usersig with one changed character in its middle", { usersig: flipped(userSig()) }, 70003],
  ["a usersig of another key", { usersig: otherKey }, 70009],
  ["a usersig of another user", { usersig: userSig({ userId: "alice" }) }, 70013],
  ["a usersig of another app", { usersig: userSig({ sdkAppId: 1400000001 }) }, 70014],
  ["an expired usersig", { usersig: userSig({ time: 0, expire: 999 }) }, 70001],
  ["a usersig from the future", { usersig: userSig({ time: 5000 }) }, 70003],
  [
    "an identifier that is neither an admin nor From_Account",
    { identifier: "bob", usersig: userSig({ userId: "bob" }) },
    30004
  ]
]

describe("a call", () => {
  for (const [title, parameters, code] of rejections)
    it.effect(`with ${title} is rejected with ${code} and changes nothing`, () =>
      Effect.gen(function* () {
        yield* TestClock.adjust("1000 seconds")
        const { response, status } = yield* send({ url: urlOf("sns/group_delete", parameters), body })
        assert.strictEqual(status, 200)
        assert.strictEqual(response.ErrorCode, code)
        assert.strictEqual(response.ActionStatus, "FAIL")
        const left = yield* post("sns/group_get", { From_Account: "alice" })
        assert.strictEqual((left.ResultItem as Array<unknown>).length, 2)
      }).pipe(Effect.provide(emulated))
    )

  it.effect("of an account about its own relations succeeds", () =>
    Effect.gen(function* () {
      const url = urlOf("sns/group_delete", { identifier: "alice", usersig: userSig({ userId: "alice" }) })
      const { response } = yield* send({ url, body })
      assert.strictEqual(response.ErrorCode, 0)
    }).pipe(Effect.provide(emulated))
  )

  it.effect("succeeds in the last second of its UserSig, and is rejected a second later", () =>
    Effect.gen(function* () {
      const url = urlOf("sns/group_get", { usersig: userSig({ time: 0, expire: 60 }) })
      yield* TestClock.adjust("60 seconds")
      assert.strictEqual((yield* send({ url, body })).response.ErrorCode, 0)
      yield* TestClock.adjust("1 seconds")
      assert.strictEqual((yield* send({ url, body })).response.ErrorCode, 70001)
    }).pipe(Effect.provide(emulated))
  )

  it.effect("with a body that is not a JSON object is rejected with 60003", () =>
    Effect.gen(function* () {
      for (const wrong of ["", "{", "null", "[]", '"text"', "\uFEFF{}"]) {
        const { response } = yield* send({ url: urlOf("sns/group_delete"), body: wrong })
        assert.strictEqual(response.ErrorCode, 60003, wrong)
      }
    }).pipe(Effect.provide(emulated))
  )

  it.effect("to an unknown path is rejected with 60009 and an explanation", () =>
    Effect.gen(function* () {
      const { response, status } = yield* send({ url: urlOf("sns/group_rename"), body })
      assert.strictEqual(status, 200)
      assert.strictEqual(response.ErrorCode, 60009)
      assert.include(response.ErrorInfo, "/v4/sns/group_rename")
      assert.strictEqual((yield* send({ url: urlOf("SNS/group_delete"), body })).response.ErrorCode, 60009)
    }).pipe(Effect.provide(emulated))
  )

  it.effect("with a method other than POST is rejected with 60002", () =>
    Effect.gen(function* () {
      const { response } = yield* send({ url: urlOf("sns/group_delete"), body, method: "GET" })
      assert.strictEqual(response.ErrorCode, 60002)
      assert.include(response.ErrorInfo, "expected POST, got GET")
    }).pipe(Effect.provide(emulated))
  )

  it.effect("with invalid percent-encoding in its URL is rejected with 60002", () =>
    Effect.gen(function* () {
      const { response } = yield* send({ url: `${urlOf("sns/group_delete")}&x=%zz`, body })
      assert.strictEqual(response.ErrorCode, 60002)
    }).pipe(Effect.provide(emulated))
  )

  it.effect("without random or contenttype succeeds, unless an option rejects it", () =>
    Effect.gen(function* () {
      const codes = Effect.forEach(
        [{ random: undefined }, { random: "4294967296" }, { random: "-1" }, { contenttype: undefined }, {}],
        (parameters) =>
          Effect.map(send({ url: urlOf("sns/group_get", parameters), body }), ({ response }) => response.ErrorCode)
      )
      assert.deepStrictEqual(yield* Effect.provide(codes, emulated), [0, 0, 0, 0, 0])
      const strict = Emulator.layer({ seed, undocumented: { malformedQuery: "reject" } })
      assert.deepStrictEqual(yield* Effect.provide(codes, strict), [60002, 60002, 60002, 60002, 0])
    })
  )

  it.effect("over the rate limit is rejected with 60007 until the second is over", () =>
    Effect.gen(function* () {
      const calls = Effect.replicateEffect(post("sns/group_get", { From_Account: "alice" }), 201)
      const codes = (yield* calls).map(({ ErrorCode }) => ErrorCode)
      assert.deepStrictEqual(codes.slice(-2), [0, 60007])
      assert.strictEqual((yield* post("sns/group_add", { From_Account: "alice", GroupName: ["x"] })).ErrorCode, 0)
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* post("sns/group_get", { From_Account: "alice" })).ErrorCode, 0)
    }).pipe(Effect.provide(emulated))
  )

  it.effect("over the rate limit succeeds without rate limits", () =>
    Effect.gen(function* () {
      const responses = yield* Effect.replicateEffect(post("sns/group_get", { From_Account: "alice" }), 300)
      assert.isTrue(responses.every(({ ErrorCode }) => ErrorCode === 0))
    }).pipe(Effect.provide(Emulator.layer({ seed, rateLimit: false })))
  )

  it.effect("with an invalid payload is rejected with the name of the field", () =>
    Effect.gen(function* () {
      const cases = [
        [{ GroupName: ["work"] }, "From_Account: missing"],
        [{ From_Account: 1, GroupName: ["work"] }, "From_Account: expected"],
        [{ From_Account: "alice", GroupName: "work" }, "GroupName: expected"],
        [{ From_Account: "alice", GroupName: ["work", ""] }, "GroupName[1]: expected"],
        [{ From_Account: "alice", GroupName: [] }, "GroupName: expected"],
        [{ From_Account: "alice", GroupName: Array.from({ length: 33 }, String) }, "GroupName: expected"]
      ] as const
      for (const [payload, words] of cases) {
        const response = yield* post("sns/group_delete", payload)
        assert.strictEqual(response.ErrorCode, 30001)
        assert.include(response.ErrorInfo, words)
      }
    }).pipe(Effect.provide(emulated))
  )

  it.effect("appears in the log without its UserSig", () =>
    Effect.gen(function* () {
      const secret = userSig()
      yield* send({ url: urlOf("sns/group_delete"), body })
      yield* send({ url: urlOf("sns/group_delete", { usersig: otherKey }), body })
      yield* send({ url: urlOf(`sns/group_delete%3Fusersig%3D${secret}`), body })
      const emulator = yield* Emulator.Emulator
      const calls = yield* emulator.calls
      assert.deepStrictEqual(calls, [
        {
          time: 0,
          endpoint: "relation.deleteLists",
          identifier: "administrator",
          payload: { From_Account: "alice", GroupName: ["work"] },
          code: 0
        },
        { time: 0, endpoint: "relation.deleteLists", identifier: "administrator", code: 70009 },
        { time: 0, code: 60009 }
      ])
      assert.notInclude(JSON.stringify(calls), secret)
    }).pipe(Effect.provide(emulated))
  )
})
