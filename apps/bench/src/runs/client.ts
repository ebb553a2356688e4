/** A process that deletes a list of many accounts: in a run with its journal, or in a plain loop without one. */
import { createRun } from "@tcchat/bulk/Run"
import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
import { deleteLists } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-node"
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { rowsOf } from "./rows.js"

/** The app of an emulator. */
export interface App {
  readonly sdkAppId: number
  readonly admin: string
  readonly secretKey: string
  readonly baseUrl: string
}

/** What the process does. */
export interface Work {
  readonly app: App
  readonly rows: number
  /** Parallel calls. */
  readonly concurrency: number
  /** Whether the client keeps to the rate limit. */
  readonly rateLimit: boolean
}

/** What it took. */
export interface Taken {
  readonly calls: number
  readonly seconds: number
  /** Seconds until all rows were in the journal. */
  readonly reading: number
  readonly bytesPerRow: number
  /** Highest resident size of the process. */
  readonly megabytes: number
}

const clientOf = ({ app, rateLimit }: Work) =>
  createChat({
    ...app,
    transport: { connections: 64 },
    ...(!rateLimit && { rateLimit: false, retry: { timeout: "1 minute" } })
  })

/** So many calls at once, each of one row. */
const loop = async (work: Work) => {
  const chat = clientOf(work)
  const left = rowsOf(work.rows)
  const begin = performance.now()
  const worker = async () => {
    for (const { From_Account, GroupName } of left)
      await chat.call(deleteLists, { From_Account, GroupName: [GroupName] })
  }
  await Promise.all(Array.from({ length: work.concurrency }, worker))
  const seconds = (performance.now() - begin) / 1000
  await chat.close()
  return { calls: work.rows, seconds, reading: 0, bytesPerRow: 0 }
}

const run = async (work: Work) => {
  const folder = mkdtempSync(join(tmpdir(), "tcchat-bench-run-"))
  const file = join(folder, "run.db")
  const chat = clientOf(work)
  try {
    const begin = performance.now()
    let read = begin
    const run = await createRun(chat, deleteLists, {
      journal: SqliteJournal.at(file),
      rows: rowsOf(work.rows),
      concurrency: work.concurrency,
      onProgress: ({ phase }) => {
        if (phase === "reading") read = performance.now()
      }
    })
    const { calls, done } = await run.start()
    const seconds = (performance.now() - begin) / 1000
    await run.close()
    if (done !== work.rows) throw new Error(`${done} of ${work.rows} rows are done`)
    return { calls, seconds, reading: (read - begin) / 1000, bytesPerRow: statSync(file).size / work.rows }
  } finally {
    await chat.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const kinds = { loop, run }

process.once("message", async (work) => {
  const taken = await kinds[process.argv[2] as keyof typeof kinds](work as Work)
  process.send?.({ ...taken, megabytes: process.resourceUsage().maxRSS / 1000 }, () => process.disconnect())
})
