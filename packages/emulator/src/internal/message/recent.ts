import { utf8 } from "../text.js"
import type { WrittenRecent } from "./written.js"

/** What the service answered to a message, and answers again when the message is repeated. */
export interface First {
  readonly time: number
  readonly sequence: number
}

/** Messages of the last minutes by what makes a repeat recognisable, the oldest first. */
export type Recent = Map<string, First>

/** Seconds for which a message to a group is recognised. */
export const groupWindow = 300

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

/** Forgets what is too old to be recognised, and finds a message that was sent before. */
export const recognise = (recent: Recent, key: string, now: number, window: number): First | undefined => {
  for (const [old, { time }] of recent) {
    if (now - time < window) break
    recent.delete(old)
  }
  return recent.get(key)
}

export const writeRecent = (recent: Recent): typeof WrittenRecent.Type =>
  [...recent].map(([key, { sequence, time }]) => ({ key, time, sequence }))

export const readRecent = (written: typeof WrittenRecent.Type): Recent =>
  new Map(written.map(({ key, sequence, time }) => [key, { time, sequence }]))
