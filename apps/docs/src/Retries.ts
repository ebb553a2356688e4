/** What the client does about an error code, in English. */
import type * as ErrorCode from "@tcchat/core/ErrorCode"

/** What a retry can do about an error code, for readers. */
export const retryTexts: Readonly<Record<ErrorCode.RetryClass, { readonly short: string; readonly long: string }>> = {
  never: {
    short: "not retried",
    long: "The client does not retry the call: the response stays the same until something else changes."
  },
  "fix-request": { short: "not retried", long: "The client does not retry the call: the request has to change." },
  "fix-credentials": {
    short: "not retried",
    long: "The client does not retry the call: SDKAppID, key, admin account or allow list has to change."
  },
  "upgrade-plan": { short: "not retried", long: "The client does not retry the call: the app needs a larger plan." },
  backoff: {
    short: "retried after backing off",
    long: "The client backs off and retries the call, if a second request is harmless."
  },
  throttle: {
    short: "slowed down, retried",
    long: "The client slows this endpoint down and retries the call, whatever it does: a call over the rate limit has no effect."
  },
  resign: {
    short: "signed again, retried once",
    long: "The client makes a new UserSig and retries the call once, whatever it does: the service checks the UserSig first."
  }
}

/** What the client does about a row of the table of codes. */
export const afterCode = (row: ErrorCode.Info): string => {
  if (row.code === 60008)
    return "The outcome is unknown. The client retries the call if a second request is harmless (`read`, `idempotent`, `deduplicated`), and otherwise fails."
  const { long } = retryTexts[row.retry]
  return row.retry === "backoff" && row.notApplied !== undefined
    ? `The client backs off and retries the call, whatever it does. ${row.notApplied}`
    : long
}
