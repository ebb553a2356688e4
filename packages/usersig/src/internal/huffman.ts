/** Huffman codes: a table for codes of up to 8 bits; longer ones are read bit by bit. */
export interface Codes {
  /** The code that these 8 bits begin with, as `symbol << 4 | length`, or 0. */
  readonly table: Uint16Array
  /** How many codes have each length. */
  readonly counts: Uint16Array
  /** The symbols in the order of their codes. */
  readonly symbols: Uint16Array
}

const WIDTH = 8

export const makeCodes = (): Codes => ({
  table: new Uint16Array(1 << WIDTH),
  counts: new Uint16Array(16),
  symbols: new Uint16Array(288)
})

const offsets = /* @__PURE__ */ new Uint16Array(17)

/** Builds the codes from their lengths (RFC 1951, section 3.2.2). */
export const fillCodes = (codes: Codes, lengths: Uint8Array): Codes => {
  const { table, counts, symbols } = codes
  const { length: size } = lengths
  table.fill(0)
  counts.fill(0)
  for (let symbol = 0; symbol < size; symbol++) counts[lengths[symbol]!]!++
  const many = size - counts[0]!
  counts[0] = 0
  offsets[1] = 0
  let left = 1
  for (let length = 1; length < 16; length++) {
    offsets[length + 1] = offsets[length]! + counts[length]!
    left = left * 2 - counts[length]!
    if (left < 0) throw new Error("too many codes")
  }
  if (left > 0 && many !== counts[1]) throw new Error("too few codes")
  for (let symbol = 0; symbol < size; symbol++)
    if (lengths[symbol] !== 0) symbols[offsets[lengths[symbol]!]!++] = symbol

  // Codes count up from their first bit, which is the lowest bit read.
  for (let index = 0, code = 0; index < many; index++) {
    const symbol = symbols[index]!
    const length = lengths[symbol]!
    if (length > WIDTH) break
    for (let bits = code; bits < 1 << WIDTH; bits += 1 << length) table[bits] = (symbol << 4) | length
    let bit = 1 << (length - 1)
    for (; (code & bit) !== 0; bit >>= 1) code ^= bit
    code |= bit
  }
  return codes
}

/** The code that the next 15 bits begin with, as `symbol << 4 | length`. */
export const readCode = ({ table, counts, symbols }: Codes, bits: number): number => {
  const found = table[bits & ((1 << WIDTH) - 1)]!
  if (found !== 0) return found
  let code = 0
  let first = 0
  let index = 0
  for (let length = 1; length < 16; length++) {
    code |= (bits >> (length - 1)) & 1
    const many = counts[length]!
    if (code - first < many) return (symbols[index + code - first]! << 4) | length
    index += many
    first = (first + many) << 1
    code <<= 1
  }
  throw new Error("unknown code")
}
