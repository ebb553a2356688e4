/** A proxy that makes tunnels, and a host that speaks TLS. */
import { selfSigned } from "@tcchat/testkit/Certificate"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, type IncomingMessage } from "node:http"
import * as net from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as tls from "node:tls"
import { onTestFinished } from "vitest"

/** Listens on a free port until the test ends, and then closes every connection. */
const listening = async (server: net.Server): Promise<number> => {
  const sockets = new Set<net.Socket>()
  server.on("connection", (socket: net.Socket) => sockets.add(socket.on("close", () => sockets.delete(socket))))
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return (server.address() as net.AddressInfo).port
}

const joined = (socket: net.Socket, port: number, host: string, ready = (): unknown => undefined): void => {
  const target = net.connect(port, host, ready)
  for (const end of [socket, target]) end.on("error", () => void [socket, target].map((one) => one.destroy()))
  socket.pipe(target).pipe(socket)
}

export interface Proxy {
  readonly url: string
  /** The hosts to which tunnels were made. */
  readonly tunnels: ReadonlyArray<string>
  /** Requests that were sent to the proxy itself, which would reveal their UserSig to it. */
  readonly plain: ReadonlyArray<string>
}

/** Starts a proxy, which may require `user:password`. */
export const startProxy = async (credentials?: string): Promise<Proxy> => {
  const tunnels: Array<string> = []
  const plain: Array<string> = []
  const expected = credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString("base64")}`
  const server = createServer(({ url = "" }, response) => {
    plain.push(url)
    response.writeHead(405).end()
  })
  server.on("connect", ({ headers, url = "" }: IncomingMessage, socket: net.Socket) => {
    if (expected !== undefined && headers["proxy-authorization"] !== expected)
      return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n')
    tunnels.push(url)
    const { hostname, port } = new URL(`http://${url}`)
    joined(socket, Number(port), hostname, () => socket.write("HTTP/1.1 200 Connection Established\r\n\r\n"))
    return undefined
  })
  const port = await listening(server)
  return { url: `http://${credentials === undefined ? "" : `${credentials}@`}127.0.0.1:${port}`, tunnels, plain }
}

/** Starts a host that speaks TLS in front of a plain one. */
export const startTls = async (port: number): Promise<{ readonly host: string; readonly certificate: string }> => {
  const certificate = selfSigned()
  const folder = await mkdtemp(join(tmpdir(), "tcchat-tls-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, "certificate.pem")
  await writeFile(file, certificate.cert)
  const own = await listening(tls.createServer(certificate, (socket) => joined(socket, port, "127.0.0.1")))
  return { host: `127.0.0.1:${own}`, certificate: file }
}
