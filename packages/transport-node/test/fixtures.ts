import type { Certificate } from "@tcchat/testkit/Certificate"
import { selfSigned } from "@tcchat/testkit/Certificate"
import * as Transport from "@tcchat/core/Transport"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type * as Scope from "effect/Scope"
import * as http from "node:http"
import * as net from "node:net"

export const userSig = "eJw-UserSig-that-nobody-may-see*"

export const requestTo = (origin: string, timeout = 5_000): Transport.Request => ({
  endpoint: "test.case",
  url: `${origin}/v4/sns/group_delete?identifier=administrator`,
  userSig: Redacted.make(userSig),
  body: '{"From_Account":"alice"}',
  timeout
})

/** What `createChat` needs besides its transport. */
export const app = {
  sdkAppId: 1400000000,
  admin: "administrator",
  secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e"
} as const

/** The status of the response, or what the error says. */
export const seen = (transport: Transport.Service, request: Transport.Request) =>
  Effect.match(Transport.toEffect(transport)(request), {
    onFailure: ({ code, failure, reason }): unknown => [reason, failure, code],
    onSuccess: ({ status }): unknown => status
  })

export const certificate: Certificate = selfSigned()

export interface Proxy {
  readonly url: string
  /** What was asked of it: the line of each request, and the credentials. */
  readonly asked: Array<readonly [target: string, authorization: string | undefined]>
}

/** A proxy that makes tunnels, or responds with this status instead. */
export const proxy = (refuseWith?: number): Effect.Effect<Proxy, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.async<{ readonly server: http.Server } & Proxy>((resume) => {
      const asked: Proxy["asked"] = []
      const server = http.createServer()
      server.on("connect", (request: http.IncomingMessage, socket: net.Socket) => {
        asked.push([request.url!, request.headers["proxy-authorization"]])
        socket.on("error", () => undefined)
        if (refuseWith !== undefined) return socket.end(`HTTP/1.1 ${refuseWith} Refused\r\n\r\n`)
        const [host, port] = request.url!.split(":")
        const target = net.connect(Number(port), host, () => {
          socket.write("HTTP/1.1 200 Connected\r\n\r\n")
          socket.pipe(target).pipe(socket)
        })
        target.on("error", () => socket.destroy())
        return undefined
      })
      server.listen(0, "127.0.0.1", () => {
        const { port } = server.address() as net.AddressInfo
        resume(Effect.succeed({ server, asked, url: `http://127.0.0.1:${port}` }))
      })
    }),
    ({ server }) => Effect.sync(() => server.close())
  )
