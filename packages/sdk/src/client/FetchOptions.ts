/** The options of a client that sends its requests with `fetch`. */
import type { CommonOptions } from "./Options.js"

/** The part of a `Response` that is used. The body is read as a stream if it is one, otherwise with `text`. */
export interface FetchResponse {
  readonly status: number
  readonly type?: string
  readonly headers: { get(name: string): string | null }
  readonly body?: unknown
  text(): Promise<string>
}

/** The options passed to `fetch`. */
export interface FetchInit {
  readonly method: "POST"
  readonly headers: Record<string, string>
  readonly body: string
  readonly redirect: "manual"
  /** The runtime's `AbortSignal`. */
  readonly signal: any
  readonly cache?: "no-store"
  readonly credentials?: "omit"
  readonly referrerPolicy?: "no-referrer"
}

/** How requests are sent. */
export interface FetchTransportOptions {
  /** Sends the requests. The URL has the UserSig in its query: it must not be logged. */
  readonly fetch?: ((url: string, init: FetchInit) => Promise<FetchResponse>) | undefined
  /**
   * The `content-type` of requests. In a browser, anything but `text/plain` requires a preflight request for each new URL.
   *
   * @default "application/json"
   */
  readonly contentType?: string | undefined
  /**
   * Maximum size of a response in bytes, after decompression; longer ones are cancelled.
   *
   * @default 16777216
   */
  readonly maxResponseBytes?: number | undefined
}

/** Options of a client. */
export interface ChatOptions extends CommonOptions {
  readonly transport?: FetchTransportOptions | undefined
}
