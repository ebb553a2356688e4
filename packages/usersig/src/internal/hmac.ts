import { finish, start, type State, takeBlock } from "./sha256.js"
import { encodeUtf8 } from "./utf8.js"

/** The two states of HMAC-SHA256 that depend only on the key. */
export interface Key {
  readonly inner: State
  readonly outer: State
}

/** Prepares a key: hashes two of the five blocks of a typical UserSig. */
export const makeKey = (secret: string): Key => {
  const bytes = encodeUtf8(secret)
  const size = bytes.length
  const text = new Uint8Array(size + 136)
  text.set(bytes)
  if (size > 64) {
    finish(Int32Array.from(start), text, size, 0)
    text.fill(0, 32)
  }
  const masked = (mask: number): State => {
    const state = Int32Array.from(start)
    for (let index = 0; index < 64; index++) block[index] = text[index]! ^ mask
    takeBlock(state, block, 0)
    return state
  }
  return { inner: masked(0x36), outer: masked(0x5c) }
}

const state = /* @__PURE__ */ new Int32Array(8)
const block = /* @__PURE__ */ new Uint8Array(128)

/** Returns the HMAC-SHA256 of a text, in bytes that the next call overwrites. `text` needs room for `length + 72` bytes. */
export const hmac = ({ inner, outer }: Key, text: Uint8Array, length: number): Uint8Array => {
  state.set(inner)
  finish(state, text, length, 64)
  for (let index = 0; index < 32; index++) block[index] = text[index]!
  state.set(outer)
  finish(state, block, 32, 64)
  return block.subarray(0, 32)
}
