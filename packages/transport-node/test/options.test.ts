import { assert, describe, it } from "@effect/vitest"
import { OptionsError } from "@tcchat/core/ChatError"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import { selfSigned } from "@tcchat/testkit/Certificate"
import * as Effect from "effect/Effect"
import * as process from "node:process"
import { createChat } from "../src/index.js"
import * as NodeTransport from "../src/NodeTransport.js"
import { app, certificate, proxy, requestTo, seen } from "./fixtures.js"

const warnings = Effect.acquireRelease(
  Effect.sync(() => {
    const heard: Array<string> = []
    const listener = (warning: Error) => heard.push(warning.name)
    process.on("warning", listener)
    return { heard, listener }
  }),
  ({ listener }) => Effect.sync(() => process.off("warning", listener))
)

describe("options", () => {
  for (const [option, values] of [
    ["connections", [0, -1, 1.5, Number.NaN, "8"]],
    ["keepAlive", [0, -1, Number.NaN, "-4 seconds", "soon"]],
    ["connectTimeout", [0, -1, Number.NaN, "0 seconds", "3 moons"]],
    ["maxResponseBytes", [0, -1, 0.5, Number.NaN, "16 MiB"]],
    ["http2", ["yes", 1, null]],
    ["dispatcher", [{}, null, 5]],
    ["ca", ["a certificate", "", 5]],
    ["cert", ["a certificate", certificate.key]],
    ["key", ["a key", certificate.cert]]
  ] as ReadonlyArray<readonly [string, ReadonlyArray<unknown>]>) {
    for (const value of values) {
      it.scoped(`rejects ${String(value).slice(0, 20)} for ${option} by its name, before anything is sent`, () =>
        Effect.gen(function* () {
          const options: NodeTransport.Options = { [option]: value }
          const error = yield* Effect.flip(NodeTransport.make(options))
          assert.instanceOf(error, OptionsError)
          assert.strictEqual(error.option, option)
          assert.throws(() => createChat({ ...app, transport: options }), OptionsError, `transport.${option} must be`)
        })
      )
    }
  }

  it("rejects a transport that is none, and a key of another certificate", () => {
    assert.throws(() => createChat({ ...app, transport: null as never }), OptionsError, "transport must be an object")
    const { cert, key } = certificate
    assert.doesNotThrow(() => createChat({ ...app, transport: { ca: [cert], cert, key } }))
    const transport = { cert, key: selfSigned().key }
    assert.throws(() => createChat({ ...app, transport }), OptionsError, "transport.key must be")
  })

  it("rejects an option that does not exist, and names one that is similar", () => {
    const options = { conections: 8 } as NodeTransport.Options
    assert.throws(
      () => createChat({ ...app, transport: options }),
      OptionsError,
      "transport.conections must be left out: there is no such option; did you mean connections?"
    )
  })

  for (const [what, long] of [
    ["for ever", Number.POSITIVE_INFINITY],
    ["30 days", "30 days"]
  ] as const) {
    it.scopedLive(`keeps connections, and waits for them, ${what} if configured`, () =>
      Effect.gen(function* () {
        const { heard } = yield* warnings
        const server = yield* FaultServer.make({ certificate })
        const options: NodeTransport.Options = { ca: certificate.cert, keepAlive: long, connectTimeout: long }
        const direct = yield* NodeTransport.make(options)
        const tunnelled = yield* NodeTransport.make({ ...options, proxy: (yield* proxy()).url })
        for (const transport of [direct, direct, tunnelled, tunnelled]) {
          assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
          yield* Effect.sleep("20 millis")
        }
        assert.deepStrictEqual([server.accepted(), heard], [2, []])
      })
    )
  }

  it.scopedLive(
    "opens as many connections as there are calls, and accepts a response of any length, if configured",
    () =>
      Effect.gen(function* () {
        const server = yield* FaultServer.make()
        const none = Number.POSITIVE_INFINITY
        const transport = yield* NodeTransport.make({ connections: none, maxResponseBytes: none })
        const calls = Effect.forEach(Array.from({ length: 100 }), () => seen(transport, requestTo(server.origin)), {
          concurrency: "unbounded"
        })
        assert.deepStrictEqual([new Set(yield* calls), server.accepted()], [new Set([200]), 100])
      })
  )
})
