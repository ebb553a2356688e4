/**
 * Keeps calls under the documented rate limit of each endpoint by making
 * them wait, in order of arrival.
 */
import type * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type OptionsError, RateLimitError } from "./ChatError.js"
import * as Check from "./Check.js"
import { mostEndpoints } from "./internal/bounded.js"
import { Bucket } from "./internal/bucket.js"
import { withoutSecrets } from "./internal/foreign.js"
import { TokenQueue } from "./internal/tokenQueue.js"
import * as Monotonic from "./Monotonic.js"

/** What a limit applies to: the calls of one app to one endpoint. */
export interface Key {
  readonly sdkAppId: number
  /** Name of the endpoint. */
  readonly endpoint: string
  /** Documented calls per second. */
  readonly ratePerSecond: number
}

/** A rate limit: takes a token for every request. */
export interface Service {
  /**
   * Takes a token for a request that starts at once, and returns whether one was free and no call was waiting for it. Optional;
   * it makes calls that need not wait cheaper. `now` is always in monotonic milliseconds, which have no fixed origin.
   */
  readonly takeNow?: (key: Key, now: number) => boolean
  /** Takes a token, waiting until the call may be sent; interrupting it leaves the queue. */
  readonly take: (key: Key) => Effect.Effect<void, RateLimitError>
  /** Reports that a request starts with the token that `take` took. Optional, together with `ended`. */
  readonly started?: (key: Key, now: number) => void
  /** Reports that the request started at `startedAt` is over, and whether a response arrived. */
  readonly ended?: (key: Key, startedAt: number, now: number, responded: boolean) => void
  /** Reports that the service responded that there were too many calls. */
  readonly slow: (key: Key) => Effect.Effect<void>
}

/** How much of the rate limit a client uses, and how long calls wait for it. */
export interface Options {
  /**
   * Share of the documented rate limit that this process uses. The service counts all processes of an app together: use 0.25 for
   * each of four.
   *
   * @default 1
   */
  readonly share?: number | undefined
  /**
   * Maximum number of calls that wait for one endpoint.
   *
   * @default 10000
   */
  readonly maxWaiting?: number | undefined
  /**
   * Maximum wait: a call that would wait longer fails at once.
   *
   * @default "30 seconds"
   */
  readonly maxWait?: Duration.DurationInput | undefined
  /**
   * Time after which a token can be used again, counted from the latest possible arrival of its request. Longer than the
   * service's second, because the latency of requests varies.
   *
   * @default "1025 millis"
   */
  readonly window?: Duration.DurationInput | undefined
  /**
   * Time in which the rate recovers after `slow` has halved it.
   *
   * @default "10 seconds"
   */
  readonly recovery?: Duration.DurationInput | undefined
}

const queueOf = (ratePerSecond: number, window: number, recovery: number): TokenQueue => {
  // A rate below 1 per second has one token and a longer window.
  const perWindow = ratePerSecond
  const size = Math.max(1, Math.floor(perWindow))
  return new TokenQueue(new Bucket(size, perWindow < 1 ? window / perWindow : window, recovery))
}

const names: Check.Names<Options> = { share: true, maxWaiting: true, maxWait: true, window: true, recovery: true }

/** Makes a rate limit that counts in memory. Fails with `OptionsError` for an invalid option. */
export const make = (options: Options = {}): Effect.Effect<Service, OptionsError> =>
  Effect.gen(function* () {
    yield* Check.options("", options, names)
    const share = yield* Check.number("share", options.share ?? 1, { above: 0, most: 1 })
    const maxWaiting = yield* Check.integer("maxWaiting", options.maxWaiting ?? 10_000, { least: 0 })
    const maxWait = yield* Check.duration("maxWait", options.maxWait ?? "30 seconds", { zero: true })
    const window = yield* Check.duration("window", options.window ?? "1025 millis")
    const recovery = yield* Check.duration("recovery", options.recovery ?? "10 seconds")
    const queues = new Map<string, TokenQueue>()
    let tidiedAt = Number.NEGATIVE_INFINITY
    let latest: { readonly key: Key; readonly queue: TokenQueue } | undefined

    /** Forgets the queues that would be the same if they were made anew: those of endpoints that were not called for a window. */
    const tidy = (now: number) => {
      tidiedAt = now
      for (const [name, queue] of queues) if (queue.isUnused(now)) queues.delete(name)
    }

    const queueFor = (key: Key, now: number): TokenQueue => {
      if (latest?.key === key) return latest.queue
      const name = `${key.sdkAppId} ${key.endpoint}`
      let queue = queues.get(name)
      if (queue === undefined) {
        if (queues.size >= mostEndpoints && now - tidiedAt >= window) tidy(now)
        queues.set(name, (queue = queueOf(key.ratePerSecond * share, window, recovery)))
      }
      latest = { key, queue }
      return queue
    }

    const join = (queue: TokenQueue, { endpoint, ratePerSecond }: Key, clock: Clock.Clock) => {
      const waiting = queue.length
      const wait = Math.floor(waiting / queue.bucket.size) * queue.bucket.window
      const full = (option: "maxWait" | "maxWaiting") =>
        new RateLimitError({ endpoint, ratePerSecond, waiting, maxWait, option })
      return waiting >= maxWaiting ? full("maxWaiting") : wait > maxWait ? full("maxWait") : queue.join(clock)
    }

    return {
      takeNow: (key, now) => {
        const queue = queueFor(key, now)
        return queue.isEmpty(now) && queue.bucket.start(now)
      },
      take: (key) =>
        Effect.flatMap(Effect.clock, (clock) => {
          const now = Monotonic.now(clock)
          const queue = queueFor(key, now)
          return queue.isEmpty(now) && queue.bucket.take(now) ? Effect.void : join(queue, key, clock)
        }),
      started: (key, now) => queueFor(key, now).bucket.started(now),
      ended: (key, startedAt, now, responded) => queueFor(key, now).bucket.ended(startedAt, now, responded),
      slow: (key) =>
        Effect.map(Effect.clock, (clock) => {
          const now = Monotonic.now(clock)
          queueFor(key, now).bucket.slow(now)
        })
    }
  })

/** The rate limit of a client. */
export class RateLimit extends Context.Tag("@tcchat/core/RateLimit")<RateLimit, Service>() {}

/** Provides a rate limit that counts in memory, for this process alone. */
export const layer = (options?: Options): Layer.Layer<RateLimit, OptionsError> => Layer.effect(RateLimit, make(options))

/**
 * Makes a rate limit from functions that return promises, for example one that counts in Redis for all processes of an app.
 *
 * `take` resolves when a call may be sent. It may reject with a `RateLimitError`; any other rejection becomes one, because a
 * call that was not counted is not sent. The signal, an `AbortSignal` of the runtime, aborts when the call is cancelled or times
 * out. `slow` is called when the service responds that there were too many calls.
 *
 * @example
 * ```ts
 * import * as RateLimit from "@tcchat/core/RateLimit"
 *
 * declare const limiter: { acquire: (key: string, perSecond: number) => Promise<void> }
 *
 * export const rateLimit = RateLimit.fromPromise({
 *   take: ({ endpoint, ratePerSecond, sdkAppId }) => limiter.acquire(`${sdkAppId} ${endpoint}`, ratePerSecond)
 * })
 * ```
 */
export const fromPromise = (limit: {
  readonly take: (key: Key, signal: any) => Promise<void>
  readonly slow?: ((key: Key) => Promise<void>) | undefined
}): Service => {
  const { slow, take } = Check.orThrow(Check.methods("rateLimit", limit, ["take"]))
  return {
    take: (key) =>
      Effect.tryPromise({
        try: (signal) => take(key, signal),
        catch: (error) =>
          error instanceof RateLimitError
            ? error
            : new RateLimitError({
                endpoint: key.endpoint,
                ratePerSecond: key.ratePerSecond,
                waiting: 0,
                maxWait: 0,
                cause: withoutSecrets(error)
              })
      }),
    // Nothing waits for it.
    slow: (key) =>
      slow === undefined ? Effect.void : Effect.sync(() => void (async () => slow(key))().catch(() => undefined))
  }
}

/** No rate limit: for tests, and where something else limits the calls. */
export const unlimited: Service = {
  takeNow: () => true,
  take: () => Effect.void,
  slow: () => Effect.void
}

/** Provides `unlimited`. */
export const layerUnlimited: Layer.Layer<RateLimit> = /* @__PURE__ */ Layer.succeed(RateLimit, unlimited)
