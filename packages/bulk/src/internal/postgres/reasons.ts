import * as Effect from "effect/Effect"
import type { JournalError, Reason } from "../../Journal.js"
import type { Scope } from "./scope.js"
import { kept, type Store } from "./store.js"

/** Maximum number of different reasons of one worker; the texts of further ones are not kept. */
const most = 1_000

/** A reason that has a number already keeps it. */
const adding = `with added as (
  insert into $schema.reasons (run, state, code, text) values ($1, $2, $3, $4)
  on conflict (run, state, coalesce(code, 0), md5(text)) do update set text = excluded.text returning id
) select id from added`

/** The reasons of a run by their numbers. */
export class Reasons {
  readonly #known = new Map<string, number>()

  constructor(
    readonly store: Store,
    readonly scope: Scope
  ) {}

  /** The number of a reason. One that nothing refers to in the end does no harm. */
  idOf(reason: Reason): Effect.Effect<number, JournalError> {
    const { code, state } = reason
    const text = this.#known.size < most || this.#known.has(keyOf(reason)) ? reason.text : ""
    const key = keyOf({ state, code, text })
    const known = this.#known.get(key)
    if (known !== undefined) return Effect.succeed(known)
    return Effect.map(this.store.query(adding, [this.scope.run, state, code ?? null, kept(text)]), ([row]) => {
      const id = Number(row?.["id"])
      this.#known.set(key, id)
      return id
    })
  }
}

const keyOf = ({ code, state, text }: Reason) => `${state} ${code ?? 0} ${text}`
