import { assert, describe, it } from "@effect/vitest"
import * as Transport from "@tcchat/core/Transport"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as NodeTransport from "../src/NodeTransport.js"
import { environment } from "./environment.js"
import { certificate, proxy, requestTo, seen } from "./fixtures.js"

const target = FaultServer.make({ certificate })

describe("proxy", () => {
  it.scopedLive("sends through the proxy that the options name", () =>
    Effect.gen(function* () {
      const server = yield* target
      const { asked, url } = yield* proxy()
      const transport = yield* NodeTransport.make({ ca: certificate.cert, proxy: url })
      assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
      assert.deepStrictEqual(asked, [[`127.0.0.1:${server.port}`, undefined]])
      assert.strictEqual(server.received.length, 1)
    })
  )

  it.scopedLive("keeps the tunnel for the next request", () =>
    Effect.gen(function* () {
      const server = yield* target
      const { asked, url } = yield* proxy()
      const transport = yield* NodeTransport.make({ ca: certificate.cert, proxy: url })
      for (const _ of [1, 2, 3, 4, 5]) assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
      // A connection is free a moment after its response, so the first two requests make one each.
      assert.isAtMost(asked.length, 2)
    })
  )

  it.scopedLive("opens a tunnel for plain HTTP too, so that the proxy sees no UserSig", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      const { asked, url } = yield* proxy()
      const transport = yield* NodeTransport.make({ proxy: url })
      assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
      assert.deepStrictEqual(asked, [[`127.0.0.1:${server.port}`, undefined]])
    })
  )

  it.scopedLive("sends the credentials of its URL to the proxy", () =>
    Effect.gen(function* () {
      const server = yield* target
      const { asked, url } = yield* proxy()
      const transport = yield* NodeTransport.make({
        ca: certificate.cert,
        proxy: Redacted.make(url.replace("http://", "http://alice:s3cret@"))
      })
      assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
      assert.strictEqual(asked[0]?.[1], `Basic ${Buffer.from("alice:s3cret").toString("base64")}`)
    })
  )

  it.scopedLive("sends through HTTPS_PROXY by default", () =>
    Effect.gen(function* () {
      const server = yield* target
      const { asked, url } = yield* proxy()
      yield* environment({ HTTPS_PROXY: url })
      const transport = yield* NodeTransport.make({ ca: certificate.cert })
      assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
      assert.strictEqual(asked.length, 1)
    })
  )

  it.scopedLive("bypasses HTTPS_PROXY for a host in NO_PROXY", () =>
    Effect.gen(function* () {
      const server = yield* target
      const { asked, url } = yield* proxy()
      yield* environment({ HTTPS_PROXY: url, NO_PROXY: "example.com,127.0.0.1" })
      const transport = yield* NodeTransport.make({ ca: certificate.cert })
      assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
      assert.strictEqual(asked.length, 0)
    })
  )

  it.scopedLive("bypasses HTTPS_PROXY if the options say so", () =>
    Effect.gen(function* () {
      const server = yield* target
      const { asked, url } = yield* proxy()
      yield* environment({ HTTPS_PROXY: url })
      const transport = yield* NodeTransport.make({ ca: certificate.cert, proxy: false })
      assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
      assert.strictEqual(asked.length, 0)
    })
  )

  const unsent = (transport: Transport.Service, request: Transport.Request) =>
    Effect.map(Effect.flip(Transport.toEffect(transport)(request)), ({ code, failure, host, reason }) => [
      reason,
      failure,
      code,
      host
    ])

  it.scopedLive("is named in the error when it rejects a request, which counts as not sent", () =>
    Effect.gen(function* () {
      const server = yield* target
      const { url } = yield* proxy(407)
      const transport = yield* NodeTransport.make({ ca: certificate.cert, proxy: url })
      const expected = ["NotSent", "Unreachable", "UND_ERR_ABORTED", new URL(url).host]
      assert.deepStrictEqual(yield* unsent(transport, requestTo(server.origin)), expected)
      assert.strictEqual(server.received.length, 0)
    })
  )

  it.scopedLive("is named in the error when there is none, and the request counts as not sent", () =>
    Effect.gen(function* () {
      const server = yield* target
      const nobody = yield* FaultServer.refusing
      const transport = yield* NodeTransport.make({ proxy: nobody })
      const expected = ["NotSent", "Refused", "ECONNREFUSED", new URL(nobody).host]
      assert.deepStrictEqual(yield* unsent(transport, requestTo(server.origin)), expected)
    })
  )

  it.scopedLive("is not named when the host behind it is the one that is not trusted", () =>
    Effect.gen(function* () {
      const server = yield* target
      const { url } = yield* proxy()
      const transport = yield* NodeTransport.make({ proxy: url })
      const [reason, failure, , host] = yield* unsent(transport, requestTo(server.origin))
      assert.deepStrictEqual([reason, failure, host], ["NotSent", "Tls", new URL(server.origin).host])
    })
  )

  it.scopedLive("reports a request as not sent when the proxy does not respond", () =>
    Effect.gen(function* () {
      const server = yield* target
      const silent = yield* FaultServer.make({ accept: () => undefined })
      const transport = yield* NodeTransport.make({ proxy: silent.origin })
      assert.deepStrictEqual(yield* seen(transport, requestTo(server.origin, 100)), [
        "NotSent",
        "ConnectTimeout",
        undefined
      ])
    })
  )
})
