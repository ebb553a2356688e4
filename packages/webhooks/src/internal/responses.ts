import * as Json from "@tcchat/core/Json"
import type { Response } from "../Exchange.js"
import type { RequestError, VerificationError } from "../WebhookError.js"

const json = { "content-type": "application/json; charset=utf-8" }

export const jsonResponse = (body: object, status = 200): Response => ({
  status,
  headers: json,
  body: Json.stringify(body)
})

const failure = (code: number, info: string) => ({ ActionStatus: "FAIL", ErrorCode: code, ErrorInfo: info })

/** Rejects a request. The service treats any status but 200 as a failure of the app. */
export const rejection = (problem: RequestError | VerificationError): Response => {
  const { body, headers, status } = jsonResponse(failure(1, problem.message), problem.status)
  return { status, headers: problem.reason === "Method" ? { ...headers, allow: "POST" } : headers, body }
}

/** The response for a failed handler without a fallback, so that the failure setting of the console applies. */
export const unavailable: Omit<Response, "rest"> = jsonResponse(failure(1, "the app has no response"), 503)

export const received: Response = jsonResponse({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" })
