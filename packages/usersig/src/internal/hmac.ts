import { sha256 } from "@noble/hashes/sha2"

type Hash = ReturnType<typeof sha256.create>

/** The two states of HMAC-SHA256 that depend on the key only. */
export interface Key {
  readonly inner: Hash
  readonly outer: Hash
}

/** Prepares a key: two of the five compressions of a usual ticket, which a signer for many tickets saves. */
export const prepareKey = (secret: Uint8Array): Key => {
  const block = new Uint8Array(64)
  block.set(secret.length > 64 ? sha256(secret) : secret)
  const state = (mask: number) => sha256.create().update(block.map((byte) => byte ^ mask))
  return { inner: state(0x36), outer: state(0x5c) }
}

/** HMAC-SHA256 of the text. One state is reused for all calls: making new ones takes longer than hashing. */
export const hmac = ({ inner, outer }: Key, text: Uint8Array): Uint8Array => {
  const digest = new Uint8Array(32)
  scratch ??= sha256.create()
  inner._cloneInto(scratch).update(text).digestInto(digest)
  outer._cloneInto(scratch).update(digest).digestInto(digest)
  return digest
}

let scratch: Hash | undefined
