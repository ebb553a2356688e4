/** The client on `fetch`. */
import type { Chat } from "./client/Chat.js"
import type { ChatOptions } from "./client/FetchOptions.js"
import { makeChat } from "./internal/chat.js"
import { fetching } from "./internal/fetch.js"

export type { ChatOptions } from "./client/FetchOptions.js"
export * from "./client/exports.js"

/**
 * Makes a client. Options that are left out come from the environment, where there is one. Throws `OptionsError` for an invalid
 * option.
 */
export const createChat = (options?: ChatOptions): Chat => makeChat(fetching, options)
