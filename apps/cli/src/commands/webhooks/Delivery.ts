/** Sends events to an address, and says what the service would do with the responses. */
import { webhookFor } from "@tcchat/webhooks/Commands"
import * as Consequence from "@tcchat/webhooks/Consequence"
import * as Sending from "@tcchat/webhooks/Sending"
import { signTestRequest } from "@tcchat/webhooks/TestRequest"
import * as Effect from "effect/Effect"
import type { WebhookApp } from "../../WebhookSettings.js"

/** An event to send. */
export interface Event {
  readonly command: string
  readonly body: Readonly<Record<string, unknown>>
  readonly platform?: string | undefined
  readonly clientIp?: string | undefined
}

/** An event that was sent, and what came back. */
export interface Delivered {
  readonly event: Event
  readonly sent: Sending.Sent
  readonly consequence: Consequence.Consequence
}

/** Whether the response is one that the service takes. */
export const isValid = ({ consequence }: Delivered): boolean => consequence.problems.length === 0

/** Makes the function that sends to an address. */
export const make = (app: WebhookApp, to: string) =>
  Effect.gen(function* () {
    const send = yield* Effect.orDie(Sending.make({ to }))
    // Node loads its `fetch` when it is first used, which would count as time of the server.
    yield* Effect.promise(() => fetch("data:,"))
    return (event: Event): Effect.Effect<Delivered> =>
      Effect.map(send(signTestRequest({ ...app, ...event, url: to })), (sent) => ({
        event,
        sent,
        consequence: Consequence.of(webhookFor(event.command), event.body, sent)
      }))
  })
