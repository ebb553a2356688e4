import type * as ChatClient from "@tcchat/core/ChatClient"
import type { ChatError } from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Definition, Journal, JournalError, Place, Summary } from "../../Journal.js"
import type { RowsError } from "./input.js"
import type { Settings } from "./options.js"
import * as Monotonic from "@tcchat/core/Monotonic"
import { Counts } from "./counts.js"
import { type Forecast, forecast } from "./forecast.js"
import * as Metrics from "./metrics.js"
import { Plan } from "./plan.js"
import { Meter } from "./progress.js"
import { read } from "./reader.js"
import { recoveryOf } from "./recovery.js"
import { send } from "./sender.js"
import type { Stop } from "./stop.js"
import { isSafe } from "./verdict.js"

/** What a start of a run needs. */
export interface Performance {
  readonly client: ChatClient.Service
  readonly journal: Journal
  readonly definition: Definition
  readonly endpoint: Endpoint.Any
  readonly settings: Settings
  readonly only: "failed" | "doubt" | undefined
  readonly place: Place
  readonly stop: Stop
}

/** Looks now and then for what another process asks, while an input may be waited for. */
const obey = (journal: Journal, stop: Stop): Effect.Effect<void> =>
  Effect.orElseSucceed(journal.requested, () => undefined).pipe(
    Effect.tap((request) => request && stop.set(request === "pause" ? "paused" : "cancelled")),
    Effect.delay("500 millis"),
    Effect.forever
  )

/** Reads the rest of the input into the journal. Returns whether all of it is there. */
export const readRows = (given: Performance, plan: Plan, counts: Counts, onBatch: Effect.Effect<void>) =>
  Effect.gen(function* () {
    const { client, journal, place, settings, stop } = given
    yield* journal.enter("reading", false)
    const { rows = [] } = settings
    return yield* Effect.forkScoped(obey(journal, stop)).pipe(
      Effect.zipRight(read({ journal, plan, client, place, rows, counts, stopped: stop.stopped, onBatch })),
      Effect.scoped,
      Effect.tapError(() => Effect.ignore(journal.enter("paused", false)))
    )
  })

/** Reads the rest of the input, and returns what sending would do. */
export const foresee = (given: Performance): Effect.Effect<Forecast, RowsError | JournalError> =>
  Effect.gen(function* () {
    const { definition, endpoint, journal, place, settings, stop } = given
    const clock = yield* Effect.clock
    const plan = new Plan(endpoint, definition, [...place.fields])
    const counts = new Counts(yield* journal.summary)
    const meter = new Meter(counts)
    const onBatch = Effect.sync(() => settings.onProgress?.(meter.progress("reading", Monotonic.now(clock))))
    if (!place.finished) {
      yield* readRows(given, plan, counts, onBatch)
      yield* journal.enter(stop.ending ?? "paused", false)
    }
    return yield* forecast(journal, plan)
  })

/** Reads and sends rows, from wherever the last process has ended. */
export const perform = (
  given: Performance
): Effect.Effect<Summary, RowsError | JournalError | ChatError, Scope.Scope> =>
  Effect.gen(function* () {
    const { client, definition, endpoint, journal, only, place, settings, stop } = given
    const clock = yield* Effect.clock
    const durable = !isSafe(endpoint)

    const intents = yield* journal.intents
    const { ended, over, repeats } = recoveryOf(endpoint, intents, clock.unsafeCurrentTimeMillis())
    if (over.length > 0) yield* journal.record({ over, ended, begun: [] })

    const plan = new Plan(endpoint, definition, [...place.fields])
    const counts = new Counts(yield* journal.summary)
    const meter = new Meter(counts)
    const metrics = Metrics.reporter(endpoint.name, counts)
    const report = (phase: "reading" | "sending", waitingBecause?: ChatError) =>
      settings.onProgress?.(meter.progress(phase, Monotonic.now(clock), waitingBecause))

    let isRead = place.finished
    if (only === undefined && !isRead) {
      isRead = yield* readRows(
        given,
        plan,
        counts,
        Effect.sync(() => report("reading"))
      )
    }
    if (!stop.isSet) {
      yield* journal.enter("sending", durable)
      const { concurrency, stopAfter } = settings
      const onTick = (waiting: ChatError | undefined) => report("sending", waiting)
      const state = only ?? "planned"
      yield* Effect.scoped(
        send({ client, journal, plan, counts, stop, state, concurrency, stopAfter, repeats, onTick, metrics })
      )
      report("sending")
    }
    const { planned } = yield* journal.summary
    yield* journal.enter(stop.ending ?? (isRead && planned === 0 ? "done" : "paused"), durable)
    if (stop.error !== undefined) return yield* Effect.fail(stop.error)
    return yield* journal.summary
  })
