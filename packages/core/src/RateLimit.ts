/**
 * Keeps the calls of each endpoint under its documented frequency by making
 * them wait, in the order in which they came.
 */
import type * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type OptionsError, RateLimitError } from "./ChatError.js"
import * as Check from "./Check.js"
import { Bucket } from "./internal/bucket.js"
import { withoutSecrets } from "./internal/foreign.js"
import { Line } from "./internal/line.js"
import { monotonic } from "./internal/monotonic.js"

/** What a limit applies to: the calls of one app to one endpoint. */
export interface Key {
  readonly sdkAppId: number
  /** Name of the endpoint. */
  readonly endpoint: string
  /** Documented calls per second. */
  readonly ratePerSecond: number
}

/** The limits of a client. */
export interface Service {
  /**
   * Takes a place if one is free and nobody waits for it, for a request that starts at once. May be left out; with it,
   * calls that need not wait cost nothing. Here and below `now` is in monotonic milliseconds, which mean nothing by themselves.
   */
  readonly takeNow?: (key: Key, now: number) => boolean
  /** Returns when a call may be sent; interrupting it gives its place up. */
  readonly take: (key: Key) => Effect.Effect<void, RateLimitError>
  /** Tells that a request starts, for which `take` took a place. May be left out, together with `ended`. */
  readonly started?: (key: Key, now: number) => void
  /** Tells that a request is over that started at `startedAt`, and whether a response came: then it has arrived. */
  readonly ended?: (key: Key, startedAt: number, now: number, responded: boolean) => void
  /** Tells that the service complained of too many calls. */
  readonly slow: (key: Key) => Effect.Effect<void>
}

/** How much of the rate limit a client uses, and how long calls wait for it. */
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
   * Time after which a place can be used again, counted from when its request arrived at the latest. Longer than the
   * service's second, as requests do not travel equally fast.
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

const lineOf = (ratePerSecond: number, window: number, recovery: number): Line => {
  // A frequency below 1 a second keeps one token and stretches its window.
  const perWindow = ratePerSecond
  const size = Math.max(1, Math.floor(perWindow))
  return new Line(new Bucket(size, perWindow < 1 ? window / perWindow : window, recovery))
}

/** Makes limits that count in memory. Fails with `OptionsError` when a number cannot be right. */
export const make = (options: Options = {}): Effect.Effect<Service, OptionsError> =>
  Effect.gen(function* () {
    const share = yield* Check.number("share", options.share ?? 1, { above: 0, most: 1 })
    const maxWaiting = yield* Check.integer("maxWaiting", options.maxWaiting ?? 10_000, { least: 0 })
    const maxWait = yield* Check.duration("maxWait", options.maxWait ?? "30 seconds", { zero: true })
    const window = yield* Check.duration("window", options.window ?? "1050 millis")
    const recovery = yield* Check.duration("recovery", options.recovery ?? "10 seconds")
    const apps = new Map<number, Map<string, Line>>()

    let latest: { readonly key: Key; readonly line: Line } | undefined

    const lineFor = (key: Key): Line => {
      if (latest?.key === key) return latest.line
      let lines = apps.get(key.sdkAppId)
      if (lines === undefined) apps.set(key.sdkAppId, (lines = new Map()))
      let line = lines.get(key.endpoint)
      if (line === undefined) lines.set(key.endpoint, (line = lineOf(key.ratePerSecond * share, window, recovery)))
      latest = { key, line }
      return line
    }

    const join = (line: Line, { endpoint, ratePerSecond }: Key, clock: Clock.Clock) => {
      const waiting = line.length
      const wait = Math.floor(waiting / line.bucket.size) * line.bucket.window
      const full = (option: "maxWait" | "maxWaiting") =>
        new RateLimitError({ endpoint, ratePerSecond, waiting, maxWait, option })
      return waiting >= maxWaiting ? full("maxWaiting") : wait > maxWait ? full("maxWait") : line.join(clock)
    }

    return {
      takeNow: (key, now) => {
        const line = lineFor(key)
        return line.isEmpty(now) && line.bucket.start(now)
      },
      take: (key) =>
        Effect.flatMap(Effect.clock, (clock) => {
          const line = lineFor(key)
          const now = monotonic(clock)
          return line.isEmpty(now) && line.bucket.take(now) ? Effect.void : join(line, key, clock)
        }),
      started: (key, now) => lineFor(key).bucket.started(now),
      ended: (key, startedAt, now, responded) => lineFor(key).bucket.ended(startedAt, now, responded),
      slow: (key) => Effect.map(Effect.clock, (clock) => lineFor(key).bucket.slow(monotonic(clock)))
    }
  })

/** The limits of a client. */
export class RateLimit extends Context.Tag("@tcchat/core/RateLimit")<RateLimit, Service>() {}

/** Counts in memory, for this process alone. */
export const layer = (options?: Options): Layer.Layer<RateLimit, OptionsError> => Layer.effect(RateLimit, make(options))

/**
 * Makes limits of functions that return promises, such as ones that count in Redis for all processes of an app.
 *
 * `take` resolves when a call may be sent. It may reject with a `RateLimitError`; any other rejection becomes one, as a call
 * that was not counted is not sent. The signal, an `AbortSignal` of the runtime, aborts when the call ends before. `slow`
 * is called when the service responds that there were too many calls.
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
export const fromPromise = ({
  slow,
  take
}: {
  readonly take: (key: Key, signal: any) => Promise<void>
  readonly slow?: (key: Key) => Promise<void>
}): Service => ({
  take: (key) =>
    Effect.tryPromise({
      try: (signal) => take(key, signal),
      catch: (error) =>
        error instanceof RateLimitError
          ? error
          : new RateLimitError({ ...key, waiting: 0, maxWait: 0, cause: withoutSecrets(error) })
    }),
  slow: (key) => (slow === undefined ? Effect.void : Effect.ignore(Effect.tryPromise(() => slow(key))))
})

/** Lets every call pass at once: for tests, and where something else limits the calls. */
export const unlimited: Service = {
  takeNow: () => true,
  take: () => Effect.void,
  slow: () => Effect.void
}

/** Provides `unlimited`. */
export const layerUnlimited: Layer.Layer<RateLimit> = /* @__PURE__ */ Layer.succeed(RateLimit, unlimited)
