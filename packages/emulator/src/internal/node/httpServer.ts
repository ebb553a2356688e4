import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http"
import type { Service } from "../../Emulator.js"
import type { Outcome } from "../../Exchange.js"
import { type AllowedHosts, type AllowedOrigins, denialOf } from "../guard.js"
import { targetOf } from "../request.js"
import { json } from "../response.js"
import { readBody } from "./listening.js"

/** Bytes of the body of a call that are read. The largest documented request is far smaller. */
const maxCallBytes = 2 * 1024 * 1024

/** Bytes of the body of a control request that are read: a snapshot of a million accounts is smaller. */
const maxControlBytes = 384 * 1024 * 1024

/** From where requests are accepted. */
export interface Access {
  readonly allowedHosts: AllowedHosts
  readonly allowedOrigins: AllowedOrigins
}

const send = (response: ServerResponse, outcome: Outcome, headers: OutgoingHttpHeaders): void => {
  const socket = response.socket
  if (socket === null || response.destroyed) return
  switch (outcome._tag) {
    case "Drop":
      return
    case "Reset":
      if (outcome.at === "before") {
        socket.resetAndDestroy()
        return
      }
      response.writeHead(200, { ...headers, "content-type": "application/json", "content-length": 64 })
      response.write('{"ActionStatus":', () => socket.destroy())
      return
    case "Response":
      response.writeHead(outcome.status, {
        ...headers,
        "content-type": outcome.contentType,
        "content-length": Buffer.byteLength(outcome.body)
      })
      response.end(outcome.body)
  }
}

/** Headers that let a page in a browser read the response. */
const corsHeaders = ({ headers: { origin } }: IncomingMessage): OutgoingHttpHeaders => ({
  "cache-control": "no-store",
  vary: "Origin",
  ...(origin !== undefined && { "access-control-allow-origin": origin })
})

const preflight = (request: IncomingMessage, response: ServerResponse, headers: OutgoingHttpHeaders): void => {
  const asked = request.headers["access-control-request-headers"] ?? ""
  response.writeHead(204, {
    ...headers,
    "access-control-allow-methods": "GET, POST, PUT, DELETE, OPTIONS",
    "access-control-allow-headers": /^[\w\-, ]+$/.test(asked) ? asked : "content-type",
    "access-control-max-age": "600"
  })
  response.end()
}

/** Responds to one request of a server. */
export const respond = (
  emulator: Service,
  { allowedHosts, allowedOrigins }: Access,
  request: IncomingMessage,
  response: ServerResponse
): Effect.Effect<void> =>
  Effect.gen(function* () {
    const { method = "GET", url = "/" } = request
    const isCall = targetOf(url).path.startsWith("/v4/")
    const { host, origin } = request.headers
    const denied = denialOf({ host, origin }, allowedHosts, isCall ? allowedOrigins : [])
    if (denied !== undefined) return send(response, json(403, { error: denied }), { connection: "close" })
    const headers = corsHeaders(request)
    if (method === "OPTIONS") return preflight(request, response, headers)
    const maxBytes = isCall ? maxCallBytes : maxControlBytes
    const body = yield* Effect.either(readBody(request, maxBytes))
    if (Either.isLeft(body))
      return send(response, json(413, { error: `a body of more than ${maxBytes} bytes is not read` }), {
        ...headers,
        connection: "close"
      })
    send(
      response,
      yield* emulator.handle({ method: !isCall && method === "HEAD" ? "GET" : method, url, body: body.right }),
      headers
    )
  }).pipe(
    Effect.catchAllDefect((defect) =>
      Effect.sync(() => send(response, json(500, { error: `a bug in the emulator: ${String(defect)}` }), {}))
    )
  )
