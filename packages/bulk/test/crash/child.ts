/** A process that runs a run, until it is killed or the run is done. */
import { createChat } from "@tcchat/transport-node/NodeTransport"
import { createRun } from "../../src/Run.js"
import * as SqliteJournal from "../../src/SqliteJournal.js"
import { cases, type CaseName } from "./cases.js"

const [name, journal, baseUrl, sdkAppId, secretKey, rows] = process.argv.slice(2) as [CaseName, ...Array<string>]
const { endpoint, rowOf, set } = cases[name]

const chat = createChat({
  sdkAppId: Number(sdkAppId),
  admin: "administrator",
  secretKey: secretKey!,
  baseUrl: baseUrl!,
  rateLimit: false,
  retry: { attempts: 3, attemptTimeout: "400 millis", baseDelay: "10 millis", timeout: "3 seconds" }
})

const slowly = async function* (after: number) {
  for (let number = after + 1; number <= Number(rows); number++) {
    // So slow that some kills meet a process that reads.
    if (number % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    yield [number, rowOf(number)] as const
  }
}

const run = await createRun(chat, endpoint, { journal: SqliteJournal.at(journal!), rows: slowly, set })
const summary = await run.start()
await run.close()
await chat.close()
process.stdout.write(summary.phase)
