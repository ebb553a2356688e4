/**
 * The port through which a request leaves: one method, which sends one POST
 * and returns the whole response.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type { TransportError } from "./ChatError.js"
import { scrub } from "./internal/secrets.js"
import { longest } from "./internal/sleep.js"

/**
 * One HTTP request.
 *
 * The query of the URL carries a UserSig, so the URL stays wrapped until the
 * transport hands it to the network, and appears in no error, log or span.
 */
export interface Request {
  /** Name of the endpoint, for errors. */
  readonly endpoint: string
  readonly url: Redacted.Redacted
  /** JSON text. */
  readonly body: string
  /** Milliseconds for this request, from its first byte to the last one of the response. */
  readonly timeout: number
}

/** One HTTP response, read to its end. */
export interface Response {
  readonly status: number
  readonly body: string
  /** The `Date` header, which tells how far the two clocks are apart. */
  readonly date?: string | undefined
}

/**
 * Sends one request, calls `done` once with what came of it, and returns what gives the request up.
 *
 * It keeps the time of the request itself. Giving up closes the socket; nothing is done any more then, and giving up a
 * request that is done changes nothing.
 */
export type Send = (request: Request, done: (outcome: Either.Either<Response, TransportError>) => void) => () => void

/** What a transport does. */
export interface Service {
  readonly post: (request: Request) => Effect.Effect<Response, TransportError>
  /**
   * Says that `post` itself fails when the time of a request is over. Of another transport the client interrupts `post`,
   * which costs a fiber each time and cannot tell whether the request had left.
   */
  readonly keepsTime?: boolean
  /** `post` with a callback. May be left out; with it, an attempt takes the client fewer steps. */
  readonly send?: Send
}

/**
 * Sends requests.
 *
 * A transport follows no redirect, adds no header that identifies the caller,
 * closes the socket when it is interrupted, and says of every failure whether
 * the request can have reached the service.
 */
export class Transport extends Context.Tag("@tcchat/core/Transport")<Transport, Service>() {}

/**
 * Makes a transport from a function with a callback. The function gets no request whose time is longer than a timer can
 * hold (24.8 days); it gives up one that lasts that long.
 */
export const fromSend = (send: Send): Service => {
  const sendInTime: Send = (request, done) =>
    send(request.timeout > longest ? { ...request, timeout: longest } : request, done)
  return {
    keepsTime: true,
    send: sendInTime,
    post: (request) =>
      Effect.async<Response, TransportError>((resume) => {
        const cancel = sendInTime(request, resume)
        return Effect.sync(cancel)
      })
  }
}

/**
 * Puts a function around every request of a transport: to record or count them, to change their URL for a gateway, to
 * fail on purpose. The client keeps the time of a request over all that the function does.
 *
 * @example
 * ```ts
 * import * as Transport from "@tcchat/core/Transport"
 * import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
 * import * as Effect from "effect/Effect"
 *
 * export const Recorded = NodeTransport.layer().pipe(
 *   Transport.intercept((post) => (request) =>
 *     Effect.tap(post(request), ({ status }) => Effect.logDebug(`${request.endpoint}: HTTP ${status}`))
 *   )
 * )
 * ```
 */
export const intercept =
  (around: (post: Service["post"]) => Service["post"]) =>
  <E, R>(layer: Layer.Layer<Transport, E, R>): Layer.Layer<Transport, E, R> =>
    Layer.map(layer, (context) => Context.make(Transport, { post: around(Context.get(context, Transport).post) }))

/** Returns the URL of a request as it may be shown to a person: with the UserSig struck out. */
export const shownUrl = (request: Request): string =>
  Redacted.value(request.url).replace(/([?&]usersig=)[^&]*/, "$1<redacted>")

/**
 * Returns a text that came back for a request as it may be shown to a person: with the UserSig struck out, whole or cut,
 * however it is encoded. What stands between a program and the service may repeat the URL.
 */
export const shownText = (request: Request, text: string): string => {
  const [, userSig = ""] = /[?&]usersig=([^&]*)/.exec(Redacted.value(request.url)) ?? []
  const characterOf = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))
  return scrub(text, userSig.replace(/%([0-9a-f]{2})/gi, characterOf))
}
