import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Endpoint from "../src/Endpoint.js"

const destroyedBy = (destroys: Endpoint.Destroys, payload: Readonly<Record<string, unknown>> = {}) =>
  Endpoint.destroyedBy({ destroys }, payload)

describe("what a call destroys", () => {
  it("is nothing, or the same for every request", () => {
    assert.isUndefined(destroyedBy(false))
    assert.strictEqual(destroyedBy("the lists"), "the lists")
  })

  it("depends on the value of a field", () => {
    const byMode = { field: "Mode", is: { 2: "the named pairs", 3: "all pairs" } }
    assert.strictEqual(destroyedBy(byMode, { Mode: 2 }), "the named pairs")
    assert.strictEqual(destroyedBy(byMode, { Mode: 3 }), "all pairs")
    assert.isUndefined(destroyedBy(byMode, { Mode: 1 }))
    assert.isUndefined(destroyedBy(byMode))
  })

  it("depends on whether a field is given", () => {
    const unlessLimited = { field: "Condition", missing: "everything" }
    assert.strictEqual(destroyedBy(unlessLimited), "everything")
    assert.isUndefined(destroyedBy(unlessLimited, { Condition: {} }))
  })
})

describe("the schemas of an endpoint", () => {
  it("are built when they are first read, and once", () => {
    let built = 0
    const shape = <A>(given: A) => {
      built++
      return given
    }
    const whole = Schema.Struct({ B: Schema.Int })
    const endpoint = Endpoint.make("test.lazy", {
      path: "test/lazy",
      idempotency: "read",
      ratePerSecond: 200,
      payload: () => shape({ A: Schema.String }),
      success: () => shape(whole),
      errors: "undocumented"
    })
    assert.strictEqual(built, 0)
    assert.strictEqual(endpoint.payload, endpoint.payload)
    assert.strictEqual(built, 1)
    assert.deepStrictEqual(Object.keys(endpoint.payload.fields), ["A"])
    assert.strictEqual(endpoint.success, whole)
    assert.strictEqual(endpoint.success, whole)
    assert.strictEqual(built, 2)
  })
})
