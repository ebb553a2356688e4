/** Decodes UserSigs without verifying them. */
import { decodeBase64, isBase64 } from "./internal/base64.js"
import { inflate } from "./internal/inflate.js"
import { MAX_USER_SIG, MAX_UINT32 } from "./internal/limits.js"
import { isPlain } from "./internal/options.js"
import { decodeUtf8 } from "./internal/utf8.js"
import type { Claims } from "./Claims.js"
import { UserSigError } from "./UserSigError.js"

/**
 * Decodes a UserSig without verifying it.
 *
 * Nothing in it can be trusted before `verify` has accepted it. Throws
 * `UserSigError` with the reason `Malformed` or `Version`.
 *
 * @example
 * ```ts
 * import { decode, sign } from "@tcchat/usersig"
 *
 * const userSig = sign({ sdkAppId: 1400000000, secretKey: "key", userId: "alice", expire: 86_400 })
 * const { userId, time, expire } = decode(userSig)
 * ```
 */
export const decode = (userSig: string): Claims => {
  if (typeof userSig !== "string" || userSig === "") return malformed("it is empty, or not a string")
  if (userSig.length > MAX_USER_SIG) return malformed(`it is longer than ${MAX_USER_SIG} characters`)
  const compressed = decodeBase64(userSig) ?? malformed("it is truncated, or not base64")
  const text = attempt(() => decodeUtf8(inflate(compressed)), "it is truncated or changed, and cannot be inflated")
  const content = attempt<unknown>(() => JSON.parse(text), "its content is not JSON")
  if (typeof content !== "object" || content === null || Array.isArray(content))
    return malformed("its content is not an object")
  const fields = content as Readonly<Record<string, unknown>>
  if (fields["TLS.ver"] !== "2.0") throw new UserSigError("Version", "The version of this UserSig is not 2.0")

  const userId = fields["TLS.identifier"]
  if (typeof userId !== "string" || !isPlain(userId))
    return malformed("TLS.identifier is not a string, or contains control characters")
  const sdkAppId = integer(fields, "TLS.sdkappid", 1, MAX_UINT32)
  const time = integer(fields, "TLS.time", 0, Number.MAX_SAFE_INTEGER)
  const expire = integer(fields, "TLS.expire", 0, Number.MAX_SAFE_INTEGER - time)
  const userBuf = bytes(fields, "TLS.userbuf")
  if (bytes(fields, "TLS.sig")?.length !== 32) return malformed("TLS.sig is not a signature")

  const claims = { version: "2.0", userId, sdkAppId, time, expire, ...(userBuf && { userBuf }) }
  return Object.defineProperty(claims, "sig", { value: fields["TLS.sig"] }) as Claims
}

const malformed = (what: string): never => {
  throw new UserSigError("Malformed", `This is not a UserSig: ${what}`)
}

const attempt = <A>(run: () => A, what: string): A => {
  try {
    return run()
  } catch {
    return malformed(what)
  }
}

const integer = (fields: Readonly<Record<string, unknown>>, name: string, minimum: number, maximum: number): number => {
  const value = fields[name]
  return Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum
    ? (value as number)
    : malformed(`${name} is not an integer from ${minimum} to ${maximum}`)
}

const bytes = (fields: Readonly<Record<string, unknown>>, name: string): Uint8Array | undefined => {
  const value = fields[name]
  if (value === undefined) return undefined
  return typeof value === "string" && isBase64(value)
    ? decodeBase64(value)?.slice()
    : malformed(`${name} is not base64`)
}
