import * as Either from "effect/Either"
import type { CallOptions } from "../ChatClient.js"
import * as Check from "../Check.js"
import type { Policy } from "../RetryPolicy.js"

/** How long a call may take, and how often it may be sent. */
export type Times = Pick<Policy, "timeout" | "tryTimeout" | "tries">

/** Reads what a call says of its times; for the rest the policy of the client counts. */
export const timesOf = (policy: Policy, options: CallOptions): Check.Checked<Times> =>
  Either.gen(function* () {
    const { timeout, tries, tryTimeout } = options
    return {
      timeout: timeout === undefined ? policy.timeout : yield* Check.duration("timeout", timeout),
      tryTimeout: tryTimeout === undefined ? policy.tryTimeout : yield* Check.duration("tryTimeout", tryTimeout),
      tries: tries === undefined ? policy.tries : yield* Check.integer("tries", tries)
    }
  })
