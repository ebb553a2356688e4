import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as process from "node:process"
import type { Dispatcher } from "undici"
// Bun has something of its own under the name "undici", which cannot do half of this; under this name it is the library.
import { Agent, EnvHttpProxyAgent, Pool, ProxyAgent } from "undici/index.js"
import type { Options } from "../NodeTransport.js"

const proxyVariables = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"]

/** A proxy's URL can hold a password, so what is wrong with one is said without repeating it. */
const isProxyUrl = (text: string) =>
  URL.canParse(text) && ["http:", "https:", "socks5:", "socks:"].includes(new URL(text).protocol)

const notAProxy = (name: string) => Effect.dieMessage(`${name} must be a URL such as http://proxy.example:3128`)

/** The options, with the proxy's URL taken out of its wrapping. */
export interface Opened extends Omit<Options, "proxy"> {
  readonly proxy: string | false | undefined
}

/** Makes what the options describe: connections straight to the hosts, or through a proxy. */
export const makeDispatcher = (options: Opened): Effect.Effect<Dispatcher> => {
  const { connections = 64, http2: allowH2 = false } = options
  const connectTimeout = Duration.toMillis(options.connectTimeout ?? "3 seconds")
  if (!Number.isInteger(connections) || connections < 1)
    return Effect.dieMessage("connections must be an integer of at least 1")

  const tls = { ca: options.ca, cert: options.cert, key: options.key, timeout: connectTimeout }
  const connect = { ...tls, allowH2 }
  const settings = {
    connections,
    allowH2,
    pipelining: 1,
    keepAliveTimeout: Duration.toMillis(options.keepAlive ?? "4 seconds"),
    connect
  }
  const proxied = {
    ...settings,
    requestTls: connect,
    proxyTls: { ca: options.ca, timeout: connectTimeout },
    // What asks the proxy for a tunnel waits no longer for the answer than for the connection.
    clientFactory: (origin: URL, given: object) => new Pool(origin, { ...given, headersTimeout: connectTimeout })
  }

  if (options.proxy === false) return Effect.sync(() => new Agent(settings))
  if (options.proxy !== undefined) {
    const uri = options.proxy
    return isProxyUrl(uri) ? Effect.sync(() => new ProxyAgent({ ...proxied, uri })) : notAProxy("proxy")
  }
  return Effect.suspend(() => {
    const set = proxyVariables.filter((name) => (process.env[name] ?? "") !== "")
    const wrong = set.find((name) => !isProxyUrl(process.env[name]!))
    if (wrong !== undefined) return notAProxy(wrong)
    return Effect.sync(() => (set.length === 0 ? new Agent(settings) : new EnvHttpProxyAgent(proxied)))
  })
}
