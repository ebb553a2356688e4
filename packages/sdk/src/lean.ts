/** A client without methods, for bundles: it calls the definitions that a program imports, and no others are in its bundle. */
import type { Client } from "./client/Chat.js"
import { clientOf, openSession } from "./internal/client.js"
import { node } from "./internal/node.js"
import type { ChatOptions } from "./client/NodeOptions.js"

export type { ChatOptions } from "./client/NodeOptions.js"
export type { Client } from "./client/Chat.js"

/**
 * Makes a client. Throws `OptionsError` for an invalid option.
 *
 * @example
 * ```ts
 * import { createClient } from "@tcchat/sdk/lean"
 * import { deleteLists } from "@tcchat/sdk/relation"
 *
 * const client = createClient()
 * await client.call(deleteLists, { From_Account: "alice", GroupName: ["work"] })
 * await client.close()
 * ```
 */
export const createClient = (options?: ChatOptions): Client => clientOf(openSession(node, options))
