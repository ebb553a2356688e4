/**
 * Requests over undici: pooled keep-alive connections, proxies, certificates of one's own.
 *
 * @since 0.1.0
 */
import * as Chat from "@tcchat/core/Chat"
import { TransportError } from "@tcchat/core/ChatError"
import * as Transport from "@tcchat/core/Transport"
import type * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import { promisify } from "node:util"
import * as zlib from "node:zlib"
import * as undici from "undici"
import { codeOf, failureOf } from "./internal/socketErrors.js"

/**
 * @since 0.1.0
 * @category configuration
 */
export interface Options {
  /**
   * Connections to one host at most. A call that finds all of them busy waits for one, within its own time.
   *
   * @default 64
   */
  readonly connections?: number | undefined
  /**
   * Time after which an idle connection is closed, so that it is not the server that closes it under a request.
   *
   * @default "4 seconds"
   */
  readonly keepAlive?: Duration.DurationInput | undefined
  /**
   * Time for a connection with its TLS handshake. Below the time of one try, as what was never sent can always be
   * repeated.
   *
   * @default "3 seconds"
   */
  readonly connectTimeout?: Duration.DurationInput | undefined
  /**
   * URL of a proxy, or `false` for none. When left out, the environment decides: `HTTPS_PROXY`, `HTTP_PROXY` and
   * `NO_PROXY`, in capitals or not.
   */
  readonly proxy?: string | false | undefined
  /** Certificates of authorities to trust instead of the usual ones, as PEM. */
  readonly ca?: string | Uint8Array | ReadonlyArray<string | Uint8Array> | undefined
  /** Certificate of this client, as PEM. */
  readonly cert?: string | Uint8Array | undefined
  /** Private key of `cert`, as PEM. */
  readonly key?: string | Uint8Array | undefined
  /**
   * Offers HTTP/2. Its use with the service is not documented.
   *
   * @default false
   */
  readonly http2?: boolean | undefined
  /**
   * Bytes of an answer at most; a longer one is given up. The service's own limit is 1 MiB.
   *
   * @default 16777216
   */
  readonly maxAnswerBytes?: number | undefined
  /** A dispatcher of one's own instead of all the above; closing it stays with its owner. */
  readonly dispatcher?: undici.Dispatcher | undefined
}

const proxyVariables = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"]

const makeDispatcher = (options: Options): undici.Dispatcher => {
  const { ca, cert, key } = options
  const tls = {
    ...(ca !== undefined && { ca: (Array.isArray(ca) ? ca : [ca]) as Array<string | Buffer> }),
    ...(cert !== undefined && { cert: cert as string | Buffer }),
    ...(key !== undefined && { key: key as string | Buffer })
  }
  const pool = {
    connections: options.connections ?? 64,
    pipelining: 1,
    keepAliveTimeout: Duration.toMillis(options.keepAlive ?? "4 seconds"),
    allowH2: options.http2 ?? false,
    connect: { timeout: Duration.toMillis(options.connectTimeout ?? "3 seconds"), ...tls }
  }
  if (typeof options.proxy === "string") return new undici.ProxyAgent({ ...pool, uri: options.proxy, requestTls: tls })
  const proxied = options.proxy !== false && proxyVariables.some((name) => (process.env[name] ?? "") !== "")
  return proxied ? new undici.EnvHttpProxyAgent({ ...pool, requestTls: tls }) : new undici.Agent(pool)
}

const decoders: Readonly<Record<string, (data: Buffer, options: zlib.ZlibOptions) => Promise<Buffer>>> = {
  gzip: promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gunzip),
  "x-gzip": promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gunzip),
  deflate: promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflate),
  br: promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress)
}

const headers = { "content-type": "application/json", accept: "application/json" }

interface Answer {
  readonly status: number
  readonly body: Buffer
  readonly encoding: string | undefined
  readonly date: string | undefined
}

const first = (header: string | ReadonlyArray<string> | undefined): string | undefined =>
  typeof header === "string" ? header : header?.[0]

/** Collects one answer and says of every failure how far the request had come. */
class Exchange implements undici.Dispatcher.DispatchHandler {
  #controller: undici.Dispatcher.DispatchController | undefined
  #status = 0
  #encoding: string | undefined
  #date: string | undefined
  #chunks: Array<Buffer> = []
  #size = 0
  #over = false

  constructor(
    readonly endpoint: string,
    readonly host: string,
    readonly maxBytes: number,
    readonly done: (answer: Answer | TransportError) => void
  ) {}

  /** Gives the request up and closes its connection; if it has none yet, as soon as it gets one. */
  abort(): void {
    this.#over = true
    this.#controller?.abort(new Error("given up"))
  }

  onRequestStart(controller: undici.Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#over) controller.abort(new Error("given up"))
  }

  onResponseStart(
    _controller: undici.Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | Array<string> | undefined>
  ): void {
    if (status < 200) return
    this.#status = status
    this.#encoding = first(headers["content-encoding"])?.trim().toLowerCase()
    this.#date = first(headers["date"])
  }

  onResponseData(controller: undici.Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length
    if (this.#size <= this.maxBytes) {
      this.#chunks.push(chunk)
      return
    }
    this.#fail("ANSWER_TOO_LARGE")
    controller.abort(new Error("the answer is too large"))
  }

  onResponseEnd(): void {
    if (this.#over) return
    this.#over = true
    const [only] = this.#chunks
    this.done({
      status: this.#status,
      body: this.#chunks.length === 1 ? only! : Buffer.concat(this.#chunks, this.#size),
      encoding: this.#encoding,
      date: this.#date
    })
  }

  onResponseError(_controller: undici.Dispatcher.DispatchController, error: Error): void {
    this.#fail(codeOf(error))
  }

  #fail(code: string | undefined): void {
    if (this.#over) return
    this.#over = true
    this.done(
      new TransportError({
        endpoint: this.endpoint,
        // Before the request is given to a socket, no byte of it can have left.
        reason: this.#controller === undefined ? "NotSent" : "Unknown",
        failure: failureOf(code, this.#status !== 0),
        code,
        host: this.host
      })
    )
  }
}

/**
 * Makes a transport. Its connections are closed with the scope, when the requests under way have ended.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (
  options: Options = {}
): Effect.Effect<Context.Tag.Service<Transport.Transport>, never, Scope.Scope> =>
  Effect.gen(function* () {
    const dispatcher =
      options.dispatcher ??
      (yield* Effect.acquireRelease(
        Effect.sync(() => makeDispatcher(options)),
        (own) =>
          Effect.zipRight(
            Effect.ignore(
              Effect.timeout(
                Effect.tryPromise(() => own.close()),
                "5 seconds"
              )
            ),
            Effect.ignore(Effect.tryPromise(() => own.destroy()))
          )
      ))
    const maxBytes = options.maxAnswerBytes ?? 16_777_216
    let closed = false
    yield* Effect.addFinalizer(() => Effect.sync(() => (closed = true)))

    const read = (answer: Answer, endpoint: string, host: string) => {
      const { body, date, encoding, status } = answer
      const decode = encoding === undefined || encoding === "identity" ? undefined : decoders[encoding]
      if (decode === undefined) return Effect.succeed({ status, body: body.toString("utf8"), date })
      return Effect.tryPromise({
        try: () => decode(body, { maxOutputLength: maxBytes }),
        catch: (error) =>
          new TransportError({ endpoint, reason: "Unknown", failure: "Incomplete", code: codeOf(error), host })
      }).pipe(Effect.map((plain) => ({ status, body: plain.toString("utf8"), date })))
    }

    return {
      post: (request) =>
        Effect.async<Transport.Response, TransportError>((resume) => {
          const { endpoint } = request
          const url = Redacted.value(request.url)
          const split = url.indexOf("/", url.indexOf("://") + 3)
          const origin = url.slice(0, split)
          const host = origin.slice(origin.indexOf("://") + 3)
          if (closed) {
            resume(Effect.fail(new TransportError({ endpoint, reason: "NotSent", failure: "Closed", host })))
            return
          }
          const exchange = new Exchange(endpoint, host, maxBytes, (answer) =>
            resume(answer instanceof TransportError ? Effect.fail(answer) : read(answer, endpoint, host))
          )
          dispatcher.dispatch(
            {
              origin,
              path: url.slice(split),
              method: "POST",
              headers,
              body: request.body,
              // The client ends a try in time; undici's own clocks must not be faster.
              headersTimeout: request.timeout + 1000,
              bodyTimeout: request.timeout + 1000
            },
            exchange
          )
          return Effect.sync(() => exchange.abort())
        })
    }
  })

/**
 * Provides a transport on undici.
 *
 * @example
 * ```ts
 * import * as ChatApp from "@tcchat/core/ChatApp"
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
 * import * as Layer from "effect/Layer"
 *
 * export const ChatLive = ChatClient.layer.pipe(Layer.provide([ChatApp.layerConfig, NodeTransport.layer()]))
 * ```
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (options?: Options): Layer.Layer<Transport.Transport> =>
  Layer.scoped(Transport.Transport, make(options))

/**
 * The app and the transport, and what differs from the standard retry policy and rate limit.
 *
 * @since 0.1.0
 * @category configuration
 */
export type ChatOptions = Chat.Options & {
  readonly transport?: Options | undefined
}

/**
 * Makes a client with promises. `close` it when the program ends.
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
 *
 * @since 0.1.0
 * @category constructors
 */
export const createChat = (options: ChatOptions): Chat.Chat => Chat.make(layer(options.transport), options)
