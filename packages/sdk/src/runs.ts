/**
 * Sends millions of rows, each a request or a part of one, with a journal of what became of each.
 *
 * A run can be stopped at any moment, also by a crash, and continued: nothing is lost, and nothing is sent twice that may not be.
 * Needs Node, and for a journal in a file the package `libsql`.
 */
import * as PostgresJournal from "@tcchat/bulk/PostgresJournal"
import * as layered from "@tcchat/bulk/Run"
import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
import type { Client } from "./client/Chat.js"
import type { Endpoint } from "./client/Method.js"
import * as Effect from "effect/Effect"
import type { PostgresClient, PostgresJournalOptions, Run, RunOptions } from "./generated/faces/runs.js"
import type { Journal } from "./internal/journal.js"

export * from "./generated/faces/runs.js"
export type { Journal } from "./internal/journal.js"

/**
 * Makes a run, or opens the one that the journal has. Rejects with `OptionsError` or `JournalError`.
 *
 * @example
 * ```ts
 * import { createChat } from "@tcchat/sdk"
 * import { deleteLists } from "@tcchat/sdk/relation"
 * import { createRun, sqliteJournal } from "@tcchat/sdk/runs"
 *
 * export const cleanUp = async (rows: AsyncIterable<{ From_Account: string; GroupName: string }>) => {
 *   await using chat = createChat()
 *   const run = await createRun(chat, deleteLists, { journal: sqliteJournal("clean-up.db"), rows })
 *   try {
 *     return await run.start()
 *   } finally {
 *     await run.close()
 *   }
 * }
 * ```
 */
export const createRun: <Request, Response>(
  chat: Client,
  endpoint: Endpoint<Request, Response>,
  options: RunOptions
) => Promise<Run> = async (chat, endpoint, options) =>
  (await layered.createRun(chat as never, endpoint as never, options as never)) as never

/** The journal in a file, which is made if it does not exist. One process at a time can run it. Its owner alone can read it. */
export const sqliteJournal: (path: string) => Journal = (path) => SqliteJournal.at(path) as never

/**
 * The journal of a run in PostgreSQL. `start` of its run sends the rows on each machine that calls it: one of them reads the rows, and
 * each takes shards that nobody else has until no rows are left. A machine that is gone loses its shards when its lease has lapsed.
 * Throws `OptionsError` for an invalid option.
 *
 * @example
 * ```ts
 * import { createChat } from "@tcchat/sdk"
 * import { deleteLists } from "@tcchat/sdk/relation"
 * import { createJournalTables, createRun, postgresJournal } from "@tcchat/sdk/runs"
 * import { Pool } from "pg"
 *
 * export const work = async (rows?: AsyncIterable<{ From_Account: string; GroupName: string }>) => {
 *   const pool = new Pool()
 *   await createJournalTables(pool)
 *   await using chat = createChat()
 *   const run = await createRun(chat, deleteLists, { journal: postgresJournal(pool, "clean-up"), rows })
 *   try {
 *     return await run.start()
 *   } finally {
 *     await run.close()
 *     await pool.end()
 *   }
 * }
 * ```
 */
export const postgresJournal: (client: PostgresClient, run: string, options?: PostgresJournalOptions) => Journal = (
  client,
  run,
  options
) => PostgresJournal.at(client, run, options) as never

/** Creates the tables of `postgresJournal`, unless they exist. Rejects with `JournalError`. */
export const createJournalTables: (client: PostgresClient, schema?: string) => Promise<void> = (client, schema) =>
  Effect.runPromise(Effect.either(PostgresJournal.migrate(client, { schema }))).then((made) => {
    if (made._tag === "Left") throw made.left
  })
