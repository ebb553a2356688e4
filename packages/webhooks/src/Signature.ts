/**
 * The signature of a webhook: SHA-256 over the token of the console and the time of the request.
 *
 * It covers neither the body nor the rest of the query, so HTTPS has to protect those.
 */
import * as Check from "@tcchat/core/Check"
import { sha256 } from "@tcchat/usersig/Sha256"
import * as Either from "effect/Either"
import * as Redacted from "effect/Redacted"

/** The token that the console shows next to the webhook URL. */
export type Token = Redacted.Redacted | string

/**
 * Returns the signature for a time in Unix seconds.
 *
 * @example
 * ```ts
 * import * as Signature from "@tcchat/webhooks/Signature"
 *
 * export const sign = Signature.make("xxxxyyyy", 1669872112) // 17773bc39a671d7b…
 * ```
 */
export const make = (token: Token, requestTime: number | string): string => sha256(`${open(token)}${requestTime}`)

const open = (token: Token): string => (Redacted.isRedacted(token) ? Redacted.value(token) : token)

/** Compares signatures in constant time. */
export const isRight = (signature: string, token: Token, requestTime: number | string): boolean => {
  const right = make(token, requestTime)
  let difference = signature.length ^ right.length
  for (let index = 0; index < right.length; index++) difference |= signature.charCodeAt(index) ^ right.charCodeAt(index)
  return difference === 0
}

/** Validates a token option: a string without control characters, such as the line end of a file. */
export const checkToken = (option: string, value: unknown): Check.Checked<Token> => {
  const token = Redacted.isRedacted(value) ? Redacted.value(value) : value
  return typeof token === "string" && token !== "" && !/[\p{Cc}\p{Cs}]/u.test(token)
    ? Either.right(value as Token)
    : Check.reject(option, tokenExpected, token)
}

const tokenExpected =
  "the token that the console shows next to the webhook URL, not empty, without line ends or other control characters"
