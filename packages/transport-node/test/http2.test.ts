import { assert, describe, it } from "@effect/vitest"
import * as Transport from "@tcchat/core/Transport"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as http2 from "node:http2"
import * as NodeTransport from "../src/NodeTransport.js"
import { certificate, requestTo, seen } from "./fixtures.js"
import { type Response, ok, server } from "./http2Server.js"

const options: NodeTransport.Options = { ca: certificate.cert, http2: true }

describe("HTTP/2", () => {
  it.scopedLive("is used if requested and offered", () =>
    Effect.gen(function* () {
      const { origin, versions } = yield* server(ok)
      const transport = yield* NodeTransport.make(options)
      assert.deepStrictEqual(yield* Transport.toEffect(transport)(requestTo(origin)), {
        status: 200,
        body: '{"ErrorCode":0}',
        date: "Mon, 23 Nov 2026 03:00:00 GMT"
      })
      assert.deepStrictEqual(versions, ["2.0"])
    })
  )

  it.scopedLive("is not used if not requested", () =>
    Effect.gen(function* () {
      const { origin, versions } = yield* server(ok)
      const transport = yield* NodeTransport.make({ ca: certificate.cert })
      assert.strictEqual(yield* seen(transport, requestTo(origin)), 200)
      assert.deepStrictEqual(versions, ["1.1"])
    })
  )

  it.scopedLive("falls back to HTTP/1.1 with a server that does not offer it", () =>
    Effect.gen(function* () {
      const { origin } = yield* FaultServer.make({ certificate })
      const transport = yield* NodeTransport.make(options)
      assert.strictEqual(yield* seen(transport, requestTo(origin)), 200)
    })
  )

  it.scopedLive("carries many calls at the same time", () =>
    Effect.gen(function* () {
      const { origin, versions } = yield* server(ok)
      const transport = yield* NodeTransport.make({ ...options, connections: 4 })
      const statuses = yield* Effect.forEach(Array.from({ length: 100 }), () => seen(transport, requestTo(origin)), {
        concurrency: 32
      })
      assert.deepStrictEqual(
        statuses.filter((status) => status !== 200),
        []
      )
      assert.strictEqual(versions.length, 100)
    })
  )

  for (const [what, response, failure] of [
    ["the session is destroyed before the response", (stream) => stream.session?.destroy(), "Reset"],
    ["the connection is cut before the response", (_, cut) => cut(), "Reset"],
    ["the stream is cancelled before the response", (stream) => stream.close(http2.constants.NGHTTP2_CANCEL), "Reset"],
    [
      "the stream is cancelled within the response",
      (stream) => {
        stream.respond({ ":status": 200, "content-length": 100 })
        stream.write('{"ErrorCode":')
        setTimeout(() => stream.close(http2.constants.NGHTTP2_CANCEL), 20)
      },
      "Incomplete"
    ]
  ] as ReadonlyArray<readonly [string, Response, string]>) {
    it.scopedLive(`does not send a request twice when ${what}`, () =>
      Effect.gen(function* () {
        const { origin, versions } = yield* server(response)
        const transport = yield* NodeTransport.make(options)
        const [reason, seenFailure] = (yield* seen(transport, requestTo(origin))) as [string, string]
        assert.deepStrictEqual([reason, seenFailure], ["Unknown", failure])
        yield* Effect.sleep("50 millis")
        assert.strictEqual(versions.length, 1)
      })
    )
  }

  it.scopedLive("cancels the stream of a call that is interrupted", () =>
    Effect.gen(function* () {
      const cancelled: Array<number | undefined> = []
      let begun = false
      const { origin } = yield* server((stream) => {
        begun = true
        stream.on("close", () => cancelled.push(stream.rstCode))
      })
      const transport = yield* NodeTransport.make(options)
      const fiber = yield* Effect.fork(Transport.toEffect(transport)(requestTo(origin)))
      yield* FaultServer.until(() => begun)
      yield* Fiber.interrupt(fiber)
      yield* FaultServer.until(() => cancelled.length === 1)
    })
  )
})
