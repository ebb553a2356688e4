/** What an app does when a webhook comes. */
import type * as Effect from "effect/Effect"
import type { WebhookResponse, Responses } from "./WebhookResponse.js"
import type * as Budget from "./Budget.js"
import type { Command, WebhookOf } from "./Commands.js"
import type { Event } from "./Event.js"
import type * as Webhook from "./Webhook.js"

/** What a handler returns: a response, which only webhooks that prevent nothing can do without. */
export type Returned<W extends Webhook.Any> = W["phase"] extends "before"
  ? WebhookResponse<W["command"]>
  : WebhookResponse<W["command"]> | void

/** What holds for one handler. */
export interface Options<W extends Webhook.Any> extends Budget.Options {
  /**
   * The response when the handler is late or fails: by default the event is allowed. With `"none"` HTTP 503 is sent
   * instead, and what the console says of failures holds.
   */
  readonly otherwise?: ((response: Responses<W>) => WebhookResponse<W["command"]>) | "none" | undefined
}

/** Handles one kind of webhook. `response` has the responds that this kind can be given. */
export type Handle<W extends Webhook.Any, R = never> = (
  event: Event<W>,
  response: Responses<W>
) => Effect.Effect<Returned<W>, unknown, R>

/** A handler, alone or with what holds for it. */
export type Handler<W extends Webhook.Any, R = never> = Handle<W, R> | (Options<W> & { readonly handle: Handle<W, R> })

/** Handlers by command. */
export type Handlers<R = never> = { readonly [C in Command]?: Handler<WebhookOf<C>, R> }

/** The `AbortSignal` of the runtime. */
export type Signal = typeof globalThis extends { readonly AbortSignal: { readonly prototype: infer S } } ? S : unknown

/**
 * Handles one kind of webhook with a promise, or at once. `signal` aborts when the handler is late and is to be
 * interrupted.
 */
export type PromiseHandle<W extends Webhook.Any> = (
  event: Event<W>,
  response: Responses<W>,
  context: { readonly signal: Signal }
) => Returned<W> | Promise<Returned<W>>

/** A handler of promises, alone or with what holds for it. */
export type PromiseHandler<W extends Webhook.Any> =
  | PromiseHandle<W>
  | (Options<W> & { readonly handle: PromiseHandle<W> })

/** Handlers of promises by command. */
export type PromiseHandlers = { readonly [C in Command]?: PromiseHandler<WebhookOf<C>> }
