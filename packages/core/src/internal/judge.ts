// A module of its own, so that errors can say whether a retry is safe.
import type { ChatError } from "../ChatError.js"
import type * as Endpoint from "../Endpoint.js"
import * as ErrorCode from "../ErrorCode.js"

/**
 * What to do after a failed attempt.
 *
 * - `Stop`: the error is the outcome.
 * - `RetryElsewhere`: retry, at the other domain if there is one; the service has not seen the request.
 * - `Retry`: retry, although the attempt may have taken effect.
 * - `BackOff`: retry after a delay, which the service asks for.
 * - `Throttle`: slow this endpoint down, then retry.
 * - `RenewUserSig`: retry with a new UserSig, once.
 */
export type Verdict = "Stop" | "RetryElsewhere" | "Retry" | "BackOff" | "Throttle" | "RenewUserSig"

/** Whether a retry is safe when the first request may have taken effect. */
const isSafeToRetry = (idempotency: Endpoint.Idempotency): boolean => {
  switch (idempotency) {
    case "read":
    case "idempotent":
    case "deduplicated":
      return true
    case "none":
      return false
  }
}

/** The error code that leaves open whether the call took effect. */
const ambiguous = 60008

/** Judges one failed attempt by its error and the idempotency of the endpoint alone. */
export const judge = (error: ChatError, endpoint: { readonly idempotency: Endpoint.Idempotency }): Verdict => {
  const safe = isSafeToRetry(endpoint.idempotency)
  switch (error._tag) {
    case "PayloadError":
    case "SigningError":
    case "OptionsError":
    case "RateLimitError":
    case "DeadlineError":
      return "Stop"
    case "TransportError":
      if (error.failure === "Closed") return "Stop"
      return error.reason === "NotSent" ? "RetryElsewhere" : safe ? "Retry" : "Stop"
    case "ResponseError":
      // An invalid body after the service responded with OK: the write has happened.
      if (error.reason === "Body" || !safe) return "Stop"
      return error.reason === "Envelope" || error.status >= 500 ? "Retry" : "Stop"
    case "ApiError":
      if (error.code === ambiguous) return safe ? "Retry" : "Stop"
      switch (ErrorCode.retry(error.code, error.path)) {
        case "backoff":
          return safe || ErrorCode.notApplied(error.code, error.path) ? "BackOff" : "Stop"
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

/** Errors of calls that may have taken effect with an earlier attempt. */
const doubtful = new WeakSet<ChatError>()

/** Whether an earlier attempt of the call may have taken effect. */
export const isDoubtful = (error: ChatError): boolean => doubtful.has(error)

/** Remembers that an earlier attempt of the call may have taken effect. */
export const doubt = (error: ChatError): void => void doubtful.add(error)

/**
 * Whether the same call can succeed later, and repeating it is safe whatever it does: the failed one has not taken effect.
 */
export const isRetryable = (error: ChatError): boolean => {
  if (isDoubtful(error)) return false
  switch (error._tag) {
    case "RateLimitError":
      return true
    case "DeadlineError":
      return error.attempts === 0
    case "SigningError":
      return error.reason === "Signer"
    default:
      return judge(error, { idempotency: "none" }) !== "Stop"
  }
}

/** Whether the call may have taken effect although it failed. */
export const mayHaveTakenEffect = (error: ChatError): boolean => {
  if (isDoubtful(error)) return true
  switch (error._tag) {
    case "TransportError":
      return error.reason === "Unknown"
    case "ResponseError":
      return true
    case "ApiError":
      return (
        error.code === ambiguous ||
        (ErrorCode.retry(error.code, error.path) === "backoff" && !ErrorCode.notApplied(error.code, error.path))
      )
    case "PayloadError":
    case "SigningError":
    case "OptionsError":
    case "RateLimitError":
    case "DeadlineError":
      return false
  }
}
