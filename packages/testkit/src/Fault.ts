/** What a server can do with a request, from a response to any failure of a network. */
import type * as net from "node:net"

/** A request that the server received. Header names are in lower case. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Number of the connection, from 1. */
  readonly connection: number
}

/** Handles a request on its connection. */
export type Fault = (socket: net.Socket, request: Received) => void

export interface Response {
  /** @default 200 */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Sends the body in chunks of these sizes instead of with a length; the last size applies to all further chunks. */
  readonly chunks?: ReadonlyArray<number>
}

const head = (status: number, headers: Readonly<Record<string, string>>) =>
  `HTTP/1.1 ${status} Status\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n`

const bytesOf = (body: string | Uint8Array) => Buffer.from(body as string)

/** Writes parts with a short delay between them, so that they arrive separately. */
const writeSeparately = (socket: net.Socket, parts: ReadonlyArray<string | Buffer>, then: () => void): void => {
  const [first, ...rest] = parts
  if (first === undefined) return then()
  socket.write(first, () => setTimeout(() => writeSeparately(socket, rest, then), 2))
}

const inChunks = (body: Buffer, sizes: ReadonlyArray<number>): Array<Buffer> => {
  const chunks: Array<Buffer> = []
  for (let at = 0; at < body.length;) {
    const size = sizes[Math.min(chunks.length, sizes.length - 1)]!
    const part = body.subarray(at, at + size)
    chunks.push(Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n")]))
    at += size
  }
  return [...chunks, Buffer.from("0\r\n\r\n")]
}

/** Responds, and keeps the connection open. */
export const response =
  ({ body = "", chunks, headers = {}, status = 200 }: Response): Fault =>
  (socket) => {
    const bytes = bytesOf(body)
    const type = { "Content-Type": "application/json" }
    if (chunks === undefined) {
      socket.write(head(status, { ...type, ...headers, "Content-Length": String(bytes.length) }))
      socket.write(bytes)
    } else {
      const start = head(status, { ...type, ...headers, "Transfer-Encoding": "chunked" })
      writeSeparately(socket, [start, ...inChunks(bytes, chunks)], () => undefined)
    }
  }

/** Responds as the service does, with `ErrorCode` 0. */
export const ok = (fields: Readonly<Record<string, unknown>> = { CurrentSequence: 3 }): Fault =>
  response({ body: JSON.stringify({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ...fields }) })

/** Responds as the service does when it rejects a call. */
export const rejection = (code: number): Fault =>
  response({ body: JSON.stringify({ ActionStatus: "FAIL", ErrorCode: code, ErrorInfo: "rejected by the test" }) })

/** Responds with the body of the request. */
export const echo: Fault = (socket, request) => response({ body: request.body })(socket, request)

/** Does not respond, and keeps the connection open. */
export const silence: Fault = () => undefined

/** Applies a fault after a delay. */
export const after =
  (milliseconds: number, fault: Fault): Fault =>
  (socket, request) => {
    const cancel = () => clearTimeout(timer)
    const timer = setTimeout(() => {
      socket.off("close", cancel)
      fault(socket, request)
    }, milliseconds)
    socket.once("close", cancel)
  }

/** Resets the connection after the request: the client gets ECONNRESET. */
export const resetBeforeHeaders: Fault = (socket) => socket.resetAndDestroy()

/** Closes the connection after the request, without a reset. */
export const closeBeforeHeaders: Fault = (socket) => socket.end()

const announced = { "Content-Type": "application/json", "Content-Length": "100" }

/** Sends the headers of a response, then resets the connection. */
export const resetAfterHeaders: Fault = (socket) =>
  writeSeparately(socket, [head(200, announced), '{"ActionStatus":'], () =>
    setTimeout(() => socket.resetAndDestroy(), 20)
  )

/** Sends half of the announced body, then closes the connection. */
export const halfBody: Fault = (socket) => {
  socket.write(head(200, announced))
  socket.end('{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"')
}

/** Sends some chunks of a body, then closes the connection without the last one. */
export const halfChunks: Fault = (socket) => {
  socket.write(head(200, { "Transfer-Encoding": "chunked" }))
  socket.end('10\r\n{"ActionStatus":\r\n')
}

/** Sends the start of a body, then nothing more. */
export const stuckBody: Fault = (socket) => {
  socket.write(`${head(200, announced)}{"ActionStatus":`)
}

/** Sends a body that ends with the connection. */
export const untilClose =
  (body: string): Fault =>
  (socket) => {
    socket.end(`${head(200, { Connection: "close" })}${body}`)
  }

/** Sends a body that never ends, as fast as it is read. */
export const endless: Fault = (socket) => {
  const chunk = `10000\r\n${"x".repeat(0x1_00_00)}\r\n`
  const fill = () => {
    while (socket.writable && socket.write(chunk));
  }
  socket.write(head(200, { "Content-Type": "application/json", "Transfer-Encoding": "chunked" }))
  socket.on("drain", fill)
  fill()
}

/** Sends interim responses, then applies a fault. */
export const afterInterim =
  (fault: Fault, ...statuses: ReadonlyArray<number>): Fault =>
  (socket, request) => {
    const interim = statuses.map((status) => head(status, status === 103 ? { Link: "</style.css>; rel=preload" } : {}))
    socket.write(interim.join(""), () => fault(socket, request))
  }

/** Responds in another protocol. */
export const notHttp: Fault = (socket) => {
  socket.end("SSH-2.0-OpenSSH_9.2p1\r\n")
}

/** The page of a gateway without an upstream. */
export const badGateway: Fault = response({
  status: 502,
  headers: { "content-type": "text/html" },
  body: "<html><head><title>502 Bad Gateway</title></head></html>"
})

/** An HTML page with status 200. */
export const html: Fault = response({ headers: { "content-type": "text/html" }, body: "<!doctype html><p>Welcome" })
