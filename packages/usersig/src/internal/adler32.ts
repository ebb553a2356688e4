/** The checksum at the end of a zlib stream. */
export const adler32 = (bytes: Uint8Array): number => {
  let low = 1
  let high = 0
  for (let index = 0; index < bytes.length;) {
    for (const end = Math.min(index + 3800, bytes.length); index < end; index++) {
      low += bytes[index]!
      high += low
    }
    low %= 65521
    high %= 65521
  }
  return ((high << 16) | low) >>> 0
}
