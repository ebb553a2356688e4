import * as Chat from "../src/Chat.js"
import { TransportError } from "../src/ChatError.js"
import * as Transport from "../src/Transport.js"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { deleteLists, ok, payload, scripted, secretKey } from "./fixtures.js"

const options = { sdkAppId: 1400000000, admin: "administrator", secretKey } as const

const pending = new Set<unknown>()
const { clearTimeout: clear, setTimeout: set } = globalThis

beforeAll(() => {
  globalThis.setTimeout = ((callback: () => void, milliseconds?: number) => {
    const timer = set(() => {
      pending.delete(timer)
      callback()
    }, milliseconds)
    pending.add(timer)
    return timer
  }) as typeof setTimeout
  globalThis.clearTimeout = ((timer: NodeJS.Timeout) => {
    pending.delete(timer)
    clear(timer)
  }) as typeof clearTimeout
})

afterAll(() => {
  globalThis.setTimeout = set
  globalThis.clearTimeout = clear
})

const timers = () => pending.size

const failures = async (calls: ReadonlyArray<Promise<unknown>>) =>
  (await Promise.allSettled(calls)).map((outcome) => {
    assert.strictEqual(outcome.status, "rejected")
    const error: unknown = outcome.status === "rejected" ? outcome.reason : undefined
    assert.instanceOf(error, TransportError)
    return `${error.reason} ${error.failure}`
  })

describe("close", () => {
  it("leaves no timer, whatever waits", async () => {
    const chat = Chat.make(scripted(ok).transport, options)
    const slowly = { ratePerSecond: 0.01 }
    await chat.callRaw("a/b", {}, slowly)
    const late = await Promise.allSettled([chat.callRaw("a/b", {}, { ...slowly, timeout: "20 millis" })])
    assert.strictEqual(late[0].status, "rejected")
    assert.strictEqual(timers(), 0)
    const waiting = failures([chat.callRaw("a/b", {}, slowly), chat.callRaw("a/b", {}, slowly)])
    await chat.close()
    assert.deepStrictEqual(await waiting, ["NotSent Closed", "NotSent Closed"])
    assert.strictEqual(timers(), 0)
  })

  it("cancels a running signer, and the call that waits for it was not sent", async () => {
    const { sent, transport } = scripted(ok)
    const signer = () => new Promise<string>(() => {})
    const chat = Chat.make(transport, { sdkAppId: 1400000000, admin: "administrator", signer })
    const waiting = failures([chat.call(deleteLists, payload), chat.call(deleteLists, payload)])
    await new Promise((resolve) => setTimeout(resolve, 10))
    await chat.close()
    assert.deepStrictEqual(await waiting, ["NotSent Closed", "NotSent Closed"])
    assert.strictEqual(sent.length, 0)
    assert.strictEqual(timers(), 0)
  })

  it("lets a request end for which the transport waits", async () => {
    const waiting: Array<Parameters<Transport.Send>[1]> = []
    const transport = Effect.acquireRelease(
      Effect.succeed(
        Transport.make((_, done) => {
          waiting.push(done)
          return () => {}
        })
      ),
      () => Effect.sync(() => waiting.shift()!(Exit.succeed(ok)))
    )
    const chat = Chat.make(transport, options)
    const call = chat.call(deleteLists, payload)
    while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    await chat.close()
    assert.deepStrictEqual(await call, { CurrentSequence: 3 })
  })

  it("ends a preview that waits, which sends nothing", async () => {
    const signer = () => new Promise<string>(() => {})
    const chat = Chat.make(scripted(ok).transport, { sdkAppId: 1400000000, admin: "administrator", signer })
    const waiting = failures([chat.preview(deleteLists, payload)])
    await new Promise((resolve) => setTimeout(resolve, 10))
    await chat.close()
    assert.deepStrictEqual(await waiting, ["NotSent Closed"])
    assert.strictEqual(timers(), 0)
  })

  it("leaves open what a request did that was under way", async () => {
    const { sent, transport } = scripted(Effect.never)
    const chat = Chat.make(transport, options)
    const waiting = failures([chat.call(deleteLists, payload)])
    while (sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
    await chat.close()
    assert.deepStrictEqual(await waiting, ["Unknown Closed"])
  })
})

describe("the first calls of a client", () => {
  it("keep their order, whether the transport opens at once or later", async () => {
    for (const opening of [Effect.void, Effect.sleep("5 millis")]) {
      const { sent, transport } = scripted(ok)
      const chat = Chat.make(Effect.zipRight(opening, transport), options)
      const names = ["a", "b", "c", "d"]
      const call = (name: string) => chat.call(deleteLists, { ...payload, From_Account: name })
      const early = names.slice(0, 2).map(call)
      await Promise.resolve()
      await Promise.all([...early, ...names.slice(2).map(call)])
      assert.deepStrictEqual(
        sent.map(({ body }) => (body as typeof payload).From_Account),
        names
      )
      await chat.close()
    }
  })
})
