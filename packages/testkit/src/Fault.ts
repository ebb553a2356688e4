/** What a server can do with a request, from answering it to anything that goes wrong in networks. */
import type * as net from "node:net"

/** A request as the server read it. Names of headers are in lower case. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Number of the connection it came over, the first being 1. */
  readonly connection: number
}

/** Does something with a request on its connection. */
export type Fault = (socket: net.Socket, request: Received) => void

export interface Response {
  /** @default 200 */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Sends the body in chunks of these sizes, the last one again and again, instead of telling its length before. */
  readonly chunks?: ReadonlyArray<number>
}

const head = (status: number, headers: Readonly<Record<string, string>>) =>
  `HTTP/1.1 ${status} Status\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n`

const bytesOf = (body: string | Uint8Array) => Buffer.from(body as string)

/** Writes one after the other with a breath between, so that they arrive apart. */
const writeApart = (socket: net.Socket, parts: ReadonlyArray<string | Buffer>, then: () => void): void => {
  const [first, ...rest] = parts
  if (first === undefined) return then()
  socket.write(first, () => setTimeout(() => writeApart(socket, rest, then), 2))
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

/** Answers, and keeps the connection. */
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
      writeApart(socket, [start, ...inChunks(bytes, chunks)], () => undefined)
    }
  }

/** Responds as the service does, with `ErrorCode` 0. */
export const ok = (fields: Readonly<Record<string, unknown>> = { CurrentSequence: 3 }): Fault =>
  response({ body: JSON.stringify({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "", ...fields }) })

/** Responds as the service does when it refuses. */
export const refusal = (code: number): Fault =>
  response({ body: JSON.stringify({ ActionStatus: "FAIL", ErrorCode: code, ErrorInfo: "refused by the test" }) })

/** Responds to what the request was. */
export const echo: Fault = (socket, request) => response({ body: request.body })(socket, request)

/** Responds nothing and keeps the connection. */
export const silence: Fault = () => undefined

/** Does something later. */
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

/** Breaks the connection when the request has come: the other side gets ECONNRESET. */
export const resetBeforeHeaders: Fault = (socket) => socket.resetAndDestroy()

/** Closes the connection in an orderly way when the request has come. */
export const closeBeforeHeaders: Fault = (socket) => socket.end()

const promised = { "Content-Type": "application/json", "Content-Length": "100" }

/** Sends the head of a response, then breaks the connection. */
export const resetAfterHeaders: Fault = (socket) =>
  writeApart(socket, [head(200, promised), '{"ActionStatus":'], () => setTimeout(() => socket.resetAndDestroy(), 20))

/** Sends half of the body whose length it told, then closes the connection. */
export const halfBody: Fault = (socket) => {
  socket.write(head(200, promised))
  socket.end('{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"')
}

/** Sends some chunks of a body, then closes the connection without the last one. */
export const halfChunks: Fault = (socket) => {
  socket.write(head(200, { "Transfer-Encoding": "chunked" }))
  socket.end('10\r\n{"ActionStatus":\r\n')
}

/** Sends the start of a body, then nothing more. */
export const stuckBody: Fault = (socket) => {
  socket.write(`${head(200, promised)}{"ActionStatus":`)
}

/** Sends a body whose end is the end of the connection. */
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

/** Sends interim responses, then does something else. */
export const afterInterim =
  (fault: Fault, ...statuses: ReadonlyArray<number>): Fault =>
  (socket, request) => {
    const interim = statuses.map((status) => head(status, status === 103 ? { Link: "</style.css>; rel=preload" } : {}))
    socket.write(interim.join(""), () => fault(socket, request))
  }

/** Responses in another protocol. */
export const notHttp: Fault = (socket) => {
  socket.end("SSH-2.0-OpenSSH_9.2p1\r\n")
}

/** The page of a gateway whose service is gone. */
export const badGateway: Fault = response({
  status: 502,
  headers: { "content-type": "text/html" },
  body: "<html><head><title>502 Bad Gateway</title></head></html>"
})

/** A page where JSON was expected, with the status of success. */
export const html: Fault = response({ headers: { "content-type": "text/html" }, body: "<!doctype html><p>Welcome" })
