import { OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import { constants } from "node:buffer"
import * as Either from "effect/Either"
import * as process from "node:process"
import type { ConnectionOptions, SecureContextOptions } from "node:tls"
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

/**
 * Reads the certificates and the key. TLS is loaded only for this: most programs have neither, and need it no sooner than their
 * first call.
 */
const tlsOf = ({ ca, cert, key }: Options): Check.Checked<Settings["tls"]> =>
  Either.gen(function* () {
    if (ca !== undefined) yield* usable("ca", "certificates as PEM", () => [ca].flat().map(parseCertificate))
    if (cert !== undefined) yield* usable("cert", "a certificate as PEM", () => secureContext({ cert }))
    if (key !== undefined)
      yield* usable("key", "the private key of the certificate as PEM", () => secureContext({ cert, key }))
    return { ca, cert, key }
  })

const secureContext = (options: SecureContextOptions) =>
  process.getBuiltinModule("node:tls").createSecureContext(options)

const parseCertificate = (pem: string | Buffer) => new (process.getBuiltinModule("node:crypto").X509Certificate)(pem)

/** The error does not contain the value, which may be a key. */
const usable = (option: string, expected: string, use: () => unknown): Check.Checked<void> => {
  try {
    use()
    return Either.void
  } catch {
    return Either.left(new OptionsError({ option, expected }))
  }
}

/** Reads the options, and the proxy variables of the environment. */
export const read = (options: Options): Check.Checked<Settings> =>
  Either.gen(function* () {
    const { dispatcher, http2 = false } = yield* Check.options("", options, names)
    if (typeof http2 !== "boolean") return yield* Check.reject("http2", "true or false", http2)
    if (dispatcher !== undefined) yield* Check.methods("dispatcher", dispatcher, ["dispatch"])
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
      tls: yield* tlsOf(options),
      way: dispatcher ?? (yield* route(options.proxy))
    }
  })
