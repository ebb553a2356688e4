import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { defaults as console } from "../src/ConsoleSettings.js"
import { createEmulator } from "../src/Emulated.js"
import * as Emulator from "../src/Emulator.js"
import { EmulatorError } from "../src/EmulatorError.js"
import { limits } from "../src/internal/defaults.js"
import { startEmulator } from "../src/node.js"
import type { Options } from "../src/Settings.js"
import { defaults as undocumented } from "../src/Undocumented.js"

const numbers = (fields: object) =>
  Object.entries(fields).flatMap(([option, value]) => (typeof value === "number" ? [option] : []))

const each = (options: ReadonlyArray<string>, make: (option: string, value: number) => Options) =>
  options.map((option) => [option, (value: number) => make(option, value)] as const)

const places = [
  ...each(["listNameMaxBytes", "logSize", "latency", "sdkAppId"], (option, value) => ({ [option]: value })),
  ...each(numbers(limits), (option, value) => ({ limits: { [option]: value } })),
  ...each(numbers(console), (option, value) => ({ console: { [option]: value } })),
  ...each(numbers(undocumented), (option, value) => ({ undocumented: { [option]: value } })),
  ...each(["webhooks.retries"], (_, retries) => ({ webhooks: { to: "http://127.0.0.1:1/", retries } }))
]

describe("the token of webhooks", () => {
  it.effect("has no line break, and does not appear in the error", () =>
    Effect.gen(function* () {
      for (const token of ["xxxxyyyy\n", "xxxx\0yyyy", "", Redacted.make("xxxxyyyy\r\n")]) {
        const error = yield* Effect.flip(Emulator.make({ webhooks: { to: "http://127.0.0.1:1/", token } }))
        assert.strictEqual(error.reason, "Options")
        assert.match(error.detail, /^webhooks\.token must be the token .* without line ends .*, got a string$/)
        assert.notInclude(error.detail, "xxxx")
      }
    })
  )
})

describe("an option that is a number", () => {
  for (const [option, options] of places)
    it.effect(`${option} is rejected by its name if it is not a number`, () =>
      Effect.gen(function* () {
        for (const value of [Number.NaN, -1, Number.NEGATIVE_INFINITY]) {
          const error = yield* Effect.flip(Emulator.make(options(value)))
          assert.strictEqual(error.reason, "Options")
          assert.include(error.detail, option)
        }
      })
    )

  it.effect("of a page size is not 0", () =>
    Effect.gen(function* () {
      for (const option of ["friendsPageSize", "conversationsPageSize", "membersPerPage", "communityMembersPerPage"]) {
        const value = { [option]: 0 }
        const choice = option.endsWith("PageSize") ? { undocumented: value } : { limits: value }
        assert.strictEqual(
          (yield* Effect.flip(Emulator.make(choice))).detail,
          `${Object.keys(choice)[0]}.${option} must be an integer of at least 1, got 0`
        )
      }
      yield* Emulator.make({ limits: { lists: 0, friends: Number.POSITIVE_INFINITY }, logSize: 0 })
    })
  )

  it.effect("of the random seed is a number", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Emulator.make({ randomSeed: Number.NaN }))
      assert.strictEqual(error.detail, "randomSeed must be a number, got NaN")
      yield* Emulator.make({ randomSeed: -1.5 })
    })
  )

  it("throws from createEmulator", () => {
    assert.throws(() => createEmulator({ logSize: Number.NaN }), EmulatorError, "logSize must be an integer")
  })

  it("is rejected before the server listens", async () => {
    for (const port of [Number.NaN, -1, 1.5, 65_536]) {
      const error: unknown = await startEmulator({ port }).catch((cause: unknown) => cause)
      assert.include(error, { reason: "Listen" })
      assert.include((error as Error).message, "port")
    }
  })
})

describe("a fault", () => {
  it.effect("with an invalid number is rejected and not added", () =>
    Effect.gen(function* () {
      const { faults } = yield* Emulator.Emulator
      for (const field of ["rate", "count", "delay", "status"])
        for (const value of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
          const error = yield* Effect.flip(faults.add({ kind: "status", [field]: value }))
          assert.strictEqual(error.reason, "Fault")
          assert.include(error.detail, field)
        }
      assert.deepStrictEqual(yield* faults.list, [])
    }).pipe(Effect.provide(Emulator.layer()))
  )
})
