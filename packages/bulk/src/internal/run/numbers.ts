/** Mixes a number into a hash (the step and the end of MurmurHash3). */
const mixed = (hash: number, value: number): number => {
  let part = Math.imul(value, 0xcc9e2d51)
  part = Math.imul((part << 15) | (part >>> 17), 0x1b873593)
  const next = hash ^ part
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0
}

const finished = (hash: number): number => {
  let mix = hash
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

/**
 * Derives the deduplication numbers of a call, unsigned 32-bit integers, from the seed of the run and the numbers of its rows. So a
 * call that is repeated after a crash has the numbers that it had before, and one with other rows has others.
 */
export const numbersOf = (seed: number, rows: ReadonlyArray<number>, count: number): ReadonlyArray<number> =>
  Array.from({ length: count }, (_, index) => {
    let hash = mixed(seed | 0, index + 1)
    for (const row of rows) hash = mixed(mixed(hash, row | 0), Math.floor(row / 0x1_0000_0000))
    return finished(hash ^ rows.length)
  })
