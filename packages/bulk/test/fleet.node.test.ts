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
import { bundle, fleet } from "./fleet/workers.js"

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
      // The call that was past its last look at the clock, if there was one: its row is in doubt, or was repeated harmlessly.
      assert.isAtMost(stopped.requests(), before + 1)
      assert.strictEqual(await next.ended, 0)
      const result = await run.result()
      assert.strictEqual(result.summary.phase, "done")
      checked(name, { ...result, kills: 0, killedAt: [] }, 900)
    })

  for (const name of ["idempotent", "deduplicated"] as const)
    it(`agree with the service when they are killed, stopped and added: ${name}`, () =>
      agree(name, { postgres: server, pool, rows: 3000 }))

  it.skipIf(Redis.missing !== "")(`do so when a queue hands out their shards${Redis.missing}: none`, async () => {
    const redis = await Redis.start()
    onTestFinished(redis.close)
    await agree("none", { postgres: server, pool, redis, rows: 3000 })
  })
})
