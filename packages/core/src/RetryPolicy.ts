/**
 * Decides whether a failed attempt is retried; nothing else does.
 *
 * `judge` is one switch over the error and the idempotency of the endpoint;
 * `decide` has the last word: it also considers the attempts, the deadline,
 * the deduplication window and the retry budget.
 */
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { ChatError, OptionsError } from "./ChatError.js"
import * as Check from "./Check.js"
import type * as Endpoint from "./Endpoint.js"
import * as ErrorCode from "./ErrorCode.js"
import { judge, type Verdict } from "./internal/judge.js"
import * as RetryBudget from "./RetryBudget.js"

export { judge, type Verdict }

/**
 * Options of a retry policy.
 *
 * A call takes at most `timeout`. Within it there are at most `attempts`
 * attempts of at most `attemptTimeout` each, and before attempt n + 1 a random
 * delay between 0 and `min(maxDelay, baseDelay * 2^(n - 1))`. If the delay would
 * end after the deadline, the call fails at once with its last error.
 */
export interface Options {
  /**
   * Attempts of one call, the first included; 1 means no retry.
   *
   * @default 4
   */
  readonly attempts?: number | undefined
  /**
   * Time for one attempt, until the last byte of the response. The service itself times out after 3 seconds. Without it the
   * definition of the endpoint decides: 5 seconds, or longer where the service takes longer.
   */
  readonly attemptTimeout?: Duration.DurationInput | undefined
  /**
   * Time for the whole call, including waits and all attempts.
   *
   * @default "30 seconds"
   */
  readonly timeout?: Duration.DurationInput | undefined
  /** @default "200 millis" */
  readonly baseDelay?: Duration.DurationInput | undefined
  /** @default "5 seconds" */
  readonly maxDelay?: Duration.DurationInput | undefined
  /** Retry budget that all calls of a client share; `false` for none. */
  readonly budget?: RetryBudget.Options | false | undefined
  /** Judges a failed attempt instead of `judge`. */
  readonly judge?: typeof judge | undefined
}

/** A policy, its durations in milliseconds. */
export interface Policy {
  readonly attempts: number
  /** `undefined` where the definition of the endpoint decides. */
  readonly attemptTimeout: number | undefined
  readonly timeout: number
  readonly baseDelay: number
  readonly maxDelay: number
  readonly budget: RetryBudget.Options | false
  readonly judge: typeof judge
}

const names: Check.Names<Options> = {
  attempts: true,
  attemptTimeout: true,
  timeout: true,
  baseDelay: true,
  maxDelay: true,
  budget: true,
  judge: true
}

/** Makes a policy from overrides of the standard one. Throws `OptionsError` for an invalid option. */
export const make = (options: Options = {}): Policy => {
  const duration = (name: "timeout" | "baseDelay" | "maxDelay", standard: string, zero = false) =>
    Check.orThrow(Check.duration(`retry.${name}`, options[name] ?? standard, { zero }))
  const { attemptTimeout, budget = {}, judge: own = judge } = Check.orThrow(Check.options("retry", options, names))
  if (budget !== false) RetryBudget.make(budget)
  return {
    attempts: Check.orThrow(Check.integer("retry.attempts", options.attempts ?? 4)),
    attemptTimeout:
      attemptTimeout === undefined ? undefined : Check.orThrow(Check.duration("retry.attemptTimeout", attemptTimeout)),
    timeout: duration("timeout", "30 seconds"),
    baseDelay: duration("baseDelay", "200 millis", true),
    maxDelay: duration("maxDelay", "5 seconds", true),
    budget,
    judge: Check.orThrow(Check.method("retry.judge", own))
  }
}

const verdicts: Readonly<Record<Verdict, true>> = {
  Stop: true,
  RetryElsewhere: true,
  Retry: true,
  BackOff: true,
  Throttle: true,
  RenewUserSig: true
}

const isVerdict = (value: unknown): value is Verdict => typeof value === "string" && Object.hasOwn(verdicts, value)

/** The verdict of a policy. A function that returns anything else, such as a promise, or throws, allows no retry. */
const judged = ({ judge }: Policy, error: ChatError, endpoint: Attempt["endpoint"]): Verdict => {
  try {
    const returned: unknown = judge(error, endpoint)
    if (isVerdict(returned)) return returned
    void Promise.resolve(returned).catch(() => undefined)
  } catch {
    // The call fails with its own error.
  }
  return "Stop"
}

/** For a user who waits: two quick retries within 10 seconds. */
export const interactive: Options = {
  attempts: 3,
  timeout: "10 seconds",
  baseDelay: "100 millis",
  maxDelay: "1 second"
}

/** For a server: three retries within 30 seconds. */
export const standard: Options = {}

/** For background jobs: nine retries within ten minutes. */
export const patient: Options = { attempts: 10, timeout: "10 minutes", baseDelay: "500 millis", maxDelay: "30 seconds" }

/** One attempt. */
export const never: Options = { attempts: 1 }

/** The policy of a client; the standard one unless another is provided. */
export class RetryPolicy extends Context.Reference<RetryPolicy>()("@tcchat/core/RetryPolicy", {
  defaultValue: (): Policy => make(standard)
}) {}

/** Provides another policy. */
export const layer = (options: Options): Layer.Layer<never, OptionsError> =>
  Layer.effect(RetryPolicy, Effect.try({ try: () => make(options), catch: (error) => error as OptionsError }))

/** A failed attempt, and everything that `decide` considers. */
export interface Attempt {
  readonly error: ChatError
  readonly endpoint: Pick<Endpoint.Any, "idempotency" | "dedupWindow" | "path">
  /** Attempts made, this one included. */
  readonly attempts: number
  /** Attempts that the call may make. */
  readonly maxAttempts: number
  /** Milliseconds until the deadline of the call. */
  readonly timeLeft: number
  /** Milliseconds since the first attempt that may have reached the service. */
  readonly sinceSent: number
  /** Whether the call has renewed the UserSig before. */
  readonly renewed: boolean
  /** A number from 0 up to but not including 1. */
  readonly random: number
  /** Takes a token from the retry budget, and returns whether there was one. Called only if everything else allows the retry. */
  readonly spend: () => boolean
}

/** What happens to a call after a failed attempt. */
export interface Decision {
  readonly verdict: Verdict
  /** Milliseconds to wait before the next attempt; `undefined` if there is none and the call fails with the error. */
  readonly delay: number | undefined
}

/** Decides whether there is another attempt, and when. */
export const decide = (policy: Policy, attempt: Attempt): Decision => {
  const { attempts, endpoint, error, maxAttempts, random, renewed, spend, timeLeft } = attempt
  const verdict = judged(policy, error, endpoint)
  if (verdict === "Stop" || attempts >= maxAttempts) return { verdict, delay: undefined }
  // Renewing the UserSig takes no token: the service is healthy.
  if (verdict === "RenewUserSig") return { verdict, delay: renewed ? undefined : 0 }
  const delay = pause(policy, error, attempts, random)
  const allowed = delay < timeLeft && isInWindow(verdict, attempt, delay) && spend()
  return { verdict, delay: allowed ? delay : undefined }
}

/** Whether the next request still falls into the deduplication window, if its safety depends on that. */
const isInWindow = (verdict: Verdict, { endpoint, error, sinceSent }: Attempt, delay: number): boolean => {
  if (endpoint.idempotency !== "deduplicated" || (verdict !== "Retry" && verdict !== "BackOff")) return true
  if (error._tag === "ApiError" && ErrorCode.notApplied(error.code, endpoint.path)) return true
  return sinceSent + delay < endpoint.dedupWindow * 1000
}

/** Minimum seconds to wait after some error codes. */
const leastPause: Readonly<Record<number, number>> = {
  // Too many failed UserSig checks: the documentation says to wait a minute.
  70050: 60
}

/**
 * Returns the milliseconds before the next attempt: exponential backoff with full jitter.
 *
 * `random` is a number from 0 up to but not including 1.
 */
export const pause = (policy: Policy, error: ChatError, attemptsMade: number, random: number): number => {
  const least = error._tag === "ApiError" ? (leastPause[error.code] ?? 0) * 1000 : 0
  return least + Math.floor(random * Math.min(policy.maxDelay, policy.baseDelay * 2 ** (attemptsMade - 1)))
}
