import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"

/**
 * Queries for how long a user is still muted in all one-to-one chats and in all groups.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { queryGlobalMute } from "@tcchat/endpoints/mute"
 *
 * export const program = ChatClient.call(queryGlobalMute, { Get_Account: "id" })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34924
 */
export const queryGlobalMute = Endpoint.make("mute.queryGlobalMute", {
  path: "openconfigsvr/getnospeaking",
  idempotency: "read",
  ratePerSecond: 200,
  payload: () => ({
    /** User to be queried. */
    Get_Account: UserId
  }),
  success: () => ({
    /** Seconds left for one-to-one chats: 0 when the user is not muted, 4,294,967,295 when for good. */
    C2CmsgNospeakingTime: Schema.Int,
    /** Seconds left for groups: 0 when the user is not muted, 4,294,967,295 when for good. */
    GroupmsgNospeakingTime: Schema.Int
  }),
  errors: [130001, 130002, 130003, 130014]
})
