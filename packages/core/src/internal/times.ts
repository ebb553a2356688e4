import * as Either from "effect/Either"
import type { CallOptions } from "../ChatClient.js"
import type { OptionsError } from "../ChatError.js"
import * as Check from "../Check.js"
import type { Policy } from "../RetryPolicy.js"

/** How long a call may take, and how often it may be sent. */
export type Times = Pick<Policy, "timeout" | "attemptTimeout" | "attempts">

/** Reads what a call says of its times; for the rest the policy of the client counts. */
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
