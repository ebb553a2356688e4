import * as ChatApp from "../src/ChatApp.js"
import * as Region from "../src/Region.js"
import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import { secretKey } from "./fixtures.js"

const options = { sdkAppId: 1400000000, admin: "administrator", secretKey }

const origins = (place: object) => Effect.map(ChatApp.make({ ...options, ...place }), (app) => app.origins)

/** Reads an app from a map of names as they are written, or as a provider of variables does. */
const config = (values: Record<string, string>, options?: Partial<ConfigProvider.ConfigProvider.FromMapConfig>) =>
  Effect.flatMap(ChatApp.config, ChatApp.make).pipe(
    Effect.withConfigProvider(ConfigProvider.fromMap(new Map(Object.entries(values)), options))
  )

describe("ChatApp.make", () => {
  it.effect("knows both domains of every region", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* origins({}), ["https://console.tim.qq.com", "https://adminapi.my-imcloud.com"])
      for (const region of Region.all) {
        const { primary, fallback } = Region.domains[region]
        assert.deepStrictEqual(yield* origins({ region }), [`https://${primary}`, `https://${fallback}`])
      }
      assert.strictEqual(Region.all.length, 8)
    })
  )

  it.effect("accepts a base URL instead, without its trailing slash", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* origins({ baseUrl: "http://127.0.0.1:7001/" }), ["http://127.0.0.1:7001"])
      assert.deepStrictEqual(yield* origins({ baseUrl: "https://gate.example/chat//" }), ["https://gate.example/chat"])
      assert.deepStrictEqual(yield* origins({ baseUrl: "http://[::1]:7001" }), ["http://[::1]:7001"])
    })
  )

  it.effect("rejects invalid values by name", () =>
    Effect.gen(function* () {
      const cases: ReadonlyArray<readonly [object, string]> = [
        [{ sdkAppId: 0 }, "sdkAppId"],
        [{ sdkAppId: 2 ** 32 }, "sdkAppId"],
        [{ sdkAppId: "1400000000" }, "sdkAppId"],
        [{ admin: "" }, "admin"],
        [{ region: "mars" }, "region"],
        [{ baseUrl: "console.tim.qq.com" }, "baseUrl"],
        [{ baseUrl: "https://user:pass@host" }, "baseUrl"],
        [{ baseUrl: "https://host/?usersig=x" }, "baseUrl"]
      ]
      for (const [wrong, named] of cases) {
        const error = yield* Effect.flip(ChatApp.make({ ...options, ...wrong }))
        assert.include(error.message, named)
        assert.notInclude(error.message, secretKey)
      }
    })
  )

  it.effect("keeps the secret key out of everything that can be printed", () =>
    Effect.gen(function* () {
      const app = yield* ChatApp.make(options)
      assert.notInclude(JSON.stringify(app) + String(app), secretKey)
    })
  )
})

describe("ChatApp.config", () => {
  it.effect("reads the environment", () =>
    Effect.gen(function* () {
      const app = yield* config({
        TCCHAT_SDK_APP_ID: "1400000001",
        TCCHAT_SECRET_KEY: secretKey,
        TCCHAT_REGION: "seoul"
      })
      assert.strictEqual(app.sdkAppId, 1400000001)
      assert.strictEqual(app.admin, "administrator")
      assert.strictEqual(app.origins[0], "https://adminapikr.im.qcloud.com")
    })
  )

  it.effect("reads the same names from a provider that has a delimiter in them", () =>
    Effect.gen(function* () {
      const values = { TCCHAT_SDK_APP_ID: "1400000001", TCCHAT_SECRET_KEY: secretKey, TCCHAT_ADMIN: "root" }
      for (const options of [{ pathDelim: "_" }, { pathDelim: "." }, undefined]) {
        const { admin, sdkAppId } = yield* config(values, options)
        assert.deepStrictEqual([sdkAppId, admin], [1400000001, "root"])
      }
    })
  )

  it.effect("names what is missing or wrong as it is written", () =>
    Effect.gen(function* () {
      const missing = yield* Effect.flip(config({ TCCHAT_SDK_APP_ID: "1400000001" }))
      assert.include(String(missing), "TCCHAT_SECRET_KEY")
      const wrong = yield* Effect.flip(
        config({ TCCHAT_SDK_APP_ID: "1400000001", TCCHAT_SECRET_KEY: secretKey, TCCHAT_REGION: "mars" })
      )
      assert.include(String(wrong), "TCCHAT_REGION")
      assert.include(String(wrong), "Expected one of china, singapore")
      assert.notInclude(String(wrong), secretKey)
    })
  )
})
