/** A PostgreSQL server of this machine, with data of its own. */
import { spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { asUser, find, namesIn, serve, type Server } from "./ServerProcess.js"

const folders = namesIn("/usr/lib/postgresql").map((version) => `/usr/lib/postgresql/${version}/bin`)

const postgres = find("postgres", ...folders)

const initdb = find("initdb", ...folders)

const owner = asUser("postgres")

/** Why there is no server, for the title of a test that needs one: empty if there is one. */
export const missing =
  postgres === undefined || initdb === undefined || Number.isNaN(owner.uid)
    ? ", which needs PostgreSQL (postgresql)"
    : ""

/** Name of the superuser, and of a database. */
export const user = "postgres"

/** Starts a server with the user `postgres` and a password. */
export const start = (): Promise<Server> => {
  const password = randomBytes(12).toString("hex")
  return serve({
    name: "postgres",
    user: owner,
    password,
    prepare: (folder) => {
      const file = join(folder, "password")
      writeFileSync(file, password)
      const args = [
        `--pgdata=${folder}/data`,
        `--username=${user}`,
        `--pwfile=${file}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync"
      ]
      const { status, stderr } = spawnSync(initdb!, args, { ...owner, cwd: folder, encoding: "utf8" })
      if (status !== 0) throw new Error(`initdb failed: ${stderr}`)
    },
    command: (port, folder) => [
      postgres!,
      "-D",
      `${folder}/data`,
      "-p",
      String(port),
      ...[
        "listen_addresses=127.0.0.1",
        `unix_socket_directories=${folder}`,
        "fsync=off",
        "shared_buffers=16MB"
      ].flatMap((setting) => ["-c", setting])
    ],
    ready: /ready to accept connections/,
    // Ends connections, and waits for nobody.
    stops: "SIGINT"
  })
}
