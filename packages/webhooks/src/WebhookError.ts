/**
 * The ways in which a webhook can fail to be received, and nothing else.
 *
 * None of them holds the token, a signature, or what stands in a body.
 */
import * as Data from "effect/Data"

export const TypeId: unique symbol = Symbol.for("@tcchat/webhooks/WebhookError")

export type TypeId = typeof TypeId

const requests = {
  Method: [405, "it is not a POST request"],
  TooLarge: [413, "its body is larger than it may be"],
  TooSlow: [408, "its body did not come in time"],
  Incomplete: [400, "its body broke off"],
  Query: [400, "its query is not that of a webhook"],
  Json: [400, "its body is not a JSON object"],
  Body: [400, "its body does not fit the webhook"]
} as const

/** What came is no webhook, or none that can be understood. */
export class RequestError extends Data.TaggedError("RequestError")<{
  readonly reason: keyof typeof requests
  /** What exactly is wrong, such as the fields that do not fit. */
  readonly detail?: string | undefined
  /** The command of the query, where it could be read. */
  readonly command?: string | undefined
}> {
  readonly [TypeId]: TypeId = TypeId

  /** The HTTP status with which it is refused. */
  get status(): number {
    return requests[this.reason][0]
  }

  override get message(): string {
    return said(this.command, requests[this.reason][1], this.detail)
  }
}

const verifications = {
  OtherApp: [403, "it is for another app"],
  Unsigned: [401, "it is not signed; switch authentication on in the console, with the token that is used here"],
  Signature: [401, "its signature is wrong"],
  Expired: [401, "its time is too long ago"],
  NotYetValid: [401, "its time is too far in the future"],
  Replayed: [409, "it has come before"],
  ReplayStore: [503, "whether it has come before could not be found out"]
} as const

/** A request that does not come from the service, or came before. */
export class VerificationError extends Data.TaggedError("VerificationError")<{
  readonly reason: keyof typeof verifications
  readonly detail?: string | undefined
  /** The command of the query, which anybody can have written. */
  readonly command?: string | undefined
}> {
  readonly [TypeId]: TypeId = TypeId

  /** The HTTP status with which it is refused. */
  get status(): number {
    return verifications[this.reason][0]
  }

  override get message(): string {
    return said(this.command, verifications[this.reason][1], this.detail)
  }
}

/** A handler was late or failed; the response that was stated for this case has been sent. */
export class HandlerError extends Data.TaggedError("HandlerError")<{
  readonly command: string
  readonly reason: "Late" | "Failed"
  /** What the handler failed with. */
  readonly cause?: unknown
}> {
  readonly [TypeId]: TypeId = TypeId

  override get message(): string {
    return said(this.command, this.reason === "Late" ? "its handler was late" : "its handler failed", undefined)
  }
}

const deliveries = {
  AlreadySent: "another one had been sent before",
  Closed: "the connection was closed before",
  Failed: "the server failed"
} as const

/** No response to an event could be sent, although it has been handled. */
export class DeliveryError extends Data.TaggedError("DeliveryError")<{
  readonly reason: keyof typeof deliveries
  /** The command of the query, where it could be read. */
  readonly command?: string | undefined
  /** What the server failed with. */
  readonly cause?: unknown
}> {
  readonly [TypeId]: TypeId = TypeId

  override get message(): string {
    return said(this.command, "no response to it could be sent", deliveries[this.reason])
  }
}

/** A response that the webhook cannot be given, thrown where it is made. */
export class WebhookResponseError extends Data.TaggedError("WebhookResponseError")<{
  readonly command: string
  readonly detail: string
}> {
  readonly [TypeId]: TypeId = TypeId

  override get message(): string {
    return `[${this.command}] no such response: ${this.detail}`
  }
}

/** Everything that can be reported of one request. */
export type WebhookError = DeliveryError | HandlerError | RequestError | VerificationError

const said = (command: string | undefined, what: string, detail: string | undefined): string =>
  `[${command ?? "webhook"}] ${what}${detail === undefined ? "" : `: ${detail}`}`
