/** What is asked of all workers of a run. */
import * as Effect from "effect/Effect"
import type { JournalError, Request } from "../../Journal.js"
import type { Scope } from "./scope.js"
import type { Store } from "./store.js"

/** Asks all workers to end; a cancellation is for good. */
export const ask = (store: Store, { run }: Scope, request: Request): Effect.Effect<void, JournalError> =>
  Effect.asVoid(
    store.query("update $schema.runs set request = $2 where id = $1 and request is distinct from 'cancel'", [
      run,
      request
    ])
  )

/** Takes a pause back. */
export const unpause = (store: Store, { run }: Scope): Effect.Effect<void, JournalError> =>
  Effect.asVoid(store.query("update $schema.runs set request = null where id = $1 and request = 'pause'", [run]))

/** What is asked at the moment. A pause lasts, as workers would take the next shard otherwise. */
export const requestedOf = (store: Store, { run }: Scope): Effect.Effect<Request | undefined, JournalError> =>
  Effect.map(store.query("select request from $schema.runs where id = $1", [run]), ([row]) =>
    row?.["request"] === "pause" || row?.["request"] === "cancel" ? row["request"] : undefined
  )
