import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { inspect } from "node:util"
import * as Demo from "../src/Demo.js"
import * as Password from "../src/Password.js"
import * as Settings from "../src/Settings.js"

const read = (environment: Readonly<Record<string, string>>) =>
  Effect.withConfigProvider(
    Settings.read,
    ConfigProvider.fromMap(new Map(Object.entries(environment)), { pathDelim: "_" })
  )

const hash = Demo.accounts.get("alice")!

const real = {
  TCCHAT_SDK_APP_ID: "1400000001",
  TCCHAT_SECRET_KEY: "key-of-the-app-0123456789",
  TCCHAT_SERVER_ADMIN_TOKEN: "a".repeat(32),
  TCCHAT_SERVER_SESSION_SECRET: "s".repeat(32),
  TCCHAT_SERVER_ACCOUNTS: `alice=${hash}, bob=${hash}`
}

describe("settings", () => {
  it.effect("without an environment are those of an emulator with generated secrets", () =>
    Effect.gen(function* () {
      const first = yield* read({})
      const second = yield* read({})
      assert.deepInclude(first, { host: "127.0.0.1", port: 3000, app: undefined, accounts: Demo.accounts })
      assert.notStrictEqual(Redacted.value(first.adminToken), Redacted.value(second.adminToken))
      assert.isAtLeast(Redacted.value(first.sessionSecret).length, 43)
      assert.notStrictEqual(Redacted.value(first.webhookToken!), Redacted.value(second.webhookToken!))
    })
  )

  it.effect("keep an emulator, whose passwords are public, on this machine", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(read({ TCCHAT_SERVER_HOST: "0.0.0.0" }))
      assert.match(String(error), /TCCHAT_SERVER_HOST.*loopback/)
      assert.strictEqual((yield* read({ TCCHAT_SERVER_HOST: "::1" })).host, "::1")
      assert.strictEqual((yield* read({ ...real, TCCHAT_SERVER_HOST: "0.0.0.0" })).host, "0.0.0.0")
    })
  )

  it.effect("have a console with an emulator only", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* read({})).consolePort, undefined)
      assert.strictEqual((yield* read({ TCCHAT_SERVER_CONSOLE_PORT: "0" })).consolePort, 0)
      const error = yield* Effect.flip(read({ ...real, TCCHAT_SERVER_CONSOLE_PORT: "0" }))
      assert.match(String(error), /TCCHAT_SERVER_CONSOLE_PORT.*emulator/)
    })
  )

  it.effect("name an app at the real service and secrets of this server", () =>
    Effect.gen(function* () {
      const settings = yield* read({ ...real, TCCHAT_SERVER_SESSION_LIFE: "30 minutes" })
      assert.deepInclude(settings.app, { sdkAppId: 1_400_000_001, admin: "administrator" })
      assert.deepStrictEqual([...settings.accounts.keys()], ["alice", "bob"])
      assert.strictEqual(Duration.toMinutes(settings.sessionLife), 30)
      assert.isUndefined(settings.webhookToken)
      const receiving = yield* read({ ...real, TCCHAT_SERVER_WEBHOOK_TOKEN: "as the console shows it" })
      assert.strictEqual(Redacted.value(receiving.webhookToken!), "as the console shows it")
      for (const token of ["", "as the console shows it\n"])
        assert.include(
          String(yield* Effect.flip(read({ ...real, TCCHAT_SERVER_WEBHOOK_TOKEN: token }))),
          "is empty, or contains a line end"
        )
      const shown = inspect(settings, { depth: 10 }) + JSON.stringify(settings)
      assert.notInclude(shown, real.TCCHAT_SECRET_KEY)
      assert.notInclude(shown, real.TCCHAT_SERVER_ADMIN_TOKEN)
    })
  )

  it.effect("of the real service never fall back to the demo", () =>
    Effect.gen(function* () {
      for (const missing of Object.keys(real)) {
        const error = yield* Effect.flip(
          read(Object.fromEntries(Object.entries(real).filter(([key]) => key !== missing)))
        )
        assert.include(String(error).replaceAll("TCCHAT.", "TCCHAT_"), missing)
      }
    })
  )

  it.effect("that are invalid are rejected without showing them", () =>
    Effect.gen(function* () {
      for (const [name, value] of [
        ["TCCHAT_SERVER_ADMIN_TOKEN", "short-token"],
        ["TCCHAT_SERVER_SESSION_SECRET", "short-secret"],
        ["TCCHAT_SERVER_ACCOUNTS", "alice=wonderland"],
        ["TCCHAT_SERVER_ACCOUNTS", `alice=${hash},alice=${hash}`]
      ] as const) {
        const error = String(yield* Effect.flip(read({ ...real, [name]: value })))
        assert.include(error, name)
        assert.notInclude(error, value)
      }
    })
  )

  const numbers = ["", " ", "abc", "-1", "NaN", "Infinity", "1.5", "1e9", "99999999999"]
  const times = ["", "abc", "-5 hours", "-1 second", "NaN hours", "Infinity", "-Infinity", "5", "99999999 days"]
  const wrong: Readonly<Record<string, ReadonlyArray<string>>> = {
    TCCHAT_SERVER_PORT: [...numbers, "70000"],
    TCCHAT_SERVER_CONSOLE_PORT: [...numbers, "70000"],
    TCCHAT_SERVER_RATE_BURST: [...numbers, "0"],
    TCCHAT_SERVER_RATE_PER_SECOND: [...numbers, "0"],
    TCCHAT_SERVER_MAX_BODY_BYTES: [...numbers, "0", "1023"],
    TCCHAT_SERVER_SESSION_LIFE: [...times, "0 seconds", "1 nano", "999 millis"],
    TCCHAT_SERVER_DRAIN_TIME: times,
    TCCHAT_SERVER_HOST: ["", " "]
  }

  it.effect("that are not numbers, durations or addresses are rejected by the name of their variable, once", () =>
    Effect.gen(function* () {
      for (const [name, values] of Object.entries(wrong))
        for (const value of values) {
          const error = yield* Effect.flip(read({ [name]: value }))
          assert.deepStrictEqual([value, "path" in error && error.path], [value, [name]])
        }
      assert.include(
        String(yield* Effect.flip(read({ TCCHAT_SERVER_SESSION_LIFE: "-5 hours" }))),
        "must be a time from 1 second to 3650 days, such as 12 hours"
      )
      const { drainTime, sessionLife } = yield* read({
        TCCHAT_SERVER_DRAIN_TIME: "0 seconds",
        TCCHAT_SERVER_SESSION_LIFE: "3650 days"
      })
      assert.deepStrictEqual([Duration.toMillis(drainTime), Duration.toDays(sessionLife)], [0, 3650])
    })
  )

  it.effect("of the app are rejected by the names of their variables", () =>
    Effect.gen(function* () {
      for (const [name, value] of [
        ["TCCHAT_SDK_APP_ID", "0"],
        ["TCCHAT_SDK_APP_ID", "-1"],
        ["TCCHAT_SDK_APP_ID", "4294967296"],
        ["TCCHAT_SDK_APP_ID", "NaN"],
        ["TCCHAT_SECRET_KEY", ""],
        ["TCCHAT_ADMIN", ""],
        ["TCCHAT_REGION", "moon"],
        ["TCCHAT_BASE_URL", "http://127.0.0.1:99999"]
      ] as const) {
        const error = yield* Effect.flip(read({ ...real, [name]: value }))
        assert.deepStrictEqual([value, "path" in error && error.path.join("_")], [value, name])
      }
    })
  )
})

describe("a password", () => {
  it.live("matches its own hash only", () =>
    Effect.gen(function* () {
      const hash = yield* Password.hash("Pässword")
      assert.isTrue(Password.isHash(hash))
      assert.notInclude(hash, "Pässword")
      assert.isTrue(yield* Password.verify("Pa\u0308ssword", hash))
      assert.isFalse(yield* Password.verify("Password", hash))
      assert.notStrictEqual(hash, yield* Password.hash("Pässword"))
    })
  )

  it("hash that is too cheap or invalid is rejected", () => {
    for (const text of ["", "wonderland", hash.replace("32768", "1024"), hash.replace("32768", "33000")])
      assert.isFalse(Password.isHash(text), text)
  })
})
