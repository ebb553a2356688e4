/**
 * The journal of a run in one file, a database of SQLite.
 *
 * Needs the package `libsql` 0.5, an optional peer, and Node. Files are
 * readable by their owner only.
 */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { existsSync } from "node:fs"
import { attempt, driver, journalError, makePrivate, readOnly } from "./internal/node/database.js"
import { isLocked, lock } from "./internal/node/lock.js"
import { prepare } from "./internal/node/schema.js"
import { viewOf } from "./internal/node/view.js"
import { writerOf } from "./internal/node/writer.js"
import type * as Journal from "./Journal.js"

/** Milliseconds to wait while another process writes. */
const timeout = 10_000

const opened = (path: string, mode: "create" | "read" | "write") =>
  Effect.gen(function* () {
    const Database = yield* driver(path)
    const db = yield* Effect.acquireRelease(
      attempt(path, () => {
        if (mode === "create") makePrivate(path)
        else if (!existsSync(path)) throw journalError("Missing", path, "does not exist")
        return new Database(mode === "read" ? readOnly(path) : path, { timeout })
      }),
      (db) => Effect.sync(() => db.close())
    )
    return { Database, db }
  })

/**
 * The journal in a file, which is made if it does not exist. One process at a time can run it.
 *
 * @example
 * ```ts
 * import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
 *
 * export const journal = SqliteJournal.at("runs/delete-lists.db")
 * ```
 */
export const at = (path: string): Journal.Source => ({
  open: Effect.gen(function* () {
    const Database = yield* driver(path)
    yield* lock(Database, path)
    const { db } = yield* opened(path, "create")
    // The log of a closed journal would look as if it were a part of it. A full disk keeps it, which does no harm.
    yield* Effect.addFinalizer(() => Effect.ignore(attempt(path, () => db.exec("pragma wal_checkpoint(truncate)"))))
    yield* attempt(path, () => {
      prepare(db, path, true)
      db.exec("pragma journal_mode = wal")
      db.exec("pragma synchronous = full")
      // In KiB. Rows are added in any order, and updated in theirs.
      db.exec("pragma cache_size = -16000")
      db.exec("pragma wal_autocheckpoint = 4000")
      db.prepare("delete from meta where key = 'request'").run()
    })
    return { ...viewOf(db, path, Effect.succeed(true)), ...writerOf(db, path) }
  })
})

/**
 * Opens the journal in a file to look at it, also while a process runs it. Only `request` writes to it. Fails if there is no such
 * file.
 */
export const view = (path: string): Effect.Effect<Journal.View, Journal.JournalError, Scope.Scope> =>
  Effect.gen(function* () {
    const { Database, db } = yield* opened(path, "read")
    yield* attempt(path, () => prepare(db, path, false))
    const running = attempt(path, () => isLocked(Database, path))
    const request = (request: Journal.Request) =>
      Effect.scoped(Effect.flatMap(opened(path, "write"), ({ db }) => viewOf(db, path, running).request(request)))
    return { ...viewOf(db, path, running), request }
  })

/**
 * Asks the process that runs a journal to pause or to cancel it, and does not wait until it has. Where no process runs it, `cancel`
 * cancels it at once, unless it is done, and `pause` does nothing.
 */
export const ask = (path: string, request: Journal.Request): Effect.Effect<void, Journal.JournalError> =>
  Effect.scoped(
    Effect.gen(function* () {
      const looked = yield* view(path)
      if (yield* looked.running) return yield* looked.request(request)
      const { phase } = yield* looked.summary
      if (request === "pause" || phase === "done") return
      const journal = yield* at(path).open
      yield* journal.enter("cancelled", false)
    })
  )
