/**
 * Every module under its name, for programs that are not bundled; others import the modules themselves.
 *
 * @since 0.1.0
 */
export * as Chat from "./Chat.js"
export * as ChatApp from "./ChatApp.js"
export * as ChatClient from "./ChatClient.js"
export * as ChatError from "./ChatError.js"
export * as ChatMetrics from "./ChatMetrics.js"
export * as Check from "./Check.js"
export * as Credentials from "./Credentials.js"
export * as Endpoint from "./Endpoint.js"
export * as ErrorCode from "./ErrorCode.js"
export * as Instrumentation from "./Instrumentation.js"
export * as ItemResult from "./ItemResult.js"
export * as Json from "./Json.js"
export * as RateLimit from "./RateLimit.js"
export * as Region from "./Region.js"
export * as RetryBudget from "./RetryBudget.js"
export * as RetryPolicy from "./RetryPolicy.js"
export * as Signal from "./Signal.js"
export * as Transport from "./Transport.js"
