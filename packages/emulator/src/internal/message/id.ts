import { crc32 } from "./recent.js"

/**
 * The `MsgId` by which clients name a message, as samples show it: a number for the sender, which is drawn from the
 * UserID here, the time and the random number. It is the same in the response and in all webhooks of a message.
 */
export const idOf = (from: string, { random, time }: { readonly random: number; readonly time: number }): string =>
  `${crc32(from)}-${time}-${random}`
