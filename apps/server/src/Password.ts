/** Passwords, stored as a slow hash: `scrypt:cost:salt:hash`. */
import * as Effect from "effect/Effect"
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto"

const cost = 2 ** 15
const blockSize = 8
const parallelization = 3
const length = 32

const derive = (password: string, salt: Buffer, N: number): Effect.Effect<Buffer> =>
  Effect.async((resume) => {
    const options = { N, r: blockSize, p: parallelization, maxmem: 256 * N * blockSize }
    scrypt(password.normalize("NFKC"), salt, length, options, (error, key) =>
      resume(error === null ? Effect.succeed(key) : Effect.die(error))
    )
  })

const pattern = /^scrypt:(\d{4,7}):([\w-]{16,}):([\w-]{43})$/

/** Checks for a hash that `verify` can read. */
export const isHash = (text: string): boolean => {
  const N = Number(pattern.exec(text)?.[1] ?? 0)
  return N >= 2 ** 14 && N <= 2 ** 20 && Number.isInteger(Math.log2(N))
}

/** Hashes a password. */
export const hash = (password: string): Effect.Effect<string> =>
  Effect.gen(function* () {
    const salt = yield* Effect.sync(() => randomBytes(16))
    const key = yield* derive(password, salt, cost)
    return ["scrypt", cost, salt.toString("base64url"), key.toString("base64url")].join(":")
  })

/** Compares a password with a hash. */
export const verify = (password: string, hash: string): Effect.Effect<boolean> =>
  Effect.gen(function* () {
    const [, N, salt, expected] = pattern.exec(hash) ?? []
    if (N === undefined || salt === undefined || expected === undefined) return false
    const key = yield* derive(password, Buffer.from(salt, "base64url"), Number(N))
    return timingSafeEqual(key, Buffer.from(expected, "base64url"))
  })
