/**
 * Every module under its name, for programs that are not bundled; others import the modules themselves. Those for other
 * libraries and for Node are at their own addresses: `@tcchat/webhooks/node`, `@tcchat/webhooks/WebhooksApi`.
 */
export * as WebhookResponse from "./WebhookResponse.js"
export * as Budget from "./Budget.js"
export * as Commands from "./Commands.js"
export * as Event from "./Event.js"
export * as FetchHandler from "./FetchHandler.js"
export * as Replays from "./Replays.js"
export * as Signature from "./Signature.js"
export { signTestRequest } from "./TestRequest.js"
export * as Verification from "./Verification.js"
export * as Webhook from "./Webhook.js"
export * as WebhookError from "./WebhookError.js"
export { createWebhooks } from "./Webhooks.js"
export * as Webhooks from "./Webhooks.js"
