const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

const encoder = (last: string) => {
  const digits = letters + last.slice(0, 2)
  const pad = last.charAt(2)
  return (bytes: Uint8Array): string => {
    let text = ""
    for (let index = 0; index < bytes.length; index += 3) {
      const rest = bytes.length - index
      const word = (bytes[index]! << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
      text += digits[word >> 18]! + digits[(word >> 12) & 63]!
      text += (rest > 1 ? digits[(word >> 6) & 63]! : pad) + (rest > 2 ? digits[word & 63]! : pad)
    }
    return text
  }
}

const decoder = (...alphabets: ReadonlyArray<string>) => {
  const values = new Int8Array(128).fill(-1)
  const pads = alphabets.map((last) => last.charAt(2)).join("")
  for (const last of alphabets)
    for (let value = 0; value < 64; value++) values[(letters + last).charCodeAt(value)] = value
  const value = (text: string, index: number) => values[text.charCodeAt(index)] ?? -1

  return (text: string): Uint8Array | undefined => {
    const { length } = text
    if (length % 4 !== 0) return undefined
    let padding = 0
    while (padding < 2 && padding < length && pads.includes(text.charAt(length - 1 - padding))) padding++
    const bytes = new Uint8Array((length / 4) * 3 - padding)
    let bits = 0
    let word = 0
    let size = 0
    for (let index = 0; index < length - padding; index++) {
      const next = value(text, index)
      if (next < 0) return undefined
      word = ((word << 6) | next) & 0xffff
      bits += 6
      if (bits >= 8) bytes[size++] = word >> (bits -= 8)
    }
    return (word & ((1 << bits) - 1)) === 0 ? bytes : undefined
  }
}

/** Standard base64 with padding, for the fields inside a ticket. */
export const encodeBase64 = /* @__PURE__ */ encoder("+/=")

/** The alphabet of a ticket: `*`, `-` and `_` in place of `+`, `/` and `=`. */
export const encodeBase64Ticket = /* @__PURE__ */ encoder("*-_")

/** Decodes exactly what `encodeBase64` makes: full padding, no stray bits. */
export const decodeBase64 = /* @__PURE__ */ decoder("+/=")

/** Decodes a ticket in its own alphabet and in the standard one. */
export const decodeBase64Ticket = /* @__PURE__ */ decoder("*-_", "+/=")
