import type { Command, WebhookOf } from "../generated/faces/commands.js"

/** What the types of handlers read of a webhook. */
export interface AnyWebhook {
  readonly command: string
  readonly phase: "before" | "after" | "alarm"
  readonly body: unknown
  /** What the response may do besides allowing the event. */
  readonly response: object
}

/** The body of a webhook. */
export type BodyOf<W extends AnyWebhook> = W["body"]

/** The fields that a response takes. */
export type FieldsOf<Fields> = Fields

/** The body of a webhook to sign; fields that are not known are allowed. */
export type SentBody<C extends string> = C extends Command
  ? BodyOf<WebhookOf<C>> | (BodyOf<WebhookOf<C>> & { readonly [field: string]: unknown })
  : { readonly [field: string]: unknown }

declare const isResponse: unique symbol

/** A response to one kind of webhook. It cannot be used for another kind. */
export interface WebhookResponse<Command extends string> {
  readonly [isResponse]: true
  readonly command: Command
  /** The body to send. */
  readonly body: {
    readonly ActionStatus: "OK" | "FAIL"
    readonly ErrorCode: number
    readonly ErrorInfo: string
    readonly [field: string]: unknown
  }
}

/** Remembers requests, so that none is accepted twice: in memory, or in a store that several processes share. */
export interface Replays {
  /** Remembers a key for some seconds, and resolves to whether it is new. */
  readonly add: (key: string, seconds: number) => Promise<boolean>
}
