import { UserSigError } from "../UserSigError.js"
import { encodeBase64, isBase64, standard } from "./base64.js"
import { MAX_UINT32, MAX_USER_BUF } from "./limits.js"
import { encodeUtf8 } from "./utf8.js"

/** Throws for an invalid option, without its value, which may be the key. */
export const reject = (option: string, expected: string): never => {
  throw new UserSigError("InvalidOption", `${option} must be ${expected}`, option)
}

export const checkInteger = (option: string, value: unknown, minimum: number, maximum: number): number =>
  Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum
    ? (value as number)
    : reject(option, `an integer from ${minimum} to ${maximum}`)

/** Checks for a string without control characters, such as line breaks, and without lone surrogates, so that it is unambiguous in the signed text. */
export const isPlain = (text: string): boolean => text !== "" && !/[\p{Cc}\p{Cs}]/u.test(text)

export const checkText = (option: string, value: unknown, maximum: number): string =>
  typeof value === "string" && isPlain(value) && (value.length * 3 <= maximum || encodeUtf8(value).length <= maximum)
    ? value
    : reject(option, `a string of 1 to ${maximum} bytes in UTF-8, without control characters and lone surrogates`)

export const checkAppId = (value: unknown): number => checkInteger("sdkAppId", value, 1, MAX_UINT32)

export const checkUserId = (value: unknown): string => checkText("userId", value, 64)

/** The largest time that must be in seconds: as milliseconds it is in 1973. */
const MAX_TIME = 99_999_999_999

export const checkTime = (value: unknown): number =>
  value === undefined
    ? Math.floor(Date.now() / 1000)
    : Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_TIME
      ? (value as number)
      : reject("time", "an integer: a Unix time in seconds, not milliseconds")

export const checkExpire = (value: unknown): number =>
  checkInteger("expire", value, 0, Number.MAX_SAFE_INTEGER - MAX_TIME)

/** Returns the userbuf as standard base64, the form that is signed. */
export const checkUserBuf = (value: unknown): string | undefined => {
  if (value === undefined) return undefined
  if (typeof value === "string" && value.length <= Math.ceil(MAX_USER_BUF / 3) * 4 && isBase64(value)) return value
  if (isBytes(value) && value.length <= MAX_USER_BUF) return encodeBase64(value, standard)
  return reject("userBuf", `a Uint8Array of at most ${MAX_USER_BUF} bytes, or their standard base64`)
}

/** Also accepts bytes from another realm, as in tests in Jest and in edge runtimes. */
const isBytes = (value: unknown): value is Uint8Array => Object.prototype.toString.call(value) === "[object Uint8Array]"
