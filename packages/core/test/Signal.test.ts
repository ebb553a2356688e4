import * as Chat from "../src/Chat.js"
import * as Signal from "../src/Signal.js"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { deleteLists, ok, payload, scripted, secretKey } from "./fixtures.js"

/** An `AbortController` that counts the listeners of its signal. */
const counting = () => {
  const controller = new AbortController()
  const { signal } = controller
  const counts = { added: 0, now: 0 }
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    counts.added++
    counts.now++
    add(...given)
  }
  signal.removeEventListener = (...given: Parameters<typeof remove>) => {
    counts.now--
    remove(...given)
  }
  return { controller, signal, counts }
}

describe("Signal.onAbort", () => {
  it("calls each listener once, and no removed one", () => {
    const { controller, counts, signal } = counting()
    const called: Array<string> = []
    const both = () => called.push("both")
    Signal.onAbort(signal, both)
    Signal.onAbort(signal, both)
    const remove = Signal.onAbort(signal, () => called.push("removed"))
    remove()
    remove()
    controller.abort()
    controller.abort()
    assert.deepStrictEqual(called, ["both", "both"])
    assert.strictEqual(counts.added, 1)
  })

  it("removes its listener from a signal that has no subscribers, and adds it again", () => {
    const { controller, counts, signal } = counting()
    const removes = Array.from({ length: 3 }, () => Signal.onAbort(signal, () => assert.fail("removed")))
    for (const remove of removes) remove()
    assert.strictEqual(counts.now, 0)
    let called = 0
    Signal.onAbort(signal, () => called++)
    controller.abort()
    assert.strictEqual(called, 1)
  })
})

describe("calls that share a signal", () => {
  const chatOf = (transport: ReturnType<typeof scripted>["transport"]) =>
    Chat.make(transport, { sdkAppId: 1400000000, admin: "administrator", secretKey, rateLimit: false })

  it("have one listener on it, and none when they have ended", async () => {
    const { counts, signal } = counting()
    const chat = chatOf(scripted(Effect.as(Effect.sleep("10 millis"), ok)).transport)
    await Promise.all(Array.from({ length: 50 }, () => chat.call(deleteLists, payload, { signal })))
    assert.deepStrictEqual(counts, { added: 1, now: 0 })
    await chat.close()
  })

  it("all reject with its reason when it aborts", async () => {
    const { controller, signal } = counting()
    const chat = chatOf(scripted(Effect.never).transport)
    const calls = Array.from({ length: 20 }, () => chat.call(deleteLists, payload, { signal }))
    controller.abort("enough")
    for (const outcome of await Promise.allSettled(calls))
      assert.deepStrictEqual(outcome, { status: "rejected", reason: "enough" })
    await chat.close()
  })
})
