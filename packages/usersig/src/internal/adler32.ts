/** The checksum at the end of a zlib stream, for at most as many bytes as a UserSig has. */
export const adler32 = (content: Uint8Array, length: number): number => {
  let low = 1
  let high = 0
  for (let index = 0; index < length; index++) {
    low += content[index]!
    high += low
  }
  return (((high % 65521) << 16) | (low % 65521)) >>> 0
}
