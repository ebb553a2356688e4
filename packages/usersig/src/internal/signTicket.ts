import type { SignOptions, TicketOptions } from "../sign.js"
import { decodeBase64, encodeBase64, encodeBase64Ticket } from "./base64.js"
import { deflate } from "./deflate.js"
import { hmac, type Key } from "./hmac.js"
import { checkExpire, checkTime, checkUserId, refuse } from "./options.js"
import { signedText } from "./signedText.js"
import { encodeUtf8 } from "./utf8.js"

/** What a signer with a prepared key does for `sign`. */
export const signTicket = (
  sdkAppId: number,
  key: Key,
  options: TicketOptions & Pick<SignOptions, "userBuf">
): string => {
  const { userId } = options
  checkUserId(userId)
  const expire = checkExpire(options.expire)
  const time = checkTime(options.time)
  const userBuf = checkUserBuf(options.userBuf)

  const signature = encodeBase64(hmac(key, signedText(userId, sdkAppId, time, expire, userBuf)))
  const json =
    `{"TLS.ver":"2.0","TLS.identifier":${JSON.stringify(userId)},"TLS.sdkappid":${sdkAppId},"TLS.time":${time},` +
    `"TLS.expire":${expire},${userBuf === undefined ? "" : `"TLS.userbuf":"${userBuf}",`}"TLS.sig":"${signature}"}`
  return encodeBase64Ticket(deflate(encodeUtf8(json)))
}

const MAX_USER_BUF = 8192

/** The userbuf as standard base64. */
export const checkUserBuf = (value: Uint8Array | string | undefined): string | undefined => {
  if (value === undefined) return undefined
  const bytes = typeof value === "string" ? decodeBase64(value) : value
  if (!(bytes instanceof Uint8Array) || bytes.length > MAX_USER_BUF)
    return refuse("userBuf", `at most ${MAX_USER_BUF} bytes, as a Uint8Array or as standard base64`)
  return encodeBase64(bytes)
}
