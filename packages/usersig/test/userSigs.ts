import { encodeBase64, standard, substituted } from "../src/internal/base64.js"
import { deflate } from "../src/internal/deflate.js"
import { encodeUtf8 } from "../src/internal/utf8.js"

/** An app that exists nowhere else. */
export const app = {
  sdkAppId: 1400999999,
  secretKey: "4b86e03af27836a34218e1925c57fce35b40eca6a23565b114fd4af1cc2325e5"
}

/** The claims of a UserSig of this app, by the names of the format. */
export const fields = {
  "TLS.ver": "2.0",
  "TLS.identifier": "alice",
  "TLS.sdkappid": app.sdkAppId,
  "TLS.time": 1767225600,
  "TLS.expire": 86400,
  "TLS.sig": encodeBase64(new Uint8Array(32), standard)
}

/** Any bytes as a UserSig. */
export const spell = (bytes: Uint8Array): string => encodeBase64(bytes, substituted)

/** Any content as a UserSig, deflated as in UserSigs. */
export const userSigOf = (content: string | Uint8Array): string => {
  const bytes = typeof content === "string" ? encodeUtf8(content) : content
  const deflated = new Uint8Array(bytes.length * 2 + 16)
  return spell(deflated.subarray(0, deflate(bytes, bytes.length, deflated)))
}

/** The bytes that hexadecimal digits stand for. */
export const fromHex = (digits: string): Uint8Array =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** The digits of bytes. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
