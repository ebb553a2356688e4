import * as Effect from "effect/Effect"
import * as http2 from "node:http2"
import type * as net from "node:net"
import * as tls from "node:tls"
import { certificate } from "./fixtures.js"

export type Response = (stream: http2.ServerHttp2Stream, cut: () => void) => void

export const ok: Response = (stream) => {
  stream.respond({ ":status": 200, "content-type": "application/json", date: "Mon, 23 Nov 2026 03:00:00 GMT" })
  stream.end('{"ErrorCode":0}')
}

/** A server that speaks HTTP/2, and HTTP/1.1 with those that do not. */
export const server = (response: Response) =>
  Effect.acquireRelease(
    Effect.async<{
      readonly origin: string
      readonly versions: Array<string>
      readonly close: () => void
    }>((resume) => {
      const versions: Array<string> = []
      const sessions = new Set<http2.ServerHttp2Session>()
      const server = http2.createSecureServer({ ...certificate, allowHTTP1: true })
      const sockets = new Set<net.Socket>()
      const cut = () => {
        for (const socket of sockets) socket.resetAndDestroy()
      }
      server.on("connection", (socket) => sockets.add(socket))
      server.on("session", (session) => {
        sessions.add(session)
        session.on("error", () => undefined)
        session.on("close", () => sessions.delete(session))
      })
      server.on("request", (request, response) => {
        versions.push(request.httpVersion)
        if (request.httpVersion === "1.1") response.end("{}")
      })
      server.on("stream", (stream) => {
        stream.on("error", () => undefined)
        stream.resume()
        stream.on("end", () => response(stream, cut))
      })
      server.listen(0, "127.0.0.1", () => {
        const { port } = server.address() as net.AddressInfo
        const close = () => {
          for (const session of sessions) session.destroy()
          server.close()
        }
        resume(Effect.succeed({ origin: `https://127.0.0.1:${port}`, versions, close }))
      })
    }),
    ({ close }) => Effect.sync(close)
  )

const frame = (type: number, payload: Buffer): Buffer => {
  const head = Buffer.alloc(9)
  head.writeUIntBE(payload.length, 0, 3)
  head[3] = type
  return Buffer.concat([head, payload])
}

/** A GOAWAY after which no stream was looked at, which a server of Node cannot send. */
export const goawayFrame = (code: number): Buffer => {
  const payload = Buffer.alloc(8)
  payload.writeUInt32BE(code, 4)
  return frame(7, payload)
}

/** A server that speaks HTTP/2 with frames of its own: its settings, and then what it does with a request. */
export const frameServer = (onRequest: (socket: tls.TLSSocket) => void) =>
  Effect.acquireRelease(
    Effect.async<{ readonly origin: string; readonly close: () => void }>((resume) => {
      const sockets = new Set<tls.TLSSocket>()
      const server = tls.createServer({ ...certificate, ALPNProtocols: ["h2"] }, (socket) => {
        sockets.add(socket)
        socket.on("error", () => undefined)
        socket.write(frame(4, Buffer.alloc(0)))
        let received = Buffer.alloc(0)
        let at = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length
        socket.on("data", (chunk: Buffer) => {
          received = Buffer.concat([received, chunk])
          for (; at + 9 <= received.length; at += 9 + received.readUIntBE(at, 3)) {
            if (received[at + 3] === 1) onRequest(socket)
          }
        })
      })
      server.listen(0, "127.0.0.1", () => {
        const { port } = server.address() as net.AddressInfo
        const close = () => {
          for (const socket of sockets) socket.destroy()
          server.close()
        }
        resume(Effect.succeed({ origin: `https://127.0.0.1:${port}`, close }))
      })
    }),
    ({ close }) => Effect.sync(close)
  ).pipe(Effect.map(({ origin }) => origin))
