import type * as Endpoint from "@tcchat/core/Endpoint"
import type { Ended, Intent, Reason } from "../../Journal.js"
import { isSafe } from "./verdict.js"

/** A call that is repeated as it was, and the milliseconds within which it must be over. */
export interface Repeat {
  readonly intent: Intent
  readonly timeout: number
}

/** What becomes of calls that were under way when the last process ended. */
export interface Recovery {
  readonly repeats: ReadonlyArray<Repeat>
  readonly over: ReadonlyArray<number>
  readonly ended: ReadonlyArray<Ended>
}

/** Part of the deduplication window that is left for clocks that differ, at most these milliseconds. */
const margin = { part: 0.2, most: 30_000 }

export const lost: Reason = {
  state: "doubt",
  code: undefined,
  text: "the process ended before the outcome of the call was known"
}

/**
 * Decides by what a second identical request does. Reads and idempotent writes are planned again. A deduplicated call is repeated
 * while the service recognizes its numbers, by a clock that has not gone back. Anything else may have taken effect: it is in doubt.
 */
export const recoveryOf = (endpoint: Endpoint.Any, intents: ReadonlyArray<Intent>, now: number): Recovery => {
  const over = intents.map(({ id }) => id)
  if (isSafe(endpoint)) return { repeats: [], over, ended: [] }
  const window = endpoint.dedupWindow * 1000
  const left = ({ at }: Intent) =>
    endpoint.idempotency !== "deduplicated" || now < at
      ? 0
      : window - Math.min(window * margin.part, margin.most) - (now - at)
  const repeats = intents
    .map((intent) => ({ intent, timeout: left(intent) }))
    .filter(({ timeout }) => timeout >= shortest)
  const repeated = new Set(repeats.map(({ intent }) => intent.id))
  const doubtful = intents.filter(({ id }) => !repeated.has(id))
  return {
    repeats,
    over: doubtful.map(({ id }) => id),
    ended: doubtful.flatMap(({ rows }) => rows.map((row) => ({ row, outcome: lost })))
  }
}

/** Minimum milliseconds in which a call can be repeated. */
const shortest = 1000
