/** Every way in which a call can fail, explained to a reader. */
import {
  type ApiError,
  type ChatError,
  problemOf,
  type ResponseError,
  type TransportError
} from "@tcchat/core/ChatError"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import type { Explanation } from "../model/Protocol.js"

const retries: Record<ErrorCode.RetryClass, string> = {
  never: "A retry does not help: something else has to change first, or the response is final.",
  "fix-request": "A retry does not help until the request has changed.",
  "fix-credentials": "A retry does not help until SDKAppID, key, admin account or allow list is right.",
  "upgrade-plan": "A retry does not help until the app has a larger plan.",
  backoff: "A retry may help after backing off; the client does that itself where it is harmless.",
  throttle: "A retry helps when this endpoint is called more slowly; the client does that itself.",
  resign: "A retry helps once, with a new UserSig; the client does that itself."
}

const again = (error: ChatError): string =>
  "attempts" in error && (error.attempts ?? 1) > 1 ? ` ${error.attempts} times` : ""

const api = (error: ApiError): Explanation => {
  const info = ErrorCode.lookup(error.code, error.path)
  const retry = ErrorCode.retry(error.code, error.path)
  const said = error.display === undefined || error.display === "" ? error.info : error.display
  const clock =
    error.clockAhead === undefined
      ? ""
      : ` The clock of this machine is ${Math.abs(error.clockAhead)} seconds ${error.clockAhead > 0 ? "ahead of" : "behind"} the service's: set it right.`
  return {
    headline: `The service rejected the call${again(error)} with ${error.code}: ${info?.meaning ?? "a code that is unknown to this version"}`,
    kind: error.kind,
    cause: said === "" ? "The service gave no more information." : said,
    advice: `${error.advice}${clock}`,
    retry: { class: retry, text: retries[retry] },
    code: error.code,
    ...(info?.note !== undefined && { note: info.note }),
    ...(error.requestId !== undefined && { requestId: error.requestId }),
    ...(info !== undefined && { doc: info.doc })
  }
}

/** The message of an error without the name of the endpoint and what stands beside it. */
const bare = (message: string): string => {
  const text = message.replace(/^\[[^\]]*\] (?:not sent|outcome unknown): /, "").replace(/ \(attempt \d+\)$/, "")
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const transport = (error: TransportError): Explanation => ({
  headline: error.reason === "Unknown" ? "No response came, and the call may have taken effect" : "Nothing was sent",
  kind: `${error.reason}, ${error.failure}`,
  cause: bare(error.message),
  advice: error.advice
})

const responses: Record<ResponseError["reason"], readonly [headline: string, advice: string]> = {
  Status: ["The response does not come from the service", "Check for a proxy or gateway in between, and the base URL."],
  Envelope: ["The response is not in the service's format", "Check the base URL: another service responds there."],
  Body: [
    "The call succeeded, but its response does not fit the definition",
    "Do not make the call again. The definition of the endpoint is wrong: please report it."
  ]
}

const response = (error: ResponseError): Explanation => {
  const [headline, advice] = responses[error.reason]
  return {
    headline,
    kind: `HTTP ${error.status}, ${error.reason}`,
    cause: `HTTP ${error.status}: ${error.body.replace(/\s+/g, " ").trim().slice(0, 300) || "an empty response"}`,
    advice,
    ...(error.issues !== undefined && { findings: error.issues })
  }
}

/** Says what happened, why, and what to do. */
export const explain = (error: ChatError): Explanation => {
  switch (error._tag) {
    case "ApiError":
      return api(error)
    case "TransportError":
      return transport(error)
    case "ResponseError":
      return response(error)
    case "PayloadError":
      return {
        headline: "Nothing was sent: the request is invalid",
        kind: "PayloadError",
        cause: error.issues.map((issue) => `${issue.path || "the request"}${problemOf(issue)}`).join("; "),
        advice: "Correct the marked fields.",
        findings: error.issues
      }
    case "SigningError":
      return {
        headline: "Nothing was sent: no UserSig could be obtained",
        kind: `SigningError, ${error.reason}`,
        cause: error.detail,
        advice: "Check the SDKAppID, the admin account and the secret key."
      }
    case "OptionsError":
      return {
        headline: "Nothing was sent: an option is invalid",
        kind: "OptionsError",
        cause: error.message,
        advice: `Correct ${error.option}.`
      }
    case "RateLimitError":
      return {
        headline: "Nothing was sent: too many calls wait",
        kind: "RateLimitError",
        cause: `${error.waiting} calls wait for the limit of ${error.ratePerSecond} a second.`,
        advice: "Wait a little, then send again."
      }
    case "DeadlineError":
      return {
        headline: "The time for the call ended before an attempt could be made",
        kind: "DeadlineError",
        cause: `${error.timeout} ms passed while the call waited for ${error.waitingFor === "UserSig" ? "a UserSig" : "its place under the rate limit"}.`,
        advice: "Send again; allow fewer attempts, or look at why it waits."
      }
  }
}
