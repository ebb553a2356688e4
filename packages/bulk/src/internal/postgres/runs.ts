/** The runs of a schema. */
import * as Effect from "effect/Effect"
import type { JournalError } from "../../Journal.js"
import { planned, version } from "./schema.js"
import type { Store } from "./store.js"

/** A run that workers may send: its rows are all read, and it is neither paused nor cancelled. */
export const sendable = "request is null and (place::json ->> 'finished')::boolean"

const opening = `select name from $schema.runs r where version = ${version} and ${sendable} and (
  exists (select from $schema.tally where run = r.id and state = ${planned} and rows > 0)
  or exists (select from $schema.sent where run = r.id)
) order by id`

const namesOf = (store: Store, text: string): Effect.Effect<ReadonlyArray<string>, JournalError> =>
  Effect.map(store.query(text, []), (found) => found.map(({ name }) => String(name)))

/** The names of all runs, the latest first. */
export const names = (store: Store) => namesOf(store, "select name from $schema.runs order by id desc")

/** The names of the runs that have something to be sent, the oldest first. */
export const open = (store: Store) => namesOf(store, opening)

/** Deletes a run. */
export const remove = (store: Store, run: string): Effect.Effect<void, JournalError> =>
  Effect.asVoid(store.query("delete from $schema.runs where name = $1", [run]))
