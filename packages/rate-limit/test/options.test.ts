import { assert, describe, it } from "@effect/vitest"
import { OptionsError } from "@tcchat/core/ChatError"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as PostgresRateLimit from "../src/PostgresRateLimit.js"
import * as RedisRateLimit from "../src/RedisRateLimit.js"

const both = {
  PostgreSQL: { face: PostgresRateLimit, client: { query: () => Promise.resolve([]) } },
  Redis: { face: RedisRateLimit, client: { eval: () => Promise.resolve([]) } }
}

const cases: ReadonlyArray<readonly [object, string]> = [
  [{ share: 0 }, "share must be a number above 0 and at most 1, got 0"],
  [{ maxWaiting: -1 }, "maxWaiting must be an integer of at least 0, got -1"],
  [{ maxWait: -1 }, "maxWait must be a duration, in milliseconds"],
  [{ window: 0 }, "window must be a duration longer than 0"],
  [{ recovery: 0 }, "recovery must be a duration longer than 0"],
  [{ places: 0 }, "places must be an integer of at least 1 and at most 1000, got 0"],
  [{ timeout: 0 }, "timeout must be a duration longer than 0"],
  [{ whenAway: "never" }, 'whenAway must be "wait", "fail" or { share }, got a string'],
  [{ whenAway: { share: 2 } }, "whenAway.share must be a number above 0 and at most 1, got 2"],
  [{ whenAway: { part: 1 } }, "whenAway.part must be left out"],
  [{ onStore: 1 }, "onStore must be a function, got 1"],
  [{ prefix: 1 }, "prefix must be a string, got 1"],
  [{ client: undefined }, "client must be an object with the method"],
  [{ maxWaitng: 1 }, "maxWaitng must be left out: there is no such option; did you mean maxWait"]
]

for (const [store, { client, face }] of Object.entries(both))
  describe(`the options of a rate limit in ${store}`, () => {
    const { createRateLimit, layer, make } = face as unknown as {
      readonly make: (options: object) => Effect.Effect<unknown, OptionsError>
      readonly layer: (options: object) => Layer.Layer<never, OptionsError>
      readonly createRateLimit: (options: object) => unknown
    }

    it.effect("reject what is invalid by name", () =>
      Effect.gen(function* () {
        for (const [options, message] of cases) {
          const given = { client, ...options }
          const error = yield* Effect.flip(make(given))
          assert.instanceOf(error, OptionsError)
          assert.include(error.message, message)
          const built = yield* Effect.flip(Effect.scoped(Layer.build(layer(given))))
          assert.include(built.message, message)
          assert.throws(() => createRateLimit(given), message)
        }
      })
    )
  })

describe("the table", () => {
  it("has a name that cannot be anything else", () => {
    assert.include(PostgresRateLimit.createTable(), "if not exists tcchat_rate_limit (")
    assert.include(PostgresRateLimit.createTable("chat.limits"), "if not exists chat.limits (")
    const { query } = both.PostgreSQL.client
    for (const table of ["a; drop table b", "", "a.b.c", '"a"', 1 as never]) {
      assert.throws(() => PostgresRateLimit.createTable(table), "table must be a name")
      assert.throws(() => PostgresRateLimit.createRateLimit({ client: { query }, table }), "table must be a name")
    }
  })
})
