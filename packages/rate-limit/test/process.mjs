// One of several processes that take as many places as they get, and write to a file when they got each.
import { openSync, writeSync } from "node:fs"
import { Redis } from "ioredis"
import { Pool } from "pg"
import * as PostgresRateLimit from "@tcchat/rate-limit/PostgresRateLimit"
import * as RedisRateLimit from "@tcchat/rate-limit/RedisRateLimit"

const { concurrency, file, key, password, port, seconds, store } = JSON.parse(process.argv[2])

const log = openSync(file, "a")

const onStore = (state) => process.send(state)

const open = {
  PostgreSQL: () => {
    const client = new Pool({ host: "127.0.0.1", port, user: "postgres", database: "postgres", password, max: 2 })
    return { limit: PostgresRateLimit.createRateLimit({ client, onStore }), close: () => client.end() }
  },
  Redis: () => {
    const client = new Redis({ port, password })
    return { limit: RedisRateLimit.createRateLimit({ client, onStore }), close: () => client.quit() }
  }
}

const { close, limit } = open[store]()
process.send("ready")
process.once("message", async () => {
  const end = performance.now() + seconds * 1000
  const work = async () => {
    while (performance.now() < end) {
      await limit.take(key)
      // The same clock for all processes of a machine.
      writeSync(log, `${Number(process.hrtime.bigint()) / 1e6}\n`)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
  await close()
  process.disconnect()
})
