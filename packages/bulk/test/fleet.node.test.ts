import * as Postgres from "@tcchat/testkit/Postgres"
import * as Redis from "@tcchat/testkit/Redis"
import type { Server } from "@tcchat/testkit/ServerProcess"
import * as Effect from "effect/Effect"
import type { Pool } from "pg"
import { afterAll, assert, beforeAll, describe, it, onTestFinished } from "vitest"
import * as PostgresJournal from "../src/PostgresJournal.js"
import { checked } from "./crash/checked.js"
import { poolOf } from "./fleet/postgres.js"
import { agree, until } from "./fleet/agreeing.js"
import { bundle, concurrency, fleet } from "./fleet/workers.js"

describe.skipIf(Postgres.missing !== "")(`workers on one journal${Postgres.missing}`, () => {
  let server: Server
  let pool: Pool

  beforeAll(async () => {
    server = await Postgres.start()
    pool = poolOf(server)
    await Promise.all([Effect.runPromise(PostgresJournal.migrate(pool)), bundle()])
  })
  afterAll(async () => {
    await pool.end()
    await server.close()
  })

  for (const name of ["idempotent", "deduplicated", "none"] as const)
    it(`cannot send for a shard that they lost while they were stopped: ${name}`, async () => {
      const run = await fleet(name, server, pool, { rows: 900, shards: 1, lease: 2000, faults: false })
      onTestFinished(run.close)
      const stopped = await run.worker([0])
      await until(() => stopped.requests() > 60)
      stopped.process.kill("SIGSTOP")
      const next = await run.worker()
      await until(() => next.requests() > 60)
      const before = stopped.requests()
      stopped.process.kill("SIGCONT")
      assert.strictEqual(await stopped.ended, 0)
      assert.strictEqual(stopped.said(), "took 0\nLost 0\n")
      // The calls that were past their last look at the clock, if there were any: their rows are in doubt, or were repeated harmlessly.
      assert.isAtMost(stopped.requests(), before + concurrency)
      assert.strictEqual(await next.ended, 0)
      const result = await run.result()
      assert.strictEqual(result.summary.phase, "done")
      checked(name, { ...result, kills: 0, killedAt: [] }, 900)
    })

  it("agree with the service when they are killed, stopped and added: deduplicated", () =>
    agree("deduplicated", { postgres: server, pool, rows: 1500 }))

  it.skipIf(Redis.missing !== "")(`do so when a queue hands out their shards${Redis.missing}: none`, async () => {
    const redis = await Redis.start()
    onTestFinished(redis.close)
    await agree("none", { postgres: server, pool, redis, rows: 1500 })
  })
})
