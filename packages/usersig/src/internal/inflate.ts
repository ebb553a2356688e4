import { adler32 } from "./adler32.js"
import { type Codes, fillCodes, makeCodes, readCode } from "./huffman.js"
import { MAX_CONTENT } from "./limits.js"

const content = /* @__PURE__ */ new Uint8Array(MAX_CONTENT)
const lengths = /* @__PURE__ */ new Uint8Array(320)
const ofLengths = /* @__PURE__ */ makeCodes()
const ofLiterals = /* @__PURE__ */ makeCodes()
const ofDistances = /* @__PURE__ */ makeCodes()

/**
 * Inflates a zlib stream, and throws on everything else.
 *
 * The content goes into a buffer of fixed size, which the next call overwrites,
 * so no stream can allocate more memory. It is stricter than libraries, of which
 * small ones do not even verify the checksum: it also rejects unused bits and
 * bytes, so that a changed stream always has a changed content.
 */
export const inflate = (data: Uint8Array): Uint8Array => {
  let size = 0
  let position = 2
  let bits = 0
  let count = 0

  const read = (width: number): number => {
    for (; count < width && position < data.length; count += 8) bits |= data[position++]! << count
    if (count < width) fail("cut off")
    const value = bits & ((1 << width) - 1)
    bits >>>= width
    count -= width
    return value
  }

  const symbol = (codes: Codes): number => {
    for (; count < 15 && position < data.length; count += 8) bits |= data[position++]! << count
    const found = readCode(codes, bits)
    count -= found & 15
    if (count < 0) fail("cut off")
    bits >>>= found & 15
    return found >> 4
  }

  /** Skips to the next byte boundary. */
  const toByte = () => {
    if ((bits & ((1 << (count & 7)) - 1)) !== 0) fail("stray bits")
    position -= count >> 3
    bits = count = 0
  }

  const stored = () => {
    toByte()
    const length = read(16)
    if ((read(16) ^ length) !== 0xffff) fail("unsure length")
    if (length > data.length - position || length > MAX_CONTENT - size) fail("cut off or too long")
    content.set(data.subarray(position, position + length), size)
    position += length
    size += length
  }

  const compressed = (literals: Codes, distances: Codes) => {
    for (let code = symbol(literals); code !== 256; code = symbol(literals)) {
      if (code < 256) {
        if (size === MAX_CONTENT) fail("too long")
        content[size++] = code
        continue
      }
      const length = read(lengthBits[code - 257] ?? fail("unknown length")) + lengthBases[code - 257]!
      const far = symbol(distances)
      const distance = read(distanceBits[far] ?? fail("unknown distance")) + distanceBases[far]!
      if (distance > size || length > MAX_CONTENT - size) fail("copy of nothing or too long")
      for (const end = size + length; size < end; size++) content[size] = content[size - distance]!
    }
  }

  const dynamic = () => {
    const literals = read(5) + 257
    const end = literals + read(5) + 1
    const widths = read(4) + 4
    if (literals > 286 || end - literals > 30) fail("too many codes")
    lengths.fill(0, 0, 19)
    for (let index = 0; index < widths; index++) lengths[lengthOrder[index]!] = read(3)
    fillCodes(ofLengths, lengths.subarray(0, 19))
    for (let index = 0; index < end;) {
      const code = symbol(ofLengths)
      const repeated = code < 16 ? code : code === 16 ? (lengths[index - 1] ?? fail("copy of nothing")) : 0
      const next = index + (code < 16 ? 1 : code < 18 ? 3 + read(code - 14) : 11 + read(7))
      if (next > end) fail("too many lengths")
      lengths.fill(repeated, index, next)
      index = next
    }
    fillCodes(ofLiterals, lengths.subarray(0, literals))
    fillCodes(ofDistances, lengths.subarray(literals, end))
    compressed(ofLiterals, ofDistances)
  }

  const header = (data[0]! << 8) | data[1]!
  if (header % 31 !== 0 || (header & 0x8f20) !== 0x0800) fail("not zlib")
  for (let last = 0; last === 0;) {
    last = read(1)
    const kind = read(2)
    if (kind === 0) stored()
    else if (kind === 1) compressed(...(fixed ??= fixedCodes()))
    else if (kind === 2) dynamic()
    else fail("unknown block")
  }
  toByte()
  if (position + 4 !== data.length) fail("cut off, or stray bytes")
  const sum = new DataView(data.buffer, data.byteOffset + position)
  if (sum.getUint32(0) !== adler32(content, size)) fail("wrong checksum")
  return content.subarray(0, size)
}

const fail = (what: string): never => {
  throw new Error(what)
}

let fixed: readonly [literals: Codes, distances: Codes] | undefined

const fixedCodes = (): readonly [literals: Codes, distances: Codes] => [
  fillCodes(makeCodes(), new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280)),
  fillCodes(makeCodes(), new Uint8Array(32).fill(5))
]

const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258
]
const distanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577
]
