/** The options of a client in Node. */
import type { FetchTransportOptions } from "../generated/faces/options.js"
import type { Duration } from "./Method.js"
import type { CommonOptions } from "./Options.js"

/** Certificates or keys as PEM. */
export type Pem = string | Uint8Array | Array<string | Uint8Array>

/** The connections of a client in Node. */
export interface NodeTransportOptions {
  /**
   * Maximum number of connections to one host. Further calls wait for a free one.
   *
   * @default 64
   */
  readonly connections?: number | undefined
  /**
   * How long an idle connection stays open, unless the server states a time.
   *
   * @default "4 seconds"
   */
  readonly keepAlive?: Duration | undefined
  /**
   * Time to connect, TLS included, over all addresses of the host.
   *
   * @default "3 seconds"
   */
  readonly connectTimeout?: Duration | undefined
  /**
   * Proxy for all requests, such as `http://user:password@proxy:3128`, or `false` for none.
   *
   * @default the proxy in `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`
   */
  readonly proxy?: string | false | undefined
  /** Trusted certificate authorities, instead of those of Node. */
  readonly ca?: Pem | undefined
  /** Client certificate. */
  readonly cert?: Pem | undefined
  /** Private key of the client certificate. */
  readonly key?: Pem | undefined
  /**
   * Uses HTTP/2 with servers that offer it; a connection still carries one call at a time.
   *
   * @default false
   */
  readonly http2?: boolean | undefined
  /**
   * Maximum size of a response in bytes, compressed or not; longer ones are cancelled.
   *
   * @default 16777216
   */
  readonly maxResponseBytes?: number | undefined
  /** A `Dispatcher` of undici, which replaces all options above except `maxResponseBytes`. Its owner closes it. */
  readonly dispatcher?: object | undefined
}

/** Options of a client. */
export interface ChatOptions extends CommonOptions {
  /** The connections, or a `fetch` of the program's own. */
  readonly transport?: NodeTransportOptions | FetchTransportOptions | undefined
}
