/** Handlers of webhooks. */
import type * as Effect from "effect/Effect"
import type { WebhookResponse, Responses } from "./WebhookResponse.js"
import type * as Budget from "./Budget.js"
import type { Command, WebhookOf } from "./Commands.js"
import type { Event } from "./Event.js"
import type * as Webhook from "./Webhook.js"

/** The result of a handler: a response, which is optional for webhooks that cannot prevent anything. */
export type Returned<W extends Webhook.Any> = W["phase"] extends "before"
  ? WebhookResponse<W["command"]>
  : WebhookResponse<W["command"]> | void

/** Options of one handler. */
export interface Options<W extends Webhook.Any> extends Budget.Options {
  /**
   * The response when the handler is late or fails; by default the event is allowed. With `"none"` the response is HTTP 503,
   * and the failure setting of the console applies.
   */
  readonly otherwise?: ((response: Responses<W>) => WebhookResponse<W["command"]>) | "none" | undefined
}

/** Handles one kind of webhook. `response` has the responses that this kind allows. */
export type Handle<W extends Webhook.Any, R = never> = (
  event: Event<W>,
  response: Responses<W>
) => Effect.Effect<Returned<W>, unknown, R>

/** A handler, or a handler with options. */
export type Handler<W extends Webhook.Any, R = never> = Handle<W, R> | (Options<W> & { readonly handle: Handle<W, R> })

/** Handlers by command. */
export type Handlers<R = never> = { readonly [C in Command]?: Handler<WebhookOf<C>, R> }

/** The `AbortSignal` of the runtime. */
export type Signal = typeof globalThis extends { readonly AbortSignal: { readonly prototype: infer S } } ? S : unknown

/**
 * Handles one kind of webhook, synchronously or with a promise. `signal` aborts when the handler is late and `late` is
 * `"interrupt"`.
 */
export type PromiseHandle<W extends Webhook.Any> = (
  event: Event<W>,
  response: Responses<W>,
  context: { readonly signal: Signal }
) => Returned<W> | Promise<Returned<W>>

/** A promise handler, or a promise handler with options. */
export type PromiseHandler<W extends Webhook.Any> =
  | PromiseHandle<W>
  | (Options<W> & { readonly handle: PromiseHandle<W> })

/** Promise handlers by command. */
export type PromiseHandlers = { readonly [C in Command]?: PromiseHandler<WebhookOf<C>> }
