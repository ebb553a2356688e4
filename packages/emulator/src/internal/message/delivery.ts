import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import type { sendBatchMessages, sendMessage } from "@tcchat/endpoints/message"
import * as Either from "effect/Either"
import type { Known } from "../known.js"
import { accountOf } from "../account/lookup.js"
import { touch } from "../conversation/touch.js"
import type { World } from "../handler.js"
import { type Checked, ensure, reject } from "../rejection.js"
import { bytes } from "../utf8.js"
import { chatBetween, insert, setUnread } from "./chats.js"
import { crc32 } from "./deduplication.js"
import { makeExtension } from "./extension.js"
import type { Place } from "./state.js"

/** The fields that messages to one account and to many have in common. */
export type Content = Omit<Known<Endpoint.Payload<typeof sendBatchMessages>>, "To_Account"> &
  Pick<Known<Endpoint.Payload<typeof sendMessage>>, "SupportMessageExtension">

/** A message with the numbers that it was given. */
export interface Outgoing extends Place {
  readonly from: string
  readonly to: string
}

/** Whether a message is for online clients only, so that no history keeps it. */
export const isOnlineOnly = ({ MsgLifeTime, OnlineOnlyFlag }: Content): boolean =>
  OnlineOnlyFlag === 1 || MsgLifeTime === 0

/** Rejects a call if one of its accounts does not exist, each with the error code of its field. */
export const checkAccounts = (
  world: World,
  ...fields: ReadonlyArray<readonly [field: string, userId: string, code: number]>
): Checked<unknown> =>
  Either.all(
    fields.map(([field, userId, code]) => accountOf(world, code, "Err_OpenIM_Account_Not_Exist", field, userId))
  )

/** Rejects a body over the limit. */
export const checkSize = ({ settings }: World, payload: object): Checked<void> => {
  const { messageBytes } = settings.limits
  return bytes(Json.stringify(payload)) <= messageBytes
    ? Either.void
    : reject(93000, `Err_Message_Too_Long: the body of the request: expected at most ${messageBytes} bytes`)
}

/** The key by which a chat deduplicates messages: the sender, the numbers and the content. */
export const deduplicationKey = (from: string, sequence: number, random: number, body: unknown): string =>
  `${sequence}:${random}:${crc32(Json.stringify(body))}:${from}`

/** Rejects messages of a muted account. */
export const checkMute = ({ now, settings, state }: World, from: string): Checked<void> => {
  const { admins, undocumented } = settings
  if (undocumented.sendWhenMuted === "send" || admins.includes(from)) return Either.void
  const mutedUntil = state.accounts.get(from)?.mutedUntil.oneToOne ?? 0
  return ensure(mutedUntil <= now, 20012, "Err_OpenIM_Muted: From_Account: muted in all one-to-one chats")
}

/** Rejects messages between accounts that block each other or are not friends, where the options ask for that. */
export const checkRelation = ({ settings, state }: World, from: string, to: string): Checked<void> => {
  const { sendToBlocker, sendToNonFriend } = settings.undocumented
  if (settings.admins.includes(from) || from === to) return Either.void
  const sender = state.accounts.get(from)
  const receiver = state.accounts.get(to)
  if (sendToBlocker === "reject" && receiver?.blocked.has(from) === true)
    return reject(20007, "Err_OpenIM_Blocked: To_Account has blocked From_Account")
  if (sendToNonFriend === "send") return Either.void
  const here = sender?.friends.has(to) === true
  const there = receiver?.friends.has(from) === true
  if (here && there) return Either.void
  const code = here ? 20010 : there ? 20011 : 20009
  return reject(code, "Err_OpenIM_Not_Friends: From_Account and To_Account are not friends of each other")
}

/** Adds a message to the history and the conversations of both accounts, unless it is for online clients only. */
export const deliver = (world: World, content: Content, { from, to, ...place }: Outgoing): void => {
  if (isOnlineOnly(content)) return
  const { state } = world
  const control = new Set(content.SendMsgControl ?? [])
  const hiddenFromSender = content.SyncOtherMachine === 2 && from !== to
  const message = {
    ...place,
    from,
    to,
    body: content.MsgBody,
    customData: content.CloudCustomData,
    recalled: false,
    unread: false,
    receipt: content.IsNeedReadReceipt === 1 ? ("Wanted" as const) : ("None" as const),
    extension: content.SupportMessageExtension === 1 ? makeExtension() : undefined,
    hiddenFrom: new Set(hiddenFromSender ? [from] : [])
  }
  insert(chatBetween(state, from, to), message)
  setUnread(state, message, from !== to && !control.has("NoUnread"))
  if (control.has("NoLastMsg")) return
  touch(state.accounts.get(to), "OneToOne", from, place.time)
  if (!hiddenFromSender) touch(state.accounts.get(from), "OneToOne", to, place.time)
}
