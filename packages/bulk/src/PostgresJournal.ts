/**
 * The journal of a run in PostgreSQL, for workers on several machines.
 *
 * One process reads the rows, with the journal of the whole run. Rows belong
 * to shards by their accounts or groups, and whoever opens the journal of a
 * shard sends its rows. A worker that was away for longer than its lease and
 * comes back cannot send for a shard that somebody else has taken.
 */
import type { OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { type Lease, Leased, take } from "./internal/postgres/lease.js"
import { input, tables } from "./internal/postgres/schema.js"
import { find, make, type Scope } from "./internal/postgres/scope.js"
import { type PostgresClient, Store } from "./internal/postgres/store.js"
import { viewOf } from "./internal/postgres/view.js"
import { writerOf } from "./internal/postgres/writer.js"
import type * as Journal from "./Journal.js"

export type { PostgresClient } from "./internal/postgres/store.js"

/** Where the tables are. */
export interface ViewOptions {
  /**
   * Schema of the tables.
   *
   * @default "tcchat"
   */
  readonly schema?: string | undefined
}

/** How a worker holds a shard. */
export interface ShardOptions extends ViewOptions {
  /**
   * Time after which the shard of a worker that is gone can be taken by another one. The worker renews it all the time, and no call
   * lasts longer. At least a second.
   *
   * @default "30 seconds"
   */
  readonly lease?: Duration.DurationInput | undefined
}

/** How a run is made. */
export interface Options extends ShardOptions {
  /**
   * Number of shards of a new run, at most 10,000. It cannot be changed later. Several for each worker, so that they end at the same
   * time.
   *
   * @default 16
   */
  readonly shards?: number | undefined
}

const names: Check.Names<Options> = { schema: true, lease: true, shards: true }

const standard = { schema: "tcchat", lease: "30 seconds", shards: 16 } as const

const identifier = /^[A-Za-z_]\w{0,62}$/

/** Milliseconds for a statement when nothing is held. */
const timeout = 30_000

/** Reads the name of a schema, which becomes part of statements. */
const checkSchema = (schema: string): Check.Checked<string> =>
  typeof schema === "string" && identifier.test(schema)
    ? Either.right(schema)
    : Check.reject("schema", "a name of letters, digits and underscores", schema)

const read = (client: PostgresClient, run: string, options: Options) =>
  Effect.gen(function* () {
    yield* Check.options("", options, names)
    const checked = yield* Check.methods("client", client, ["query"])
    if (typeof run !== "string" || run === "" || /\p{Cc}/u.test(run))
      yield* Check.reject("run", "a name without control characters", run)
    const schema = yield* checkSchema(options.schema ?? standard.schema)
    const shards = yield* Check.integer("shards", options.shards ?? standard.shards)
    if (shards < 1 || shards > 10_000) yield* Check.reject("shards", "an integer from 1 to 10000", shards)
    const lease = yield* Check.duration("lease", options.lease ?? standard.lease)
    if (lease < 1000) yield* Check.reject("lease", "at least a second", options.lease)
    return { client: checked, schema, shards, lease }
  })

/** An option that is wrong is a defect of the program, and a journal has no other errors than its own. */
const settingsOf = (client: PostgresClient, run: string, options: Options) =>
  Either.getOrThrowWith(Effect.runSync(Effect.either(read(client, run, options))), (error: OptionsError) => error)

const opened = (store: Store, scope: Scope, lease: Lease): Journal.Journal => {
  const leased = new Leased(store, lease)
  return { ...viewOf(leased, scope), ...writerOf(leased, scope, lease) }
}

/**
 * Returns the statement that creates the tables, for a program's own migrations. It changes nothing if they exist. Throws
 * `OptionsError` for an invalid name.
 */
export const createTables = (schema: string = standard.schema): string => tables(Check.orThrow(checkSchema(schema)))

/** Creates the tables, unless they exist; several processes may do so at once. */
export const migrate = (
  client: PostgresClient,
  { schema = standard.schema }: ViewOptions = {}
): Effect.Effect<void, Journal.JournalError> =>
  Effect.suspend(() =>
    Effect.asVoid(new Store(client, schema, `The schema ${schema}`, timeout).query(createTables(schema), []))
  )

/**
 * The journal of a whole run, which is made if there is none of that name: for the process that reads the rows, with `forecast`.
 * The rows are sent by those who open its shards. Throws `OptionsError` for an invalid option.
 *
 * @example
 * ```ts
 * import * as PostgresJournal from "@tcchat/bulk/PostgresJournal"
 * import * as Run from "@tcchat/bulk/Run"
 * import { deleteLists } from "@tcchat/endpoints/relation"
 * import * as Effect from "effect/Effect"
 *
 * type Row = { readonly From_Account: string; readonly GroupName: string }
 *
 * export const plan = (pool: PostgresJournal.PostgresClient, rows: AsyncIterable<Row>) =>
 *   Effect.gen(function* () {
 *     yield* PostgresJournal.migrate(pool)
 *     const run = yield* Run.make(deleteLists, { journal: PostgresJournal.at(pool, "clean-up"), rows })
 *     return yield* run.forecast
 *   }).pipe(Effect.scoped)
 * ```
 */
export const at = (client: PostgresClient, run: string, options: Options = {}): Journal.Source => {
  const settings = settingsOf(client, run, options)
  const store = new Store(settings.client, settings.schema, `The run ${run}`, settings.lease)
  return {
    open: Effect.gen(function* () {
      yield* make(store, run, settings.shards)
      const scope = yield* find(store, run, input)
      return opened(store, scope, yield* take(store, scope, settings.lease))
    })
  }
}

/**
 * The journal of one shard of a run, for the worker that sends its rows. Opening it fails with `Locked` while another worker holds
 * it. When that worker is gone, what became of its calls is decided as after a crash. Throws `OptionsError` for an invalid option.
 *
 * @example
 * ```ts
 * import * as PostgresJournal from "@tcchat/bulk/PostgresJournal"
 * import * as Run from "@tcchat/bulk/Run"
 * import { deleteLists } from "@tcchat/endpoints/relation"
 * import * as Effect from "effect/Effect"
 *
 * export const work = (pool: PostgresJournal.PostgresClient, shard: number) =>
 *   Effect.gen(function* () {
 *     const run = yield* Run.make(deleteLists, { journal: PostgresJournal.shard(pool, "clean-up", shard) })
 *     return yield* run.start()
 *   }).pipe(Effect.scoped)
 * ```
 */
export const shard = (
  client: PostgresClient,
  run: string,
  shard: number,
  options: ShardOptions = {}
): Journal.Source => {
  const settings = settingsOf(client, run, options)
  const store = new Store(settings.client, settings.schema, `Shard ${shard} of the run ${run}`, settings.lease)
  return {
    open: Effect.gen(function* () {
      // Also `input` is a number, but not of a shard.
      const scope = yield* find(store, run, shard === input ? Number.NaN : shard)
      return opened(store, scope, yield* take(store, scope, settings.lease))
    })
  }
}

/** Opens the journal of a whole run to look at it, also while workers run it. Fails if there is none. */
export const view = (
  client: PostgresClient,
  run: string,
  options: ViewOptions = {}
): Effect.Effect<Journal.View, Journal.JournalError> =>
  Effect.suspend(() => {
    const { schema } = settingsOf(client, run, options)
    const store = new Store(client, schema, `The run ${run}`, timeout)
    return Effect.map(find(store, run, input), (scope) => viewOf(store, scope))
  })

/** Returns the numbers of the shards that have rows which are planned or under way. */
export const openShards = (
  client: PostgresClient,
  run: string,
  options: ViewOptions = {}
): Effect.Effect<ReadonlyArray<number>, Journal.JournalError> =>
  Effect.suspend(() => {
    const { schema } = settingsOf(client, run, options)
    const store = new Store(client, schema, `The run ${run}`, timeout)
    return Effect.flatMap(find(store, run, input), (scope) =>
      Effect.map(
        store.query(
          `select shard from $schema.tally where run = $1 and state = 0 and rows > 0
           union select shard from $schema.sent where run = $1 order by shard`,
          [scope.run]
        ),
        (found) => found.map(({ shard }) => Number(shard))
      )
    )
  })
