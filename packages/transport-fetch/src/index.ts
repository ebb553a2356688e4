/** HTTP for tcchat wherever there is `fetch`. */
export { type ChatOptions, createChat } from "./FetchTransport.js"
export * as FetchTransport from "./FetchTransport.js"
