import type * as Webhook from "@tcchat/webhooks/Webhook"

/** The body of a webhook without the fields that every webhook gets. */
export type EventBody<W extends Webhook.Any> = Omit<Webhook.Body<W>, "CallbackCommand" | "EventTime">

/** A webhook to be sent. */
export interface WebhookEvent {
  readonly webhook: Webhook.Any
  readonly body: Readonly<Record<string, unknown>>
}

export const event = <W extends Webhook.Any>(webhook: W, body: EventBody<W>): WebhookEvent => ({ webhook, body })
