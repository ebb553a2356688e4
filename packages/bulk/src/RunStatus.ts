/**
 * What a run is doing, and what became of its rows, while this or another
 * process runs it: the numbers that the command line and the console show.
 */
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Monotonic from "@tcchat/core/Monotonic"
import * as Effect from "effect/Effect"
import { type Pace, Rates } from "./internal/run/rates.js"
import type * as Journal from "./Journal.js"

export type { Pace } from "./internal/run/rates.js"

/** What a run is doing. `interrupted`: its process has ended before the run did. */
export type State = Exclude<Journal.Phase, "new"> | "not started" | "interrupted"

/** Why rows failed, are in doubt or were dropped. */
export interface Reason extends Journal.Reason {
  readonly rows: number
  /** What the code means, or else what the service or the client said. */
  readonly meaning: string
  /** What to do, if the service gave a code. */
  readonly advice: string | undefined
}

/** Rows by state, and why those that are not done are not. */
export interface Report extends Journal.Numbers {
  readonly phase: Journal.Phase
  /** Rows that are sent or shall be: all but the rejected ones. */
  readonly all: number
  /** Rows that will not change any more unless somebody wants it: done, failed, in doubt or dropped. */
  readonly settled: number
  /** The most frequent ones first, at most 100. */
  readonly reasons: ReadonlyArray<Reason>
  /** Reasons besides these. */
  readonly moreReasons: number
}

/** A run as it is now. */
export interface Status extends Report {
  /** `undefined` if it ended before it began. */
  readonly definition: Journal.Definition | undefined
  readonly state: State
  /** Whether a process runs it now. */
  readonly running: boolean
}

/** Says what a run is doing, of which a process may run it or not. */
export const stateOf = (phase: Journal.Phase, running: boolean): State => {
  if (phase === "new") return "not started"
  return !running && (phase === "reading" || phase === "sending") ? "interrupted" : phase
}

const most = 100

const explained = (reason: Journal.Summary["reasons"][number], path: string): Reason => {
  const { code, text } = reason
  const info = code === undefined ? undefined : ErrorCode.lookup(code, path)
  return {
    ...reason,
    meaning: info?.meaning ?? text,
    advice: code === undefined ? undefined : ErrorCode.advice(code, path)
  }
}

/** Explains the reasons of a summary. A code can mean different things at different endpoints, so it takes the path of the endpoint. */
export const reportOf = ({ reasons, ...summary }: Journal.Summary, path: string): Report => {
  const { doubt, done, dropped, failed, read, rejected } = summary
  return {
    ...summary,
    all: read - rejected,
    settled: done + failed + doubt + dropped,
    reasons: reasons.slice(0, most).map((reason) => explained(reason, path)),
    moreReasons: Math.max(0, reasons.length - most)
  }
}

/**
 * Reads the status of a run. `pathOf` returns the path of an endpoint, such as `sns/group_delete` for `relation.deleteLists`.
 *
 * @example
 * ```ts
 * import * as RunStatus from "@tcchat/bulk/RunStatus"
 * import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
 * import { deleteLists } from "@tcchat/endpoints/relation"
 * import * as Effect from "effect/Effect"
 *
 * export const program = Effect.gen(function* () {
 *   const view = yield* SqliteJournal.view("clean-up.db")
 *   const { state, settled, all } = yield* RunStatus.read(view, () => deleteLists.path)
 *   yield* Effect.log(`${state}: ${settled} of ${all} rows`)
 * }).pipe(Effect.scoped)
 * ```
 */
export const read = (
  view: Journal.View,
  pathOf: (endpoint: string) => string
): Effect.Effect<Status, Journal.JournalError> =>
  Effect.map(
    // Whether it runs is asked first: a run that ends in between is not taken for an interrupted one.
    Effect.all([view.running, view.definition, view.summary]),
    ([running, definition, summary]) => ({
      ...reportOf(summary, pathOf(definition?.endpoint ?? "")),
      definition,
      running,
      state: stateOf(summary.phase, running)
    })
  )

/**
 * Makes a function that returns how fast a run goes, from each status that it is given. It returns `undefined` as long as it has
 * seen less than two, or if the run does not go on.
 */
export const makePace: Effect.Effect<(status: Status) => Pace | undefined> = Effect.map(Effect.clock, (clock) => {
  let rates: Rates | undefined
  return (status: Status) => {
    const { phase, running } = status
    if (!running || (phase !== "reading" && phase !== "sending")) {
      rates = undefined
      return undefined
    }
    const isFirst = rates === undefined
    rates ??= new Rates()
    const pace = rates.add(phase, status, Monotonic.now(clock))
    return isFirst ? undefined : pace
  }
})
