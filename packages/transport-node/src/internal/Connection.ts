import * as http2 from "node:http2"
import type * as net from "node:net"
import type { buildConnector as Connector } from "undici"

type Session = http2.ClientHttp2Session

const isSession = (value: unknown): value is Session =>
  typeof value === "object" && value !== null && "goaway" in value && "request" in value

/** The session that speaks over a socket; Node keeps it there under a symbol of its own. */
const sessionOf = (socket: net.Socket): Session | undefined =>
  Object.getOwnPropertySymbols(socket)
    .map((symbol): unknown => Reflect.get(socket, symbol))
    .find(isSession)

/**
 * The connection of one client of undici, which carries one request at a time, and what HTTP/2 says of that request and
 * undici does not tell: a GOAWAY names the last stream that the server has looked at. undici breaks the connection off
 * instead, also below a request that the server goes on answering.
 */
export class Connection {
  #socket: net.Socket | undefined
  /** Nothing with a server that speaks HTTP/1.1. */
  #session: Session | undefined
  #stream: http2.ClientHttp2Stream | undefined
  #isUsed = false
  #isLeaving = false
  #isUnprocessed = false

  /** Makes connections with a connector, and knows which is the last one. */
  follow(connect: Connector.connector): Connector.connector {
    return (options, callback) =>
      connect(options, (...result) => {
        this.#socket = result[0] === null ? result[1] : undefined
        this.#session = undefined
        callback(...result)
      })
  }

  /** Begins a request, unless the server has said that it takes no more; then the connection ends. */
  begin(): boolean {
    if (this.#socket !== undefined) this.#session ??= this.#listen(sessionOf(this.#socket))
    if (this.#session?.closed === true) {
      this.#socket?.destroy()
      return false
    }
    this.#isUsed = true
    return true
  }

  /** Ends the request that was begun, and the connection too if it was kept for that request only. */
  end(): void {
    this.#isUsed = false
    if (this.#isLeaving) this.#socket?.destroy()
  }

  /** Says whether the server has told that it did not look at the request. */
  get isUnprocessed(): boolean {
    return this.#isUnprocessed
  }

  #listen(session: Session | undefined): Session | undefined {
    this.#stream = undefined
    this.#isLeaving = false
    this.#isUnprocessed = false
    if (session === undefined) return undefined
    const request = session.request.bind(session)
    session.request = (...sent) => (this.#stream = request(...sent))
    const breakOff = session.listeners("goaway")
    session.removeAllListeners("goaway")
    session.on("goaway", (code, last, data) => {
      const id = this.#stream?.id ?? Number.POSITIVE_INFINITY
      if (this.#isUsed && id <= last && code === http2.constants.NGHTTP2_NO_ERROR) {
        this.#isLeaving = true
        return
      }
      this.#isUnprocessed = id > last
      for (const listener of breakOff) listener.call(session, code, last, data)
    })
    return session
  }
}
