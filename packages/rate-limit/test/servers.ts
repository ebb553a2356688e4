import * as Postgres from "@tcchat/testkit/Postgres"
import * as Redis from "@tcchat/testkit/Redis"
import type { Server } from "@tcchat/testkit/ServerProcess"
import { Redis as IoRedis } from "ioredis"
import { Pool } from "pg"
import * as PostgresRateLimit from "../src/PostgresRateLimit.js"
import * as RedisRateLimit from "../src/RedisRateLimit.js"
import type { PromiseRateLimit, StoreOptions } from "../src/StoreOptions.js"

/** A connection of a program to a store. */
export interface Connection {
  readonly createRateLimit: (options?: StoreOptions) => PromiseRateLimit
  readonly prepare: () => Promise<void>
  readonly close: () => Promise<unknown>
}

export const poolOf = ({ password, port }: Pick<Server, "password" | "port">) => {
  const pool = new Pool({ host: "127.0.0.1", port, user: Postgres.user, database: "postgres", password, max: 3 })
  // Without a listener, a connection that ends while it is unused ends the process.
  pool.on("error", () => undefined)
  return pool
}

export const redisOf = ({ password, port }: Pick<Server, "password" | "port">) => {
  const redis = new IoRedis({ port, password, enableOfflineQueue: false, retryStrategy: () => 50, lazyConnect: true })
  redis.on("error", () => undefined)
  return redis
}

/** Both stores: how their servers are started, and how a program connects to them. */
export const stores = {
  PostgreSQL: {
    ...Postgres,
    connect: (server: Pick<Server, "password" | "port">): Connection => {
      const client = poolOf(server)
      return {
        createRateLimit: (options) => PostgresRateLimit.createRateLimit({ ...options, client }),
        prepare: () => PostgresRateLimit.migrate(client),
        close: () => client.end()
      }
    }
  },
  Redis: {
    ...Redis,
    connect: (server: Pick<Server, "password" | "port">): Connection => {
      const client = redisOf(server)
      return {
        createRateLimit: (options) => RedisRateLimit.createRateLimit({ ...options, client }),
        prepare: () => client.connect(),
        close: () => client.quit().catch(() => client.disconnect())
      }
    }
  }
}
