/** What the client does again after a failure, in words. */
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
export const repeating = ({ dedupWindow, idempotency, dedupKeys }: Endpoint.Any): ReadonlyArray<string> => {
  switch (idempotency) {
    case "read":
      return [
        "**read**: the call changes nothing. After a timeout, a broken connection, a 5xx response or a code that may pass it is sent again."
      ]
    case "idempotent":
      return [
        "**idempotent**: a second identical request leaves the same state as the first. After a timeout, a broken connection, a 5xx response or a code that may pass it is sent again."
      ]
    case "deduplicated":
      return [
        `**deduplicated**: the service recognises a repeat${dedupKeys.length > 0 ? ` by ${names(dedupKeys)}` : ""}, so a lost response does no harm: the call is sent again with the same numbers and the same content.`,
        ...(dedupKeys.length > 0
          ? [`The client draws ${names(dedupKeys)} once a call, before the first attempt, where you leave them out.`]
          : []),
        ...(Number.isFinite(dedupWindow)
          ? [
              `The service remembers for ${duration(dedupWindow)}. Later than that, a call whose outcome is not known is not sent again.`
            ]
          : [])
      ]
    case "none":
      return [
        "**none**: a second request acts a second time. It is sent again only when the first one was certainly not carried out: it never left, or a code says so. After a timeout or a broken connection you get `TransportError` with the reason `Unknown`, and decide."
      ]
  }
}

/** What a retry can do about a code, for people. */
export const retryTexts: Readonly<Record<ErrorCode.RetryClass, { readonly short: string; readonly long: string }>> = {
  never: {
    short: "not repeated",
    long: "The client does not repeat the call: the response stays the same until something else changes."
  },
  "fix-request": { short: "not repeated", long: "The client does not repeat the call: the request has to change." },
  "fix-credentials": {
    short: "not repeated",
    long: "The client does not repeat the call: SDKAppID, key, admin account or allow list has to change."
  },
  "upgrade-plan": { short: "not repeated", long: "The client does not repeat the call: the app needs a larger plan." },
  backoff: {
    short: "repeated after a pause",
    long: "The client repeats the call after a growing, random pause, if a second request does no harm."
  },
  throttle: {
    short: "slowed down, repeated",
    long: "The client slows this API down and repeats the call, whatever it does: a refused call was not carried out."
  },
  resign: {
    short: "signed anew, repeated once",
    long: "The client signs a new UserSig and repeats the call once, whatever it does: the signature is checked first."
  }
}

/** What the client does about a row of the table of codes. */
export const afterCode = (row: ErrorCode.Info): string => {
  if (row.code === 60008)
    return "The outcome is open. The client repeats the call if a second request does no harm (`read`, `idempotent`, `deduplicated`), and otherwise fails."
  const { long } = retryTexts[row.retry]
  return row.retry === "backoff" && row.notApplied !== undefined
    ? `The client repeats the call after a growing, random pause, whatever it does. ${row.notApplied}`
    : long
}
