import { assert, describe, it } from "@effect/vitest"
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
