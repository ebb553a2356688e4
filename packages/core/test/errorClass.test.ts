import * as ChatError from "../src/ChatError.js"
import { assert, describe, it } from "@effect/vitest"
import { vi } from "vitest"

const fields = { endpoint: "relation.deleteLists", reason: "Unknown", failure: "Reset" } as const

describe("an error", () => {
  it("keeps its message in a copy, such as that of a worker, and lists no field more", () => {
    const error = new ChatError.TransportError(fields)
    assert.strictEqual(structuredClone(error).message, error.message)
    assert.include(error.message, "relation.deleteLists")
    assert.deepStrictEqual(Object.keys(error).toSorted(), ["_tag", "endpoint", "failure", "reason"])
  })

  it("is one of the same class of another copy of the package", async () => {
    vi.resetModules()
    const other = await import("../src/ChatError.js")
    assert.notStrictEqual(other.TransportError, ChatError.TransportError)
    const error = new other.TransportError(fields)
    assert.isTrue(error instanceof ChatError.TransportError)
    assert.isFalse(error instanceof ChatError.ApiError)
    assert.isFalse(new Error("reset") instanceof ChatError.TransportError)
    assert.isFalse(Object(null) instanceof ChatError.TransportError)
  })

  it("is of a class that a program derives only if it was made by that", () => {
    class Ours extends ChatError.TransportError {}
    assert.isFalse(new ChatError.TransportError(fields) instanceof Ours)
    assert.isTrue(new Ours(fields) instanceof Ours)
    assert.isTrue(new Ours(fields) instanceof ChatError.TransportError)
  })
})
