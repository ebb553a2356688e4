/** The webhooks of an emulated app. */
import type { Command } from "@tcchat/webhooks/Commands"
import type { Fetch, Receiver } from "@tcchat/webhooks/Sending"
import type * as Redacted from "effect/Redacted"

export type { Fetch, Receiver, Response } from "@tcchat/webhooks/Sending"

/** The webhook settings of the app. */
export interface WebhookOptions {
  /** URL, or a receiver in the same program. */
  readonly to: string | Receiver
  /** Token that signs the requests. Without it, requests have no signature. */
  readonly token?: Redacted.Redacted | string | undefined
  /**
   * Commands of the webhooks that are enabled.
   *
   * @default all webhooks that the emulator sends
   */
  readonly commands?: ReadonlyArray<Command> | undefined
  /**
   * What happens when the webhook before an event gets no valid response within 2 seconds: the emulator allows the event,
   * or rejects the call. The error code is documented for messages only: 80003.
   *
   * @default "allow"
   */
  readonly onNoResponse?: "allow" | "reject" | undefined
  /**
   * How often a webhook after an event is retried without a valid response, with a delay of one second. What the service
   * does is not documented.
   *
   * @default 0
   */
  readonly retries?: number | undefined
  /**
   * Sends the requests.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: Fetch | undefined
}

/** A webhook that was sent, without its signature. */
export interface SentWebhook {
  /** When it was sent, in Unix milliseconds. */
  readonly time: number
  readonly command: string
  readonly body: Readonly<Record<string, unknown>>
  /**
   * `Responded`: a valid response in time. `TimedOut`: none within 2 seconds. `Failed`: not sent, or an invalid response.
   */
  readonly outcome: "Responded" | "TimedOut" | "Failed"
  /** HTTP status, if there was a response. */
  readonly status?: number
  /** The body of the response, if it was a JSON object. */
  readonly response?: Readonly<Record<string, unknown>>
  /** The number of the attempt, from 1. */
  readonly attempts: number
}
