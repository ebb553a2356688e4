import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Sample } from "../Sample.js"
import type { Task } from "./clientProcess.js"
import type { Name } from "./clients.js"

interface Options {
  /** Flags of Node. */
  readonly flags?: ReadonlyArray<string>
  readonly env?: NodeJS.ProcessEnv
}

const start = (file: string, args: ReadonlyArray<string>, { env = {}, flags = [] }: Options = {}): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: [...process.execArgv, ...flags],
    env: { ...process.env, ...env }
  })

/** The next message of a process, which fails when the process ends instead. */
const message = async <A>(child: ChildProcess): Promise<A> => {
  const ended = new AbortController()
  const exit = once(child, "exit", { signal: ended.signal }).then(([code]) => {
    throw new Error(`${child.spawnargs.slice(1).join(" ")} ended with status ${code}.`)
  })
  const next = once(child, "message", { signal: ended.signal })
  try {
    const [value] = (await Promise.race([next, exit])) as [A]
    return value
  } finally {
    ended.abort()
    await Promise.allSettled([next, exit])
  }
}

/** A service, and what the environment of its clients needs to trust it. */
export interface Server {
  readonly baseUrl: string
  readonly env: NodeJS.ProcessEnv
}

/** Starts the service: over HTTP, over TLS with a certificate of its own, or one that never responds. */
export const startServer = async (kind: "http" | "tls" | "silent"): Promise<Server> => {
  const { cert, port } = await message<{ readonly port: number; readonly cert?: string }>(start("server.mjs", [kind]))
  if (cert === undefined) return { baseUrl: `http://127.0.0.1:${port}`, env: {} }
  const file = join(tmpdir(), `tcchat-bench-${process.pid}.pem`)
  writeFileSync(file, cert)
  process.on("exit", () => rmSync(file, { force: true }))
  return { baseUrl: `https://127.0.0.1:${port}`, env: { NODE_EXTRA_CA_CERTS: file } }
}

/** A client in a process of its own. */
export interface Client {
  readonly perform: (task: Task) => Promise<Sample>
  readonly end: () => void
}

/**
 * Collects garbage in the thread that makes it: on a machine with two processors, helper threads compete with the service for the
 * other one, and the figures of one client differ by a tenth from round to round.
 */
const quiet = ["--single-threaded-gc"]

export const startClient = (name: Name, { baseUrl, env }: Server, flags: ReadonlyArray<string> = []): Client => {
  const child = start("clientProcess.ts", [name, baseUrl], { env, flags: [...quiet, ...flags] })
  return {
    perform: (task) => {
      child.send(task)
      return message(child)
    },
    end: () => void child.kill()
  }
}
