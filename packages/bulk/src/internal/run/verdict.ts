import type * as Endpoint from "@tcchat/core/Endpoint"
import { type ChatError, mayHaveTakenEffect } from "@tcchat/core/ChatError"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import type { Reason } from "../../Journal.js"

/**
 * What a failed call means for its rows.
 *
 * - `Again`: they were not sent, and are sent later
 * - `Stop`: so will be all others, as with a wrong key: the run ends, and they stay planned
 * - `Failed`: the service rejected them, or repeating them is safe
 * - `Doubt`: they may have taken effect, and repeating them is not safe
 */
export type Verdict = "Again" | "Stop" | "Failed" | "Doubt"

/** Whether repeating a call harms nobody. */
export const isSafe = ({ idempotency }: Pick<Endpoint.Any, "idempotency">): boolean =>
  idempotency === "read" || idempotency === "idempotent"

/** Judges a call after the client has given up on it. */
export const verdictOf = (error: ChatError, endpoint: Endpoint.Any): Verdict => {
  if (mayHaveTakenEffect(error)) return isSafe(endpoint) ? "Failed" : "Doubt"
  if (error.retryable) return "Again"
  switch (error._tag) {
    case "TransportError":
    case "SigningError":
    case "OptionsError":
      return "Stop"
    case "RateLimitError":
    case "DeadlineError":
      return "Again"
    case "ApiError":
      return ErrorCode.retry(error.code, error.path) === "fix-credentials" ? "Stop" : "Failed"
    case "ResponseError":
    case "PayloadError":
      return "Failed"
  }
}

/** Maximum number of characters of a reason. */
const most = 300

/** What the journal keeps of an error. */
export const reasonOf = (error: ChatError, state: "failed" | "doubt"): Reason => {
  const text = error._tag === "ApiError" ? error.info : error.message.replace(/^\[[^\]]*\] /, "")
  return {
    state,
    code: error._tag === "ApiError" ? error.code : undefined,
    text: text.replace(/ \(attempt \d+\)$/, "").slice(0, most)
  }
}
