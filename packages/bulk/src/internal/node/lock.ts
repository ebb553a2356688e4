import type * as Scope from "effect/Scope"
import * as Effect from "effect/Effect"
import { existsSync } from "node:fs"
import type { JournalError } from "../../Journal.js"
import { attempt, type Database, journalError, makePrivate, readOnly, toJournalError } from "./database.js"

/** The database beside a journal whose lock ends with its process, however that ends. */
const fileOf = (journal: string) => `${journal}-lock`

const isBusy = (error: unknown) => toJournalError("")(error).reason === "Locked"

/** Locks a journal for this process, or fails if another one has done so. */
export const lock = (
  open: new (file: string, options: { readonly timeout: number }) => Database,
  journal: string
): Effect.Effect<void, JournalError, Scope.Scope> =>
  Effect.asVoid(
    Effect.acquireRelease(
      attempt(journal, () => {
        makePrivate(fileOf(journal))
        const db = new open(fileOf(journal), { timeout: 1000 })
        try {
          db.exec("begin exclusive")
        } catch (error) {
          db.close()
          throw isBusy(error) ? journalError("Locked", journal, "is being run by another process") : error
        }
        return db
      }),
      (db) => Effect.sync(() => db.close())
    )
  )

/** Whether a process has locked a journal. */
export const isLocked = (
  open: new (file: string, options: { readonly timeout: number }) => Database,
  journal: string
): boolean => {
  if (!existsSync(fileOf(journal))) return false
  const db = new open(readOnly(fileOf(journal)), { timeout: 0 })
  try {
    db.prepare("select count(*) from sqlite_master").get()
    return false
  } catch (error) {
    if (isBusy(error)) return true
    throw error
  } finally {
    db.close()
  }
}
