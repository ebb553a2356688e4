// The service of the benchmarks of calls, in a process of its own: responds to every POST at once, or never.
import { selfSigned } from "@tcchat/testkit/Certificate"
import * as http from "node:http"
import * as https from "node:https"

const kind = process.argv[2]

const body = JSON.stringify({
  ActionStatus: "OK",
  ErrorCode: 0,
  ErrorInfo: "0",
  ErrorDisplay: "",
  CurrentSequence: 3
})
const head = { "content-type": "application/json", "content-length": Buffer.byteLength(body) }

const respond = (request, response) => {
  request.resume()
  if (kind !== "silent") request.on("end", () => response.writeHead(200, head).end(body))
}

const certificate = kind === "tls" ? selfSigned() : undefined
const server = certificate === undefined ? http.createServer(respond) : https.createServer(certificate, respond)
server.keepAliveTimeout = 60_000
server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () =>
  process.send?.({ port: server.address().port, cert: certificate?.cert })
)
process.on("disconnect", () => process.exit())
