import * as Endpoint from "@tcchat/core/Endpoint"
import * as Schema from "effect/Schema"
import { UserId } from "../model/identifiers.js"
import { UInt32 } from "../model/integers.js"

/**
 * Mutes a user in all one-to-one chats, in all groups, or in both, and lifts such mutes.
 *
 * At least one of the two times has to be given (130008 otherwise). A second identical call starts
 * the time anew. A muted sender gets 20012 for one-to-one messages and 10017 for group messages,
 * and the webhooks before a message are not fired.
 *
 * @example
 * ```ts
 * import * as ChatClient from "@tcchat/core/ChatClient"
 * import { setGlobalMute } from "@tcchat/endpoints/mute"
 *
 * export const program = ChatClient.call(setGlobalMute, {
 *   Set_Account: "id",
 *   C2CmsgNospeakingTime: 3600,
 *   GroupmsgNospeakingTime: 4294967295
 * })
 * ```
 *
 * @see https://www.tencentcloud.com/document/product/1047/34923
 */
export const setGlobalMute = Endpoint.make("mute.setGlobalMute", {
  path: "openconfigsvr/setnospeaking",
  idempotency: "idempotent",
  destroys: false,
  ratePerSecond: 200,
  payload: () =>
    Schema.Union(
      Schema.Struct({
        /** User to be muted. */
        Set_Account: UserId,
        /** Seconds for one-to-one chats: 0 lifts the mute, 4,294,967,295 is for good. */
        C2CmsgNospeakingTime: UInt32,
        /** Seconds for groups: 0 lifts the mute, 4,294,967,295 is for good. */
        GroupmsgNospeakingTime: Schema.optional(UInt32)
      }),
      Schema.Struct({
        Set_Account: UserId,
        C2CmsgNospeakingTime: Schema.optional(UInt32),
        GroupmsgNospeakingTime: UInt32
      })
    ),
  success: {},
  errors: [130001, 130004, 130005, 130008, 130014]
})
