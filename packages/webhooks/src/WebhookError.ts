/**
 * The errors of receiving a webhook.
 *
 * None of them contains the token, a signature, or content of a body.
 */
import * as Data from "effect/Data"

export const TypeId: unique symbol = Symbol.for("@tcchat/webhooks/WebhookError")

export type TypeId = typeof TypeId

const requests = {
  Method: [405, "it is not a POST request"],
  TooLarge: [413, "its body is too large"],
  TooSlow: [408, "its body did not arrive in time"],
  Incomplete: [400, "its body is incomplete"],
  Query: [400, "its query is invalid"],
  Json: [400, "its body is not a JSON object"],
  Body: [400, "its body is invalid"]
} as const

/** The request is not a valid webhook. */
export class RequestError extends Data.TaggedError("RequestError")<{
  readonly reason: keyof typeof requests
  /** Details, such as the invalid fields. */
  readonly detail?: string | undefined
  /** The command of the query, if it could be read. */
  readonly command?: string | undefined
}> {
  readonly [TypeId]: TypeId = TypeId

  /** The HTTP status of the response. */
  get status(): number {
    return requests[this.reason][0]
  }

  override get message(): string {
    return describe(this.command, requests[this.reason][1], this.detail)
  }
}

const verifications = {
  OtherApp: [403, "it is for another app"],
  Unsigned: [401, "it is not signed; enable authentication in the console, with the token that is used here"],
  Signature: [401, "its signature is invalid"],
  Expired: [401, "its time is too far in the past"],
  NotYetValid: [401, "its time is too far in the future"],
  Replayed: [409, "it is a replay of an earlier request"],
  ReplayStore: [503, "the replay store failed"]
} as const

/** The request does not come from the service, or is a replay. */
export class VerificationError extends Data.TaggedError("VerificationError")<{
  readonly reason: keyof typeof verifications
  readonly detail?: string | undefined
  /** The command of the query, which is not trustworthy. */
  readonly command?: string | undefined
}> {
  readonly [TypeId]: TypeId = TypeId

  /** The HTTP status of the response. */
  get status(): number {
    return verifications[this.reason][0]
  }

  override get message(): string {
    return describe(this.command, verifications[this.reason][1], this.detail)
  }
}

/** A handler was late or failed; the configured fallback response has been sent. */
export class HandlerError extends Data.TaggedError("HandlerError")<{
  readonly command: string
  readonly reason: "Late" | "Failed"
  /** The error of the handler. */
  readonly cause?: unknown
}> {
  readonly [TypeId]: TypeId = TypeId

  override get message(): string {
    return describe(this.command, this.reason === "Late" ? "its handler was late" : "its handler failed", undefined)
  }
}

const deliveries = {
  AlreadySent: "another response was already sent",
  Closed: "the connection was already closed",
  Failed: "the server failed"
} as const

/** The response to a handled event could not be sent. */
export class DeliveryError extends Data.TaggedError("DeliveryError")<{
  readonly reason: keyof typeof deliveries
  /** The command of the query, if it could be read. */
  readonly command?: string | undefined
  /** The error of the server. */
  readonly cause?: unknown
}> {
  readonly [TypeId]: TypeId = TypeId

  override get message(): string {
    return describe(this.command, "the response could not be sent", deliveries[this.reason])
  }
}

/** A response that the webhook does not allow, thrown where it is created. */
export class WebhookResponseError extends Data.TaggedError("WebhookResponseError")<{
  readonly command: string
  readonly detail: string
}> {
  readonly [TypeId]: TypeId = TypeId

  override get message(): string {
    return `[${this.command}] invalid response: ${this.detail}`
  }
}

/** Every error that can be reported for a request. */
export type WebhookError = DeliveryError | HandlerError | RequestError | VerificationError

const describe = (command: string | undefined, what: string, detail: string | undefined): string =>
  `[${command ?? "webhook"}] ${what}${detail === undefined ? "" : `: ${detail}`}`
