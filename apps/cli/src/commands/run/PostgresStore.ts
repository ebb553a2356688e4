/** The runs of a PostgreSQL that several machines share. */
import type { JournalError } from "@tcchat/bulk/Journal"
import * as PostgresJournal from "@tcchat/bulk/PostgresJournal"
import { root } from "@tcchat/bulk/RunFolder"
import * as PostgresRateLimit from "@tcchat/rate-limit/PostgresRateLimit"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { join } from "node:path"
import { Pool } from "pg"
import { CliError, usage } from "../../CliError.js"
import type { Input } from "../../Command.js"
import { quoted } from "../../Style.js"
import { secondsOf } from "../../Time.js"
import { nameFor, none, type Place, type Shared, toCliError, unknown } from "./Store.js"

/** Connections of a process. PostgreSQL has 100 for all, if it is not set otherwise. */
const connections = 3

/** Whether it is a URL of PostgreSQL. */
export const isPostgres = (url: string): boolean => /^postgres(?:ql)?:\/\//.test(url) && URL.canParse(url)

/** Whether a URL has a password. */
export const hasPassword = (url: string): boolean => new URL(url).password !== ""

/** What users read. */
const where = "the store"

const connect = (url: string): Effect.Effect<Pool, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const pool = new Pool({
        connectionString: url,
        max: connections,
        connectionTimeoutMillis: 10_000,
        application_name: "tcchat"
      })
      // Without a listener, a connection that fails while it is unused or is being closed would end the process.
      pool.on("error", () => undefined)
      pool.on("connect", (client) => client.on("error", () => undefined))
      return pool
    }),
    (pool) => Effect.promise(() => pool.end().catch(() => undefined))
  )

/** Creates the tables where there are none. Who may only use them need not be allowed to create any. */
const prepare = (pool: Pool): Effect.Effect<void, JournalError> =>
  Effect.catchIf(
    Effect.asVoid(PostgresJournal.names(pool)),
    ({ reason }) => reason === "Missing",
    () => PostgresJournal.migrate(pool)
  )

/** Opens the store at a URL, for as long as the scope. */
export const make = (url: string, input: Input): Effect.Effect<Shared, CliError, Scope.Scope> =>
  Effect.gen(function* () {
    const pool = yield* connect(url)
    yield* Effect.mapError(prepare(pool), toCliError)
    const lease = input.string("lease")
    const options = lease === undefined ? {} : { lease: secondsOf(lease) * 1000 }
    if (options.lease !== undefined && options.lease < 1000)
      return yield* usage(`--lease: expected at least a second, got ${quoted(lease ?? "")}.`)
    const shards = input.integer("shards")
    const at = (name: string): Place => ({
      name,
      folder: join(root(), ".shared", name),
      journal: PostgresJournal.at(pool, name, { ...options, shards }),
      view: Effect.mapError(PostgresJournal.view(pool, name), toCliError),
      ask: (request) =>
        Effect.flatMap(PostgresJournal.view(pool, name), (view) => view.request(request)).pipe(
          Effect.mapError(toCliError)
        ),
      resume: Effect.mapError(PostgresJournal.resume(pool, name), toCliError),
      remove: Effect.ignore(PostgresJournal.remove(pool, name))
    })
    const names = Effect.mapError(PostgresJournal.names(pool), toCliError)
    return {
      where,
      isShared: true,
      client: pool,
      options,
      open: Effect.mapError(PostgresJournal.openRuns(pool), toCliError),
      at,
      names,
      find: (given) =>
        Effect.flatMap(names, (all) => {
          const name = given ?? all[0]
          if (name === undefined) return none(where)
          return all.includes(name) ? Effect.succeed(at(name)) : unknown(name, all, ` in ${where}`)
        }),
      create: (endpoint, given) =>
        Effect.flatMap(names, (all) =>
          Effect.map(
            nameFor(endpoint, given, (name) => all.includes(name)),
            at
          )
        ),
      limit: (share) => limitOf(pool, share)
    }
  })

const table = "tcchat_rate_limit"

/** The limit of all programs that count in this database, in the table that `@tcchat/rate-limit` has by default. */
const limitOf = (pool: Pool, share: number | undefined) =>
  Effect.tryPromise(() => pool.query(`select from ${table} limit 0`)).pipe(
    Effect.orElse(() => Effect.tryPromise(() => PostgresRateLimit.migrate(pool, table))),
    Effect.mapError(
      () =>
        new CliError({
          kind: "Output",
          message: `The table ${table} of the rate limit is missing, and cannot be created.`,
          advice: "Let the owner of the database create it: tcchat worker --drain, with the owner's --store."
        })
    ),
    Effect.zipRight(
      PostgresRateLimit.make({
        client: pool,
        table,
        window: "1025 millis",
        maxWait: "1 hour",
        ...(share !== undefined && { share })
      })
    )
  )
