/**
 * Keeps the calls of all processes of an app under the documented rate limits together, counted in PostgreSQL.
 *
 * One row for each app and endpoint says when its next call may start (GCRA), by the clock of the server.
 */
import type { OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import * as RateLimit from "@tcchat/core/RateLimit"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as limit from "./internal/limit.js"
import { slowOf, tableOf, takeOf } from "./internal/postgres.js"
import { promised } from "./internal/promises.js"
import { type Store, storeError, tripOf } from "./internal/store.js"
import type { PromiseRateLimit, StoreOptions } from "./StoreOptions.js"

/**
 * The program's client: a `Pool` or `Client` of `pg`, or anything with such a method; of `postgres`,
 * `{ query: (text, values) => sql.unsafe(text, values) }`. It must not be in a transaction, whose lock on the row would keep
 * all other processes waiting: a pool is the best choice.
 */
export interface PostgresClient {
  readonly query: (text: string, values: Array<any>) => PromiseLike<unknown>
}

/** The options of a rate limit in PostgreSQL. */
export interface Options extends StoreOptions {
  readonly client: PostgresClient
  /**
   * Name of the table, optionally with its schema.
   *
   * @default "tcchat_rate_limit"
   */
  readonly table?: string | undefined
}

const standardTable = "tcchat_rate_limit"

/** Number of the advisory lock under which the table is created, as PostgreSQL rejects the second of two at once. */
const migrating = 7_428_317_501

const identifier = /^[A-Za-z_]\w{0,62}(?:\.[A-Za-z_]\w{0,62})?$/

/** Reads the name of a table, which becomes part of statements. */
const checkTable = (table: string): Check.Checked<string> =>
  typeof table === "string" && identifier.test(table)
    ? Either.right(table)
    : Check.reject("table", "a name of letters, digits and underscores, optionally after that of a schema", table)

/**
 * Returns the statement that creates the table, for a program's own migrations. It changes nothing if the table exists. Throws
 * `OptionsError` for an invalid name.
 */
export const createTable = (table: string = standardTable): string => tableOf(Check.orThrow(checkTable(table)))

/** Creates the table, unless it exists; several processes may do so at once. Rejects with the code of the error alone. */
export const migrate = async (client: PostgresClient, table?: string): Promise<void> => {
  const create = `do $$ begin
    perform pg_advisory_xact_lock(${migrating});
    ${createTable(table)};
  end $$`
  await Effect.runPromise(queried(client, create, []))
}

const rowsOf = (result: any): ReadonlyArray<Readonly<Record<string, unknown>>> =>
  Array.isArray(result) ? result : (result?.rows ?? [])

const queried = (client: PostgresClient, text: string, values: Array<unknown>) =>
  Effect.map(Effect.tryPromise({ try: async () => client.query(text, values), catch: storeError }), rowsOf)

const storeOf = (client: PostgresClient, table: string, prefix: string): Store => {
  const [taking, slowing] = [takeOf(table), slowOf(table)]
  return {
    take: ({ count, name, recovery, step, wait }) =>
      Effect.flatMap(queried(client, taking, [prefix + name, count, step, wait, recovery]), ([row]) =>
        tripOf([row?.["at"], row?.["first"], row?.["step"], row?.["granted"]])
      ),
    slow: ({ least, name, recovery, window }) => queried(client, slowing, [prefix + name, least, window, recovery])
  }
}

const names: Check.Names<Options> = { ...limit.names, client: true, table: true }

/** Makes a rate limit that counts in PostgreSQL. Fails with `OptionsError` for an invalid option. */
export const make = (options: Options): Effect.Effect<RateLimit.Service, OptionsError> =>
  Effect.gen(function* () {
    const { client, table = standardTable } = yield* Check.options("", options, names)
    const checked = yield* Check.methods("client", client, ["query"])
    const name = yield* checkTable(table)
    return yield* limit.make((prefix) => storeOf(checked, name, prefix), options)
  })

/**
 * Provides a rate limit that counts in PostgreSQL.
 *
 * @example
 * ```ts
 * import * as PostgresRateLimit from "@tcchat/rate-limit/PostgresRateLimit"
 * import { Pool } from "pg"
 *
 * export const RateLimitLive = PostgresRateLimit.layer({ client: new Pool(), onStore: console.warn })
 * ```
 */
export const layer = (options: Options): Layer.Layer<RateLimit.RateLimit, OptionsError> =>
  Layer.effect(RateLimit.RateLimit, make(options))

/**
 * Makes a rate limit that counts in PostgreSQL, for programs without Effect. Throws `OptionsError` for an invalid option.
 *
 * @example
 * ```ts
 * import { createRateLimit, migrate } from "@tcchat/rate-limit/PostgresRateLimit"
 * import { createChat } from "@tcchat/sdk"
 * import { Pool } from "pg"
 *
 * const pool = new Pool()
 * await migrate(pool)
 * export const chat = createChat({ rateLimit: createRateLimit({ client: pool }) })
 * ```
 */
export const createRateLimit = (options: Options): PromiseRateLimit => promised(make(options))
