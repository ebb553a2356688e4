import * as Either from "effect/Either"
import type { CallOptions, RawOptions } from "../ChatClient.js"
import * as Check from "../Check.js"
import type { Policy } from "../RetryPolicy.js"
import type { Own } from "./spans.js"

/** Options of a call for promises. */
export interface StartOptions extends CallOptions {
  /** Traces this call instead of the tracer of the client. */
  readonly tracer?: Own
}

/** Timeouts of a call, and its maximum number of attempts. */
export type Times = Pick<Policy, "timeout" | "attemptTimeout" | "attempts">

/** Options of every face, with those of calls without a definition. */
const names: Check.Names<RawOptions & StartOptions & { readonly signal?: unknown }> = {
  signal: true,
  timeout: true,
  timeLeft: true,
  attemptTimeout: true,
  attempts: true,
  idempotency: true,
  ratePerSecond: true,
  tracer: true
}

/** Validates the options of a call; the policy of the client provides the rest. */
export const timesOf = (policy: Policy, options: CallOptions): Check.Checked<Times> =>
  Either.gen(function* () {
    const { attempts, attemptTimeout, timeLeft, timeout } = yield* Check.options("", options, names)
    const whole = timeout === undefined ? policy.timeout : yield* Check.duration("timeout", timeout)
    return {
      timeout: timeLeft === undefined ? whole : Math.min(whole, yield* Check.duration("timeLeft", timeLeft)),
      attemptTimeout:
        attemptTimeout === undefined ? policy.attemptTimeout : yield* Check.duration("attemptTimeout", attemptTimeout),
      attempts: attempts === undefined ? policy.attempts : yield* Check.integer("attempts", attempts)
    }
  })
