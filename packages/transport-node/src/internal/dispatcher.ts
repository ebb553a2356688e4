import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type * as net from "node:net"
import type * as tls from "node:tls"
import type { buildConnector as Connector, Dispatcher } from "undici"
// Bun replaces the module "undici" with its own, which lacks half of this; this name resolves to the library.
import { Agent, Client, Pool, ProxyAgent } from "undici/index.js"
import { Connection } from "./Connection.js"
import { makeConnector } from "./connector.js"
import { passOverInterim } from "./interim.js"
import type { Proxy } from "./proxies.js"
import type { Settings } from "./settings.js"
import { blame } from "./socketErrors.js"

type PoolOptions = Pool.Options & { readonly connect: Connector.connector }

/** Makes a client that tells each request, when it starts, which connection carries it. */
const clientFor = (origin: URL, options: object): Dispatcher => {
  const { connect, ...rest } = options as PoolOptions
  const connection = new Connection()
  const client = new Client(origin, { ...rest, connect: connection.follow(connect) })
  const dispatch = client.dispatch.bind(client)
  client.dispatch = (request, handler) => {
    // oxlint-disable-next-line typescript/unbound-method -- it is called on the handler.
    const begin = handler.onConnect
    if (begin !== undefined) handler.onConnect = (abort) => void Reflect.apply(begin, handler, [abort, { connection }])
    return dispatch(request, handler)
  }
  return client
}

const isHttp2 = (socket: net.Socket | tls.TLSSocket) => "alpnProtocol" in socket && socket.alpnProtocol === "h2"

/** Makes connections whose interim responses undici can read. */
const readable =
  (connect: Connector.connector): Connector.connector =>
  (options, callback) =>
    connect(options, (...result) => {
      if (result[0] === null && !isHttp2(result[1])) passOverInterim(result[1])
      callback(...result)
    })

const rejected = () => Object.assign(new Error("the proxy makes no tunnel"), { code: "UND_ERR_ABORTED" })

/** Makes the errors of a proxy name it instead of the host behind it. */
const accountable = (pool: Pool, host: string): Pool => {
  const connect = pool.connect.bind(pool)
  return Object.assign(pool, {
    connect: async (options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> => {
      try {
        const tunnel = await connect(options)
        if (tunnel.statusCode === 200) return tunnel
        tunnel.socket.on("error", () => undefined).destroy()
        throw rejected()
      } catch (error) {
        blame(error, host)
        throw error
      }
    }
  })
}

/** Makes a dispatcher: direct, or through a proxy. */
const makeDispatcher = (settings: Settings, proxy: Proxy | undefined): Dispatcher => {
  const { connections, connectTimeout: timeout, http2: allowH2, keepAlive: keepAliveTimeout, tls } = settings
  const poolFor = (origin: string | URL, options: object): Dispatcher => {
    const { connect, ...rest } = options as PoolOptions
    return new Pool(origin, { ...rest, connect: readable(connect), ...(allowH2 && { factory: clientFor }) })
  }
  const shared = { connections, allowH2, pipelining: 1, keepAliveTimeout, factory: poolFor }
  if (proxy === undefined) return new Agent({ ...shared, connect: makeConnector({ ...tls, allowH2, timeout }) })
  const toProxy = makeConnector({ ca: tls.ca, timeout })
  return new ProxyAgent({
    ...shared,
    uri: proxy.uri,
    ...(proxy.authorization !== undefined && { token: proxy.authorization }),
    requestTls: { ...tls, allowH2, timeout },
    // The CONNECT request to the proxy has the same timeout as a connection.
    clientFactory: (origin) =>
      accountable(new Pool(origin, { connect: readable(toProxy), headersTimeout: timeout }), new URL(proxy.uri).host)
  })
}

/**
 * Returns a function that finds the dispatcher of an origin. Dispatchers are created on first use and closed with the scope; a
 * custom one is not closed.
 */
export const makeDispatchers = (settings: Settings): Effect.Effect<(origin: URL) => Dispatcher, never, Scope.Scope> => {
  const { way } = settings
  if (typeof way !== "function") return Effect.succeed(() => way)
  const made = new Map<Proxy | undefined, Dispatcher>()
  const find = (origin: URL) => {
    const proxy = way(origin)
    const dispatcher = made.get(proxy) ?? makeDispatcher(settings, proxy)
    made.set(proxy, dispatcher)
    return dispatcher
  }
  return Effect.as(
    Effect.addFinalizer(() => Effect.promise(() => Promise.all([...made.values()].map((one) => one.destroy())))),
    find
  )
}
