import * as FetchHttpClient from "@effect/platform/FetchHttpClient"
import * as HttpClient from "@effect/platform/HttpClient"
import * as HttpClientRequest from "@effect/platform/HttpClientRequest"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { assert, describe, it } from "@effect/vitest"
import * as Transport from "@tcchat/core/Transport"
import * as Fault from "@tcchat/testkit/Fault"
import * as FaultServer from "@tcchat/testkit/FaultServer"
import * as Secrets from "@tcchat/testkit/Secrets"
import { transportContract } from "@tcchat/testkit/transportContract"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as HttpClientTransport from "../src/HttpClientTransport.js"
import { limitations } from "./limitations.js"

transportContract("HttpClientTransport on fetch", Layer.provide(HttpClientTransport.layer, FetchHttpClient.layer), {
  limitations
})

const reason = "this client does not ask for compressed responses, and does not decompress"

transportContract(
  "HttpClientTransport on undici",
  Layer.provide(HttpClientTransport.layer, NodeHttpClient.layerUndici),
  {
    limitations: {
      "reports a connection closed before TLS as not sent":
        limitations["reports a connection closed before TLS as not sent"],
      "ignores a 100 Continue that it did not ask for": limitations["ignores a 100 Continue that it did not ask for"],
      "aborts a body that is small only while compressed": { reason, instead: 200 },
      "decompresses gzip": { reason, instead: { status: 200, whole: false } },
      "decompresses deflate": { reason, instead: { status: 200, whole: false } },
      "decompresses brotli": { reason, instead: { status: 200, whole: false } },
      "does not return a body that it cannot decompress": { reason, instead: { status: 200, whole: false } },
      "does not return a truncated compressed body": { reason, instead: { status: 200, whole: false } },
      "rejects requests after its scope has ended": {
        reason: "undici says the same of a request that it drops on the way",
        instead: { reason: "Unknown", failure: "Closed" }
      }
    }
  }
)

const request = (origin: string): Transport.Request => ({
  endpoint: "test.case",
  url: `${origin}/v4/sns/group_delete`,
  userSig: Redacted.make("eJw-UserSig-that-nobody-may-see*"),
  body: "{}",
  timeout: 5_000
})

const secrets = { UserSig: "eJw-UserSig-that-nobody-may-see*", path: "/v4/sns/group_delete" }

describe("HttpClientTransport", () => {
  for (const [where, http] of [
    ["fetch", FetchHttpClient.layer],
    ["undici", NodeHttpClient.layerUndici],
    ["node:http", NodeHttpClient.layer]
  ] as const) {
    it.scopedLive(`does not leak URL or trace on ${where}, whatever happens`, () =>
      Effect.gen(function* () {
        const server = yield* FaultServer.make()
        server.script(Fault.ok(), Fault.resetBeforeHeaders, Fault.halfBody)
        const recorder = Secrets.recorder()
        const transport = HttpClientTransport.make(Context.get(yield* Layer.build(http), HttpClient.HttpClient))
        yield* Effect.forEach([1, 2, 3], () =>
          Effect.either(Transport.toEffect(transport)(request(server.origin)))
        ).pipe(Effect.withSpan("outer"), Effect.provide(recorder.layer))
        assert.strictEqual(server.received.length, 3)
        assert.notProperty(server.received[0]!.headers, "traceparent")
        assert.notProperty(server.received[0]!.headers, "b3")
        assert.include(recorder.texts().join(), "outer")
        assert.deepStrictEqual(Secrets.findInTexts(recorder.texts(), secrets), [])
      })
    )
  }

  it.scopedLive("treats a status as a response even if the client treats it as a failure", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      server.script(Fault.badGateway)
      const client = HttpClient.filterStatusOk(
        Context.get(yield* Layer.build(FetchHttpClient.layer), HttpClient.HttpClient)
      )
      const response = yield* Transport.toEffect(HttpClientTransport.make(client))(request(server.origin))
      assert.strictEqual(response.status, 502)
      assert.include(response.body, "502 Bad Gateway")
    })
  )

  it.scopedLive("runs the middleware of the client", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      const client = HttpClient.mapRequest(
        Context.get(yield* Layer.build(FetchHttpClient.layer), HttpClient.HttpClient),
        HttpClientRequest.setHeader("x-gateway-token", "t")
      )
      yield* Transport.toEffect(HttpClientTransport.make(client))(request(server.origin))
      assert.strictEqual(server.received[0]!.headers["x-gateway-token"], "t")
    })
  )

  it.scopedLive("keeps the settings of a client on fetch", () =>
    Effect.gen(function* () {
      const server = yield* FaultServer.make()
      server.script(Fault.response({ status: 302, headers: { Location: "/elsewhere" } }))
      const init = Layer.succeed(FetchHttpClient.RequestInit, { redirect: "follow", headers: { "x-team": "chat" } })
      const context = yield* Layer.build(
        HttpClientTransport.layer.pipe(Layer.provide(FetchHttpClient.layer), Layer.provide(init))
      )
      const { status } = yield* Transport.toEffect(Context.get(context, Transport.Transport))(request(server.origin))
      assert.deepStrictEqual([status, server.received.length], [302, 1])
      assert.strictEqual(server.received[0]!.headers["x-team"], "chat")
    })
  )
})
