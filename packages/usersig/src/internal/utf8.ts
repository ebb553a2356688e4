/** Encodes well-formed text. */
export const encodeUtf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 3)
  let size = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index)!
    if (code < 0x80) {
      bytes[size++] = code
      continue
    }
    if (code < 0x800) bytes[size++] = 0xc0 | (code >> 6)
    else {
      if (code < 0x10000) bytes[size++] = 0xe0 | (code >> 12)
      else {
        bytes[size++] = 0xf0 | (code >> 18)
        bytes[size++] = 0x80 | ((code >> 12) & 63)
        index++
      }
      bytes[size++] = 0x80 | ((code >> 6) & 63)
    }
    bytes[size++] = 0x80 | (code & 63)
  }
  return bytes.subarray(0, size)
}

/** Decodes bytes, and throws on those that are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string => {
  let text = ""
  for (let index = 0; index < bytes.length; index += 4096)
    text += String.fromCharCode(...bytes.subarray(index, index + 4096))
  return /[\x80-\xff]/.test(text)
    ? decodeURIComponent(text.replace(/[%\x80-\xff]/g, (char) => `%${char.charCodeAt(0).toString(16)}`))
    : text
}
