import * as Postgres from "@tcchat/testkit/Postgres"
import * as Redis from "@tcchat/testkit/Redis"
import type { Server } from "@tcchat/testkit/ServerProcess"
import * as Effect from "effect/Effect"
import type { Pool } from "pg"
import { afterAll, beforeAll, describe, it } from "vitest"
import * as PostgresJournal from "../src/PostgresJournal.js"
import { agree } from "./fleet/agreeing.js"
import { poolOf } from "./fleet/postgres.js"
import { bundle } from "./fleet/workers.js"

const missing = Postgres.missing + Redis.missing

describe.skipIf(missing !== "")(`workers on one journal, with many rows${missing}`, () => {
  let postgres: Server
  let redis: Server
  let pool: Pool

  beforeAll(async () => {
    ;[postgres, redis] = await Promise.all([Postgres.start(), Redis.start()])
    pool = poolOf(postgres)
    await Promise.all([Effect.runPromise(PostgresJournal.migrate(pool)), bundle()])
  })
  afterAll(async () => {
    await pool.end()
    await Promise.all([postgres.close(), redis.close()])
  })

  for (const name of ["idempotent", "deduplicated", "none"] as const)
    for (const queue of [undefined, "BullMQ"] as const)
      it(`agree with the service: ${name}, with ${queue ?? "leases"}`, () =>
        agree(name, { postgres, pool, redis: queue === undefined ? undefined : redis, rows: 9_000 }))
})
