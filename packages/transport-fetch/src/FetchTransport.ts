/** HTTP wherever there is `fetch`: that of the runtime, or a custom one. */
import * as Chat from "@tcchat/core/Chat"
import { type OptionsError, TransportError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import * as Transport from "@tcchat/core/Transport"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import { tell, type Told, tooLong } from "./internal/fetchErrors.js"
import { readText } from "./internal/readText.js"
import { inBrowser, runtime } from "./internal/runtime.js"

/**
 * The part of a `Response` that is used. The body is read as a stream if it is one, otherwise with `text`.
 */
export interface FetchResponse {
  readonly status: number
  readonly type?: string
  readonly headers: { get(name: string): string | null }
  /** The runtime's `ReadableStream`, whose type differs from one runtime to the next. */
  readonly body?: unknown
  text(): Promise<string>
}

/**
 * The options passed to `fetch`. The last three are set in browsers only: elsewhere they have no effect, and some versions of
 * workerd reject them.
 */
export interface FetchInit {
  readonly method: "POST"
  readonly headers: Record<string, string>
  readonly body: string
  readonly redirect: "manual"
  /** The runtime's `AbortSignal`, whose type differs from one runtime to the next. */
  readonly signal: any
  readonly cache?: "no-store"
  readonly credentials?: "omit"
  readonly referrerPolicy?: "no-referrer"
}

/** The part of `fetch` that is used, so that the one of any runtime fits. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>

/** Options of the transport. */
export interface Options {
  /** Sends the requests. Defaults to the runtime's `fetch`, looked up at each call, so that it can be replaced. */
  readonly fetch?: Fetch | undefined
  /**
   * The `content-type` of requests. In a browser, anything but `text/plain` requires a preflight request for each new URL, and
   * every URL is new; whether the service accepts `text/plain` is not documented.
   *
   * @default "application/json"
   */
  readonly contentType?: string | undefined
  /**
   * Maximum size of a response in bytes, after decompression; longer ones are cancelled. The service's own limit is 1 MB.
   *
   * @default 16777216
   */
  readonly maxResponseBytes?: number | undefined
}

/** No cookies, no referrer, no cache. */
const privately = { cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer" } as const

/** Browsers hide the status of a redirect, and only report that there was one. */
const statusOf = (response: FetchResponse): number => (response.type === "opaqueredirect" ? 302 : response.status)

const hostOf = (url: string): string | undefined => /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/.exec(url)?.[1]

const names: Check.Names<Options> = { fetch: true, contentType: true, maxResponseBytes: true }

interface Settings extends Options {
  readonly maxResponseBytes: number
}

const read = (options: Options = {}): Check.Checked<Settings> =>
  Either.gen(function* () {
    const { contentType, fetch, maxResponseBytes = 16 * 1024 * 1024 } = yield* Check.options("", options, names)
    return {
      fetch: fetch === undefined ? undefined : yield* Check.method("fetch", fetch),
      contentType:
        contentType === undefined || typeof contentType === "string"
          ? contentType
          : yield* Check.reject("contentType", "a media type such as text/plain", contentType),
      maxResponseBytes: yield* Check.integer("maxResponseBytes", maxResponseBytes)
    }
  })

const open = ({ contentType = "application/json", fetch, maxResponseBytes }: Settings): Transport.Service =>
  Transport.make((request, done) => {
    const url = Transport.signedUrl(request)
    const send = fetch ?? runtime.fetch
    if (send === undefined) throw new Error("this runtime has no fetch: pass one in the options")

    const controller = new runtime.AbortController()
    let responding = false
    let over = false
    const end = (outcome: Exit.Exit<Transport.Response, TransportError>) => {
      if (over) return
      over = true
      runtime.clearTimeout(timer)
      done(outcome)
    }
    const fail = (told: Told) =>
      end(Exit.fail(new TransportError({ endpoint: request.endpoint, host: hostOf(url), ...told })))
    const timer = runtime.setTimeout(() => {
      // The progress of fetch is unknown, so the request counts as sent.
      fail({ reason: "Unknown", failure: "Timeout", code: undefined })
      controller.abort()
    }, request.timeout)

    const sent = async () => {
      const response = await send(url, {
        method: "POST",
        headers: { "content-type": contentType, ...request.headers },
        body: request.body,
        redirect: "manual",
        signal: controller.signal,
        ...(inBrowser() ? privately : undefined)
      })
      responding = true
      const body = await readText(response, maxResponseBytes)
      if (body === undefined) {
        fail(tooLong)
        return controller.abort()
      }
      end(Exit.succeed({ status: statusOf(response), body, date: response.headers.get("date") ?? undefined }))
    }
    sent().then(undefined, (error: unknown) => fail(tell(error, responding)))
    return () => {
      if (over) return
      over = true
      runtime.clearTimeout(timer)
      controller.abort()
    }
  })

/** Makes a transport. Throws `OptionsError` for an invalid option. */
export const make = (options: Options = {}): Transport.Service => open(Check.orThrow(read(options)))

/**
 * Provides the transport.
 *
 * @example
 * ```ts
 * import * as ChatApp from "@tcchat/core/ChatApp"
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import * as FetchTransport from "@tcchat/transport-fetch/FetchTransport"
 * import * as Layer from "effect/Layer"
 *
 * export const ChatLive = ChatClient.layer.pipe(Layer.provide([ChatApp.layerConfig, FetchTransport.layer()]))
 * ```
 */
export const layer = (options: Options = {}): Layer.Layer<Transport.Transport, OptionsError> =>
  Layer.effect(Transport.Transport, Effect.map(read(options), open))

/** Options of the app and the transport, and overrides of the standard retry policy and rate limit. */
export type ChatOptions = Chat.Options & {
  readonly transport?: Options | undefined
}

/**
 * Makes a promise client. Throws `OptionsError` for an invalid option.
 *
 * @example
 * ```ts
 * import { deleteLists } from "@tcchat/endpoints/relation"
 * import { createChat } from "@tcchat/transport-fetch"
 *
 * const chat = createChat({
 *   sdkAppId: 1400000000,
 *   admin: "alice",
 *   signer: async () => (await fetch("/v1/session", { method: "POST" })).text()
 * })
 *
 * await chat.call(deleteLists, { From_Account: "alice", GroupName: ["work"] })
 * ```
 */
export const createChat = ({ transport, ...options }: ChatOptions): Chat.Chat =>
  Chat.make(Effect.succeed(open(Check.orThrow(Either.mapLeft(read(transport), Check.inGroup("transport"))))), options)
