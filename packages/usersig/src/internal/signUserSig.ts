import type { ClaimsOptions } from "../Claims.js"
import { encodeBase64, standard, substituted } from "./base64.js"
import { deflate } from "./deflate.js"
import type { App } from "./app.js"
import { MAX_CONTENT, MAX_DEFLATED } from "./limits.js"
import { checkExpire, checkTime, checkUserBuf, checkUserId } from "./options.js"
import { signature } from "./signature.js"
import { encodeUtf8Into } from "./utf8.js"

const content = /* @__PURE__ */ new Uint8Array(MAX_CONTENT)
const deflated = /* @__PURE__ */ new Uint8Array(MAX_DEFLATED)

/** Signs with a prepared key. */
export const signUserSig = (
  { sdkAppId, key }: App,
  options: ClaimsOptions & { readonly userBuf?: Uint8Array | string | undefined }
): string => {
  const userId = checkUserId(options.userId)
  const expire = checkExpire(options.expire)
  const time = checkTime(options.time)
  const userBuf = checkUserBuf(options.userBuf)
  const sig = encodeBase64(signature(key, { userId, sdkAppId, time, expire, userBuf }), standard)
  const json =
    `{"TLS.ver":"2.0","TLS.identifier":${JSON.stringify(userId)},"TLS.sdkappid":${sdkAppId},"TLS.time":${time},` +
    `"TLS.expire":${expire},${userBuf === undefined ? "" : `"TLS.userbuf":"${userBuf}",`}"TLS.sig":"${sig}"}`
  const size = deflate(content, encodeUtf8Into(json, content), deflated)
  return encodeBase64(deflated.subarray(0, size), substituted)
}
