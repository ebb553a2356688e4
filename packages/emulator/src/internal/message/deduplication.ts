import type * as Endpoint from "@tcchat/core/Endpoint"
import { utf8 } from "../utf8.js"

/** The part of a response to a message that the response to a duplicate repeats. */
export interface SentBefore {
  /** When the message arrived, in monotonic seconds with their fraction. */
  readonly time: number
  readonly sequence: number
  /** The time of the message in Unix seconds, where it differs. */
  readonly sentAt?: number | undefined
}

/** The messages of the last minutes by their deduplication keys, oldest first. */
export type RecentMessages = Map<string, SentBefore>

/** The endpoint, which has the deduplication window in seconds. */
type Window = Pick<Endpoint.Any, "dedupWindow">

/** The longest deduplication window of all endpoints, in seconds. */
const longestWindow = 300

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

/** The CRC32 of a string, by which the service compares contents. */
export const crc32 = (text: string): number => {
  let value = 0xffffffff
  for (const byte of utf8(text)) value = table[(value ^ byte) & 0xff]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/** Finds a message that was sent within the deduplication window, and deletes older ones. */
export const findDuplicate = (
  recent: RecentMessages,
  key: string,
  monotonicNow: number,
  { dedupWindow }: Window
): SentBefore | undefined => {
  for (const [old, { time }] of recent) {
    if (monotonicNow - time < longestWindow) break
    recent.delete(old)
  }
  const first = recent.get(key)
  return first !== undefined && monotonicNow - first.time < dedupWindow ? first : undefined
}

/** The time of the message that was sent first, in Unix seconds. */
export const timeOf = ({ sentAt, time }: SentBefore): number => sentAt ?? Math.floor(time)

/** Adds a message as the newest one. */
export const remember = (
  recent: RecentMessages,
  key: string,
  {
    monotonicNow,
    sentAt,
    sequence
  }: { readonly monotonicNow: number; readonly sentAt: number; readonly sequence: number }
): void => {
  recent.delete(key)
  recent.set(key, { time: monotonicNow, sequence, ...(sentAt !== Math.floor(monotonicNow) && { sentAt }) })
}
