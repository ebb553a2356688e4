import * as Check from "@tcchat/core/Check"
import { constants } from "node:buffer"
import * as Either from "effect/Either"
import type { ConnectionOptions } from "node:tls"
import type { Dispatcher } from "undici"
import type { Options } from "../NodeTransport.js"
import { type Route, route } from "./proxies.js"

/** What the options and the environment come to. */
export interface Settings {
  /** `null` is no limit. */
  readonly connections: number | null
  /** In milliseconds, as a timer can hold them. */
  readonly keepAlive: number
  /** In milliseconds, as a timer can hold them. */
  readonly connectTimeout: number
  readonly maxResponseBytes: number
  readonly http2: boolean
  readonly tls: Pick<ConnectionOptions, "ca" | "cert" | "key">
  /** The proxies, or the dispatcher of one's own. */
  readonly way: Route | Dispatcher
}

/** Milliseconds that a timer can hold. */
const longest = 0x7f_ff_ff_ff

/** Reads the options, and of the environment what speaks of proxies. */
export const read = (options: Options): Check.Checked<Settings> =>
  Either.gen(function* () {
    const { ca, cert, dispatcher, http2 = false, key } = options
    const connections = yield* Check.integer("connections", options.connections ?? 64)
    const keepAlive = yield* Check.duration("keepAlive", options.keepAlive ?? "4 seconds")
    const connectTimeout = yield* Check.duration("connectTimeout", options.connectTimeout ?? "3 seconds")
    const maxResponseBytes = yield* Check.integer("maxResponseBytes", options.maxResponseBytes ?? 16 * 1024 * 1024)
    return {
      connections: Number.isFinite(connections) ? connections : null,
      keepAlive: Math.min(keepAlive, longest),
      connectTimeout: Math.min(Math.ceil(connectTimeout), longest),
      // A longer one could not become a text.
      maxResponseBytes: Math.min(maxResponseBytes, constants.MAX_STRING_LENGTH),
      http2,
      tls: { ca, cert, key },
      way: dispatcher ?? (yield* route(options.proxy))
    }
  })
