import { encodeUtf8 } from "./utf8.js"

/** The lines that the signature covers. */
export const signedText = (
  userId: string,
  sdkAppId: number,
  time: number,
  expire: number,
  userBuf: string | undefined
): Uint8Array =>
  encodeUtf8(
    `TLS.identifier:${userId}\nTLS.sdkappid:${sdkAppId}\nTLS.time:${time}\nTLS.expire:${expire}\n` +
      (userBuf === undefined ? "" : `TLS.userbuf:${userBuf}\n`)
  )
