/** UTF-8, in whose bytes the service counts the length of strings. */

/** Returns the length of a string in bytes of UTF-8; a lone surrogate counts as the replacement character. */
export const length = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
