/** Sends the shards of a run, as one of the processes that do. */
import type { ChatError } from "@tcchat/core/ChatError"
import * as Monotonic from "@tcchat/core/Monotonic"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import type * as Scope from "effect/Scope"
import type { JournalError, Shards, Summary } from "../../Journal.js"
import { Counts } from "./counts.js"
import type { RowsError } from "./input.js"
import { perform, type Performance, readRows } from "./perform.js"
import { Plan } from "./plan.js"
import { Meter, type Progress } from "./progress.js"

/** How often the numbers of the whole run are read. */
const tick = Duration.seconds(1)

/** Pauses before shards are looked for again: after some were sent, and while other processes have all of them. */
const pauses = { sent: Duration.millis(50), held: Duration.seconds(1) }

/** Shards that are sent at a time: while the last accounts of one are waited for, there are calls of another. */
const together = 2

const failuresOf = ({ doubt, failed }: Summary): number => failed + doubt

/** What a process knows of the whole run while it sends its shards. */
class Watch {
  #waiting: ChatError | undefined
  #isStopping = false
  readonly #before: number
  readonly #meter: Meter

  constructor(
    readonly given: Performance,
    private summary: Summary
  ) {
    this.#before = failuresOf(summary)
    this.#meter = new Meter(new Counts(summary))
  }

  /** Rows that may still fail. */
  get patience(): number {
    return this.given.settings.stopAfter - (failuresOf(this.summary) - this.#before)
  }

  wait(error: ChatError | undefined): void {
    this.#waiting = error
  }

  /** Obeys what is asked of the run, reports its numbers, and stops all processes when too many rows have failed. */
  readonly look: Effect.Effect<void, JournalError> = Effect.gen(this, function* () {
    const { journal, settings, stop } = this.given
    // A small shard ends before it would look for itself.
    const requested = yield* journal.requested
    if (requested !== undefined) stop.set(requested === "pause" ? "paused" : "cancelled")
    this.summary = yield* journal.summary
    this.#meter.counts = new Counts(this.summary)
    settings.onProgress?.(this.#meter.progress("sending", Monotonic.now(yield* Effect.clock), this.#waiting))
    if (this.patience > 0 || this.#isStopping) return
    this.#isStopping = true
    stop.set("stopped")
    yield* journal.request("pause")
  })
}

/** Reads the rest of the input, as the process that holds the whole run. */
const readAll = (given: Performance): Effect.Effect<boolean, RowsError | JournalError, Scope.Scope> =>
  Effect.gen(function* () {
    const { definition, endpoint, journal, place, settings } = given
    if (place.finished) return true
    const clock = yield* Effect.clock
    const counts = new Counts(yield* journal.summary)
    const meter = new Meter(counts)
    const plan = new Plan(endpoint, definition, [...place.fields])
    const onBatch = Effect.sync(() => settings.onProgress?.(meter.progress("reading", Monotonic.now(clock))))
    return yield* readRows(given, plan, counts, onBatch)
  })

/** Whether somebody else has a shard. */
const isElsewhere = ({ reason }: JournalError) => reason === "Locked" || reason === "Lost"

/** Sends the shards of a run. What ends one of them ends all, after the calls under way. */
class Sending {
  /** The error of a journal that ends the run. */
  broken: JournalError | undefined
  /** Shards whose rows were sent again, so that those that failed once more are not sent a third time. */
  readonly #over = new Set<number>()
  readonly #parallel: number

  constructor(
    readonly given: Performance,
    readonly shards: Shards,
    readonly watch: Watch
  ) {
    this.#parallel = Math.min(together, given.settings.concurrency)
  }

  /** Sends all shards that have rows of a state, also those that other processes give back. */
  readonly all = Effect.gen(this, function* () {
    const { only = "planned", stop } = this.given
    for (;;) {
      const open = (yield* this.shards.open(only)).filter((shard) => !this.#over.has(shard))
      if (open.length === 0 || stop.isSet) return
      const order = yield* Random.shuffle(open)
      const sent = yield* Effect.forEach(order, (shard) => this.#one(shard), { concurrency: this.#parallel })
      yield* Effect.raceFirst(Effect.sleep(sent.includes(true) ? pauses.sent : pauses.held), stop.stopped)
    }
  })

  /** Sends a shard, and returns whether it could. */
  #one(shard: number): Effect.Effect<boolean> {
    const { given, watch } = this
    const { settings, stop } = given
    const send = Effect.gen(this, function* () {
      const journal = yield* this.shards.at(shard).open
      const own = {
        ...settings,
        concurrency: Math.floor(settings.concurrency / this.#parallel),
        stopAfter: Math.max(1, watch.patience),
        onProgress: ({ waitingBecause }: Progress) => watch.wait(waitingBecause)
      }
      yield* perform({ ...given, journal, settings: own, place: yield* journal.place })
      if (given.only !== undefined) this.#over.add(shard)
      return true
    })
    return Effect.suspend(() => (stop.isSet ? Effect.succeed(true) : Effect.scoped(send))).pipe(
      Effect.catchAll((error) => {
        // `stop` has the error of a call.
        if (error._tag !== "JournalError") return Effect.succeed(true)
        if (isElsewhere(error)) return Effect.succeed(false)
        this.broken ??= error
        stop.set("paused")
        return Effect.succeed(true)
      })
    )
  }
}

/** Reads the rows that are not read yet, and sends shards until there are no more. */
export const performShards =
  (shards: Shards) =>
  (given: Performance): Effect.Effect<Summary, RowsError | JournalError | ChatError, Scope.Scope> =>
    Effect.gen(function* () {
      const { journal, only, stop } = given
      let broken: JournalError | undefined
      const isRead = only === undefined ? yield* readAll(given) : true
      if (isRead && !stop.isSet) {
        yield* journal.enter("sending", false)
        const watch = new Watch(given, yield* journal.summary)
        const sending = new Sending(given, shards, watch)
        yield* Effect.forkScoped(Effect.forever(Effect.delay(Effect.ignore(watch.look), tick))).pipe(
          Effect.zipRight(sending.all),
          Effect.scoped
        )
        broken = sending.broken
        yield* watch.look
      }
      if (broken !== undefined) return yield* Effect.fail(broken)
      const { phase } = yield* journal.summary
      if (phase !== "done") yield* journal.enter(stop.ending ?? "paused", false)
      if (stop.error !== undefined) return yield* Effect.fail(stop.error)
      return yield* journal.summary
    })
