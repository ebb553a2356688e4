import * as Postgres from "@tcchat/testkit/Postgres"
import type { Server } from "@tcchat/testkit/ServerProcess"
import { Pool } from "pg"

/** A pool of a program that uses the server. */
export const poolOf = ({ password, port }: Pick<Server, "password" | "port">, max = 4): Pool => {
  const pool = new Pool({ host: "127.0.0.1", port, user: Postgres.user, database: "postgres", password, max })
  // Without a listener, a connection that fails while it is unused or is being closed ends the process.
  pool.on("error", () => undefined)
  pool.on("connect", (client) => client.on("error", () => undefined))
  return pool
}
