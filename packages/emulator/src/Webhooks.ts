/** The webhooks of an emulated app. */
import type { Command } from "@tcchat/webhooks/Commands"
import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"

/** The response to a webhook, as far as it is read. */
export interface Response {
  readonly status: number
  readonly body: string
}

/**
 * A receiver of webhooks in the same program, without a network: what `createWebhooks` or `Webhooks.make` of
 * `@tcchat/webhooks` returns.
 */
export interface Receiver {
  readonly handle: (request: {
    readonly method: "POST"
    readonly url: string
    readonly body: string
  }) => Promise<Response> | Effect.Effect<Response>
}

/** The part of `fetch` that is used, so that the `fetch` of any runtime fits. */
export type Fetch = (
  url: string,
  init: {
    readonly method: "POST"
    readonly headers: Record<string, string>
    readonly body: string
    readonly redirect: "manual"
    /** The runtime's `AbortSignal`, whose type differs from one runtime to the next. */
    readonly signal: any
  }
) => Promise<{ readonly status: number; text(): Promise<string> }>

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
