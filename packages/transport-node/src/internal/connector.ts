import * as Either from "effect/Either"
import dns from "node:dns"
import * as net from "node:net"
import type { buildConnector as Connector } from "undici"
import { buildConnector } from "undici/index.js"

/**
 * Milliseconds after which the next address of a host is tried in parallel (RFC 8305). Node's own algorithm cancels the earlier
 * attempt instead, and so never reaches a slow host.
 */
const headStart = 250

const alternating = (found: ReadonlyArray<dns.LookupAddress>): Array<string> => {
  const first = found.filter(({ family }) => family === found[0]?.family)
  const other = found.filter(({ family }) => family !== found[0]?.family)
  return found.flatMap((_, n) => [first[n], other[n]].flatMap((one) => (one === undefined ? [] : [one.address])))
}

type Done = (error: Error | null, socket: net.Socket | null) => void

/** Connects to the address that responds first. Returns a function that cancels all attempts. */
const race = (addresses: Array<string>, port: number, done: Done): (() => void) => {
  const sockets = new Set<net.Socket>()
  let failure: Error | undefined
  let next: NodeJS.Timeout | undefined
  let over = false
  const end = (kept?: net.Socket) => {
    over = true
    clearTimeout(next)
    for (const socket of sockets) if (socket !== kept) socket.destroy()
  }
  const attempt = () => {
    clearTimeout(next)
    const host = addresses.shift()
    if (host === undefined) return
    const socket = net.connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000 })
    sockets.add(socket)
    socket.once("connect", () => {
      end(socket)
      done(null, socket)
    })
    socket.on("error", (error) => {
      if (over) return
      failure ??= error
      sockets.delete(socket)
      if (addresses.length > 0) return attempt()
      if (sockets.size > 0) return
      over = true
      done(failure, null)
    })
    if (addresses.length > 0) next = setTimeout(attempt, headStart)
  }
  attempt()
  return end
}

const tooLate = () => Object.assign(new Error("no connection in time"), { code: "UND_ERR_CONNECT_TIMEOUT" })

/** Makes connections within a timeout, TLS included, to the address of a host that responds first. */
export const makeConnector = ({
  timeout,
  ...tls
}: Connector.BuildOptions & { readonly timeout: number }): Connector.connector => {
  const secure = buildConnector({ ...tls, timeout: 0 })
  return (options, callback) => {
    const { hostname, port, protocol } = options
    const isSecure = protocol === "https:"
    let stop = () => {}
    let over = false
    const end = (...result: Parameters<Connector.Callback>) => {
      if (over) return
      over = true
      clearTimeout(timer)
      callback(...result)
    }
    const timer = setTimeout(() => {
      end(tooLate(), null)
      stop()
    }, timeout)
    const connect = (addresses: Array<string>) => {
      if (over) return
      stop = race(addresses, Number(port) || (isSecure ? 443 : 80), (error, socket) => {
        if (socket === null) return end(error ?? tooLate(), null)
        if (!isSecure) return end(null, socket)
        stop = () => socket.destroy()
        // What it throws would end the process, as nobody waits for this callback.
        const begun = Either.try(() => secure({ ...options, httpSocket: socket }, end))
        if (Either.isLeft(begun)) {
          end(begun.left as Error, null)
          socket.destroy()
        }
      })
    }
    if (net.isIP(hostname) !== 0) return connect([hostname])
    dns.lookup(hostname, { all: true }, (error, found) =>
      error === null ? connect(alternating(found)) : end(error, null)
    )
  }
}
