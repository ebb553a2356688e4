import { assert, describe, it } from "@effect/vitest"
import { selfSigned } from "@tcchat/testkit/Certificate"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Effect from "effect/Effect"
import * as NodeTransport from "../src/NodeTransport.js"
import { certificate, requestTo, seen } from "./fixtures.js"

describe("TLS", () => {
  it.scopedLive("trusts a custom certificate authority", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make({ certificate })
      const transport = yield* NodeTransport.make({ ca: certificate.cert })
      assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
    })
  )

  for (const [what, offered, trusted, code] of [
    ["that nobody signed", certificate, undefined, "DEPTH_ZERO_SELF_SIGNED_CERT"],
    ["of another authority", certificate, selfSigned().cert, "DEPTH_ZERO_SELF_SIGNED_CERT"],
    ["that has ended", selfSigned(["127.0.0.1"], new Date(Date.now() - 3_600_000)), "its own", "CERT_HAS_EXPIRED"],
    ["of another host", selfSigned(["example.com"]), "its own", "ERR_TLS_CERT_ALTNAME_INVALID"]
  ] as const) {
    it.scopedLive(`sends nothing to a server with a certificate ${what}`, () =>
      Effect.gen(function* () {
        const server = yield* FaultServer.make({ certificate: offered })
        const transport = yield* NodeTransport.make({ ca: trusted === "its own" ? offered.cert : trusted })
        assert.deepStrictEqual(yield* seen(transport, requestTo(server.origin)), ["NotSent", "Tls", code])
        assert.strictEqual(server.received.length, 0)
      })
    )
  }

  it.scopedLive("sends the client certificate", () =>
    Effect.gen(function* () {
      const own = selfSigned(["client"])
      const server = yield* FaultServer.make({ certificate, clients: own.cert })
      const transport = yield* NodeTransport.make({ ca: certificate.cert, ...own })
      assert.strictEqual(yield* seen(transport, requestTo(server.origin)), 200)
    })
  )

  it.scopedLive("reports the outcome as unknown when the server requires a client certificate", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make({ certificate, clients: certificate.cert })
      const transport = yield* NodeTransport.make({ ca: certificate.cert })
      // With TLS 1.3 the refusal comes after the request has been sent.
      const [reason] = (yield* seen(transport, requestTo(server.origin))) as [string]
      assert.strictEqual(reason, "Unknown")
      assert.strictEqual(server.received.length, 0)
    })
  )
})
