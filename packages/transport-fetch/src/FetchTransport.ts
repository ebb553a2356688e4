/**
 * Requests over `fetch`: the runtime's own, or one that is given.
 *
 * @since 0.1.0
 */
import * as Chat from "@tcchat/core/Chat"
import { TransportError } from "@tcchat/core/ChatError"
import * as Transport from "@tcchat/core/Transport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { read } from "./internal/fetchErrors.js"

/**
 * The part of a `Response` that is used.
 *
 * @since 0.1.0
 * @category models
 */
export interface FetchResponse {
  readonly status: number
  readonly type?: string
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
}

/**
 * The part of `fetch` that is used, so that any runtime's fits.
 *
 * @since 0.1.0
 * @category models
 */
export type Fetch = (
  url: string,
  init: {
    readonly method: "POST"
    readonly headers: Record<string, string>
    readonly body: string
    readonly redirect: "manual"
    readonly signal: any
  }
) => Promise<FetchResponse>

/**
 * @since 0.1.0
 * @category configuration
 */
export interface Options {
  /** Sends the requests. The runtime's `fetch` when left out, looked up at each call, so that it can be replaced. */
  readonly fetch?: Fetch | undefined
}

interface Runtime {
  readonly fetch?: Fetch
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown
  readonly clearTimeout: (timer: unknown) => void
  readonly AbortController: new () => { readonly signal: unknown; abort(): void }
}

const runtime = globalThis as unknown as Runtime

const headers = { "content-type": "application/json", accept: "application/json" }

/** A redirect that a browser does not show has the status 0; it is reported as the redirect that it is. */
const statusOf = (response: FetchResponse): number => (response.type === "opaqueredirect" ? 302 : response.status)

/**
 * Makes a transport.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (options: Options = {}): Transport.Service => ({
  keepsTime: true,
  post: (request) =>
    Effect.async<Transport.Response, TransportError>((resume) => {
      const { endpoint } = request
      const url = Redacted.value(request.url)
      const send = options.fetch ?? runtime.fetch
      if (send === undefined) {
        resume(Effect.die(new Error("this runtime has no fetch: give one in the options")))
        return
      }
      const controller = new runtime.AbortController()
      let answering = false
      const fail = (told: ReturnType<typeof read>) => {
        runtime.clearTimeout(timer)
        resume(Effect.fail(new TransportError({ endpoint, host: /^https?:\/\/([^/]+)/.exec(url)?.[1], ...told })))
      }
      const timer = runtime.setTimeout(() => {
        // What fetch is doing cannot be seen from here, so the request counts as sent.
        fail({ reason: "Unknown", failure: "Timeout", code: undefined })
        controller.abort()
      }, request.timeout)
      const answered = (response: FetchResponse) => {
        answering = true
        return response.text().then((body) => {
          runtime.clearTimeout(timer)
          resume(Effect.succeed({ status: statusOf(response), body, date: response.headers.get("date") ?? undefined }))
        })
      }
      Promise.resolve()
        .then(() =>
          send(url, { method: "POST", headers, body: request.body, redirect: "manual", signal: controller.signal })
        )
        .then(answered)
        .then(undefined, (error: unknown) => fail(read(error, answering)))
      return Effect.sync(() => {
        runtime.clearTimeout(timer)
        controller.abort()
      })
    })
})

/**
 * Provides a transport on `fetch`.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (options?: Options): Layer.Layer<Transport.Transport> =>
  Layer.sync(Transport.Transport, () => make(options))

/**
 * The app, the `fetch` to use, and what differs from the standard retry policy and rate limit.
 *
 * @since 0.1.0
 * @category configuration
 */
export type ChatOptions = Chat.Options & Options

/**
 * Makes a client with promises.
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
 *
 * @since 0.1.0
 * @category constructors
 */
export const createChat = (options: ChatOptions): Chat.Chat => Chat.make(layer(options), options)
