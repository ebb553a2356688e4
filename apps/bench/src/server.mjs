// The service of the client benchmark: responds to every POST at once, in a process of its own.
import { createServer } from "node:http"

const response = JSON.stringify({
  ActionStatus: "OK",
  ErrorCode: 0,
  ErrorInfo: "0",
  ErrorDisplay: "",
  CurrentSequence: 3
})
const head = { "content-type": "application/json", "content-length": Buffer.byteLength(response) }

const server = createServer((request, response) => {
  request.resume()
  request.on("end", () => response.writeHead(200, head).end(response))
})
server.keepAliveTimeout = 60_000
server.listen(0, "127.0.0.1", () => process.send?.(server.address().port))
process.on("disconnect", () => process.exit())
