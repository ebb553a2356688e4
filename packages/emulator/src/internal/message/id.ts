import { crc32 } from "./recent.js"

/**
 * The `MsgId` by which clients name a message. Pages show what it is for but not its form; here it is made of the
 * sender, the time and the random number, so that it is the same in the answer and in all webhooks of a message.
 */
export const idOf = (from: string, { random, time }: { readonly random: number; readonly time: number }): string =>
  `${crc32(from)}-${time}-${random}`
