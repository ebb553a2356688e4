import * as Either from "effect/Either"
import type { CallOptions, RawOptions } from "../ChatClient.js"
import type { OptionsError } from "../ChatError.js"
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
  attemptTimeout: true,
  attempts: true,
  idempotency: true,
  ratePerSecond: true,
  tracer: true
}

/** Validates the options of a call; the policy of the client provides the rest. */
export const timesOf = (policy: Policy, options: CallOptions): Check.Checked<Times> =>
  Either.try({
    try: () => {
      const { attempts, attemptTimeout, timeout } = Check.orThrow(Check.options("", options, names))
      return {
        timeout: timeout === undefined ? policy.timeout : Check.orThrow(Check.duration("timeout", timeout)),
        attemptTimeout:
          attemptTimeout === undefined
            ? policy.attemptTimeout
            : Check.orThrow(Check.duration("attemptTimeout", attemptTimeout)),
        attempts: attempts === undefined ? policy.attempts : Check.orThrow(Check.integer("attempts", attempts))
      }
    },
    catch: (error) => error as OptionsError
  })
