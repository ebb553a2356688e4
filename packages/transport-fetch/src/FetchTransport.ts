/** HTTP wherever there is `fetch`: the runtime's own, or one that is given. */
import * as Chat from "@tcchat/core/Chat"
import { type OptionsError, TransportError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import * as Transport from "@tcchat/core/Transport"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { tell, type Told, tooLong } from "./internal/fetchErrors.js"
import { readText } from "./internal/readText.js"
import { inBrowser, runtime } from "./internal/runtime.js"

/**
 * The part of a `Response` that is used. Its body is read piece by piece where it is a stream, with `text` where it is not.
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
 * What is asked of `fetch`. The last three are set in browsers only: elsewhere they change nothing, and some versions of
 * workerd refuse them.
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

/** The part of `fetch` that is used, so that any runtime's fits. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>

/** How requests are sent with `fetch`. */
export interface Options {
  /** Sends the requests. The runtime's `fetch` when left out, looked up at each call, so that it can be replaced. */
  readonly fetch?: Fetch | undefined
  /**
   * The `content-type` of requests. In a browser anything but `text/plain` costs a preflight request for each new URL,
   * and every URL is new; whether the service reads JSON under that name is not documented.
   *
   * @default "application/json"
   */
  readonly contentType?: string | undefined
  /**
   * Bytes of a response at most, counted when it is no longer compressed; a longer one is given up. The service's own
   * limit is 1 MB.
   *
   * @default 16777216
   */
  readonly maxResponseBytes?: number | undefined
}

/** Neither cookies, nor the page's address, nor anything from a cache. */
const privately = { cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer" } as const

/** Browsers hide what a redirect says; what is left is that it was one. */
const statusOf = (response: FetchResponse): number => (response.type === "opaqueredirect" ? 302 : response.status)

const hostOf = (url: string): string | undefined => /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/.exec(url)?.[1]

const bound = ({ maxResponseBytes = 16 * 1024 * 1024 }: Options) => Check.integer("maxResponseBytes", maxResponseBytes)

const open = ({ contentType = "application/json", fetch }: Options, maxResponseBytes: number): Transport.Service =>
  Transport.make((request, done) => {
    const url = Redacted.value(request.url)
    const send = fetch ?? runtime.fetch
    if (send === undefined) throw new Error("this runtime has no fetch: give one in the options")

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
      // How far fetch has come cannot be seen, so the request counts as sent.
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

/** Makes a transport. Throws `OptionsError` when an option cannot be right. */
export const make = (options: Options = {}): Transport.Service => open(options, Check.orThrow(bound(options)))

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
  Layer.effect(
    Transport.Transport,
    Effect.map(bound(options), (maxResponseBytes) => open(options, maxResponseBytes))
  )

/** The app, the `fetch` to use, and what differs from the standard retry policy and rate limit. */
export type ChatOptions = Chat.Options & Options

/**
 * Makes a client with promises. Throws `OptionsError` when an option cannot be right.
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
export const createChat = (options: ChatOptions): Chat.Chat => Chat.make(Effect.succeed(make(options)), options)
