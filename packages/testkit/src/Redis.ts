/** A Redis server of this machine, in memory. */
import { randomBytes } from "node:crypto"
import { find, serve, type Server } from "./ServerProcess.js"

const redis = find("redis-server")

/** Why there is no server, for the title of a test that needs one: empty if there is one. */
export const missing = redis === undefined ? ", which needs Redis (redis-server)" : ""

/** Starts a server with a password. */
export const start = (): Promise<Server> => {
  const password = randomBytes(12).toString("hex")
  return serve({
    name: "redis",
    user: {},
    password,
    command: (port, folder) => [
      redis!,
      ...`--port ${port} --bind 127.0.0.1 --dir ${folder} --requirepass ${password} --appendonly no`.split(" "),
      "--save",
      ""
    ],
    ready: /Ready to accept connections/,
    stops: "SIGTERM"
  })
}
