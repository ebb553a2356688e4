/**
 * HTTP for tcchat wherever there is `fetch`.
 *
 * @since 0.1.0
 */
export { type ChatOptions, createChat } from "./FetchTransport.js"
export * as FetchTransport from "./FetchTransport.js"
