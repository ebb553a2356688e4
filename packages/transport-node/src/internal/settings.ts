import * as Check from "@tcchat/core/Check"
import { constants } from "node:buffer"
import * as Either from "effect/Either"
import type { ConnectionOptions } from "node:tls"
import type { Dispatcher } from "undici"
import type { Options } from "../NodeTransport.js"
import { type Route, route } from "./proxies.js"

/** The settings from the options and the environment. */
export interface Settings {
  /** `null` means no limit. */
  readonly connections: number | null
  /** In milliseconds, at most the limit of a timer. */
  readonly keepAlive: number
  /** In milliseconds, at most the limit of a timer. */
  readonly connectTimeout: number
  readonly maxResponseBytes: number
  readonly http2: boolean
  readonly tls: Pick<ConnectionOptions, "ca" | "cert" | "key">
  /** The proxies, or the custom dispatcher. */
  readonly way: Route | Dispatcher
}

/** Longest delay of a timer in milliseconds. */
const longest = 0x7f_ff_ff_ff

const names: Check.Names<Options> = {
  connections: true,
  keepAlive: true,
  connectTimeout: true,
  proxy: true,
  ca: true,
  cert: true,
  key: true,
  http2: true,
  maxResponseBytes: true,
  dispatcher: true
}

/** Reads the options, and the proxy variables of the environment. */
export const read = (options: Options): Check.Checked<Settings> =>
  Either.gen(function* () {
    const { ca, cert, dispatcher, http2 = false, key } = yield* Check.options("", options, names)
    const connections = yield* Check.integer("connections", options.connections ?? 64)
    const keepAlive = yield* Check.duration("keepAlive", options.keepAlive ?? "4 seconds")
    const connectTimeout = yield* Check.duration("connectTimeout", options.connectTimeout ?? "3 seconds")
    const maxResponseBytes = yield* Check.integer("maxResponseBytes", options.maxResponseBytes ?? 16 * 1024 * 1024)
    return {
      connections: Number.isFinite(connections) ? connections : null,
      keepAlive: Math.min(keepAlive, longest),
      connectTimeout: Math.min(Math.ceil(connectTimeout), longest),
      // A longer one would exceed the maximum length of a string.
      maxResponseBytes: Math.min(maxResponseBytes, constants.MAX_STRING_LENGTH),
      http2,
      tls: { ca, cert, key },
      way: dispatcher ?? (yield* route(options.proxy))
    }
  })
