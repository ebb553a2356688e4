import type * as Endpoint from "@tcchat/core/Endpoint"
import type { pullHistory } from "@tcchat/endpoints/group"
import type { Permit, World } from "../handler.js"
import { crc32 } from "./deduplication.js"

type History = NonNullable<Endpoint.Success<typeof pullHistory>["RspMsgList"]>

/** The elements of a message as a response has them. */
export type MsgBody = NonNullable<History[number]["MsgBody"]>

interface Content {
  readonly MsgBody: ReadonlyArray<unknown>
  readonly CloudCustomData?: string | undefined
}

/** Returns a message as the app has changed it, or `undefined` if the app drops it. */
export const permitted = <M extends Content>(permit: Permit, message: M): M | undefined => {
  if (permit._tag === "Drop") return undefined
  const { CloudCustomData, MsgBody } = permit.change
  return {
    ...message,
    ...(Array.isArray(MsgBody) && { MsgBody }),
    ...(typeof CloudCustomData === "string" && { CloudCustomData })
  }
}

const day = 86_400

/** Whether the history does not keep the content of a message of this time any more. */
export const isExpired = ({ now, settings }: World, time: number): boolean =>
  now - time > settings.console.historyDays * day

/**
 * The `MsgId` of a message, which the response and all webhooks have. As in the samples, it consists of a number for the
 * sender, which is derived from the UserID here, the time and the random number.
 */
export const msgIdOf = (from: string, { random, time }: { readonly random: number; readonly time: number }): string =>
  `${crc32(from)}-${time}-${random}`
