import { adler32 } from "./adler32.js"

/** A zlib stream of one block with the fixed Huffman codes: the same bytes in every runtime. */
export const deflate = (bytes: Uint8Array): Uint8Array => {
  const out = new Uint8Array(bytes.length + (bytes.length >> 3) + 12)
  out[0] = 0x78
  out[1] = 0x01
  let size = 2
  let bits = 0
  let count = 0
  const write = (value: number, width: number) => {
    bits |= value << count
    for (count += width; count >= 8; count -= 8) {
      out[size++] = bits
      bits >>>= 8
    }
  }
  const last = new Int16Array(1024).fill(-1)

  write(3, 3)
  for (let index = 0; index < bytes.length;) {
    const hash = ((bytes[index]! << 5) ^ (bytes[index + 1]! << 3) ^ bytes[index + 2]!) & 1023
    const from = index + 2 < bytes.length ? last[hash]! : -1
    last[hash] = index
    let length = 0
    if (from >= 0)
      while (length < 10 && index + length < bytes.length && bytes[from + length] === bytes[index + length]) length++
    if (length > 3) {
      write(reverse(length - 2, 7), 7)
      const [code, extra, base] = distanceCode(index - from)
      write(reverse(code, 5), 5)
      write(index - from - base, extra)
      index += length
    } else {
      const byte = bytes[index++]!
      if (byte < 144) write(reverse(48 + byte, 8), 8)
      else write(reverse(256 + byte, 9), 9)
    }
  }
  write(0, 7)
  write(0, (8 - count) & 7)

  const sum = adler32(bytes)
  for (let shift = 24; shift >= 0; shift -= 8) out[size++] = sum >>> shift
  return out.subarray(0, size)
}

const reverse = (code: number, width: number): number => {
  let result = 0
  for (let index = 0; index < width; index++) result |= ((code >> index) & 1) << (width - 1 - index)
  return result
}

const distanceCode = (distance: number): readonly [code: number, extra: number, base: number] => {
  if (distance < 5) return [distance - 1, 0, distance]
  const high = 31 - Math.clz32(distance - 1)
  const half = ((distance - 1) >> (high - 1)) & 1
  return [high * 2 + half, high - 1, ((2 + half) << (high - 1)) + 1]
}
