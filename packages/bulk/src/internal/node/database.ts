import * as Effect from "effect/Effect"
import type * as Libsql from "libsql"
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { pathToFileURL } from "node:url"
import { JournalError } from "../../Journal.js"

/** A database of SQLite. */
export type Database = InstanceType<typeof Libsql.default>

const advice = {
  Locked: "Wait until it ends, or ask it to pause.",
  Missing: "Check the path.",
  NotAJournal: "Give the file of a run.",
  Version: "Use the version of this package that made it.",
  Unwritable: "Free some space or permit writing, then resume the run: what was recorded is kept.",
  Driver: "npm install libsql",
  Lost: "Resume the run.",
  Failed: "Check the disk and the file; what was recorded is kept."
} as const

/** An error with the usual advice for its reason. */
export const journalError = (reason: JournalError["reason"], journal: string, detail: string): JournalError =>
  new JournalError({ reason, journal, detail, advice: advice[reason] })

const reasons: ReadonlyArray<readonly [pattern: RegExp, reason: JournalError["reason"], detail: string]> = [
  [/SQLITE_NOTADB|SQLITE_CORRUPT/, "NotAJournal", "is not the journal of a run, or it is damaged"],
  [/SQLITE_FULL|ENOSPC|EDQUOT/, "Unwritable", "cannot be written: the disk is full"],
  [/SQLITE_READONLY|EROFS/, "Unwritable", "cannot be written: the disk or the file is read-only"],
  [/EACCES|EPERM|SQLITE_PERM|SQLITE_AUTH/, "Unwritable", "cannot be opened: permission denied"],
  [/SQLITE_IOERR/, "Unwritable", "cannot be written or read: the disk fails or is full"],
  [/EEXIST|ENOTDIR/, "Unwritable", "cannot be made: its folder is a file"],
  [/ENOENT/, "Missing", "does not exist"],
  [/SQLITE_CANTOPEN|: 14/, "Unwritable", "cannot be opened: its folder or its file may not be written"],
  [/SQLITE_BUSY|SQLITE_LOCKED/, "Locked", "is used by another process"]
]

/** The error of the driver or the file system in words. */
export const toJournalError =
  (journal: string) =>
  (error: unknown): JournalError => {
    if (error instanceof JournalError) return error
    const { code = "", message = "" } = error as { readonly code?: unknown; readonly message?: string }
    const text = `${typeof code === "string" ? code : ""} ${message}`
    const known = reasons.find(([pattern]) => pattern.test(text))
    return known === undefined
      ? journalError("Failed", journal, `cannot be used: ${text.trim() || "unknown error"}`)
      : journalError(known[1], journal, known[2])
  }

/** Runs a function of the driver. */
export const attempt = <A>(journal: string, run: () => A): Effect.Effect<A, JournalError> =>
  Effect.try({ try: run, catch: toJournalError(journal) })

/** Loads the driver, an optional peer. */
export const driver = (journal: string): Effect.Effect<typeof Libsql.default, JournalError> =>
  Effect.map(
    Effect.tryPromise({
      try: () => {
        // Node 20 takes links for files while the last thing that was looked at is a pipe, such as standard output.
        statSync(process.execPath)
        return import("libsql")
      },
      catch: (error) =>
        /MODULE_NOT_FOUND|Cannot find/.test(String((error as { readonly code?: unknown }).code ?? error))
          ? journalError("Driver", journal, "needs the package libsql, which is not installed here")
          : journalError("Failed", journal, `cannot be used: libsql cannot be loaded: ${String(error)}`)
    }),
    // As CommonJS, the module itself is the class.
    (module) => ("default" in module ? module.default : module)
  )

/** Makes a file that only its owner can read, before SQLite opens it; its other files get the same mode. */
export const makePrivate = (file: string): void => {
  if (existsSync(file)) return
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, "a", 0o600))
  chmodSync(file, 0o600)
}

/** What to open to read a database: such a connection takes no lock against a writer, and leaves the log to it. */
export const readOnly = (file: string): string => `${pathToFileURL(file).href}?mode=ro`

/** The first column of the first row of a query. */
export const cell = (db: Database, sql: string, ...values: ReadonlyArray<unknown>): unknown =>
  // `pluck` has no effect on `get` in libsql 0.5.
  (
    db
      .prepare(sql)
      .raw(true)
      .get(...values) as ReadonlyArray<unknown> | undefined
  )?.[0]

/** Runs a function in a transaction. */
export const transaction = <A>(db: Database, run: () => A): A => {
  db.exec("begin immediate")
  try {
    const result = run()
    db.exec("commit")
    return result
  } catch (error) {
    if (db.inTransaction) db.exec("rollback")
    throw error
  }
}
