/** What the rate limits of both stores have in common: their options, and how they look to programs without Effect. */
import type * as RateLimit from "@tcchat/core/RateLimit"
import type * as Duration from "effect/Duration"

/** A change of the state of the store. */
export type StoreState =
  | {
      readonly state: "away"
      /** The code of its error, such as `ECONNREFUSED` or `57P01`, or `Timeout`. Its message may hold a secret and is not kept. */
      readonly code: string
    }
  | { readonly state: "back" }

/** What calls do while the store is away. */
export type WhenAway =
  /** Wait until it is back, for at most `maxWait`. */
  | "wait"
  /** Fail at once with a `RateLimitError`, whose `cause` has the code of the store's error. */
  | "fail"
  /** Use this share of the documented rate, counted in this process alone: 0.25 for each of four. */
  | { readonly share: number }

/** How much of the rate limit all processes use together, and how calls wait for it. */
export interface StoreOptions {
  /**
   * Share of the documented rate limit that the processes use together. Less than 1 if other programs make calls for the app
   * that do not count in this store.
   *
   * @default 1
   */
  readonly share?: number | undefined
  /**
   * Maximum number of calls of this process that wait for one endpoint.
   *
   * @default 10000
   */
  readonly maxWaiting?: number | undefined
  /**
   * Maximum wait: a call that would wait longer fails, as soon as that is known.
   *
   * @default "30 seconds"
   */
  readonly maxWait?: Duration.DurationInput | undefined
  /**
   * Time over which the documented number of calls is spread evenly. Longer than the service's second, because the latency of
   * requests varies; still longer, such as `"1050 millis"`, if calls are rejected nevertheless.
   *
   * @default "1005 millis"
   */
  readonly window?: Duration.DurationInput | undefined
  /**
   * Time in which the rate recovers after `slow` has halved it, for all processes.
   *
   * @default "10 seconds"
   */
  readonly recovery?: Duration.DurationInput | undefined
  /**
   * Maximum number of places that a process takes from the store at once, at 200 calls per second; proportionally fewer at lower
   * rates. A process that is killed loses about as many. More are needed where the store is more than 40 ms away.
   *
   * @default 10
   */
  readonly places?: number | undefined
  /**
   * Time after which a store that has not responded counts as away.
   *
   * @default "1 second"
   */
  readonly timeout?: Duration.DurationInput | undefined
  /**
   * What calls do while the store is away. `"wait"` assumes nothing about the number of processes, and bridges a restart or a
   * failover without exceeding the limit.
   *
   * @default "wait"
   */
  readonly whenAway?: WhenAway | undefined
  /** Is called when the store is away, and when it is back. What it throws is ignored. */
  readonly onStore?: ((state: StoreState) => void) | undefined
  /**
   * What the names of the counters in the store begin with. Programs with the same prefix and the same store share their limits.
   *
   * @default "tcchat:"
   */
  readonly prefix?: string | undefined
}

/**
 * A rate limit for programs without Effect. It is the `rateLimit` of `createChat` of `@tcchat/sdk`; for that of a transport
 * package, `RateLimit.fromPromise` of `@tcchat/core` takes it.
 */
export interface PromiseRateLimit {
  /**
   * Resolves when a call may be sent, and rejects with a `RateLimitError`, or with the reason of the signal. `signal` is an
   * `AbortSignal` of the runtime.
   */
  readonly take: (key: RateLimit.Key, signal?: any) => Promise<void>
  /** Reports that the service responded that there were too many calls. */
  readonly slow: (key: RateLimit.Key) => Promise<void>
}
