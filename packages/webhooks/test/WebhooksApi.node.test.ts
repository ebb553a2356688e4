import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as HttpApi from "@effect/platform/HttpApi"
import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import * as HttpServer from "@effect/platform/HttpServer"
import * as OpenApi from "@effect/platform/OpenApi"
import { assert, describe, it } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { createServer } from "node:http"
import { signTestRequest } from "../src/TestRequest.js"
import * as Webhooks from "../src/Webhooks.js"
import * as WebhooksApi from "../src/WebhooksApi.js"
import { app, bodies, ok } from "./fixtures.js"

class Api extends HttpApi.make("app").add(WebhooksApi.group("/v1/webhooks/chat")) {}

class Names extends Context.Tag("Names")<Names, ReadonlySet<string>>() {}

const group = HttpApiBuilder.group(Api, "webhooks", (handlers) =>
  Effect.map(
    Webhooks.make({
      ...app,
      maxBodyBytes: 100_000,
      report: () => Effect.void,
      handlers: {
        "Group.CallbackBeforeCreateGroup": ({ body }, response) =>
          Effect.map(Names, (names) => (names.has(body.Name!) ? response.reject(10100, "taken") : response.allow))
      }
    }),
    (webhooks) => handlers.handleRaw("receive", () => WebhooksApi.respond(webhooks))
  )
)

const layer = HttpApiBuilder.serve().pipe(
  Layer.provide(HttpApiBuilder.api(Api)),
  Layer.provide(group),
  Layer.provide(Layer.succeed(Names, new Set(["Chess"]))),
  Layer.provideMerge(NodeHttpServer.layer(createServer, { port: 0, host: "127.0.0.1" }))
)

const serving = Effect.map(
  Effect.flatMap(Layer.build(layer), (context) =>
    Effect.provide(HttpServer.addressFormattedWith(Effect.succeed), context)
  ),
  (url) =>
    (change: RequestInit & { readonly junk?: string; readonly token?: string } = {}) =>
      Effect.promise(async () => {
        const { junk = "", token, ...init } = change
        const request = signTestRequest({
          ...app,
          ...(token !== undefined && { token }),
          url: `${url}/v1/webhooks/chat`,
          command: "Group.CallbackBeforeCreateGroup",
          body: bodies["Group.CallbackBeforeCreateGroup"]
        })
        const response = await fetch(`${request.url}${junk}`, { ...request, ...init })
        return [response.status, (await response.json()) as unknown] as const
      })
)

describe("a group of an HttpApi", () => {
  it.scopedLive("responds to webhooks with the services of its handlers", () =>
    Effect.gen(function* () {
      const post = yield* serving
      assert.deepStrictEqual(yield* post(), [200, { ...ok, ErrorCode: 10100, ErrorInfo: "taken" }])
    })
  )

  it.scopedLive("rejects unsigned, too large and non-JSON requests, and continues", () =>
    Effect.gen(function* () {
      const post = yield* serving
      assert.strictEqual((yield* post({ token: "guessed" }))[0], 401)
      assert.strictEqual((yield* post({ body: "{" }))[0], 400)
      assert.strictEqual((yield* post({ body: "x".repeat(200_000) }))[0], 413)
      assert.strictEqual((yield* post())[0], 200)
    })
  )

  it.scopedLive("ignores other parameters of the query", () =>
    Effect.gen(function* () {
      const post = yield* serving
      for (const junk of ["&x=%off", "&%E0%A4%A=%", "&x=1&x=2"])
        assert.strictEqual((yield* post({ junk }))[0], 200, junk)
    })
  )

  it("describes itself", () => {
    const { paths } = OpenApi.fromApi(Api)
    const { post } = paths["/v1/webhooks/chat"]!
    assert.strictEqual(post?.operationId, "webhooks.receive")
    assert.isTrue(post?.parameters.some(({ name }) => name === "CallbackCommand"))
  })
})
