/** A process that sends the shards of a run: those it is given, once, or all that nobody else has until there are no more. */
import { ChatClient } from "@tcchat/core/ChatClient"
import { createChat } from "@tcchat/transport-node/NodeTransport"
import * as Effect from "effect/Effect"
import { setTimeout as sleep } from "node:timers/promises"
import type { JournalError, Source } from "../../src/Journal.js"
import * as PostgresJournal from "../../src/PostgresJournal.js"
import * as Run from "../../src/Run.js"
import * as ShardQueue from "../../src/ShardQueue.js"
import { clientOf } from "../../src/internal/promises.js"
import { cases, type CaseName } from "../crash/cases.js"
import { poolOf } from "./postgres.js"

const { baseUrl, concurrency, lease, name, port, queue, run, sdkAppId, shards } = JSON.parse(process.argv[2]!) as {
  readonly name: CaseName
  readonly run: string
  readonly baseUrl: string
  readonly sdkAppId: number
  readonly port: number
  readonly lease: number
  readonly shards?: ReadonlyArray<number>
  readonly queue?: string
  readonly concurrency: number
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

const send = async (what: number | "all", journal: Source): Promise<string> => {
  const say = (how: string) => {
    process.stdout.write(`${how} ${what}\n`)
    return how
  }
  try {
    const made = await Run.createRun(chat, cases[name].endpoint, { journal, concurrency })
    try {
      say("took")
      return say((await made.start()).phase)
    } finally {
      await made.close()
    }
  } catch (error) {
    // A start whose first calls all meet a fault ends with their error, and is repeated.
    const { _tag, reason } = error as JournalError
    return say(_tag === "JournalError" ? reason : String(_tag ?? error))
  }
}

/** Sends what the queue hands out. Ends with the first error that all rows would share, such as a fault of the first calls. */
const work = (url: string) =>
  ShardQueue.make({ connection: url, name: run, lease }).pipe(
    Effect.flatMap((queue) =>
      queue.work((job) =>
        Run.make(cases[name].endpoint, {
          journal: PostgresJournal.shard(pool, job.run, job.shard, { lease }),
          concurrency
        })
      )
    ),
    Effect.provideService(ChatClient, clientOf(chat)),
    Effect.scoped,
    Effect.ignore
  )

const drained = Effect.repeat(Effect.delay(PostgresJournal.openShards(pool, run), "200 millis"), {
  until: ({ length }) => length === 0
})

if (queue !== undefined) await Effect.runPromise(Effect.raceFirst(Effect.forever(work(queue)), Effect.asVoid(drained)))
else if (shards !== undefined)
  for (const shard of shards) await send(shard, PostgresJournal.shard(pool, run, shard, { lease }))
else while ((await send("all", PostgresJournal.at(pool, run, { lease }))) !== "done") await sleep(100)
await chat.close()
await pool.end()
