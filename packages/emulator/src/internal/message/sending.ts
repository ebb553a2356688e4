import * as Json from "@tcchat/core/Json"
import type * as Endpoint from "@tcchat/core/Endpoint"
import type { sendBatchMessages, sendMessage } from "@tcchat/endpoints/message"
import { touch } from "../conversation/touch.js"
import type { World } from "../handler.js"
import { type Refusal, refuse } from "../refusal.js"
import { bytes } from "../text.js"
import { chatBetween, insert, type Place, setUnread } from "./chat.js"
import { makeExtension } from "./extension.js"
import { crc32 } from "./recent.js"

/** What messages to one account and to many have in common. */
export type Sent = Omit<Endpoint.Payload<typeof sendBatchMessages>, "To_Account"> &
  Pick<Endpoint.Payload<typeof sendMessage>, "SupportMessageExtension">

/** A message with what its sender and the service say of it. */
export interface Outgoing extends Place {
  readonly from: string
  readonly to: string
}

/** Whether a message is only for those who are online, so that no history has it. */
export const isPassing = ({ MsgLifeTime, OnlineOnlyFlag }: Sent): boolean => OnlineOnlyFlag === 1 || MsgLifeTime === 0

/** Refuses a body over the limit. */
export const checkSize = ({ settings }: World, payload: object): Refusal | undefined => {
  const { messageBytes } = settings.limits
  return bytes(Json.stringify(payload)) > messageBytes
    ? refuse(93000, `Err_Message_Too_Long: the body of the request: expected at most ${messageBytes} bytes`)
    : undefined
}

/** What makes a repeat of a message recognisable in its chat: its sender, its numbers and its content. */
export const recentKey = (from: string, sequence: number, random: number, body: unknown): string =>
  `${sequence}:${random}:${crc32(Json.stringify(body))}:${from}`

const muted = refuse(20012, "Err_OpenIM_Muted: From_Account: muted in all one-to-one chats")

/** Refuses what an account that is muted says. */
export const checkMute = ({ now, settings, state }: World, from: string): Refusal | undefined => {
  const { admins, undocumented } = settings
  if (undocumented.sendOfMuted === "send" || admins.includes(from)) return undefined
  return (state.accounts.get(from)?.mutedUntil.oneToOne ?? 0) > now ? muted : undefined
}

/** Refuses messages that the receiver or the lack of a friendship would keep from a client. */
export const checkRelation = ({ settings, state }: World, from: string, to: string): Refusal | undefined => {
  const { sendToBlocker, sendToStranger } = settings.undocumented
  if (settings.admins.includes(from) || from === to) return undefined
  const sender = state.accounts.get(from)
  const receiver = state.accounts.get(to)
  if (sendToBlocker === "refuse" && receiver?.blocked.has(from) === true)
    return refuse(20007, "Err_OpenIM_Blocked: To_Account has blocked From_Account")
  if (sendToStranger === "send") return undefined
  const here = sender?.friends.has(to) === true
  const there = receiver?.friends.has(from) === true
  if (here && there) return undefined
  const code = here ? 20010 : there ? 20011 : 20009
  return refuse(code, "Err_OpenIM_Not_Friends: From_Account and To_Account are not friends of each other")
}

/** Puts a message into the history and the conversations of both, unless it is only for those who are online. */
export const deliver = (world: World, wanted: Sent, { from, to, ...place }: Outgoing): void => {
  if (isPassing(wanted)) return
  const { state } = world
  const control = new Set(wanted.SendMsgControl ?? [])
  const apart = wanted.SyncOtherMachine === 2 && from !== to
  const message = {
    ...place,
    from,
    to,
    body: wanted.MsgBody,
    customData: wanted.CloudCustomData,
    recalled: false,
    unread: false,
    receipt: wanted.IsNeedReadReceipt === 1 ? ("Wanted" as const) : ("None" as const),
    extension: wanted.SupportMessageExtension === 1 ? makeExtension() : undefined,
    hiddenFrom: new Set(apart ? [from] : [])
  }
  insert(chatBetween(state, from, to), message)
  setUnread(state, message, from !== to && !control.has("NoUnread"))
  if (control.has("NoLastMsg")) return
  touch(state.accounts.get(to), "OneToOne", from, place.time)
  if (!apart) touch(state.accounts.get(from), "OneToOne", to, place.time)
}
