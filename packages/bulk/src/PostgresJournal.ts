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
import { Leased, take } from "./internal/postgres/lease.js"
import { unpause } from "./internal/postgres/requests.js"
import { input, tables } from "./internal/postgres/schema.js"
import * as runs from "./internal/postgres/runs.js"
import { find, make } from "./internal/postgres/scope.js"
import { type PostgresClient, Store } from "./internal/postgres/store.js"
import { viewOf } from "./internal/postgres/view.js"
import * as whole from "./internal/postgres/whole.js"
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
   * @default 64
   */
  readonly shards?: number | undefined
}

const options: Check.Names<Options> = { schema: true, lease: true, shards: true }

const standard = { schema: "tcchat", lease: "30 seconds", shards: 64 } as const

const identifier = /^[A-Za-z_]\w{0,62}$/

/** Milliseconds for a statement when nothing is held. */
const timeout = 30_000

/** Reads the name of a schema, which becomes part of statements. */
const checkSchema = (schema: string): Check.Checked<string> =>
  typeof schema === "string" && identifier.test(schema)
    ? Either.right(schema)
    : Check.reject("schema", "a name of letters, digits and underscores", schema)

const read = (client: PostgresClient, run: string, given: Options) =>
  Effect.gen(function* () {
    yield* Check.options("", given, options)
    const checked = yield* Check.methods("client", client, ["query"])
    if (typeof run !== "string" || run === "" || /\p{Cc}/u.test(run))
      yield* Check.reject("run", "a name without control characters", run)
    const schema = yield* checkSchema(given.schema ?? standard.schema)
    const shards = yield* Check.integer("shards", given.shards ?? standard.shards)
    if (shards < 1 || shards > 10_000) yield* Check.reject("shards", "an integer from 1 to 10000", shards)
    const lease = yield* Check.duration("lease", given.lease ?? standard.lease)
    if (lease < 1000) yield* Check.reject("lease", "at least a second", given.lease)
    return { client: checked, schema, shards, lease }
  })

/** An option that is wrong is a defect of the program, and a journal has no other errors than its own. */
const settingsOf = (client: PostgresClient, run: string, options: Options) =>
  Either.getOrThrowWith(Effect.runSync(Effect.either(read(client, run, options))), (error: OptionsError) => error)

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
 * The journal of a whole run, which is made if there is none of that name. `start` of its run reads the rows that are not read yet,
 * then sends shards that nobody else has, until no rows are left: on each machine that calls it. Opening it fails with `Locked`
 * while another process reads the rows. Throws `OptionsError` for an invalid option.
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
 * export const cleanUp = (pool: PostgresJournal.PostgresClient, rows: AsyncIterable<Row>) =>
 *   Effect.gen(function* () {
 *     yield* PostgresJournal.migrate(pool)
 *     const run = yield* Run.make(deleteLists, { journal: PostgresJournal.at(pool, "clean-up"), rows })
 *     return yield* run.start()
 *   }).pipe(Effect.scoped)
 * ```
 */
export const at = (client: PostgresClient, run: string, options: Options = {}): Journal.Source => {
  const { lease, schema, shards, ...settings } = settingsOf(client, run, options)
  const name = `The run ${run}`
  return {
    open: Effect.gen(function* () {
      const store = new Store(settings.client, schema, name, timeout)
      yield* make(store, run, shards)
      const scope = yield* find(store, run, input)
      const sent = (number: number) => shard(client, run, number, { schema, lease })
      const view = viewOf(store, scope)
      if ((yield* view.place).finished) return { ...view, ...whole.wholeOf(store, scope, undefined, sent) }
      const reading = new Store(settings.client, schema, name, lease)
      const held = yield* take(reading, scope, lease)
      return { ...view, ...whole.wholeOf(new Leased(reading, held), scope, held, sent) }
    })
  }
}

/**
 * The journal of one shard of a run, for a worker that is told which one to send, as by a queue. Opening it fails with `Locked` while another worker holds
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
      const lease = yield* take(store, scope, settings.lease)
      const leased = new Leased(store, lease)
      return { ...viewOf(leased, scope), ...writerOf(leased, scope, lease) }
    })
  }
}

const found = (client: PostgresClient, run: string, options: ViewOptions) =>
  Effect.suspend(() => {
    const { schema } = settingsOf(client, run, options)
    const store = new Store(client, schema, `The run ${run}`, timeout)
    return Effect.map(find(store, run, input), (scope) => ({ store, scope }))
  })

/**
 * Opens the journal of a whole run to look at it, also while workers run it. Fails if there is none. What `request` asks is asked of
 * all workers; a pause lasts until `resume`.
 */
export const view = (
  client: PostgresClient,
  run: string,
  options: ViewOptions = {}
): Effect.Effect<Journal.View, Journal.JournalError> =>
  Effect.map(found(client, run, options), ({ scope, store }) => viewOf(store, scope))

/** Takes back that a run is to pause, so that workers send it again. */
export const resume = (
  client: PostgresClient,
  run: string,
  options: ViewOptions = {}
): Effect.Effect<void, Journal.JournalError> =>
  Effect.flatMap(found(client, run, options), ({ scope, store }) => unpause(store, scope))

/** Returns the numbers of the shards that have rows to be sent: none while the run is paused, or its rows are not all read. */
export const openShards = (
  client: PostgresClient,
  run: string,
  options: ViewOptions = {}
): Effect.Effect<ReadonlyArray<number>, Journal.JournalError> =>
  Effect.flatMap(found(client, run, options), ({ scope, store }) => whole.openShards(store, scope)("planned"))

const all = ({ schema = standard.schema }: ViewOptions, client: PostgresClient) =>
  new Store(client, Check.orThrow(checkSchema(schema)), `The schema ${schema}`, timeout)

/** Returns the names of all runs, the latest first. */
export const names = (
  client: PostgresClient,
  options: ViewOptions = {}
): Effect.Effect<ReadonlyArray<string>, Journal.JournalError> => Effect.suspend(() => runs.names(all(options, client)))

/** Returns the names of the runs with rows to be sent, as `openShards` says of one: the oldest first. */
export const openRuns = (
  client: PostgresClient,
  options: ViewOptions = {}
): Effect.Effect<ReadonlyArray<string>, Journal.JournalError> => Effect.suspend(() => runs.open(all(options, client)))

/** Deletes a run with all its rows. A worker that sends it ends with `Lost`. */
export const remove = (
  client: PostgresClient,
  run: string,
  options: ViewOptions = {}
): Effect.Effect<void, Journal.JournalError> => Effect.suspend(() => runs.remove(all(options, client), run))
