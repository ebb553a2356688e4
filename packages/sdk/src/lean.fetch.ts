/** A client without methods, on `fetch`. */
import type { Client } from "./client/Chat.js"
import type { ChatOptions } from "./client/FetchOptions.js"
import { clientOf, openSession } from "./internal/client.js"
import { fetching } from "./internal/fetch.js"

export type { ChatOptions } from "./client/FetchOptions.js"
export type { Client } from "./client/Chat.js"

/** Makes a client. Throws `OptionsError` for an invalid option. */
export const createClient = (options?: ChatOptions): Client => clientOf(openSession(fetching, options))
