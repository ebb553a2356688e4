import type * as Endpoint from "@tcchat/core/Endpoint"
import { utf8 } from "../text.js"
import type { WrittenRecent } from "./written.js"

/** What the service answered to a message, and answers again when the message is repeated. */
export interface First {
  /** When it came, in monotonic seconds with their fraction. */
  readonly time: number
  readonly sequence: number
  /** The time that it was given, in Unix seconds, where that is another one. */
  readonly sentAt?: number | undefined
}

/** Messages of the last minutes by what makes a repeat recognisable, the oldest first. */
export type Recent = Map<string, First>

/** An endpoint says for how many seconds its repeats are recognised. */
type Window = Pick<Endpoint.Any, "dedupWindow">

/** No endpoint recognises a repeat for longer. */
const longest = 300

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

/** The CRC32 of a text, by which the service compares contents. */
export const crc32 = (text: string): number => {
  let value = 0xffffffff
  for (const byte of utf8(text)) value = table[(value ^ byte) & 0xff]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/** Finds a message that was sent before, within the seconds that the endpoint says, and forgets what is older. */
export const recognise = (recent: Recent, key: string, moment: number, { dedupWindow }: Window): First | undefined => {
  for (const [old, { time }] of recent) {
    if (moment - time < longest) break
    recent.delete(old)
  }
  const first = recent.get(key)
  return first !== undefined && moment - first.time < dedupWindow ? first : undefined
}

/** The time that a message was given when it came first, in whole seconds. */
export const timeOf = ({ sentAt, time }: First): number => sentAt ?? Math.floor(time)

/** Remembers a message as the newest one, with the moment at which it came and the time that it was given. */
export const remember = (
  recent: Recent,
  key: string,
  { moment, sentAt, sequence }: { readonly moment: number; readonly sentAt: number; readonly sequence: number }
): void => {
  recent.delete(key)
  recent.set(key, { time: moment, sequence, ...(sentAt !== Math.floor(moment) && { sentAt }) })
}

export const writeRecent = (recent: Recent): typeof WrittenRecent.Type =>
  [...recent].map(([key, first]) => ({ key, ...first }))

export const readRecent = (written: typeof WrittenRecent.Type): Recent =>
  new Map(written.map(({ key, ...first }) => [key, first]))
