/** Where an emulated app sends its webhooks, and which ones it has sent. */
import type { Command } from "@tcchat/webhooks/Commands"
import type * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"

/** The part of a response to a webhook that is looked at. */
export interface Response {
  readonly status: number
  readonly body: string
}

/**
 * What receives webhooks in the same program, without any network: what `createWebhooks` or `Webhooks.make` of
 * `@tcchat/webhooks` returns.
 */
export interface Receiver {
  readonly handle: (request: {
    readonly method: "POST"
    readonly url: string
    readonly body: string
  }) => Promise<Response> | Effect.Effect<Response>
}

/** The part of `fetch` that is used, so that any runtime's fits. */
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

/** What the console of the app says of webhooks. */
export interface WebhookOptions {
  /** Address, or a receiver in this program. */
  readonly to: string | Receiver
  /** Signs the requests. Without it authentication is off. */
  readonly token?: Redacted.Redacted | string | undefined
  /**
   * The commands that are switched on.
   *
   * @default all that the emulator knows
   */
  readonly commands?: ReadonlyArray<Command> | undefined
  /**
   * What becomes of an event when the webhook before it gets no usable answer within 2 seconds. The code of a refusal is
   * documented for messages only: 80003.
   *
   * @default "allow"
   */
  readonly unanswered?: "allow" | "refuse" | undefined
  /**
   * How often a webhook of something that has happened is repeated when it got no response. How often and when the service
   * does is not documented; here a second lies between.
   *
   * @default 0
   */
  readonly repeats?: number | undefined
  /** Sends the requests. The runtime's `fetch` when left out. */
  readonly fetch?: Fetch | undefined
}

/** A webhook that was sent. It has no place for the signature. */
export interface Sent {
  /** When it was sent, in Unix milliseconds. */
  readonly time: number
  readonly command: string
  readonly body: Readonly<Record<string, unknown>>
  /** `Responded`: as documented, in time. `Late`: not within 2 seconds. `Failed`: not sent, or not answered as documented. */
  readonly outcome: "Responded" | "Late" | "Failed"
  /** HTTP status, when there was one. */
  readonly status?: number
  /** What was answered, when it was an object of JSON. */
  readonly response?: Readonly<Record<string, unknown>>
  /** Which attempt it was, counted from 1. */
  readonly attempts: number
}
