/**
 * The port through which a request leaves: a function that sends one POST and
 * can be cancelled.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Runtime from "effect/Runtime"
import { TransportError } from "./ChatError.js"
import { scrub } from "./internal/secrets.js"
import { longest } from "./internal/sleep.js"
import { within } from "./internal/within.js"

/**
 * One HTTP request.
 *
 * The UserSig travels in the query of the URL. It stays apart and wrapped until the transport hands both to the network, and
 * appears in no error, log or span.
 */
export interface Request {
  /** Name of the endpoint, for errors. */
  readonly endpoint: string
  /** The URL without the UserSig. */
  readonly url: string
  /** The UserSig, if the request needs one. */
  readonly userSig?: Redacted.Redacted | undefined
  /** JSON. */
  readonly body: string
  /** Headers besides `content-type`, names in lower case: those of the client's options, and those that interceptors add. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Milliseconds until the last byte of the response. */
  readonly timeout: number
}

/** One complete HTTP response. */
export interface Response {
  readonly status: number
  readonly body: string
  /** The `Date` header, which shows the difference between the two clocks. */
  readonly date?: string | undefined
}

/**
 * Sends one request, calls `done` once with the outcome, and returns a function that cancels the request.
 *
 * It enforces the timeout of the request. Cancelling closes the socket, and `done` is not called afterwards; cancelling a
 * completed request has no effect.
 */
export type Send = (request: Request, done: (exit: Exit.Exit<Response, TransportError>) => void) => () => void

/** A transport. */
export interface Service {
  readonly send: Send
}

/** Sends a request as an Effect; interrupting it cancels the request. */
export type Post = (request: Request) => Effect.Effect<Response, TransportError>

/**
 * Sends requests.
 *
 * A transport follows no redirect, adds no header that identifies the caller,
 * closes the socket when a request is cancelled, and reports for every failure
 * whether the request can have reached the service.
 */
export class Transport extends Context.Tag("@tcchat/core/Transport")<Transport, Service>() {}

/**
 * Makes a transport from a function with a callback. Timeouts are capped at the longest one that a timer can hold (24.8 days).
 */
export const make = (send: Send): Service => ({
  send: (request, done) => send(request.timeout > longest ? { ...request, timeout: longest } : request, done)
})

/** Runs an effect with the services, logger and span of the current fiber, if there is one. */
const fork = <A, E>(effect: Effect.Effect<A, E>): Fiber.RuntimeFiber<A, E> => {
  const caller = Option.getOrUndefined(Fiber.getCurrentFiber())
  return caller === undefined
    ? Effect.runFork(effect)
    : Runtime.runFork(
        Runtime.make({
          context: caller.currentContext,
          fiberRefs: caller.getFiberRefs(),
          runtimeFlags: Runtime.defaultRuntimeFlags
        })
      )(effect)
}

/**
 * Makes a transport from a function that returns an Effect. The Effect runs with the services, logger and span of the call.
 * It is interrupted when the request is cancelled or times out; the outcome is then `Unknown`.
 */
export const fromEffect = (post: Post): Service => ({
  send: (request, done) => {
    const { endpoint, timeout } = request
    const late = () => new TransportError({ endpoint, reason: "Unknown", failure: "Timeout" })
    const fiber = fork(
      within(
        Effect.suspend(() => post(request)),
        timeout,
        late
      )
    )
    let cancelled = false
    fiber.addObserver((exit) => {
      if (!cancelled) done(exit)
    })
    return () => {
      cancelled = true
      fiber.unsafeInterruptAsFork(fiber.id())
    }
  }
})

/**
 * Makes a transport from a function that returns a promise. The signal, an `AbortSignal` of the runtime, aborts when the
 * request is cancelled or times out. A rejection with anything but a `TransportError` becomes one whose `reason` is
 * `Unknown`; the original error is dropped, because it may contain the URL.
 */
export const fromPromise = (post: (request: Request, signal: any) => Promise<Response>): Service =>
  fromEffect((request) =>
    Effect.tryPromise({
      try: (signal) => post(request, signal),
      catch: (error) =>
        error instanceof TransportError
          ? error
          : new TransportError({ endpoint: request.endpoint, reason: "Unknown", failure: "Other" })
    })
  )

/** Returns the function that sends requests through a transport as Effects. */
export const toEffect =
  ({ send }: Service): Post =>
  (request) =>
    Effect.async((resume) => {
      const cancel = send(request, resume)
      return Effect.sync(cancel)
    })

/**
 * Wraps every request of a transport: to log or count requests, to add headers, to change the URL for a gateway, or to inject
 * failures. The timeout of a request covers everything that the wrapper does.
 *
 * @example
 * ```ts
 * import * as Transport from "@tcchat/core/Transport"
 * import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
 * import * as Effect from "effect/Effect"
 *
 * export const Logged = NodeTransport.layer().pipe(
 *   Transport.intercept((post) => (request) =>
 *     Effect.tap(post(request), ({ status }) => Effect.logDebug(`${request.endpoint}: HTTP ${status}`))
 *   )
 * )
 * ```
 */
export const intercept =
  (around: (post: Post) => Post) =>
  <E, R>(layer: Layer.Layer<Transport, E, R>): Layer.Layer<Transport, E, R> =>
    Layer.map(layer, (context) =>
      Context.make(Transport, fromEffect(around(toEffect(Context.get(context, Transport)))))
    )

/** The latest UserSig, encoded for URLs: one serves many calls. */
let latest: { readonly userSig: Redacted.Redacted; readonly encoded: string } | undefined

const encodedOf = (userSig: Redacted.Redacted): string => {
  if (latest?.userSig !== userSig) latest = { userSig, encoded: encodeURIComponent(Redacted.value(userSig)) }
  return latest.encoded
}

/** Adds a UserSig to a URL: before `random`, as in the examples of Tencent's pages. */
const withUserSig = (url: string, encoded: string): string => {
  const at = url.indexOf("&random=")
  return at < 0
    ? `${url}${url.includes("?") ? "&" : "?"}usersig=${encoded}`
    : `${url.slice(0, at)}&usersig=${encoded}${url.slice(at)}`
}

/** Returns the URL of a request with its UserSig. It is for the network alone: no error, log or span may have it. */
export const signedUrl = ({ url, userSig }: Request): string =>
  userSig === undefined ? url : withUserSig(url, encodedOf(userSig))

/** Returns the URL of a request for display: with its UserSig redacted. */
export const shownUrl = ({ url, userSig }: Request): string =>
  userSig === undefined ? url : withUserSig(url, "<redacted>")

/**
 * Returns the text of a response for display: with the UserSig redacted, whole or truncated and in any encoding. A proxy between
 * a program and the service may include the URL in its error page.
 */
export const shownText = ({ userSig }: Request, text: string): string =>
  scrub(text, userSig === undefined ? "" : Redacted.value(userSig))
