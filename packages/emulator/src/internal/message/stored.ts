import type * as Endpoint from "@tcchat/core/Endpoint"
import type { pullHistory } from "@tcchat/endpoints/group"
import type { World } from "../handler.js"

type History = NonNullable<Endpoint.Success<typeof pullHistory>["RspMsgList"]>

/** Elements of a message as a response has them: those that were sent, unchanged. */
export type MsgBody = NonNullable<History[number]["MsgBody"]>

const day = 86_400

/** Whether the service has forgotten what a message of this time said. */
export const isExpired = ({ now, settings }: World, time: number): boolean =>
  now - time > settings.console.historyDays * day
