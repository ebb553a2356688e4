import { createRun } from "@tcchat/bulk/Run"
import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
import { deleteLists } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-node"
import { type ChildProcess, fork } from "node:child_process"
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { rowsOf } from "./rows.js"

interface App {
  readonly sdkAppId: number
  readonly admin: string
  readonly secretKey: string
  readonly baseUrl: string
}

/** An emulator in a process of its own. */
export interface Service {
  readonly app: App
  readonly close: () => void
}

/** Starts an emulator with the accounts of the rows. */
export const startService = async (rows: number, rateLimit = false): Promise<Service> => {
  const program = fileURLToPath(new URL("service.ts", import.meta.url))
  const child: ChildProcess = fork(program, [String(rows / 2), rateLimit ? "1" : "0"], {
    execArgv: ["--import", "tsx"]
  })
  const app = await new Promise<App>((resolve, reject) => {
    child.once("message", (message) => resolve(message as App))
    child.once("exit", () => reject(new Error("the emulator has ended")))
  })
  return { app, close: () => child.kill() }
}

const clientOf = ({ app }: Service) =>
  createChat({ ...app, rateLimit: false, transport: { connections: 64 }, retry: { timeout: "1 minute" } })

/** A plain loop: so many calls at once, each of one row. */
const loopOf = async (service: Service, rows: number, concurrency: number) => {
  const chat = clientOf(service)
  const left = rowsOf(rows)
  const begin = performance.now()
  const worker = async () => {
    for (const { From_Account, GroupName } of left)
      await chat.call(deleteLists, { From_Account, GroupName: [GroupName] })
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  const seconds = (performance.now() - begin) / 1000
  await chat.close()
  return { rowsPerSecond: rows / seconds, calls: rows }
}

/** What a run takes. */
export interface Measured {
  readonly rowsPerSecond: number
  readonly callsPerSecond: number
  readonly calls: number
  readonly readingSeconds: number
  /** Highest resident size of the process while it ran. */
  readonly megabytes: number
  readonly bytesPerRow: number
}

/** Measures a run. */
export const runOf = async (
  service: Service,
  rows: number,
  concurrency: number,
  rateLimit = false
): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), "tcchat-bench-run-"))
  const file = join(folder, "run.db")
  const chat = rateLimit ? createChat({ ...service.app, transport: { connections: 64 } }) : clientOf(service)
  let megabytes = 0
  const look = setInterval(() => (megabytes = Math.max(megabytes, process.memoryUsage().rss / 1e6)), 100)
  try {
    const begin = performance.now()
    let read = begin
    const run = await createRun(chat, deleteLists, {
      journal: SqliteJournal.at(file),
      rows: rowsOf(rows),
      concurrency,
      onProgress: ({ phase }) => {
        if (phase === "reading") read = performance.now()
      }
    })
    const { calls, done } = await run.start()
    const end = performance.now()
    await run.close()
    if (done !== rows) throw new Error(`${done} of ${rows} rows are done`)
    return {
      rowsPerSecond: (rows / (end - begin)) * 1000,
      callsPerSecond: (calls / (end - read)) * 1000,
      calls,
      readingSeconds: (read - begin) / 1000,
      megabytes,
      bytesPerRow: statSync(file).size / rows
    }
  } finally {
    clearInterval(look)
    await chat.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Measures a run first, whose memory the loop must not add to, and then a plain loop. */
export const measure = async (service: Service, rows: number, concurrency: number) => {
  const run = await runOf(service, rows, concurrency)
  return { run, loop: await loopOf(service, Math.min(rows, 100_000), concurrency) }
}
