import * as Effect from "effect/Effect"
import type { Journal, JournalError } from "../../Journal.js"
import { Lanes } from "./lanes.js"
import type { Fields, Plan } from "./plan.js"

/** What starting a run would send. */
export interface Forecast {
  /** Rows that are planned. */
  readonly rows: number
  readonly rejected: number
  readonly calls: number
  /** Accounts or groups that the rows write to; 0 if calls do not get into each other's way. */
  readonly owners: number
  /** Seconds that the calls take at the documented rate limit. */
  readonly seconds: number
  /** The first request. */
  readonly request: Fields | undefined
}

/** Puts all planned rows into calls, without sending any. */
export const forecast = (journal: Journal, plan: Plan): Effect.Effect<Forecast, JournalError> =>
  Effect.gen(function* () {
    const lanes = new Lanes(journal, plan, "planned")
    const { planned: rows, rejected } = yield* journal.summary
    let calls = 0
    let owners = 0
    let last = ""
    let request: Fields | undefined
    for (;;) {
      const taken = lanes.take()
      if (taken === "starved") {
        yield* lanes.fill
        continue
      }
      if (taken === undefined)
        return { rows, rejected, calls, owners, seconds: calls / plan.endpoint.ratePerSecond, request }
      request ??= plan.requestOf(taken.items)
      calls++
      if (taken.lane.name !== last) owners++
      last = taken.lane.name
      // What is left of a lane comes next, so that its rows are counted together.
      lanes.giveFirst(taken.lane)
    }
  })
