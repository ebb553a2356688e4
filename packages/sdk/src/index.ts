/** The client for Node. Other runtimes get the one on `fetch`, by the conditions of the package. */
import type { Chat } from "./client/Chat.js"
import { makeChat } from "./internal/chat.js"
import { node } from "./internal/node.js"
import type { ChatOptions } from "./client/NodeOptions.js"

export type { ChatOptions, NodeTransportOptions } from "./client/NodeOptions.js"
export * from "./client/exports.js"

/**
 * Makes a client. Options that are left out come from the environment. Throws `OptionsError` for an invalid option. Call `close`
 * when the program ends.
 *
 * @example
 * ```ts
 * import { createChat } from "@tcchat/sdk"
 *
 * const chat = createChat({ sdkAppId: 1400000000, secretKey: process.env["TCCHAT_SECRET_KEY"], region: "singapore" })
 *
 * const { CurrentSequence } = await chat.relation.deleteLists({ From_Account: "alice", GroupName: ["work"] })
 * console.log(CurrentSequence)
 * await chat.close()
 * ```
 */
export const createChat = (options?: ChatOptions): Chat => makeChat(node, options)
