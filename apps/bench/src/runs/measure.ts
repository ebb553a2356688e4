import { buildSync } from "esbuild"
import { type ChildProcess, fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { App, Taken, Work } from "./client.js"

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const messageOf = <A>(child: ChildProcess): Promise<A> =>
  new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as A))
    child.once("exit", (status) => reject(new Error(`a process has ended with status ${status}`)))
  })

/** An emulator in a process of its own. */
export interface Service {
  readonly app: App
  readonly close: () => void
}

/** Starts an emulator with the accounts of the rows. */
export const startService = async (rows: number, rateLimit = false): Promise<Service> => {
  const child = fork(pathOf("service.ts"), [String(rows / 2), rateLimit ? "1" : "0"], { execArgv: ["--import", "tsx"] })
  const app = await messageOf<App>(child)
  return { app, close: () => child.kill() }
}

/** Starts a client in a process of its own, as the command line does: without a loader, and with its setting of V8. */
const take = async (kind: "loop" | "run", work: Work): Promise<Taken> => {
  const outfile = pathOf("../../dist/client.mjs")
  buildSync({
    entryPoints: [pathOf("client.ts")],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm"
  })
  const child = fork(outfile, [kind], { execArgv: ["--optimize-for-size"] })
  child.send(work)
  return messageOf(child)
}

/** What a run took, and its calls per second while it sent. */
export const runOf = async (service: Service, rows: number, concurrency: number, rateLimit = false) => {
  const taken = await take("run", { app: service.app, rows, concurrency, rateLimit })
  return {
    ...taken,
    rowsPerSecond: rows / taken.seconds,
    callsPerSecond: taken.calls / (taken.seconds - taken.reading)
  }
}

/** Measures a run and a plain loop of at most 100,000 rows. */
export const measure = async (service: Service, rows: number, concurrency: number) => {
  const run = await runOf(service, rows, concurrency)
  const calls = Math.min(rows, 100_000)
  const loop = await take("loop", { app: service.app, rows: calls, concurrency, rateLimit: false })
  return { run, loop: { ...loop, rowsPerSecond: calls / loop.seconds } }
}
