/** SHA-256, the digest of UserSigs and webhooks, for other signatures on the same servers. */
import { finish, start } from "./internal/sha256.js"
import { encodeUtf8 } from "./internal/utf8.js"

/**
 * Returns the SHA-256 of a string in UTF-8, or of bytes, in lower-case hexadecimal digits.
 *
 * It is synchronous and the same in every runtime; `crypto.subtle` is neither.
 *
 * @example
 * ```ts
 * import { sha256 } from "@tcchat/usersig/Sha256"
 *
 * export const digest = sha256("abc") // ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
 * ```
 */
export const sha256 = (content: string | Uint8Array): string => {
  const bytes = typeof content === "string" ? encodeUtf8(content) : content
  const text = new Uint8Array(bytes.length + 72)
  text.set(bytes)
  finish(Int32Array.from(start), text, bytes.length, 0)
  let digest = ""
  for (let index = 0; index < 32; index++) digest += text[index]!.toString(16).padStart(2, "0")
  return digest
}
