/** A process that sends the shards of a run that nobody else holds: those it is given, once, or all until there are no more. */
import { createChat } from "@tcchat/transport-node/NodeTransport"
import * as Effect from "effect/Effect"
import { setTimeout as sleep } from "node:timers/promises"
import type { JournalError } from "../../src/Journal.js"
import * as PostgresJournal from "../../src/PostgresJournal.js"
import { createRun } from "../../src/Run.js"
import { cases, type CaseName } from "../crash/cases.js"
import { poolOf } from "./postgres.js"

const { baseUrl, lease, name, port, run, sdkAppId, shards } = JSON.parse(process.argv[2]!) as {
  readonly name: CaseName
  readonly run: string
  readonly baseUrl: string
  readonly sdkAppId: number
  readonly port: number
  readonly lease: number
  readonly shards?: ReadonlyArray<number>
}
const { PASSWORD: password = "", SECRET_KEY: secretKey = "" } = process.env

const pool = poolOf({ port, password })
const chat = createChat({
  sdkAppId,
  admin: "administrator",
  secretKey,
  baseUrl,
  retry: { attempts: 3, attemptTimeout: "1 second", baseDelay: "10 millis", timeout: "3 seconds" }
})

const send = async (shard: number) => {
  try {
    const journal = PostgresJournal.shard(pool, run, shard, { lease })
    const made = await createRun(chat, cases[name].endpoint, { journal })
    try {
      process.stdout.write(`took ${shard}\n`)
      const { phase } = await made.start()
      process.stdout.write(`${phase} ${shard}\n`)
    } finally {
      await made.close()
    }
  } catch (error) {
    const { _tag } = error as JournalError
    // A shard whose first calls all meet a fault ends with their error, and is taken again.
    process.stdout.write(`${_tag === "JournalError" ? (error as JournalError).reason : _tag} ${shard}\n`)
  }
}

const open = () => Effect.runPromise(PostgresJournal.openShards(pool, run))

if (shards !== undefined) for (const shard of shards) await send(shard)
else
  for (let left = await open(); left.length > 0; left = await open()) {
    for (const shard of [...left].sort(() => Math.random() - 0.5)) await send(shard)
    await sleep(100)
  }
await chat.close()
await pool.end()
