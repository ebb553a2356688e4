// The service of the client benchmark: responds to every POST at once, in a process of its own.
import { createServer } from "node:http"

const body = JSON.stringify({
  ActionStatus: "OK",
  ErrorCode: 0,
  ErrorInfo: "0",
  ErrorDisplay: "",
  CurrentSequence: 3
})
const head = { "content-type": "application/json", "content-length": Buffer.byteLength(body) }

const server = createServer((request, response) => {
  request.resume()
  request.on("end", () => response.writeHead(200, head).end(body))
})
server.keepAliveTimeout = 60_000
server.listen(0, "127.0.0.1", () => process.send?.(server.address().port))
process.on("disconnect", () => process.exit())
