import * as http2 from "node:http2"
import type * as net from "node:net"
import type { buildConnector as Connector } from "undici"

type Session = http2.ClientHttp2Session

const isSession = (value: unknown): value is Session =>
  typeof value === "object" && value !== null && "goaway" in value && "request" in value

/** The HTTP/2 session of a socket; Node stores it there under a private symbol. */
const sessionOf = (socket: net.Socket): Session | undefined =>
  Object.getOwnPropertySymbols(socket)
    .map((symbol): unknown => Reflect.get(socket, symbol))
    .find(isSession)

/**
 * The connection of one undici client, which carries one request at a time. It tracks what HTTP/2 says about that request and
 * undici does not report: a GOAWAY frame names the last stream that the server processes. undici destroys the connection
 * instead, even while the server is still responding to a request.
 */
export class Connection {
  #socket: net.Socket | undefined
  /** `undefined` with HTTP/1.1. */
  #session: Session | undefined
  #stream: http2.ClientHttp2Stream | undefined
  #isUsed = false
  #isLeaving = false
  #isUnprocessed = false

  /** Makes connections with a connector, and keeps the latest one. */
  follow(connect: Connector.connector): Connector.connector {
    return (options, callback) =>
      connect(options, (...result) => {
        this.#socket = result[0] === null ? result[1] : undefined
        this.#session = undefined
        callback(...result)
      })
  }

  /** Starts a request, unless the server has announced that it accepts no more; then the connection is closed. */
  begin(): boolean {
    if (this.#socket !== undefined) this.#session ??= this.#listen(sessionOf(this.#socket))
    if (this.#session?.closed === true) {
      this.#socket?.destroy()
      return false
    }
    this.#isUsed = true
    return true
  }

  /** Ends the current request, and also the connection if it was only open for that request. */
  end(): void {
    this.#isUsed = false
    if (this.#isLeaving) this.#socket?.destroy()
  }

  /** Whether the server has stated that it did not process the request. */
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
