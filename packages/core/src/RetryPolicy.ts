/**
 * The only place that says "again".
 *
 * `judge` is one switch over the error and the idempotency of the endpoint;
 * `decide` has the last word: it also knows the attempts, the time that is
 * left, the deduplication window and the budget.
 */
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { ChatError, OptionsError } from "./ChatError.js"
import * as Check from "./Check.js"
import type * as Endpoint from "./Endpoint.js"
import * as ErrorCode from "./ErrorCode.js"
import * as RetryBudget from "./RetryBudget.js"

/**
 * What to do after a failed attempt.
 *
 * - `Stop`: the error is the outcome.
 * - `RetryElsewhere`: retry, at the other domain if there is one; the service has not seen the request.
 * - `Retry`: retry, although the attempt may have had an effect.
 * - `BackOff`: retry after a pause, which the service asks for.
 * - `Throttle`: slow this endpoint down, then retry.
 * - `RenewUserSig`: retry with a new UserSig, once.
 */
export type Verdict = "Stop" | "RetryElsewhere" | "Retry" | "BackOff" | "Throttle" | "RenewUserSig"

/** Says whether a second request does no harm when the first one may have had an effect. */
const repeatable = (idempotency: Endpoint.Idempotency): boolean => {
  switch (idempotency) {
    case "read":
    case "idempotent":
    case "deduplicated":
      return true
    case "none":
      return false
  }
}

/** The code that leaves open whether the call had an effect. */
const ambiguous = 60008

/** Judges one failed attempt by its error and the idempotency of the endpoint alone. */
export const judge = (error: ChatError, endpoint: Pick<Endpoint.Any, "idempotency">): Verdict => {
  const again = repeatable(endpoint.idempotency)
  switch (error._tag) {
    case "PayloadError":
    case "SigningError":
    case "OptionsError":
    case "RateLimitError":
    case "DeadlineError":
      return "Stop"
    case "TransportError":
      if (error.failure === "Closed") return "Stop"
      return error.reason === "NotSent" ? "RetryElsewhere" : again ? "Retry" : "Stop"
    case "ResponseError":
      // A body that does not fit after the service said OK: the write has happened.
      if (error.reason === "Body" || !again) return "Stop"
      return error.reason === "Envelope" || error.status >= 500 ? "Retry" : "Stop"
    case "ApiError":
      if (error.code === ambiguous) return again ? "Retry" : "Stop"
      switch (ErrorCode.retry(error.code, error.path)) {
        case "backoff":
          return again || ErrorCode.notApplied(error.code, error.path) ? "BackOff" : "Stop"
        case "throttle":
          return "Throttle"
        case "resign":
          return "RenewUserSig"
        case "never":
        case "fix-request":
        case "fix-credentials":
        case "upgrade-plan":
          return "Stop"
      }
  }
}

/**
 * The numbers of a policy.
 *
 * A call takes at most `timeout`. Within it there are at most `attempts` attempts of
 * at most `attemptTimeout` each, and before try n + 1 a pause of a random length
 * between 0 and `min(maxDelay, baseDelay * 2^(n - 1))`. A pause that would not
 * end in time is not begun: the call fails with the error it has.
 */
export interface Options {
  /**
   * Attempts of one call, the first included; 1 means no retry.
   *
   * @default 4
   */
  readonly attempts?: number
  /**
   * Time for one attempt, from the first byte out to the last byte in. The service itself gives up after 3 seconds.
   *
   * @default "5 seconds"
   */
  readonly attemptTimeout?: Duration.DurationInput
  /**
   * Time for the whole call, with its waits and all its attempts.
   *
   * @default "30 seconds"
   */
  readonly timeout?: Duration.DurationInput
  /** @default "200 millis" */
  readonly baseDelay?: Duration.DurationInput
  /** @default "5 seconds" */
  readonly maxDelay?: Duration.DurationInput
  /** Retries that all calls of a client share; `false` for no bound. */
  readonly budget?: RetryBudget.Options | false
  /** Judges a failed attempt instead of `judge`. */
  readonly judge?: typeof judge
}

/** A policy, its durations in milliseconds. */
export interface Policy {
  readonly attempts: number
  readonly attemptTimeout: number
  readonly timeout: number
  readonly baseDelay: number
  readonly maxDelay: number
  readonly budget: RetryBudget.Options | false
  readonly judge: typeof judge
}

/** Makes a policy from what differs from the standard one. Throws `OptionsError` when a number cannot be right. */
export const make = (options: Options = {}): Policy => {
  const duration = (name: "attemptTimeout" | "timeout" | "baseDelay" | "maxDelay", standard: string, zero = false) =>
    Check.orThrow(Check.duration(`retry.${name}`, options[name] ?? standard, { zero }))
  const { budget = {} } = options
  if (budget !== false) RetryBudget.make(budget)
  return {
    attempts: Check.orThrow(Check.integer("retry.attempts", options.attempts ?? 4)),
    attemptTimeout: duration("attemptTimeout", "5 seconds"),
    timeout: duration("timeout", "30 seconds"),
    baseDelay: duration("baseDelay", "200 millis", true),
    maxDelay: duration("maxDelay", "5 seconds", true),
    budget,
    judge: options.judge ?? judge
  }
}

/** For a person who waits: two quick retries within 10 seconds. */
export const interactive: Options = {
  attempts: 3,
  timeout: "10 seconds",
  baseDelay: "100 millis",
  maxDelay: "1 second"
}

/** For a server: three retries within 30 seconds. */
export const standard: Options = {}

/** For jobs that nobody waits for: nine retries within ten minutes. */
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

/** A failed attempt, and all that decides about the next one. */
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
  /** Takes a retry out of the budget, and returns false when none is left. Called only when everything else allows the retry. */
  readonly spend: () => boolean
}

/** What becomes of a call after a failed attempt. */
export interface Decision {
  readonly verdict: Verdict
  /** Milliseconds to wait before the next attempt; `undefined` when there is none and the call fails with the error. */
  readonly delay: number | undefined
}

/** Decides about the next attempt. */
export const decide = (policy: Policy, attempt: Attempt): Decision => {
  const { attempts, endpoint, error, maxAttempts, random, renewed, spend, timeLeft } = attempt
  const verdict = policy.judge(error, endpoint)
  if (verdict === "Stop" || attempts >= maxAttempts) return { verdict, delay: undefined }
  // A new UserSig costs nothing of the budget: the service is well.
  if (verdict === "RenewUserSig") return { verdict, delay: renewed ? undefined : 0 }
  const delay = pause(policy, error, attempts, random)
  const allowed = delay < timeLeft && isHarmless(verdict, attempt, delay) && spend()
  return { verdict, delay: allowed ? delay : undefined }
}

/** Whether the service would still recognize the next request as the same, where that is what makes it harmless. */
const isHarmless = (verdict: Verdict, { endpoint, error, sinceSent }: Attempt, delay: number): boolean => {
  if (endpoint.idempotency !== "deduplicated" || (verdict !== "Retry" && verdict !== "BackOff")) return true
  if (error._tag === "ApiError" && ErrorCode.notApplied(error.code, endpoint.path)) return true
  return sinceSent + delay < endpoint.dedupWindow * 1000
}

/** Seconds that the service asks to wait after some codes, at the least. */
const leastPause: Readonly<Record<number, number>> = {
  // Too many failed signature checks: the page says to wait a minute.
  70050: 60
}

/**
 * Returns the milliseconds before the next attempt: a random part of an exponentially growing span.
 *
 * `random` is a number from 0 up to but not including 1.
 */
export const pause = (policy: Policy, error: ChatError, attemptsMade: number, random: number): number => {
  const least = error._tag === "ApiError" ? (leastPause[error.code] ?? 0) * 1000 : 0
  return least + Math.floor(random * Math.min(policy.maxDelay, policy.baseDelay * 2 ** (attemptsMade - 1)))
}
