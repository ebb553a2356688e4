import type * as ChatClient from "@tcchat/core/ChatClient"
import { type ChatError, DeadlineError } from "@tcchat/core/ChatError"
import * as Cause from "effect/Cause"
import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import * as FiberSet from "effect/FiberSet"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import type { Ended, Intent, Journal, JournalError, Query } from "../../Journal.js"
import * as Monotonic from "@tcchat/core/Monotonic"
import { Pace } from "../pace.js"
import { halvesOf, isRejection } from "../rejection.js"
import type { Counts } from "./counts.js"
import { Lane, Lanes, type Taken } from "./lanes.js"
import { Outage } from "./outage.js"
import { outcomesOf } from "./outcomes.js"
import { Paced } from "./paced.js"
import type { Fields, Plan } from "./plan.js"
import type { Repeat } from "./recovery.js"
import type { Stop } from "./stop.js"
import { reasonOf, verdictOf } from "./verdict.js"
import { Waker } from "./waker.js"

/** What sending needs. */
export interface Sending {
  readonly client: ChatClient.Service
  readonly journal: Journal
  readonly plan: Plan
  readonly counts: Counts
  readonly stop: Stop
  readonly state: Query["state"]
  readonly concurrency: number
  /** Rows that may fail before the run stops. */
  readonly stopAfter: number
  readonly repeats: ReadonlyArray<Repeat>
  /** Called now and then while rows are sent. */
  readonly onTick: (waiting: ChatError | undefined) => void
  /** Adds what was counted to the metrics. */
  readonly metrics: Effect.Effect<void>
}

interface Call extends Taken {
  readonly id: number
  readonly request: Fields
  /** Set for a call that is repeated after a crash. */
  readonly timeout: number | undefined
}

interface Finished {
  readonly call: Call
  readonly exit: Exit.Exit<unknown, ChatError>
}

/** Sends rows, and records what becomes of each. */
class Sender {
  readonly #lanes: Lanes
  readonly #outage = new Outage()
  readonly #paced: Paced
  /** What happened since the last transaction. */
  #over: Array<number> = []
  #ended: Array<Ended> = []
  #finished: Array<Finished> = []
  #inFlight = 0
  #repeating = 0
  /** Whether rows may be taken from the journal: those of calls that are repeated are planned there until they are recorded. */
  #mayTake: boolean
  #nextId: number
  #failures = 0
  #lastError: ChatError | undefined
  #broken: JournalError | undefined

  constructor(
    readonly sending: Sending,
    readonly waker: Waker,
    readonly clock: Clock.Clock,
    readonly fork: (effect: Effect.Effect<void>) => unknown
  ) {
    const { journal, plan, repeats, state } = sending
    this.#lanes = new Lanes(journal, plan, state)
    this.#mayTake = repeats.length === 0
    this.#nextId = Math.max(0, ...repeats.map(({ intent }) => intent.id)) + 1
    const perMinute = plan.endpoint.chunks.find((chunk) => chunk.perMinute !== undefined)?.perMinute
    const pace = perMinute === undefined ? undefined : new Pace(perMinute)
    this.#paced = new Paced(this.#lanes, pace, (milliseconds) => waker.wakeAfter(milliseconds))
  }

  readonly run: Effect.Effect<void, JournalError | ChatError> = Effect.gen(this, function* () {
    for (const { intent, timeout } of this.sending.repeats) this.#repeat(intent, timeout)
    for (;;) {
      for (const { call, exit } of this.#takeFinished()) yield* this.#finish(call, exit)
      if (!this.#mayTake) yield* this.#record([])
      const begun = yield* this.begin
      yield* this.#record(begun)
      if (this.#inFlight === 0 && this.#finished.length === 0 && this.#isOver) break
      yield* this.waker.rest(() => this.#finished.length > 0)
      if (this.waker.takeTick()) yield* this.onTick
    }
    if (this.#broken !== undefined) return yield* this.#broken
  })

  get #isOver(): boolean {
    return this.sending.stop.isSet || this.#broken !== undefined || this.#paced.isEmpty
  }

  #takeFinished(): ReadonlyArray<Finished> {
    const finished = this.#finished
    this.#finished = []
    return finished
  }

  #repeat(intent: Intent, timeout: number): void {
    const { plan } = this.sending
    const items = intent.rows.map((row) => plan.itemOf(row))
    this.#repeating++
    this.#start({ id: intent.id, lane: new Lane(intent.rows[0]!.lane, undefined), items, timeout, ...this.#ask(items) })
  }

  #ask(items: Taken["items"]): { readonly request: Fields } {
    return { request: this.sending.plan.requestOf(items) }
  }

  /** Chooses the calls that come next. */
  readonly begin: Effect.Effect<ReadonlyArray<Call>, JournalError> = Effect.gen(this, function* () {
    const begun: Array<Call> = []
    const now = this.clock.unsafeCurrentTimeMillis()
    if (now < this.#outage.until) this.waker.wakeAfter(this.#outage.until - now)
    while (
      !this.sending.stop.isSet &&
      this.#broken === undefined &&
      this.#mayTake &&
      now >= this.#outage.until &&
      this.#inFlight + begun.length < this.sending.concurrency
    ) {
      const taken = this.#paced.take(Monotonic.now(this.clock))
      if (taken === "starved") {
        yield* this.#lanes.fill
        continue
      }
      if (taken === undefined) break
      begun.push({ id: this.#nextId++, timeout: undefined, ...taken, ...this.#ask(taken.items) })
    }
    return begun
  })

  /** Writes what happened, and then sends the calls that it says are about to be sent. */
  #record(begun: ReadonlyArray<Call>): Effect.Effect<void> {
    // A journal that cannot be written gets another chance when nothing is under way any more.
    if (this.#broken !== undefined && this.#inFlight > 0) return Effect.void
    if (begun.length === 0 && this.#over.length === 0 && this.#ended.length === 0) return Effect.void
    const at = this.clock.unsafeCurrentTimeMillis()
    const intents = begun.map(({ id, items }) => ({ id, at, rows: items.map(({ row }) => row) }))
    return Effect.match(this.sending.journal.record({ over: this.#over, ended: this.#ended, begun: intents }), {
      onFailure: (error) => void (this.#broken = error),
      onSuccess: () => {
        this.#over = []
        this.#ended = []
        this.#mayTake = this.#repeating === 0
        for (const call of begun) this.#start(call)
      }
    })
  }

  #start(call: Call): void {
    const { counts } = this.sending
    this.#inFlight++
    // Rows of a call that is repeated are counted already.
    if (call.timeout === undefined)
      counts.sent(
        call.items.map(({ row }) => row),
        1
      )
    this.fork(
      Effect.map(Effect.exit(this.#send(call)), (exit) => {
        this.#finished.push({ call, exit })
        this.waker.wake()
      })
    )
  }

  /** Asks at the last moment how much time is left: the process may have been stopped since the intent was recorded. */
  #send({ request, timeout }: Call): Effect.Effect<unknown, ChatError> {
    const { client, journal, plan } = this.sending
    return Effect.suspend(() => {
      const timeLeft = journal.timeLeft?.()
      if (timeLeft !== undefined && timeLeft <= 0)
        return new DeadlineError({ endpoint: plan.endpoint.name, waitingFor: "RateLimit", timeout: 0, attempts: 0 })
      const options = timeout === undefined && timeLeft === undefined ? undefined : { timeout, timeLeft }
      return client.call(plan.endpoint, request, options)
    })
  }

  #finish(call: Call, exit: Exit.Exit<unknown, ChatError>): Effect.Effect<void> {
    const { counts, plan } = this.sending
    this.#inFlight--
    this.#over.push(call.id)
    counts.sent(
      call.items.map(({ row }) => row),
      -1
    )
    if (call.timeout !== undefined) this.#repeating--
    if (exit._tag === "Success") {
      this.#outage.succeeded()
      this.#settle(call, outcomesOf(plan.endpoint, call.items, call.request, exit.value))
      return Effect.void
    }
    const error = Option.getOrUndefined(Cause.failureOption(exit.cause))
    if (error === undefined) return Effect.failCause(exit.cause as Cause.Cause<never>)
    this.#fail(call, error)
    return Effect.void
  }

  #fail(call: Call, error: ChatError): void {
    const { plan, stop } = this.sending
    const verdict = call.timeout === undefined ? verdictOf(error, plan.endpoint) : "Doubt"
    this.#lastError = error
    if (verdict === "Stop" || verdict === "Again") {
      this.#lanes.give(call.lane, call.items)
      if (verdict === "Again") this.#outage.failed(this.clock.unsafeCurrentTimeMillis())
      if (verdict === "Stop" || this.#outage.isHopeless) stop.fail(error)
      return
    }
    const halves = verdict === "Failed" && isRejection(error) ? halvesOf(call.items) : undefined
    if (halves !== undefined) return this.#lanes.give(call.lane, ...halves)
    if (error._tag === "ApiError" || error._tag === "PayloadError") this.#outage.succeeded()
    else this.#outage.failed(this.clock.unsafeCurrentTimeMillis())
    if (this.#outage.isHopeless) stop.fail(error)
    const reason = reasonOf(error, verdict === "Doubt" ? "doubt" : "failed")
    this.#settle(
      call,
      call.items.map(({ row }) => ({ row, outcome: reason }))
    )
  }

  #settle({ lane, timeout }: Call, ended: ReadonlyArray<Ended>): void {
    const { counts, state, stop, stopAfter } = this.sending
    for (const one of ended) this.#ended.push(one)
    counts.ended(ended, state)
    if (timeout === undefined) this.#lanes.give(lane)
    this.#failures += ended.filter(({ outcome }) => outcome !== "done").length
    if (this.#failures >= stopAfter) stop.set("stopped")
  }

  readonly onTick: Effect.Effect<void> = Effect.gen(this, function* () {
    const { journal, metrics, onTick, stop } = this.sending
    const requested = yield* Effect.orElseSucceed(journal.requested, () => undefined)
    if (requested !== undefined) stop.set(requested === "pause" ? "paused" : "cancelled")
    yield* metrics
    onTick(this.clock.unsafeCurrentTimeMillis() < this.#outage.until ? this.#lastError : undefined)
  })
}

/** Sends the rows of a state, until there are no more or the run is stopped. Calls under way are waited for. */
export const send = (sending: Sending): Effect.Effect<void, JournalError | ChatError, Scope.Scope> =>
  Effect.gen(function* () {
    const fork = yield* FiberSet.makeRuntime()
    const clock = yield* Effect.clock
    const waker = new Waker(clock, fork)
    const sender = new Sender(sending, waker, clock, fork)
    yield* Effect.acquireRelease(
      Effect.sync(() => sending.stop.onSet(() => waker.wake())),
      (remove) => Effect.sync(remove)
    )
    yield* Effect.forkScoped(waker.ticks)
    yield* Effect.ensuring(sender.run, sending.metrics)
  })
