/**
 * A program for a separate process: a server that counts the requests within one second.
 *
 * A test forks it with its `Setup` as JSON in the first argument. The program sends its port, and then, for each message
 * that it receives, the `Arrivals` since the last one.
 */
import * as http from "node:http"
import * as http2 from "node:http2"
import * as https from "node:https"
import * as net from "node:net"

/** The options of the server. */
export interface Setup {
  readonly protocol: "http" | "https" | "http2"
  readonly cert?: string | undefined
  readonly key?: string | undefined
  /** Milliseconds until a connection transfers data. */
  readonly connecting: number
  /** Milliseconds until the response. */
  readonly responding: number
}

/** The requests that arrived. */
export interface Arrivals {
  readonly count: number
  /** The highest number of requests within any second. */
  readonly most: number
}

const body = JSON.stringify({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", CurrentSequence: 1 })

const mostIn = (times: ReadonlyArray<number>, milliseconds: number): number => {
  let most = 0
  for (let first = 0, last = 0; last < times.length; last++) {
    while (times[last]! - times[first]! >= milliseconds) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}

const listen = (server: net.Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as net.AddressInfo).port)))

const run = async ({ responding, cert, connecting, key, protocol }: Setup, send: (message: unknown) => void) => {
  const times: Array<number> = []
  const serve: http.RequestListener = (request, response) => {
    request.resume().on("end", () => {
      times.push(performance.now())
      setTimeout(() => response.writeHead(200, { "content-type": "application/json" }).end(body), responding)
    })
  }
  const secure = { cert, key, allowHTTP1: true }
  const server =
    protocol === "http"
      ? http.createServer({ keepAliveTimeout: 60_000 }, serve)
      : protocol === "https"
        ? https.createServer({ ...secure, keepAliveTimeout: 60_000 }, serve)
        : http2.createSecureServer(secure, serve as never)
  const port = await listen(server)
  const front = net.createServer({ pauseOnConnect: true }, (socket) => {
    setTimeout(() => {
      const back = net.connect(port, "127.0.0.1")
      for (const one of [socket, back]) one.on("error", () => [socket, back].forEach((either) => either.destroy()))
      socket.pipe(back).pipe(socket)
      socket.resume()
    }, connecting)
  })
  process.on("message", () => {
    const arrivals: Arrivals = { count: times.length, most: mostIn(times, 1000) }
    times.length = 0
    send(arrivals)
  })
  send(await listen(front))
}

// An import of the module for its types does not start the server.
const setup = process.argv[2]
if (process.send !== undefined && setup?.startsWith("{"))
  void run(JSON.parse(setup) as Setup, (message) => process.send!(message))
