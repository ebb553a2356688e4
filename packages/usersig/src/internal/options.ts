import { UserSigError } from "../UserSigError.js"
import { encodeUtf8 } from "./utf8.js"

const refuse = (option: string, expected: string): never => {
  throw new UserSigError("Option", `${option} must be ${expected}`, option)
}

/** The largest number that 32 bits hold. */
export const MAX_UINT32 = 0xffffffff

export const checkInteger = (option: string, value: unknown, minimum: number, maximum: number): number =>
  Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum
    ? (value as number)
    : refuse(option, `an integer from ${minimum} to ${maximum}`)

/** Text that two readers cannot understand differently: no control characters, no half surrogate pairs. */
export const checkText = (option: string, value: unknown, maximum: number): Uint8Array => {
  if (typeof value !== "string") return refuse(option, "a string")
  if (value === "") return refuse(option, "at least one character long")
  if (/[\p{Cc}\p{Cs}]/u.test(value)) return refuse(option, "free of control characters and of half surrogate pairs")
  const bytes = encodeUtf8(value)
  return bytes.length > maximum ? refuse(option, `at most ${maximum} bytes of UTF-8`) : bytes
}

export const checkAppId = (value: unknown): number => checkInteger("sdkAppId", value, 1, MAX_UINT32)

export const checkUserId = (value: unknown): Uint8Array => checkText("userId", value, 64)

export const checkSecretKey = (value: unknown): Uint8Array => checkText("secretKey", value, 1024)

/** Seconds, and not milliseconds, which would be a time after the year 5000. */
export const checkTime = (value: unknown): number =>
  value === undefined
    ? Math.floor(Date.now() / 1000)
    : Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e11
      ? (value as number)
      : refuse("time", "a Unix time in whole seconds (not milliseconds)")

export const checkExpire = (value: unknown): number => checkInteger("expire", value, 0, Number.MAX_SAFE_INTEGER - 1e11)

export { refuse }
