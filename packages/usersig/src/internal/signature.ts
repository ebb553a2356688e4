import { hmac, type Key } from "./hmac.js"
import { MAX_CONTENT } from "./limits.js"
import { encodeUtf8Into } from "./utf8.js"

/** The fields that a signature covers. */
export interface SignedFields {
  readonly userId: string
  readonly sdkAppId: number
  readonly time: number
  readonly expire: number
  /** In standard base64. */
  readonly userBuf: string | undefined
}

const text = /* @__PURE__ */ new Uint8Array(MAX_CONTENT + 72)

/** Returns the signature of the fields. The signed text is shorter than the content of the UserSig, so the buffer is large enough. */
export const signature = (key: Key, { userId, sdkAppId, time, expire, userBuf }: SignedFields): Uint8Array => {
  const lines = `TLS.identifier:${userId}\nTLS.sdkappid:${sdkAppId}\nTLS.time:${time}\nTLS.expire:${expire}\n`
  const all = userBuf === undefined ? lines : `${lines}TLS.userbuf:${userBuf}\n`
  return hmac(key, text, encodeUtf8Into(all, text))
}
