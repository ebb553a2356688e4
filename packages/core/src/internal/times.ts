import * as Either from "effect/Either"
import type { CallOptions } from "../ChatClient.js"
import type { OptionsError } from "../ChatError.js"
import * as Check from "../Check.js"
import type { Policy } from "../RetryPolicy.js"

/** Timeouts of a call, and its maximum number of attempts. */
export type Times = Pick<Policy, "timeout" | "attemptTimeout" | "attempts">

/** Validates the options of a call; the policy of the client provides the rest. */
export const timesOf = (policy: Policy, { timeout, attempts, attemptTimeout }: CallOptions): Check.Checked<Times> =>
  Either.try({
    try: () => ({
      timeout: timeout === undefined ? policy.timeout : Check.orThrow(Check.duration("timeout", timeout)),
      attemptTimeout:
        attemptTimeout === undefined
          ? policy.attemptTimeout
          : Check.orThrow(Check.duration("attemptTimeout", attemptTimeout)),
      attempts: attempts === undefined ? policy.attempts : Check.orThrow(Check.integer("attempts", attempts))
    }),
    catch: (error) => error as OptionsError
  })
