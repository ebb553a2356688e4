/**
 * The modules that most programs need, under their names, for programs that are not bundled; others should import the modules
 * directly. Not included are the definitions (`@tcchat/webhooks/c2c` and the other families), `Exchange` and `Handler`, which
 * hold types, what is for tools (`Consequence`, `Inspector`, `Sending` and `Verdict`), and the modules for Node and for
 * `@effect/platform`: `@tcchat/webhooks/node`, `@tcchat/webhooks/WebhooksApi`.
 */
export * as WebhookResponse from "./WebhookResponse.js"
export * as Budget from "./Budget.js"
export * as Commands from "./Commands.js"
export * as Event from "./Event.js"
export * as FetchHandler from "./FetchHandler.js"
export * as Replays from "./Replays.js"
export * as Sample from "./Sample.js"
export * as Signature from "./Signature.js"
export { signTestRequest } from "./TestRequest.js"
export * as Verification from "./Verification.js"
export * as Webhook from "./Webhook.js"
export * as WebhookError from "./WebhookError.js"
export { createWebhooks } from "./Webhooks.js"
export * as Webhooks from "./Webhooks.js"
