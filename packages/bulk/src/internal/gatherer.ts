import type * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Deferred from "effect/Deferred"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { interrupt, send } from "./batch.js"
import { type Entry, Lane, type Write } from "./lane.js"

/** What a caller gets: the outcome of the call which carried its name. */
export type Outcome<E extends Endpoint.Any> = Effect.Effect<Endpoint.Success<E>, ChatError.ChatError<Endpoint.Code<E>>>

interface Settings {
  readonly window: Duration.DurationInput
  readonly concurrency: number
  readonly maxWaiting: number
}

/** Names that one call takes. */
const batchSize = 32

/**
 * Lets names of one account wait for each other, and accounts take turns.
 *
 * A lane is in one place at a time: among those that gather, among those that are ready, or with the worker that makes
 * its call. So no account has two calls under way.
 */
export class Gatherer {
  readonly #client: ChatClient.Service
  readonly #settings: Settings
  readonly #fork: (effect: Effect.Effect<void>) => unknown
  readonly #lanes = new Map<string, Lane>()
  readonly #gathering = new Set<Lane>()
  readonly #ready = new Set<Lane>()
  #callers = 0
  #workers = 0
  #closed = false

  constructor(client: ChatClient.Service, settings: Settings, fork: (effect: Effect.Effect<void>) => unknown) {
    this.#client = client
    this.#settings = settings
    this.#fork = fork
  }

  readonly waiting = Effect.sync(() => ({ callers: this.#callers, accounts: this.#lanes.size }))

  /** Interrupts all who wait, and all who come later. */
  readonly close: Effect.Effect<void> = Effect.suspend(() => {
    this.#closed = true
    const waiting: Array<Entry> = []
    for (const lane of this.#lanes.values())
      for (let batch = lane.take(batchSize); batch !== undefined; batch = lane.take(batchSize))
        waiting.push(...batch.entries)
    this.#lanes.clear()
    return interrupt(waiting)
  })

  /** Serves accounts in turn, one call each, until none is ready. */
  readonly #work: Effect.Effect<void> = Effect.gen(this, function* () {
    for (let [lane] = this.#ready; lane !== undefined; [lane] = this.#ready) {
      this.#ready.delete(lane)
      const batch = lane.take(batchSize)
      if (batch === undefined) this.#lanes.delete(lane.account)
      else {
        yield* send(this.#client, lane.account, batch)
        this.#ready.add(lane)
      }
    }
    this.#workers--
  })

  /** Ends the window of the account that opened first, and sees to it that somebody serves it. */
  readonly #gathered: Effect.Effect<void> = Effect.sync(() => {
    const [lane] = this.#gathering
    this.#gathering.delete(lane!)
    this.#ready.add(lane!)
    if (this.#workers === this.#settings.concurrency) return
    this.#workers++
    this.#fork(this.#work)
  })

  #open(account: string): Lane {
    const lane = new Lane(account)
    this.#lanes.set(account, lane)
    this.#gathering.add(lane)
    const window = Effect.zipRight(Effect.yieldNow(), Effect.sleep(this.#settings.window))
    this.#fork(Effect.zipRight(window, this.#gathered))
    return lane
  }

  #enter(endpoint: Write, account: string, name: string) {
    if (this.#closed) return Effect.interrupt
    if (this.#callers >= this.#settings.maxWaiting) {
      const { ratePerSecond } = endpoint
      const waiting = this.#callers
      return new ChatError.RateLimitError({ endpoint: endpoint.name, ratePerSecond, waiting, maxWait: 0 })
    }
    this.#callers++
    const lane = this.#lanes.get(account) ?? this.#open(account)
    return Effect.succeed({ lane, entry: lane.join(endpoint, name) })
  }

  /** Makes the function that writes one name. */
  writer<E extends Write>(endpoint: E): (account: string, name: string) => Outcome<E> {
    const fits = Schema.is(endpoint.payload)
    return (account, name) => {
      const payload: Endpoint.Payload<Write> = { From_Account: account, GroupName: [name] }
      // What the client refuses would fail the whole batch: it goes alone, and gets no further than the client.
      if (!fits(payload)) return this.#client.call<E>(endpoint, payload)
      return Effect.acquireUseRelease(
        Effect.suspend(() => this.#enter(endpoint, account, name)),
        ({ entry }) => Deferred.await(entry.outcome) as Outcome<E>,
        ({ entry, lane }) =>
          Effect.sync(() => {
            this.#callers--
            lane.leave(entry)
          })
      )
    }
  }
}
