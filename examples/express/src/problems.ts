/** Turns errors of the SDK into responses of this server. */
import { type ChatError, isChatError } from "@tcchat/sdk"
import type { Kind } from "@tcchat/sdk/errors"
import type { ErrorRequestHandler } from "express"

/** What a client of this server gets to see of an error. */
interface Problem {
  readonly status: number
  /** To branch on. */
  readonly kind: string
  readonly message: string
}

/** Kinds of which the client is told. All others are matters of this server: its credentials, its plan, its settings. */
const statuses: Partial<Readonly<Record<Kind, number>>> = {
  InvalidRequest: 400,
  PermissionDenied: 403,
  Blocked: 403,
  NotFound: 404,
  AlreadyExists: 409,
  Conflict: 409,
  LimitReached: 409,
  ContentRejected: 422,
  WebhookRejected: 422,
  RateLimited: 503,
  ServiceFault: 503,
  Timeout: 504
}

const unavailable: Problem = { status: 503, kind: "Unavailable", message: "Nothing was changed. Try again later." }
const unknown: Problem = { status: 504, kind: "OutcomeUnknown", message: "The change may have been made." }
const internal: Problem = { status: 500, kind: "Internal", message: "This server has a problem." }

const problemOf = (error: ChatError): Problem => {
  switch (error._tag) {
    case "PayloadError":
      return {
        status: 400,
        kind: "InvalidRequest",
        message: error.issues.map(({ expected, path }) => `${path}: expected ${expected}`).join("; ")
      }
    case "ApiError": {
      const status = statuses[error.kind]
      return status === undefined ? internal : { status, kind: error.kind, message: error.info }
    }
    case "TransportError":
    case "RateLimitError":
    case "DeadlineError":
      return error.retryable ? unavailable : unknown
    case "ResponseError":
    case "SigningError":
    case "OptionsError":
      return internal
  }
}

/** An error of Express itself, such as a body that is not JSON. */
const isOfExpress = (error: unknown): error is Error & { readonly status: number } =>
  error instanceof Error && "expose" in error && error.expose === true

/** Responds to a request whose handler has failed. */
export const problems: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error)
    return
  }
  const { status, ...body } = isChatError(error)
    ? problemOf(error)
    : isOfExpress(error)
      ? { status: error.status, kind: "InvalidRequest", message: error.message }
      : internal
  // Errors of the SDK contain no secrets, so the log gets all of them.
  if (status >= 500) console.error(error)
  response.status(status).json(body)
}
