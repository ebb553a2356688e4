/**
 * Sends millions of rows, each a request or a part of one, with a journal of
 * what became of each.
 *
 * A run can be stopped at any moment, also by a crash, and continued: nothing
 * is lost, and nothing is sent twice that may not be.
 */
import type * as Chat from "@tcchat/core/Chat"
import { ChatClient } from "@tcchat/core/ChatClient"
import type { ChatError, OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Signal from "@tcchat/core/Signal"
import * as Chunk from "effect/Chunk"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Random from "effect/Random"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { iteratorOf } from "./internal/iterator.js"
import { clientOf } from "./internal/promises.js"
import type { Forecast } from "./internal/run/forecast.js"
import { foresee, perform, type Performance } from "./internal/run/perform.js"
import { Plan } from "./internal/run/plan.js"
import { performShards } from "./internal/run/shards.js"
import { Stop } from "./internal/run/stop.js"
import type * as Journal from "./Journal.js"
import type { Fields, RowsError } from "./internal/run/input.js"
import * as RunOptions from "./internal/run/options.js"

export { RowsError, Unreadable, type Fields, type Input, type Rows } from "./internal/run/input.js"
export type { Options, StartOptions } from "./internal/run/options.js"
export type { Forecast } from "./internal/run/forecast.js"
export type { Progress } from "./internal/run/progress.js"

/**
 * A run cannot be started.
 *
 * - `Cancelled`: it was cancelled
 * - `Running`: it is running already
 * - `RowsMissing`: its rows were not all read, and none are given
 */
export class RunError extends Data.TaggedError("RunError")<{
  readonly reason: "Cancelled" | "Running" | "RowsMissing"
  readonly journal: string
}> {
  override get message(): string {
    return `${this.journal}: ${reasons[this.reason]}.`
  }
}

const reasons = {
  Cancelled: "the run was cancelled, and cannot be continued",
  Running: "the run has been started already",
  RowsMissing: "the rows of the run are not all read, and none are given"
} as const

/** A row, and what became of it. */
export interface Outcome {
  /** Number of the row in the input. */
  readonly number: number
  readonly fields: Fields
  readonly state: Journal.State
  /** Why it failed or is in doubt. */
  readonly reason: Journal.Reason | undefined
}

/** What starting a run can fail with, besides failures of single rows. */
export type StartError = RunError | RowsError | Journal.JournalError | ChatError | OptionsError

/** A run. */
export interface Run {
  /**
   * Reads the rows that are not read yet, and sends those that are planned. Succeeds when there are none, or when the run was
   * paused, cancelled or stopped; `phase` says which. Fails if all other rows would fail too, as with a wrong key: they stay planned.
   *
   * Interrupting it cancels the calls under way, as a crash does.
   */
  readonly start: (options?: RunOptions.StartOptions) => Effect.Effect<Journal.Summary, StartError>
  /**
   * Reads the rows that are not read yet, sends nothing, and returns what `start` would send: how many calls, and how long they
   * take at least.
   */
  readonly forecast: Effect.Effect<Forecast, StartError>
  /** Ends `start` when the calls under way have ended. It can be started again. */
  readonly pause: Effect.Effect<void>
  /** Ends `start` as `pause` does, for good. */
  readonly cancel: Effect.Effect<void, Journal.JournalError>
  readonly summary: Effect.Effect<Journal.Summary, Journal.JournalError>
  /** The rows of a state, or all, by account or group and then by number. */
  readonly rows: (state?: Journal.State) => Stream.Stream<Outcome, Journal.JournalError>
  /** Decides that rows in doubt are not sent again, and returns how many they were. */
  readonly drop: Effect.Effect<number, Journal.JournalError>
}

/** Rows of a page. */
const page = 1000

/** The rows of a journal, as fields. */
export const outcomes = (
  endpoint: Endpoint.Any,
  view: Journal.View,
  state?: Journal.State
): Stream.Stream<Outcome, Journal.JournalError> =>
  Stream.unwrap(
    Effect.map(Effect.all([view.definition, view.place]), ([definition, { fields }]) => {
      if (definition === undefined) return Stream.empty
      const plan = new Plan(endpoint, definition, [...fields])
      return Stream.paginateChunkEffect(undefined as Journal.Outcome | undefined, (after) =>
        Effect.map(view.outcomes(state, after, page), (rows) => {
          const last = rows.length < page || state === "sent" ? Option.none() : Option.some(rows.at(-1))
          const found = rows.map((row) => ({
            number: row.id,
            fields: plan.decode(row),
            state: row.state,
            reason: row.reason
          }))
          return [Chunk.unsafeFromArray(found), last] as const
        })
      )
    })
  )

/**
 * Makes a run, or opens the one that the journal has. It is closed with its scope.
 *
 * @example
 * ```ts
 * import * as Run from "@tcchat/bulk/Run"
 * import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
 * import { deleteLists } from "@tcchat/endpoints/relation"
 * import * as Effect from "effect/Effect"
 *
 * export const cleanUp = (rows: Iterable<{ From_Account: string; GroupName: string }>) =>
 *   Effect.gen(function* () {
 *     const run = yield* Run.make(deleteLists, { journal: SqliteJournal.at("clean-up.db"), rows })
 *     return yield* run.start()
 *   }).pipe(Effect.scoped)
 * ```
 */
export const make = <E extends Endpoint.Any>(
  endpoint: E,
  options: RunOptions.Options
): Effect.Effect<Run, OptionsError | Journal.JournalError, ChatClient | Scope.Scope> =>
  Effect.gen(function* () {
    const settings = yield* RunOptions.read(endpoint, options)
    const client = yield* ChatClient
    const clock = yield* Effect.clock
    const journal = yield* settings.journal.open
    const found = yield* journal.definition
    const seed = yield* Random.nextIntBetween(0, 0x7f_ff_ff_ff)
    const definition = found ?? RunOptions.define(endpoint, settings, seed, clock.unsafeCurrentTimeMillis())
    yield* found === undefined ? journal.define(definition) : RunOptions.continues(found, endpoint, settings)
    let stop: Stop | undefined

    const begin = <A, E>(
      only: RunOptions.StartOptions["only"],
      use: (given: Performance) => Effect.Effect<A, E, Scope.Scope>
    ): Effect.Effect<A, E | RunError | Journal.JournalError> =>
      Effect.gen(function* () {
        const fail = (reason: RunError["reason"]) => new RunError({ reason, journal: journal.name })
        if (stop !== undefined) return yield* fail("Running")
        const { phase } = yield* journal.summary
        if (phase === "cancelled") return yield* fail("Cancelled")
        const place = yield* journal.place
        if (only === undefined && !place.finished && settings.rows === undefined) return yield* fail("RowsMissing")
        const mine = (stop = new Stop())
        return yield* Effect.ensuring(
          Effect.scoped(use({ client, journal, definition, endpoint, settings, only, place, stop: mine })),
          Effect.sync(() => (stop = undefined))
        )
      })

    return {
      start: (options = {}) =>
        Effect.flatMap(RunOptions.readStart(options), ({ only }) =>
          begin(only, journal.shards === undefined ? perform : performShards(journal.shards))
        ),
      forecast: begin(undefined, foresee),
      pause: Effect.sync(() => stop?.set("paused")),
      cancel: Effect.suspend(() =>
        stop === undefined ? journal.enter("cancelled", false) : Effect.sync(() => stop?.set("cancelled"))
      ),
      summary: journal.summary,
      rows: (state) => outcomes(endpoint, journal, state),
      drop: journal.drop("not sent again, by decision")
    }
  })

/** A run, for programs that do not use Effect. The promises reject with the same errors. */
export interface PromiseRun {
  /** Reads and sends rows, as the Effect of this name does. When the signal aborts, the run is paused. */
  readonly start: (
    options?: RunOptions.StartOptions & { readonly signal?: Signal.Signal | undefined }
  ) => Promise<Journal.Summary>
  /** Reads the rows that are not read yet, sends nothing, and returns what `start` would send. */
  readonly forecast: () => Promise<Forecast>
  /** Ends `start` when the calls under way have ended. It can be started again. */
  readonly pause: () => Promise<void>
  /** Ends `start` as `pause` does, for good. */
  readonly cancel: () => Promise<void>
  readonly summary: () => Promise<Journal.Summary>
  /** The rows of a state, or all, by account or group and then by number. */
  readonly rows: (state?: Journal.State) => AsyncIterableIterator<Outcome>
  /** Decides that rows in doubt are not sent again, and returns how many they were. */
  readonly drop: () => Promise<number>
  /** Closes the journal, not the client. A run that goes on is ended as by a crash: pause it first. */
  readonly close: () => Promise<void>
}

/**
 * Makes a run on a promise client, or opens the one that the journal has.
 *
 * @example
 * ```ts
 * import { createRun } from "@tcchat/bulk/Run"
 * import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
 * import type { Chat } from "@tcchat/core/Chat"
 * import { deleteLists } from "@tcchat/endpoints/relation"
 *
 * export const cleanUp = async (chat: Chat, rows: AsyncIterable<{ From_Account: string; GroupName: string }>) => {
 *   const run = await createRun(chat, deleteLists, { journal: SqliteJournal.at("clean-up.db"), rows })
 *   try {
 *     return await run.start()
 *   } finally {
 *     await run.close()
 *   }
 * }
 * ```
 */
export const createRun = async <E extends Endpoint.Any>(
  chat: Chat.Chat,
  endpoint: E,
  options: RunOptions.Options
): Promise<PromiseRun> => {
  const scope = Effect.runSync(Scope.make())
  const close = () => Effect.runPromise(Scope.close(scope, Exit.void))
  const made = await Signal.runPromise(
    Effect.onError(
      make(endpoint, options).pipe(Scope.extend(scope), Effect.provideService(ChatClient, clientOf(chat))),
      () => Scope.close(scope, Exit.void)
    ),
    undefined
  )
  const rows = (state?: Journal.State): AsyncIterableIterator<Outcome> => {
    const iterator: AsyncIterableIterator<Outcome> = {
      ...iteratorOf(made.rows(state), undefined),
      [Symbol.asyncIterator]: () => iterator
    }
    return iterator
  }
  return {
    start: async ({ signal: given, ...which } = {}) => {
      const signal = Check.orThrow(Check.signal(given))
      const pause = () => Effect.runSync(made.pause)
      const started = Signal.runPromise(made.start(which))
      if (signal === undefined) return started
      const stopListening = Signal.onAbort(signal, pause)
      if (signal.aborted) pause()
      return started.finally(stopListening)
    },
    pause: () => Signal.runPromise(made.pause),
    cancel: () => Signal.runPromise(made.cancel),
    summary: () => Signal.runPromise(made.summary),
    forecast: () => Signal.runPromise(made.forecast),
    drop: () => Signal.runPromise(made.drop),
    rows,
    close
  }
}
