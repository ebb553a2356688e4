import { MAX_DEFLATED, MAX_USER_SIG } from "./limits.js"
import { decodeUtf8, encodeUtf8 } from "./utf8.js"

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

/** The alphabet of RFC 4648, for the fields inside a UserSig. */
export const standard = /* @__PURE__ */ encodeUtf8(`${letters}+/=`)

/** The alphabet of a UserSig: `*`, `-` and `_` in place of `+`, `/` and `=`. */
export const substituted = /* @__PURE__ */ encodeUtf8(`${letters}*-_`)

const characters = /* @__PURE__ */ new Uint8Array(MAX_USER_SIG)

/** Encodes bytes, at most as many as a UserSig has. */
export const encodeBase64 = (bytes: Uint8Array, alphabet: Uint8Array): string => {
  const { length } = bytes
  let size = 0
  for (let index = 0; index < length; index += 3) {
    const rest = length - index
    const word = (bytes[index]! << 16) | (rest > 1 ? bytes[index + 1]! << 8 : 0) | (rest > 2 ? bytes[index + 2]! : 0)
    characters[size++] = alphabet[word >> 18]!
    characters[size++] = alphabet[(word >> 12) & 63]!
    characters[size++] = alphabet[rest > 1 ? (word >> 6) & 63 : 64]!
    characters[size++] = alphabet[rest > 2 ? word & 63 : 64]!
  }
  return decodeUtf8(characters.subarray(0, size))
}

/** Checks for canonical base64 in the standard alphabet: padded, and without stray bits. */
export const isBase64 = (text: string): boolean =>
  /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/][AQgw]==|[A-Za-z\d+/]{2}[AEIMQUYcgkosw048]=)?$/.test(text)

const PADDING = 64

const values = /* @__PURE__ */ (() => {
  const table = new Int8Array(128).fill(-1)
  for (const alphabet of [standard, substituted])
    for (let value = 0; value < 65; value++) table[alphabet[value]!] = value
  return table
})()

const decoded = /* @__PURE__ */ new Uint8Array(MAX_DEFLATED)

/**
 * Decodes both alphabets, at most as many characters as a UserSig has.
 *
 * The next call overwrites the bytes. Returns `undefined` for input without
 * padding or with stray bits, so each value has exactly one encoding.
 */
export const decodeBase64 = (text: string): Uint8Array | undefined => {
  const { length } = text
  if (length % 4 !== 0 || length > MAX_USER_SIG) return undefined
  const value = (index: number): number => values[text.charCodeAt(index)] ?? -1
  const padding = value(length - 1) !== PADDING ? 0 : value(length - 2) !== PADDING ? 1 : 2
  let word = 0
  let bits = 0
  let size = 0
  for (let index = 0; index < length - padding; index++) {
    const digit = value(index)
    if (digit < 0 || digit === PADDING) return undefined
    word = (word << 6) | digit
    bits += 6
    if (bits < 8) continue
    bits -= 8
    decoded[size++] = word >> bits
    word &= (1 << bits) - 1
  }
  return word === 0 ? decoded.subarray(0, size) : undefined
}
