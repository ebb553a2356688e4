/**
 * Keeps the calls of each endpoint under its documented frequency by making
 * them wait, in the order in which they came.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FiberId from "effect/FiberId"
import * as Layer from "effect/Layer"
import { RateLimitError } from "./ChatError.js"
import { Bucket } from "./internal/bucket.js"

/**
 * What a limit applies to: the calls of one app to one endpoint.
 *
 * @since 0.1.0
 * @category models
 */
export interface Key {
  readonly sdkAppId: number
  /** Name of the endpoint. */
  readonly endpoint: string
  /** Documented calls per second. */
  readonly ratePerSecond: number
}

/**
 * The limits of a client.
 *
 * @since 0.1.0
 * @category models
 */
export interface Service {
  /**
   * Takes a place if one is free at this Unix millisecond and nobody waits for it. May be left out; with it, calls that
   * need not wait cost nothing.
   */
  readonly takeNow?: (key: Key, now: number) => boolean
  /** Returns when a call may be sent; interrupting it gives its place up. */
  readonly take: (key: Key) => Effect.Effect<void, RateLimitError>
  /** Tells that the service complained of too many calls. */
  readonly slow: (key: Key) => Effect.Effect<void>
}

/**
 * @since 0.1.0
 * @category configuration
 */
export interface Options {
  /**
   * Part of the documented frequency that this process uses. The service counts all callers of an app together, so several
   * processes share it: 0.25 for each of four.
   *
   * @default 1
   */
  readonly share?: number
  /**
   * Calls that may wait for one endpoint.
   *
   * @default 10000
   */
  readonly maxWaiting?: number
  /**
   * Longest wait: a call that would wait longer fails at once.
   *
   * @default "30 seconds"
   */
  readonly maxWait?: Duration.DurationInput
  /**
   * Time after which a token can be used again. Longer than the service's second, as calls do not travel equally fast.
   *
   * @default "1050 millis"
   */
  readonly window?: Duration.DurationInput
  /**
   * Time in which the frequency comes back after the service complained and it was halved.
   *
   * @default "10 seconds"
   */
  readonly recovery?: Duration.DurationInput
}

interface Queue {
  readonly bucket: Bucket
  readonly waiting: Set<Deferred.Deferred<void>>
  draining: boolean
}

/**
 * Makes limits that count in memory.
 *
 * @since 0.1.0
 * @category constructors
 */
export const make = (options: Options = {}): Effect.Effect<Service> =>
  Effect.sync(() => {
    const share = options.share ?? 1
    const maxWaiting = options.maxWaiting ?? 10_000
    const maxWait = Duration.toMillis(options.maxWait ?? "30 seconds")
    const window = Duration.toMillis(options.window ?? "1050 millis")
    const recovery = Duration.toMillis(options.recovery ?? "10 seconds")
    const apps = new Map<number, Map<string, Queue>>()

    const queueOf = (key: Key): Queue => {
      const queues = apps.get(key.sdkAppId) ?? new Map<string, Queue>()
      const found = queues.get(key.endpoint)
      if (found !== undefined) return found
      // A frequency below 1 a second keeps one token and stretches its window.
      const perWindow = key.ratePerSecond * share
      const size = Math.max(1, Math.floor(perWindow))
      const bucket = new Bucket(size, perWindow < 1 ? window / perWindow : window, recovery)
      const queue: Queue = { bucket, waiting: new Set(), draining: false }
      apps.set(key.sdkAppId, queues.set(key.endpoint, queue))
      return queue
    }

    /** Lets waiting calls go, first come first served, until none waits. */
    const drain = (queue: Queue): Effect.Effect<void> =>
      Effect.gen(function* () {
        const clock = yield* Effect.clock
        while (true) {
          const [first] = queue.waiting
          if (first === undefined) break
          const wait = queue.bucket.take(clock.unsafeCurrentTimeMillis())
          if (wait > 0) yield* clock.sleep(Duration.millis(wait))
          else {
            queue.waiting.delete(first)
            Deferred.unsafeDone(first, Effect.void)
          }
        }
        queue.draining = false
      })

    const join = (queue: Queue, key: Key): Effect.Effect<void, RateLimitError> => {
      const wait = Math.floor(queue.waiting.size / queue.bucket.size) * queue.bucket.window
      if (queue.waiting.size >= maxWaiting || wait > maxWait) {
        return Effect.fail(
          new RateLimitError({
            endpoint: key.endpoint,
            ratePerSecond: key.ratePerSecond,
            waiting: queue.waiting.size,
            maxWait
          })
        )
      }
      const place = Deferred.unsafeMake<void>(FiberId.none)
      queue.waiting.add(place)
      const start = queue.draining ? Effect.void : Effect.forkDaemon(drain(queue))
      queue.draining = true
      return Effect.onInterrupt(
        Effect.flatMap(start, () => Deferred.await(place)),
        () => Effect.sync(() => queue.waiting.delete(place))
      )
    }

    const takeNow = (key: Key, now: number) => {
      const { bucket, waiting } = queueOf(key)
      return waiting.size === 0 && bucket.take(now) === 0
    }

    return {
      takeNow,
      take: (key) =>
        Effect.flatMap(Effect.clock, (clock) =>
          takeNow(key, clock.unsafeCurrentTimeMillis()) ? Effect.void : join(queueOf(key), key)
        ),
      slow: (key) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          queueOf(key).bucket.slow(now)
        })
    }
  })

/**
 * The limits of a client.
 *
 * @since 0.1.0
 * @category tags
 */
export class RateLimit extends Context.Tag("@tcchat/core/RateLimit")<RateLimit, Service>() {}

/**
 * Counts in memory, for this process alone.
 *
 * @since 0.1.0
 * @category layers
 */
export const layer = (options?: Options): Layer.Layer<RateLimit> => Layer.effect(RateLimit, make(options))

/**
 * Lets every call pass at once: for tests, and where something else limits the calls.
 *
 * @since 0.1.0
 * @category models
 */
export const unlimited: Service = {
  takeNow: () => true,
  take: () => Effect.void,
  slow: () => Effect.void
}

/**
 * Provides `unlimited`.
 *
 * @since 0.1.0
 * @category layers
 */
export const layerUnlimited: Layer.Layer<RateLimit> = /* @__PURE__ */ Layer.succeed(RateLimit, unlimited)
