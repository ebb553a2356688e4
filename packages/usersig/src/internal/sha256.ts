/*
 * SHA-256 (FIPS 180-4). A library would take half of the size budget for signing, and allocates objects for every hash, which
 * takes longer than hashing. The tests compare this implementation with @noble/hashes.
 */

/** The state of SHA-256: eight words. */
export type State = Int32Array

/** The state before the first block. */
export const start = /* @__PURE__ */ Int32Array.of(
  0x6a09e667,
  0xbb67ae85,
  0x3c6ef372,
  0xa54ff53a,
  0x510e527f,
  0x9b05688c,
  0x1f83d9ab,
  0x5be0cd19
)

/** Processes one block of 64 bytes (FIPS 180-4, section 6.2.2). */
export const takeBlock = (state: State, bytes: Uint8Array, offset: number): void => {
  for (let index = 0; index < 16; index++, offset += 4)
    words[index] = (bytes[offset]! << 24) | (bytes[offset + 1]! << 16) | (bytes[offset + 2]! << 8) | bytes[offset + 3]!
  for (let index = 16; index < 64; index++) {
    const x = words[index - 15]!
    const y = words[index - 2]!
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    words[index] = (words[index - 16]! + s0 + words[index - 7]! + s1) | 0
  }
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let index = 0; index < 64; index++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + constants[index]! + words[index]!) | 0
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0]! += a
  state[1]! += b
  state[2]! += c
  state[3]! += d
  state[4]! += e
  state[5]! += f
  state[6]! += g
  state[7]! += h
}

/**
 * Processes the rest of a message, and writes the digest over its beginning.
 *
 * `bytes` needs room for `length + 72` bytes; `before` is the number of bytes
 * already processed, in whole blocks.
 */
export const finish = (state: State, bytes: Uint8Array, length: number, before: number): void => {
  const end = (length + 72) & ~63
  bytes[length] = 0x80
  bytes.fill(0, length + 1, end)
  const bits = (before + length) * 8
  for (let index = 1; index < 5; index++) bytes[end - index] = bits >>> (index * 8 - 8)
  for (let offset = 0; offset < end; offset += 64) takeBlock(state, bytes, offset)
  for (let index = 0; index < 32; index++) bytes[index] = state[index >> 2]! >>> (24 - (index & 3) * 8)
}

const words = /* @__PURE__ */ new Int32Array(64)

const constants = /* @__PURE__ */ Int32Array.of(
  0x428a2f98,
  0x71374491,
  0xb5c0fbcf,
  0xe9b5dba5,
  0x3956c25b,
  0x59f111f1,
  0x923f82a4,
  0xab1c5ed5,
  0xd807aa98,
  0x12835b01,
  0x243185be,
  0x550c7dc3,
  0x72be5d74,
  0x80deb1fe,
  0x9bdc06a7,
  0xc19bf174,
  0xe49b69c1,
  0xefbe4786,
  0x0fc19dc6,
  0x240ca1cc,
  0x2de92c6f,
  0x4a7484aa,
  0x5cb0a9dc,
  0x76f988da,
  0x983e5152,
  0xa831c66d,
  0xb00327c8,
  0xbf597fc7,
  0xc6e00bf3,
  0xd5a79147,
  0x06ca6351,
  0x14292967,
  0x27b70a85,
  0x2e1b2138,
  0x4d2c6dfc,
  0x53380d13,
  0x650a7354,
  0x766a0abb,
  0x81c2c92e,
  0x92722c85,
  0xa2bfe8a1,
  0xa81a664b,
  0xc24b8b70,
  0xc76c51a3,
  0xd192e819,
  0xd6990624,
  0xf40e3585,
  0x106aa070,
  0x19a4c116,
  0x1e376c08,
  0x2748774c,
  0x34b0bcb5,
  0x391c0cb3,
  0x4ed8aa4a,
  0x5b9cca4f,
  0x682e6ff3,
  0x748f82ee,
  0x78a5636f,
  0x84c87814,
  0x8cc70208,
  0x90befffa,
  0xa4506ceb,
  0xbef9a3f7,
  0xc67178f2
)
