/** The errors of this server, all in one shape. */
import * as HttpApiSchema from "@effect/platform/HttpApiSchema"
import type { ChatError } from "@tcchat/core/ChatError"
import type { Kind } from "@tcchat/core/ErrorCode"
import * as Data from "effect/Data"
import * as Schema from "effect/Schema"

const Body = Schema.Struct({
  code: Schema.Int.annotations({
    description: "The ErrorCode of the chat service, or the HTTP status if this server rejected the request itself"
  }),
  kind: Schema.String.annotations({ description: "Kind of the error, to branch on" }),
  message: Schema.String.annotations({ description: "What went wrong, for display" }),
  advice: Schema.String.annotations({ description: "What to do about it" }),
  requestId: Schema.String.annotations({ description: "Identifies the request in the log of the server" })
}).annotations({ identifier: "Problem", title: "Problem" })

export class Problem extends Data.TaggedError("Problem")<{
  readonly status: number
  readonly code: number
  readonly kind: string
  readonly message: string
  readonly advice: string
  /** Set when the response is written. */
  readonly requestId?: string
  /** Seconds after which a retry can help. */
  readonly retryAfter?: number
  /** Details for the log only. */
  readonly detail?: string
}> {}

const descriptions = {
  400: "The request is invalid",
  401: "The token or password is missing or wrong, or the token has expired",
  403: "The token does not grant access",
  404: "The user does not exist at the chat service",
  409: "The state of the lists does not allow it: a limit is reached, or another change interfered",
  411: "The body has no Content-Length",
  413: "The body is too long",
  415: "The body has no JSON content type",
  422: "The chat service rejects this content",
  429: "Too many requests from this user",
  500: "An internal error of this server",
  502: "The response of the chat service is unusable, or it rejected this server",
  503: "The chat service cannot be reached, or the server is overloaded",
  504: "The chat service did not respond; the change may have been made"
} as const

/** The shape of problems with one HTTP status. */
export const at = (status: keyof typeof descriptions) =>
  Schema.transform(Body, Schema.instanceOf(Problem), {
    strict: true,
    decode: (body) => new Problem({ ...body, status }),
    encode: ({ advice, code, kind, message, requestId = "" }) => ({ advice, code, kind, message, requestId })
  }).annotations(HttpApiSchema.annotations({ status, description: descriptions[status] }))

/** The body of a response. */
export const bodyOf = (problem: Problem, requestId: string): typeof Body.Type => ({
  code: problem.code,
  kind: problem.kind,
  message: problem.message,
  advice: problem.advice,
  requestId
})

/** A problem detected by this server. */
export const make = (
  status: number,
  kind: string,
  message: string,
  advice: string,
  more: { readonly retryAfter?: number; readonly detail?: string } = {}
): Problem => new Problem({ status, code: status, kind, message, advice, ...more })

export const internal = (detail?: string): Problem =>
  make(
    500,
    "Internal",
    "Internal server error.",
    "Report it with the request id.",
    detail === undefined ? {} : { detail }
  )

const operator = "The operator of this server finds the cause in its log, under the request id."
const later = "Wait a moment, then retry."

/** HTTP status for each kind of error code, and whether its advice is for the caller or for the operator of the server. */
const statuses: Readonly<Record<Kind, readonly [status: number, advice?: string]>> = {
  InvalidRequest: [400],
  ContentRejected: [422],
  WebhookRejected: [422],
  Unsupported: [422],
  PermissionDenied: [403],
  Blocked: [403],
  NotFound: [404],
  AlreadyExists: [409],
  Conflict: [409, later],
  LimitReached: [409],
  RateLimited: [503, later],
  Timeout: [504, later],
  ServiceFault: [502, later],
  Credentials: [502, operator],
  PlanRequired: [502, operator],
  Disabled: [502, operator],
  Pending: [502, operator],
  Unknown: [502, operator]
}

/** Turns a failed call of the chat service into a problem. Problems with the credentials of this server stay in its log. */
export const fromChat = (error: ChatError): Problem => {
  const detail = error.message
  switch (error._tag) {
    case "PayloadError":
      return make(
        400,
        "InvalidRequest",
        error.issues.map(({ expected, path }) => `${path}: expected ${expected}`).join("; "),
        "Correct the request; /docs lists the limits.",
        { detail }
      )
    case "ApiError": {
      const [status, advice = error.advice] = statuses[error.kind]
      const message =
        advice === operator
          ? "The chat service rejected this server."
          : `The chat service rejected the request: ${error.info}`
      return new Problem({
        status,
        code: error.code,
        kind: error.kind,
        message,
        advice,
        detail,
        ...(status === 503 && { retryAfter: 1 })
      })
    }
    case "TransportError":
      return error.reason === "NotSent"
        ? make(503, "Unavailable", "The chat service could not be reached; nothing was changed.", later, {
            detail,
            retryAfter: 5
          })
        : make(504, "OutcomeUnknown", "The chat service did not respond; the change may have been made.", later, {
            detail
          })
    case "ResponseError":
      return make(502, "BadResponse", "The response of the chat service is not valid.", operator, { detail })
    case "SigningError":
    case "OptionsError":
      return make(502, "Credentials", "This server cannot sign its calls.", operator, { detail })
    case "RateLimitError":
    case "DeadlineError":
      return make(503, "Busy", "Too many calls are waiting for the chat service.", later, { detail, retryAfter: 1 })
  }
}
