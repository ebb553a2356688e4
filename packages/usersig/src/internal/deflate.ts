import { adler32 } from "./adler32.js"

/**
 * Writes a zlib stream of one block with fixed Huffman codes, and returns its size.
 *
 * The output is the same in every runtime, unlike that of built-in compressors,
 * and about as short for a UserSig. `out` needs 9 bytes per 8 bytes of content,
 * plus 8.
 */
export const deflate = (content: Uint8Array, length: number, out: Uint8Array): number => {
  out[0] = 0x78
  out[1] = 0x01
  let size = 2
  let bits = 3
  let count = 3
  latest.fill(-WINDOW)

  for (let index = 0; index < length;) {
    const byte = content[index]!
    const match = index + 2 < length ? matchAt(content, index, length) : 0
    if (match === 0) {
      bits |= literals[byte]! << count
      count += byte < 144 ? 8 : 9
      index++
    } else {
      const back = index - source - 1
      const extra = extraBits(back)
      bits |= (lengths[match]! | (distances[extra * 2 + (back >> extra)]! << 7)) << count
      count += 12
      for (; count > 7; count -= 8, bits >>>= 8) out[size++] = bits
      bits |= (back & ((1 << extra) - 1)) << count
      count += extra
      index += match
    }
    for (; count > 7; count -= 8, bits >>>= 8) out[size++] = bits
  }
  for (count += 7; count > 0; count -= 8, bits >>>= 8) out[size++] = bits

  const sum = adler32(content, length)
  for (let shift = 24; shift >= 0; shift -= 8) out[size++] = sum >>> shift
  return size
}

/** Maximum distance of a match: all of a typical UserSig. */
const WINDOW = 256

/** Last position of three bytes with this hash. */
const latest = /* @__PURE__ */ new Int16Array(512)

/** Position of the last match. */
let source = 0

/** Number of next bytes, 3 to 10, that also occur at an earlier position, or 0. */
const matchAt = (content: Uint8Array, index: number, length: number): number => {
  const hash = (content[index]! ^ (content[index + 1]! << 2) ^ (content[index + 2]! << 4)) & 511
  source = latest[hash]!
  latest[hash] = index
  if (source < 0 || source < index - WINDOW) return 0
  const match = sameBytes(content, source, index, length - index < 10 ? length - index : 10)
  return match < 3 || isAmbiguous(content, index, match) ? 0 : match
}

const sameBytes = (content: Uint8Array, left: number, right: number, most: number): number => {
  let same = 0
  while (same < most && content[left + same] === content[right + same]) same++
  return same
}

/**
 * Whether the same match exists at another distance with the same number of extra bits.
 *
 * If so, changing one character of the UserSig could select the other position
 * without changing the content. Nothing would be forged, but no changed UserSig
 * should be accepted.
 */
const isAmbiguous = (content: Uint8Array, index: number, match: number): boolean => {
  const extra = extraBits(index - source - 1)
  const first = extra === 0 ? 0 : 2 << extra
  const end = first === 0 ? 4 : first * 2
  const byte = content[index]
  for (let back = first, other = index - first - 1; back < end && other >= 0; back++, other--)
    if (content[other] === byte && other !== source && sameBytes(content, other, index, match) === match) return true
  return false
}

/** Number of extra bits after the code of distance `back + 1`. */
const extraBits = (back: number): number => (back < 4 ? 0 : 30 - clz32(back))

/** Global lookups are slow in a `node:vm` context, such as the edge runtime in tests. */
const clz32 = Math.clz32

/** Consecutive codes of one width, bit-reversed, because they are written from their highest bit. */
const codes = (many: number, first: number, width: number): ReadonlyArray<number> =>
  Array.from({ length: many }, (_, index) => {
    let code = 0
    for (let bit = 0; bit < width; bit++) code |= (((first + index) >> bit) & 1) << (width - 1 - bit)
    return code
  })

const literals = /* @__PURE__ */ (() => [...codes(144, 0x30, 8), ...codes(112, 0x190, 9)])()
const lengths = /* @__PURE__ */ codes(11, -2, 7)
const distances = /* @__PURE__ */ codes(16, 0, 5)
