import { adler32 } from "./adler32.js"

/** Undoes any zlib stream of at most `limit` bytes; throws on everything else, trailing bits and bytes included. */
export const inflate = (data: Uint8Array, limit: number): Uint8Array => {
  let out = new Uint8Array(Math.min(512, limit))
  let size = 0
  let position = 2
  let bits = 0
  let count = 0

  const read = (width: number): number => {
    while (count < width) {
      if (position >= data.length) throw new Error("cut off")
      bits |= data[position++]! << count
      count += 8
    }
    const value = bits & ((1 << width) - 1)
    bits >>>= width
    count -= width
    return value
  }
  const reserve = (extra: number) => {
    if (size + extra > limit) throw new Error("too long")
    if (size + extra <= out.length) return
    const larger = new Uint8Array(Math.min(limit, Math.max(out.length * 2, size + extra)))
    larger.set(out)
    out = larger
  }
  const symbol = ({ counts, symbols }: Codes): number => {
    let code = 0
    let first = 0
    let index = 0
    for (let length = 1; length < 16; length++) {
      code |= read(1)
      const many = counts[length]!
      if (code - many < first) return symbols[index + code - first]!
      index += many
      first = (first + many) << 1
      code <<= 1
    }
    throw new Error("no such code")
  }
  const stored = () => {
    if (bits !== 0) throw new Error("stray bits")
    count = 0
    const length = read(16)
    if ((read(16) ^ length) !== 0xffff) throw new Error("length of a stored block")
    reserve(length)
    if (position + length > data.length) throw new Error("cut off")
    out.set(data.subarray(position, position + length), size)
    position += length
    size += length
  }
  const compressed = (literals: Codes, distances: Codes) => {
    for (;;) {
      const code = symbol(literals)
      if (code === 256) return
      if (code < 256) {
        reserve(1)
        out[size++] = code
        continue
      }
      if (code > 285) throw new Error("no such length")
      const length = lengthBases[code - 257]! + read(lengthExtra[code - 257]!)
      const far = symbol(distances)
      if (far > 29) throw new Error("no such distance")
      const distance = distanceBases[far]! + read(distanceExtra[far]!)
      if (distance > size) throw new Error("distance before the start")
      reserve(length)
      for (let index = 0; index < length; index++, size++) out[size] = out[size - distance]!
    }
  }
  const dynamic = () => {
    const literals = read(5) + 257
    const distances = read(5) + 1
    const lengths = new Uint8Array(320)
    const widths = read(4) + 4
    if (literals > 286 || distances > 30) throw new Error("too many codes")
    for (let index = 0; index < widths; index++) lengths[order[index]!] = read(3)
    const meta = codes(lengths.subarray(0, 19))
    lengths.fill(0)
    for (let index = 0; index < literals + distances;) {
      const next = symbol(meta)
      if (next < 16) {
        lengths[index++] = next
        continue
      }
      if (next === 16 && index === 0) throw new Error("nothing to repeat")
      const value = next === 16 ? lengths[index - 1]! : 0
      const many = next === 16 ? 3 + read(2) : next === 17 ? 3 + read(3) : 11 + read(7)
      if (index + many > literals + distances) throw new Error("too many lengths")
      lengths.fill(value, index, index + many)
      index += many
    }
    if (lengths[256] === 0) throw new Error("no end of block")
    compressed(codes(lengths.subarray(0, literals)), codes(lengths.subarray(literals, literals + distances)))
  }

  const header = (data[0]! << 8) | data[1]!
  if (data.length < 8 || header % 31 !== 0 || (header & 0x0f20) !== 0x0800 || header >= 0x8000)
    throw new Error("not a zlib stream")
  for (let last = 0; last === 0;) {
    last = read(1)
    const kind = read(2)
    if (kind === 0) stored()
    else if (kind === 1) compressed(...(fixed ??= fixedCodes()))
    else if (kind === 2) dynamic()
    else throw new Error("no such block")
  }
  const content = out.subarray(0, size)
  const sum = new DataView(data.buffer, data.byteOffset, data.length)
  if (bits !== 0 || position + 4 !== data.length || sum.getUint32(position) !== adler32(content))
    throw new Error("checksum")
  return content
}

interface Codes {
  readonly counts: Uint16Array
  readonly symbols: Uint16Array
}

const codes = (lengths: Uint8Array): Codes => {
  const counts = new Uint16Array(16)
  for (const length of lengths) counts[length]!++
  let left = 1
  const offsets = new Uint16Array(17)
  for (let length = 1; length < 16; length++) {
    left = left * 2 - counts[length]!
    if (left < 0) throw new Error("too many codes of one length")
    offsets[length + 1] = offsets[length]! + counts[length]!
  }
  if (left > 0 && counts[0]! + counts[1]! !== lengths.length) throw new Error("codes are missing")
  const symbols = new Uint16Array(lengths.length)
  for (const [symbol, length] of lengths.entries()) if (length !== 0) symbols[offsets[length]!++] = symbol
  counts[0] = 0
  return { counts, symbols }
}

const fixedCodes = (): readonly [literals: Codes, distances: Codes] => [
  codes(new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280)),
  codes(new Uint8Array(32).fill(5))
]

let fixed: ReturnType<typeof fixedCodes> | undefined

const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258
]
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577
]
const distanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]
