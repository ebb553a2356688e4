/** HTTP in Node, on undici: keep-alive connections, proxies, TLS, and precise socket errors. */
import * as Chat from "@tcchat/core/Chat"
import { type Failure, type OptionsError, TransportError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import * as Transport from "@tcchat/core/Transport"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import type * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import type { ConnectionOptions } from "node:tls"
import type { Dispatcher } from "undici"
import { Exchange } from "./internal/Exchange.js"
import { read, type Settings } from "./internal/settings.js"

/** Options of the transport. */
export interface Options {
  /**
   * Maximum number of connections to one host. Further calls wait for a free one.
   *
   * @default 64
   */
  readonly connections?: number | undefined
  /**
   * How long an idle connection stays open, unless the server states a time. It should be shorter than the server's own limit;
   * otherwise a call may use a connection that is just being closed.
   *
   * @default "4 seconds"
   */
  readonly keepAlive?: Duration.DurationInput | undefined
  /**
   * Time to connect, TLS included, over all addresses of the host, which are started a quarter of a second apart. If it is
   * shorter than `attemptTimeout`, the client knows that nothing was sent, and uses the fallback domain.
   *
   * @default "3 seconds"
   */
  readonly connectTimeout?: Duration.DurationInput | undefined
  /**
   * Proxy for all requests, such as `http://user:password@proxy:3128`, or `false` for none. `http://` may be
   * omitted.
   *
   * @default the proxy in `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`
   */
  readonly proxy?: string | Redacted.Redacted | false | undefined
  /** Trusted certificate authorities as PEM, instead of those of Node. */
  readonly ca?: ConnectionOptions["ca"]
  /** Client certificate as PEM. */
  readonly cert?: ConnectionOptions["cert"]
  /** Private key of the client certificate as PEM. */
  readonly key?: ConnectionOptions["key"]
  /**
   * Uses HTTP/2 with servers that offer it. A connection still carries one call at a time: undici would retry multiplexed
   * requests itself when a connection breaks, without knowing whether that is safe.
   *
   * @default false
   */
  readonly http2?: boolean | undefined
  /**
   * Maximum size of a response in bytes, compressed or not; longer ones are cancelled. The service's own limit is 1 MB.
   *
   * @default 16777216
   */
  readonly maxResponseBytes?: number | undefined
  /** A custom dispatcher, which replaces all options above except `maxResponseBytes`. Its owner closes it. */
  readonly dispatcher?: Dispatcher | undefined
}

/** How long closing the transport waits for requests in flight. */
const closeTimeout = "5 seconds"

const failure = (endpoint: string, failure: Failure, code: string | undefined, host?: string) =>
  Exit.fail(new TransportError({ endpoint, reason: "NotSent", failure, code, host }))

const nothing = () => {}

const requestHeaders = ["content-type", "application/json", "accept-encoding", "gzip, deflate, br"]

/** A request for undici. */
class Post implements Dispatcher.DispatchOptions {
  readonly method = "POST"
  readonly headers: Array<string>
  readonly body: string
  // The exchange enforces the timeout of the whole request exactly.
  readonly headersTimeout = 0
  readonly bodyTimeout = 0

  constructor(
    readonly origin: string,
    readonly path: string,
    { body, headers }: Transport.Request
  ) {
    this.body = body
    this.headers = headers === undefined ? requestHeaders : [...requestHeaders, ...Object.entries(headers).flat()]
  }
}

interface Destination {
  readonly host: string
  readonly dispatcher: Dispatcher
}

const open = (settings: Settings): Effect.Effect<Transport.Service, never, Scope.Scope> =>
  Effect.gen(function* () {
    // undici takes longer to load than everything else: it is loaded when it is needed.
    const { makeDispatchers } = yield* Effect.promise(() => import("./internal/dispatcher.js"))
    const dispatcherFor = yield* makeDispatchers(settings)
    const destinations = new Map<string, Destination>()
    let running = 0
    let closed = false
    let idle: (() => void) | undefined

    yield* Effect.addFinalizer(() =>
      Effect.async<void>((resume) => {
        closed = true
        idle = () => resume(Effect.void)
        if (running === 0) idle()
      }).pipe(Effect.interruptible, Effect.timeoutOption(closeTimeout))
    )

    return Transport.make((request, done) => {
      const { endpoint } = request
      const url = Transport.signedUrl(request)
      const pathStart = url.indexOf("/", url.indexOf("://") + 3)
      const origin = url.slice(0, pathStart)
      let destination = destinations.get(origin)
      if (destination === undefined) {
        if (pathStart < 0 || !/^https?:\/\//.test(origin) || !URL.canParse(origin)) {
          done(failure(endpoint, "Other", "ERR_INVALID_URL"))
          return nothing
        }
        const parsed = new URL(origin)
        destination = { host: parsed.host, dispatcher: dispatcherFor(parsed) }
        destinations.set(origin, destination)
      }
      const { dispatcher, host } = destination
      if (closed) {
        done(failure(endpoint, "Closed", undefined, host))
        return nothing
      }
      running++
      const exchange = new Exchange(request, host, settings.maxResponseBytes, (outcome) => {
        if (--running === 0) idle?.()
        if (outcome !== undefined) done(outcome)
      })
      try {
        dispatcher.dispatch(new Post(origin, url.slice(pathStart), request), exchange)
      } catch (error) {
        // A custom dispatcher may throw; those of undici tell the exchange.
        exchange.onResponseError(undefined, error)
      }
      return () => exchange.abort()
    })
  })

/**
 * Makes a transport that is closed with its scope.
 *
 * Closing waits up to five seconds for requests in flight. Later requests fail
 * with `Closed`. Fails with `OptionsError` for an invalid option or proxy
 * variable of the environment.
 */
export const make = (options: Options = {}): Effect.Effect<Transport.Service, OptionsError, Scope.Scope> =>
  Effect.flatMap(
    Effect.suspend(() => read(options)),
    open
  )

/**
 * Provides the transport.
 *
 * @example
 * ```ts
 * import * as ChatApp from "@tcchat/core/ChatApp"
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
 * import * as Layer from "effect/Layer"
 *
 * export const ChatLive = ChatClient.layer.pipe(
 *   Layer.provide([ChatApp.layerConfig, NodeTransport.layer({ connections: 16 })])
 * )
 * ```
 */
export const layer = (options?: Options): Layer.Layer<Transport.Transport, OptionsError> =>
  Layer.scoped(Transport.Transport, make(options))

/** Options of the app and the transport, and overrides of the standard retry policy and rate limit. */
export type ChatOptions = Chat.Options & {
  readonly transport?: Options | undefined
}

/**
 * Makes a promise client. Call `close` when the program ends. Throws `OptionsError` for an invalid option or proxy variable of
 * the environment.
 *
 * @example
 * ```ts
 * import { deleteLists } from "@tcchat/endpoints/relation"
 * import { createChat } from "@tcchat/transport-node"
 *
 * const chat = createChat({
 *   sdkAppId: Number(process.env["TCCHAT_SDK_APP_ID"]),
 *   secretKey: process.env["TCCHAT_SECRET_KEY"]!,
 *   admin: "administrator",
 *   region: "singapore"
 * })
 *
 * const { CurrentSequence } = await chat.call(deleteLists, { From_Account: "alice", GroupName: ["work"] })
 * console.log(CurrentSequence)
 * await chat.close()
 * ```
 */
export const createChat = ({ transport = {}, ...options }: ChatOptions): Chat.Chat =>
  Chat.make(open(Check.orThrow(Either.mapLeft(read(transport), Check.inGroup("transport")))), options)
