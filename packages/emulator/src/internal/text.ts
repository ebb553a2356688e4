/** Bytes of a text in UTF-8, which is how the service counts. */
export const bytes = (text: string): number => {
  let length = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return length
}
