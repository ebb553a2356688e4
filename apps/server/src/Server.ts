/** The whole server as a layer. */
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import * as HttpServer from "@effect/platform/HttpServer"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Api } from "./Api.js"
import { UserSigs } from "./Chat.js"
import * as Docs from "./Docs.js"
import * as Draining from "./Draining.js"
import * as Http from "./Http.js"
import * as Lists from "./Lists.js"
import * as Sessions from "./Sessions.js"
import { Settings } from "./Settings.js"
import * as Webhooks from "./Webhooks.js"

const health = HttpApiBuilder.group(Api, "health", (handlers) =>
  Effect.map(UserSigs, ({ service }) => handlers.handle("health", () => Effect.succeed({ status: "ok", service })))
)

const api = HttpApiBuilder.api(Api).pipe(
  Layer.provide([health, Sessions.layer, Lists.layer.pipe(Layer.provide(Sessions.checks)), Webhooks.layer])
)

const listening = Layer.unwrapEffect(
  Effect.gen(function* () {
    const { host, port } = yield* Settings
    const { server } = yield* Draining.Draining
    return NodeHttpServer.layer(() => server, { host, port })
  })
)

/**
 * Serves the API until its scope closes, then finishes the requests in flight.
 *
 * Layers close in reverse order of construction: first the server stops
 * accepting requests, then it closes, and last the client of the chat service,
 * which must be provided from outside.
 */
export const layer = Draining.onEnd.pipe(
  Layer.provideMerge(
    HttpApiBuilder.serve().pipe(Layer.provide(Docs.layer), Layer.provide(Http.layer), Layer.provide(api))
  ),
  Layer.provideMerge(listening),
  Layer.provide(Draining.layer)
)

/** The address at which a server listens. */
export const url: Effect.Effect<string, never, HttpServer.HttpServer> = HttpServer.addressFormattedWith(Effect.succeed)
