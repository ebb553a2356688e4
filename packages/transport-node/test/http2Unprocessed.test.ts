import { assert, describe, it } from "@effect/vitest"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as http2 from "node:http2"
import { Agent } from "undici"
import * as NodeTransport from "../src/NodeTransport.js"
import { certificate, proxy, requestTo, seen } from "./fixtures.js"
import { type Response, frameServer, goawayFrame, ok, server } from "./http2Server.js"

const { NGHTTP2_ENHANCE_YOUR_CALM, NGHTTP2_INTERNAL_ERROR, NGHTTP2_NO_ERROR, NGHTTP2_REFUSED_STREAM } = http2.constants

const options: NodeTransport.Options = { ca: certificate.cert, http2: true, connections: 1 }

/** Says with these codes that streams after the last one are not looked at, and nothing more. */
const goaway =
  (code: number, last: "none" | "own" | "any"): Response =>
  ({ id = 0, session }) =>
    session?.goaway(code, last === "none" ? id - 2 : last === "own" ? id : 0x7f_ff_ff_ff)

const later =
  (response: Response): Response =>
  (stream, cut) =>
    void setTimeout(() => response(stream, cut), 30)

const both =
  (...responses: ReadonlyArray<Response>): Response =>
  (stream, cut) => {
    for (const response of responses) response(stream, cut)
  }

const refused: Response = (stream) => stream.close(NGHTTP2_REFUSED_STREAM)

const begin: Response = (stream) => {
  stream.respond({ ":status": 200, "content-length": 100 })
  stream.write('{"ErrorCode":')
}

/** Does something with the second request, and answers the rest. */
const second = (response: Response): Response => {
  let count = 0
  return (stream, cut) => (++count === 2 ? response : ok)(stream, cut)
}

const reset = (reason: string) => [reason, "Reset"]

describe("HTTP/2 frames about a request", () => {
  for (const [what, response, expected] of [
    ["the stream is refused", refused, reset("NotSent")],
    ["a GOAWAY leaves it out", goaway(NGHTTP2_NO_ERROR, "none"), reset("NotSent")],
    ["a GOAWAY with an error leaves it out", goaway(NGHTTP2_ENHANCE_YOUR_CALM, "none"), reset("NotSent")],
    [
      "a first GOAWAY lets it be, a second one leaves it out",
      both(goaway(NGHTTP2_NO_ERROR, "any"), later(goaway(NGHTTP2_NO_ERROR, "none"))),
      reset("NotSent")
    ],
    ["a GOAWAY with an error includes it", goaway(NGHTTP2_INTERNAL_ERROR, "own"), reset("Unknown")],
    [
      "the connection is cut after a GOAWAY that includes it",
      both(
        goaway(NGHTTP2_NO_ERROR, "own"),
        later((_, cut) => cut())
      ),
      reset("Unknown")
    ],
    ["the stream is refused within the response", both(begin, later(refused)), ["Unknown", "Incomplete"]],
    ["a GOAWAY includes it, and the response follows", both(goaway(NGHTTP2_NO_ERROR, "own"), later(ok)), 200],
    ["a GOAWAY comes right after the response", both(ok, goaway(NGHTTP2_NO_ERROR, "own")), 200],
    [
      "a GOAWAY comes within the response",
      (stream) => {
        stream.respond({ ":status": 200 })
        stream.write("{")
        setTimeout(() => {
          stream.session?.close()
          setTimeout(() => stream.end("}"), 20)
        }, 20)
      },
      200
    ],
    ["the server closes the session in order", both(({ session }) => session?.close(), later(ok)), 200]
  ] as ReadonlyArray<readonly [string, Response, unknown]>) {
    it.scopedLive(`are reported when ${what}; the next request uses another connection`, () =>
      Effect.gen(function* () {
        const { origin, versions } = yield* server(second(response))
        const transport = yield* NodeTransport.make(options)
        assert.strictEqual(yield* seen(transport, requestTo(origin)), 200)
        const outcome = yield* seen(transport, requestTo(origin))
        assert.deepStrictEqual(Array.isArray(outcome) ? outcome.slice(0, 2) : outcome, expected)
        assert.strictEqual(yield* seen(transport, requestTo(origin)), 200)
        assert.strictEqual(versions.length, 3)
      })
    )
  }

  for (const [what, frames, isEnded] of [
    ["names no stream at all", goawayFrame(0), false],
    ["names no stream at all, with an error", goawayFrame(NGHTTP2_ENHANCE_YOUR_CALM), false],
    ["is the last thing on a connection", goawayFrame(0), true],
    ["is the last thing on a connection, with an error", goawayFrame(NGHTTP2_INTERNAL_ERROR), true]
  ] as const) {
    it.scopedLive(`are reported when the first response is a GOAWAY that ${what}`, () =>
      Effect.gen(function* () {
        const origin = yield* frameServer((socket) => (isEnded ? socket.end(frames) : socket.write(frames)))
        const transport = yield* NodeTransport.make(options)
        const outcome = (yield* seen(transport, requestTo(origin))) as ReadonlyArray<unknown>
        assert.deepStrictEqual(outcome.slice(0, 2), reset("NotSent"))
      })
    )
  }

  it.scopedLive("lose none of many calls to a server that closes each session gracefully", () =>
    Effect.gen(function* () {
      for (const response of [
        both(ok, goaway(0, "own")),
        both(goaway(0, "own"), ok),
        both(goaway(0, "any"), later(ok))
      ]) {
        const { origin, versions } = yield* server(response)
        for (const connections of [1, 3]) {
          const transport = yield* NodeTransport.make({ ...options, connections })
          const outcomes = yield* Effect.forEach(Array.from({ length: 20 }), () => seen(transport, requestTo(origin)), {
            concurrency: "unbounded"
          })
          assert.deepStrictEqual(new Set(outcomes), new Set([200]))
        }
        assert.strictEqual(versions.length, 40)
      }
    })
  )

  it.scopedLive("time out or are cancelled when no response follows a GOAWAY", () =>
    Effect.gen(function* () {
      let begun = 0
      let response = goaway(NGHTTP2_NO_ERROR, "own")
      const { origin } = yield* server((...request) => {
        begun++
        response(...request)
      })
      const transport = yield* NodeTransport.make(options)
      assert.deepStrictEqual(yield* seen(transport, requestTo(origin, 300)), ["Unknown", "Timeout", undefined])
      const before = begun
      const call = yield* Effect.fork(seen(transport, requestTo(origin)))
      const waiting = yield* Effect.fork(seen(transport, requestTo(origin)))
      yield* FaultServer.until(() => begun > before)
      yield* Effect.sleep("20 millis")
      response = ok
      yield* Fiber.interrupt(call)
      assert.strictEqual(yield* Fiber.join(waiting), 200)
    })
  )

  it.scopedLive("are reported through a proxy as well", () =>
    Effect.gen(function* () {
      const { origin } = yield* server(second(goaway(NGHTTP2_NO_ERROR, "none")))
      const transport = yield* NodeTransport.make({ ...options, proxy: (yield* proxy()).url })
      assert.strictEqual(yield* seen(transport, requestTo(origin)), 200)
      const [reason] = (yield* seen(transport, requestTo(origin))) as [string]
      assert.deepStrictEqual([reason, yield* seen(transport, requestTo(origin))], ["NotSent", 200])
    })
  )

  it.scopedLive("are reported for a refused stream by a custom dispatcher", () =>
    Effect.gen(function* () {
      const { origin } = yield* server(refused)
      const dispatcher = yield* Effect.acquireRelease(
        Effect.sync(() => new Agent({ allowH2: true, connect: { ca: certificate.cert } })),
        (agent) => Effect.promise(() => agent.destroy())
      )
      const [reason] = (yield* seen(yield* NodeTransport.make({ dispatcher }), requestTo(origin))) as [string]
      assert.strictEqual(reason, "NotSent")
    })
  )
})
