export { length as bytes } from "@tcchat/core/Utf8"

/** Encodes a string in UTF-8. */
export const utf8 = (value: string): ReadonlyArray<number> => {
  const encoded: Array<number> = []
  for (const character of value) {
    const point = character.codePointAt(0)!
    if (point < 0x80) encoded.push(point)
    else {
      const tail = [0x80 | (point & 0x3f)]
      if (point >= 0x800) tail.unshift(0x80 | ((point >> 6) & 0x3f))
      if (point >= 0x10000) tail.unshift(0x80 | ((point >> 12) & 0x3f))
      const shift = 6 * tail.length
      encoded.push(((0xff00 >> (tail.length + 1)) & 0xff) | (point >> shift), ...tail)
    }
  }
  return encoded
}
