import * as Either from "effect/Either"
import type { PromiseResponse, Request } from "../Exchange.js"
import { DeliveryError } from "../WebhookError.js"
import type { PromiseWebhooks } from "../Webhooks.js"
import { parseQuery } from "./query.js"
import { unavailable } from "./responses.js"

/** How an adapter sends a response. */
export interface Sender {
  /** Sends the response, or returns why it cannot be sent. */
  readonly send: (response: PromiseResponse) => DeliveryError["reason"] | undefined
  /** Closes the connection after sending has failed, so that the client does not wait for more. */
  readonly close?: () => unknown
}

/**
 * Returns the response to a request. Never rejects: a failure is reported, and becomes a status that the service treats as a
 * failure.
 */
export const responseTo = (webhooks: PromiseWebhooks, url: string, request: () => Request): Promise<PromiseResponse> =>
  Promise.resolve()
    .then(() => webhooks.handle(request()))
    .catch((cause: unknown) => report(webhooks, url, "Failed", cause).then((): PromiseResponse => unavailable))

/** Sends a response, and reports a failure to do so. Never rejects. */
export const deliver = (
  webhooks: PromiseWebhooks,
  url: string,
  response: PromiseResponse,
  { close, send }: Sender
): Promise<void> =>
  Promise.resolve(response)
    .then(send)
    .then(
      (reason) => (reason === undefined ? undefined : report(webhooks, url, reason)),
      (cause: unknown) => report(webhooks, url, "Failed", cause).then(close)
    )
    .then(ignore, ignore)

const ignore = (): void => undefined

const report = (webhooks: PromiseWebhooks, url: string, reason: DeliveryError["reason"], cause?: unknown) =>
  webhooks.report(undelivered(url, reason, cause)).catch(ignore)

/** The error of a request whose response could not be sent. */
export const undelivered = (url: string, reason: DeliveryError["reason"], cause?: unknown): DeliveryError =>
  new DeliveryError({ reason, command: Either.getOrUndefined(parseQuery(url))?.["CallbackCommand"], cause })
