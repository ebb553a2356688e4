import * as Json from "@tcchat/core/Json"
import type { Reply } from "../Exchange.js"
import type { RequestError, VerificationError } from "../WebhookError.js"

const json = { "content-type": "application/json; charset=utf-8" }

export const reply = (body: object, status = 200): Reply => ({ status, headers: json, body: Json.stringify(body) })

const failure = (code: number, info: string) => ({ ActionStatus: "FAIL", ErrorCode: code, ErrorInfo: info })

/** Rejects a request. The service treats any status but 200 as a failure of the app. */
export const refuse = (problem: RequestError | VerificationError): Reply => {
  const { body, headers, status } = reply(failure(1, problem.message), problem.status)
  return { status, headers: problem.reason === "Method" ? { ...headers, allow: "POST" } : headers, body }
}

/** The response for a failed handler without a fallback, so that the failure setting of the console applies. */
export const unanswered: Omit<Reply, "rest"> = reply(failure(1, "the app has no response"), 503)

export const received: Reply = reply({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" })
