import type { Server } from "@tcchat/testkit/ServerProcess"
import type { Redis } from "ioredis"
import type pg from "pg"
import { createClient } from "redis"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { slowOf, takeOf } from "../src/internal/postgres.js"
import * as scripts from "../src/internal/redis.js"
import { createTable, migrate } from "../src/PostgresRateLimit.js"
import { createRateLimit } from "../src/RedisRateLimit.js"
import { poolOf, redisOf, stores } from "./servers.js"

/** What both stores can do; all times in milliseconds. */
interface Statements {
  /** Takes places 5 ms apart, with a recovery of 10 seconds, and returns `[now, first, step, granted]`. */
  readonly take: (name: string, count: number, wait?: number) => Promise<ReadonlyArray<number>>
  readonly slow: (name: string, least?: number) => Promise<unknown>
  /** Moves what is stored as if the clock of the server were set by so much. */
  readonly setClock: (name: string, by: number) => Promise<unknown>
}

const recovery = 10_000

const postgresOf = (pool: pg.Pool): Statements => ({
  take: async (name, count, wait = 30_000) => {
    const { rows } = await pool.query({ text: takeOf("t"), values: [name, count, 5, wait, recovery], rowMode: "array" })
    return rows[0]!
  },
  slow: (name, least = 0.005) => pool.query(slowOf("t"), [name, least, 1000, recovery]),
  setClock: (name, by) =>
    pool.query("update t set tat = tat - $2, at = at - $2, slowed = slowed - $2 where name = $1", [name, by])
})

const redisStatements = (redis: Redis): Statements => ({
  take: async (name, count, wait = 30_000) =>
    ((await redis.eval(scripts.take, 1, name, count, 5, wait, recovery)) as ReadonlyArray<string>).map(Number),
  slow: (name, least = 0.005) => redis.eval(scripts.slow, 1, name, least, 1000, recovery),
  setClock: async (name, by) => {
    for (const field of ["tat", "at", "slowed"]) await redis.hincrbyfloat(name, field, -by)
  }
})

/** What both stores grant. */
const behaves = (statements: () => Statements) => {
  it("grants places from now on, one after the other", async () => {
    const { take } = statements()
    const [now, first, step, granted] = await take("a", 3)
    assert.deepStrictEqual([first, step, granted], [now, 5, 3])
    assert.closeTo(now!, Date.now(), 1000)
    const [later, next] = await take("a", 2)
    assert.closeTo(next!, Math.max(later!, first! + 15), 0.01)
    const together = await Promise.all(Array.from({ length: 20 }, () => take("b", 10)))
    const starts = together.map(([, start]) => start!).sort((a, b) => a - b)
    for (const [index, start] of starts.entries()) if (index > 0) assert.isAtLeast(start - starts[index - 1]!, 49.9)
  })

  it("grants only places that are due within the longest wait, and counts no others", async () => {
    const { take } = statements()
    const [, first] = await take("c", 200)
    const [now, next, , granted] = await take("c", 10, 500)
    assert.deepStrictEqual([Math.round(next! - first!), granted], [1000, 0])
    const wait = next! - now!
    const [, , , some] = await take("c", 10, wait + 12)
    assert.include([1, 2, 3, 4, 5, 6, 7, 8, 9], some)
    const [, last] = await take("c", 1)
    assert.closeTo(last! - next!, some! * 5, 0.01)
  })

  it("moves with a clock that is set", async () => {
    const { setClock, take } = statements()
    for (const by of [-3_600_000, 3_600_000]) {
      const [, first] = await take(`d${by}`, 200)
      await setClock(`d${by}`, by)
      const [now, next, , granted] = await take(`d${by}`, 1, 1500)
      assert.strictEqual(granted, 1)
      // Set back, it goes on where it was; set forward, nobody waits.
      if (by < 0) assert.closeTo(next! - now!, 1000, 500)
      else assert.strictEqual(next, now)
      assert.isBelow(Math.abs(now! - first!), 60_000)
    }
  })

  it("halves the rate once a window, down to the least, and lets it recover", async () => {
    const { setClock, slow, take } = statements()
    const stepOf = async () => (await take("e", 1))[2]!
    await slow("e")
    assert.closeTo(await stepOf(), 10, 0.5)
    await slow("e")
    assert.closeTo(await stepOf(), 10, 0.5)
    await setClock("e", 2500)
    assert.closeTo(await stepOf(), 5 / 0.75, 0.5)
    await slow("e")
    assert.closeTo(await stepOf(), 5 / 0.375, 0.8)
    await setClock("e", 7000)
    assert.strictEqual(await stepOf(), 5)
    await slow("f", 0.8)
    assert.closeTo((await take("f", 1))[2]!, 5 / 0.8, 0.2)
    await take("g", 1)
    await slow("g")
    assert.closeTo((await take("g", 1))[2]!, 10, 0.5)
  })
}

describe.skipIf(stores.PostgreSQL.missing !== "")(`the statements of PostgreSQL${stores.PostgreSQL.missing}`, () => {
  let server: Server
  let pool: pg.Pool
  beforeAll(async () => {
    server = await stores.PostgreSQL.start()
    pool = poolOf(server)
    await Promise.all(Array.from({ length: 3 }, () => migrate(pool, "t")))
  })
  afterAll(async () => {
    await pool.end()
    await server.close()
  })

  behaves(() => postgresOf(pool))

  it("create a table, which may exist, also in a schema", async () => {
    await pool.query("create schema chat")
    for (let time = 0; time < 2; time++) await pool.query(createTable("chat.limits"))
    await migrate(pool, "chat.limits")
    await pool.query(takeOf("chat.limits"), ["a", 1, 5, 30_000, recovery])
    const { rows } = await pool.query("select name from chat.limits")
    assert.deepStrictEqual(rows, [{ name: "a" }])
  })
})

describe.skipIf(stores.Redis.missing !== "")(`the scripts of Redis${stores.Redis.missing}`, () => {
  let server: Server
  let redis: Redis
  beforeAll(async () => {
    server = await stores.Redis.start()
    redis = redisOf(server)
    await redis.connect()
  })
  afterAll(async () => {
    await redis.quit()
    await server.close()
  })

  behaves(() => redisStatements(redis))

  it("let what they keep expire, but not before the rate has recovered and all places are due", async () => {
    await redis.eval(scripts.take, 1, "x", 1000, 1000, 30_000, recovery)
    assert.isAtLeast(await redis.pttl("x"), 1000)
    const left = await redis.pttl("x")
    assert.isAtLeast(left, 60_000 + recovery)
    assert.isAtMost(left, 1_000_000 + 60_000 + recovery)
  })

  it("are run by a client of node-redis as well, with keys that a cluster keeps together", async () => {
    const client = createClient({ url: `redis://:${server.password}@127.0.0.1:${server.port}` })
    await client.connect()
    const limit = createRateLimit({ client })
    const key = { sdkAppId: 7, endpoint: "a.b", ratePerSecond: 100 }
    await Promise.all([limit.take(key), limit.take(key)])
    await limit.slow(key)
    assert.deepStrictEqual(await redis.keys("tcchat:*"), ["tcchat:{7:a.b}"])
    await client.close()
  })
})
