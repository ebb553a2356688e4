/** What the client retries after a failure, in words. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import type * as ErrorCode from "@tcchat/core/ErrorCode"

const duration = (seconds: number): string =>
  seconds % 3600 === 0
    ? `${seconds / 3600} ${seconds === 3600 ? "hour" : "hours"}`
    : seconds % 60 === 0
      ? `${seconds / 60} ${seconds === 60 ? "minute" : "minutes"}`
      : `${seconds} seconds`

const names = (fields: ReadonlyArray<string>) => fields.map((field) => `\`${field}\``).join(" and ")

/** What a second identical request does, and what follows for retries. */
export const retrying = ({ dedupWindow, idempotency, dedupKeys }: Endpoint.Any): ReadonlyArray<string> => {
  switch (idempotency) {
    case "read":
      return [
        "**read**: the call changes nothing. It is retried after a timeout, a broken connection, a 5xx response or an error code that can go away."
      ]
    case "idempotent":
      return [
        "**idempotent**: a second identical request leaves the same state as the first. The call is retried after a timeout, a broken connection, a 5xx response or an error code that can go away."
      ]
    case "deduplicated":
      return [
        `**deduplicated**: the service ignores a second identical request${dedupKeys.length > 0 ? `, which it recognizes by ${names(dedupKeys)}` : ""}. When a response is lost, the call is retried with the same numbers and the same content.`,
        ...(dedupKeys.length > 0
          ? [`The client generates ${names(dedupKeys)} once per call, before the first attempt, if you leave them out.`]
          : []),
        ...(Number.isFinite(dedupWindow)
          ? [
              `The deduplication window is ${duration(dedupWindow)}. After that, a call with an unknown outcome is not retried.`
            ]
          : [])
      ]
    case "none":
      return [
        "**none**: a second request acts a second time. The call is retried only when the first request certainly had no effect: it was not sent, or the error code says so. After a timeout or a broken connection you get a `TransportError` with the reason `Unknown`, and decide yourself."
      ]
  }
}

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
