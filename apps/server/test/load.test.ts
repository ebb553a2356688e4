import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Net from "node:net"
import { serve, tokenOf } from "./fixtures.js"

/** A client that begins a request and never ends it. */
const lingering = (url: string) =>
  Effect.acquireRelease(
    Effect.async<Net.Socket>((resume) => {
      const socket = Net.connect(Number(new URL(url).port), "127.0.0.1", () => {
        socket.write("POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n")
        resume(Effect.succeed(socket))
      })
      socket.on("error", () => undefined)
    }),
    (socket) => Effect.sync(() => socket.destroy())
  )

describe("many requests at once, good and bad", () => {
  it.scopedLive("each get the answer that is theirs", () =>
    Effect.gen(function* () {
      const { post, send, url } = yield* serve({ settings: { burst: 10_000, perSecond: 10_000 } })
      const token = tokenOf("alice")
      yield* Effect.replicateEffect(lingering(url), 50)
      const large = `"${"x".repeat(1_000_000)}"`
      const kinds = [
        [200, send("/health")],
        [200, send("/v1/me/lists", { token })],
        [401, send("/v1/me/lists", { token: `${token}x` })],
        [400, post("/v1/session", '{"userId":')],
        [413, post("/v1/session", large)],
        [404, send("/v1/nowhere")]
      ] as const
      const requests = Array.from({ length: 600 }, (_, index) => kinds[index % kinds.length]!)
      const wrong = yield* Effect.forEach(
        requests,
        ([expected, request]) =>
          Effect.map(request, ({ status }) => (status === expected ? [] : [{ expected, status }])),
        { concurrency: 32 }
      )
      assert.deepStrictEqual(wrong.flat(), [])
      assert.strictEqual((yield* send("/health")).status, 200)
    })
  )
})
