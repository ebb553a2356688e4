/** What this server answers when it refuses or fails: one shape for everything. */
import * as HttpApiSchema from "@effect/platform/HttpApiSchema"
import type { ChatError } from "@tcchat/core/ChatError"
import type { Kind } from "@tcchat/core/ErrorCode"
import * as Data from "effect/Data"
import * as Schema from "effect/Schema"

const Body = Schema.Struct({
  code: Schema.Int.annotations({
    description: "The ErrorCode of the chat service, or the HTTP status where this server refused by itself"
  }),
  kind: Schema.String.annotations({ description: "What went wrong, in one word to branch on" }),
  message: Schema.String.annotations({ description: "What went wrong, for a person" }),
  advice: Schema.String.annotations({ description: "What to do about it" }),
  requestId: Schema.String.annotations({ description: "Names the request in the log of the server" })
}).annotations({ identifier: "Problem", title: "Problem" })

export class Problem extends Data.TaggedError("Problem")<{
  readonly status: number
  readonly code: number
  readonly kind: string
  readonly message: string
  readonly advice: string
  /** Set when the response is written. */
  readonly requestId?: string
  /** Seconds after which a repeat can help. */
  readonly retryAfter?: number
  /** What only the log says. */
  readonly detail?: string
}> {}

const descriptions = {
  400: "The request is not as described here",
  401: "The token, or the password, is missing, wrong or over",
  403: "The token does not open this",
  404: "The user does not exist at the chat service",
  409: "The state of the lists does not allow it: a limit is reached, or another change came in between",
  411: "The body comes without its length",
  413: "The body is too long",
  415: "The body is not declared as JSON",
  422: "The chat service does not take this content",
  429: "Too many requests of this user",
  500: "A mistake of this server",
  502: "The chat service gave no usable response, or refused this server",
  503: "The chat service cannot be reached now, or too much is to be done",
  504: "The chat service did not answer; the change may have been made"
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

/** A problem that this server found by itself. */
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
    "This server made a mistake.",
    "Report it with the request id.",
    detail === undefined ? {} : { detail }
  )

const operator = "Whoever runs this server has to look into its log, under the request id."
const later = "Wait a moment, then repeat."

/** HTTP status for each kind of code, and whether its advice is for the caller or for whoever runs the server. */
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

/** Tells a failed call of the chat service to a caller. What concerns the keys of this server stays in its log. */
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
        advice === operator ? "The chat service refused this server." : `The chat service refused: ${error.info}`
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
        : make(504, "OutcomeUnknown", "The chat service did not answer; the change may have been made.", later, {
            detail
          })
    case "ResponseError":
      return make(502, "BadResponse", "The chat service gave a response that cannot be read.", operator, { detail })
    case "SigningError":
    case "OptionsError":
      return make(502, "Credentials", "This server cannot sign its calls.", operator, { detail })
    case "RateLimitError":
    case "DeadlineError":
      return make(503, "Busy", "Too many calls wait for the chat service.", later, { detail, retryAfter: 1 })
  }
}
