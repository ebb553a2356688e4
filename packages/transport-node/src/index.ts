/**
 * HTTP for tcchat in Node.
 *
 * @since 0.1.0
 */
export * as NodeTransport from "./NodeTransport.js"
export { type ChatOptions, createChat } from "./NodeTransport.js"
