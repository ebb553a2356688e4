/** HTTP for tcchat in Node. */
export * as NodeTransport from "./NodeTransport.js"
export { type ChatOptions, createChat } from "./NodeTransport.js"
