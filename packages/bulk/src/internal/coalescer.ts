import type * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import type * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import { closed, send, type Settle } from "./batch.js"
import { type Done, Lane, leave, type Write } from "./lane.js"
import * as Monotonic from "@tcchat/core/Monotonic"

/** Queues one name; `done` gets the outcome of the call that carries it. Returns a function that removes the caller. */
export type Enqueue = (account: string, name: string, done: Done) => () => void

export interface Settings {
  /** Milliseconds. */
  readonly window: number
  readonly concurrency: number
  readonly maxWaiting: number
}

/** Maximum number of names per call. */
const batchSize = 32

/** Longest delay of a timer in any runtime in milliseconds, 24.8 days. */
const longest = 0x7f_ff_ff_ff

/**
 * Coalesces the names of one account into batches, and serves the accounts in turn.
 *
 * A lane is in one state at a time: collecting, ready, or with the worker that makes its call. So no account has two calls in
 * flight.
 */
export class Coalescer {
  readonly #client: ChatClient.Service
  readonly #settings: Settings
  readonly #clock: Clock.Clock
  readonly #fork: (effect: Effect.Effect<void>) => unknown
  readonly #lanes = new Map<string, Lane>()
  readonly #collecting = new Set<Lane>()
  readonly #ready = new Set<Lane>()
  #callers = 0
  #workers = 0
  #watched = false
  #closed = false

  constructor(
    client: ChatClient.Service,
    settings: Settings,
    clock: Clock.Clock,
    fork: (effect: Effect.Effect<void>) => unknown
  ) {
    this.#client = client
    this.#settings = settings
    this.#clock = clock
    this.#fork = fork
  }

  readonly waiting = Effect.sync(() => ({ callers: this.#callers, accounts: this.#lanes.size }))

  /** Fails all waiting and later callers: their names were not sent. */
  readonly close: Effect.Effect<void> = Effect.sync(() => {
    this.#closed = true
    for (const lane of this.#lanes.values())
      for (let batch = lane.take(batchSize); batch !== undefined; batch = lane.take(batchSize))
        this.#settle(batch.entries, Exit.fail(closed(batch.endpoint, "NotSent")))
    this.#lanes.clear()
  })

  readonly #settle: Settle = (entries, exit) => {
    for (const { callers } of entries) {
      this.#callers -= callers.size
      const waiting = [...callers]
      callers.clear()
      for (const done of waiting) done(exit)
    }
  }

  /** Makes one call for each ready account in turn, until none is ready. */
  readonly #work: Effect.Effect<void> = Effect.gen(this, function* () {
    for (let [lane] = this.#ready; lane !== undefined; [lane] = this.#ready) {
      this.#ready.delete(lane)
      const batch = lane.take(batchSize)
      if (batch === undefined) this.#lanes.delete(lane.account)
      else {
        yield* send(this.#client, lane.account, batch, this.#settle)
        this.#ready.add(lane)
      }
    }
    this.#workers--
  })

  /** Ends the window of each account in turn, and starts a worker for it if needed. */
  readonly #watch: Effect.Effect<void> = Effect.gen(this, function* () {
    // Callers in the same turn of the event loop still join the batch.
    yield* Effect.yieldNow()
    for (let [lane] = this.#collecting; lane !== undefined; [lane] = this.#collecting) {
      const left = lane.windowEnd - Monotonic.now(this.#clock)
      if (left > 0) yield* this.#clock.sleep(Duration.millis(Math.min(left, longest)))
      else {
        this.#collecting.delete(lane)
        this.#ready.add(lane)
        if (this.#workers < this.#settings.concurrency) {
          this.#workers++
          this.#fork(this.#work)
        }
      }
    }
    this.#watched = false
  })

  #open(account: string): Lane {
    const lane = new Lane(account, Monotonic.now(this.#clock) + this.#settings.window)
    this.#lanes.set(account, lane)
    this.#collecting.add(lane)
    if (!this.#watched) {
      this.#watched = true
      this.#fork(this.#watch)
    }
    return lane
  }

  /** Returns the function that queues a name for a caller. */
  writer(endpoint: Write): Enqueue {
    const fits = Schema.is(endpoint.payload)
    return (account, name, done) => {
      const rejected = (error: ChatError.ChatError) => {
        done(Exit.fail(error))
        return () => undefined
      }
      if (this.#closed) return rejected(closed(endpoint, "NotSent"))
      const fit = fits({ From_Account: account, GroupName: [name] })
      if (fit && this.#callers >= this.#settings.maxWaiting) return rejected(tooMany(endpoint, this.#callers))
      this.#callers++
      const lane = fit ? (this.#lanes.get(account) ?? this.#open(account)) : new Lane(account, 0)
      const entry = lane.join(endpoint, name, done)
      // An invalid name would fail the whole batch: it is called alone, and the client rejects it.
      if (!fit) this.#fork(send(this.#client, account, { endpoint, entries: [entry] }, this.#settle))
      return () => {
        if (leave(entry, done)) this.#callers--
      }
    }
  }
}

const tooMany = ({ name, ratePerSecond }: Write, waiting: number) =>
  new ChatError.RateLimitError({
    endpoint: name,
    ratePerSecond,
    waiting,
    maxWait: Number.POSITIVE_INFINITY,
    option: "maxWaiting"
  })
