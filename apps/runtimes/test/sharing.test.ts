import { sign } from "@tcchat/usersig/sign"
import { once } from "node:events"
import * as http from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, assert, beforeAll, describe, inject, it } from "vitest"
import { bundleOf } from "../src/Scene.js"
import { targets, withWorker } from "../src/Target.js"

const found = inject("found")[targets.findIndex(({ runtime }) => runtime === "workerd")]!
const scene = inject("scene")

const userSig = sign({ sdkAppId: 1400000000, userId: "administrator", secretKey: "a key for tests", expire: 86_400 })
const body = JSON.stringify({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", CurrentSequence: 1 })

/** A service that responds, and a signer whose first response may take its time. */
const state = { signerTakes: 0, signed: 0 }
const service = http.createServer((request, response) => {
  request.resume()
  if (request.url !== "/signer") return void response.setHeader("content-type", "application/json").end(body)
  setTimeout(() => response.end(userSig), state.signed++ === 0 ? state.signerTakes : 0)
})

describe.skipIf(found.missing !== undefined)("a client that the requests of a Worker share", () => {
  let script = ""
  beforeAll(async () => {
    await once(service.listen(0, "127.0.0.1"), "listening")
    script = await bundleOf(scene, "sharedWorker.js")
  })
  afterAll(() => service.close())

  /** Starts a Worker, and gives the function that asks it for calls and takes back the outcomes of those. */
  const worker = <A>(use: (ask: (calls: number, timeout?: number, signal?: AbortSignal) => Promise<unknown>) => A) =>
    withWorker(
      found.path!,
      { script, bindings: { SERVICE: `http://127.0.0.1:${(service.address() as AddressInfo).port}` } },
      async (url) => {
        state.signed = 0
        return use(async (calls, timeout = 20_000, signal) =>
          (
            await fetch(new URL(`/?calls=${calls}&timeout=${timeout}`, url), signal === undefined ? {} : { signal })
          ).json()
        )
      }
    )

  it("obtains a UserSig although the request that first needed it has ended", () =>
    worker(async (ask) => {
      state.signerTakes = 60_000
      assert.deepStrictEqual(await ask(1, 300), ["DeadlineError"])
      assert.deepStrictEqual(await ask(2), ["ok"])
      assert.strictEqual(state.signed, 2)
    }))

  it("serves the calls of a request after the cancellation of another one whose calls wait ahead", () =>
    worker(async (ask) => {
      state.signerTakes = 0
      await ask(1)
      const cancelled = ask(400, 20_000, AbortSignal.timeout(300)).catch((error: Error) => error.name)
      await new Promise((resolve) => setTimeout(resolve, 100))
      const waiting = ask(100)
      assert.strictEqual(await cancelled, "TimeoutError")
      assert.deepStrictEqual(await waiting, ["ok"])
      assert.deepStrictEqual(await Promise.all([ask(230), ask(20)]), [["ok"], ["ok"]])
    }))

  it("serves calls again after a request that ended before its calls", () =>
    worker(async (ask) => {
      state.signerTakes = 0
      assert.include((await ask(260, 500)) as ReadonlyArray<string>, "DeadlineError")
      assert.deepStrictEqual(await ask(3), ["ok"])
    }))
})
