import { type Key, makeKey } from "./hmac.js"
import { checkAppId, checkText } from "./options.js"

/** An app with a valid SDKAppID and a prepared key. */
export interface App {
  readonly sdkAppId: number
  readonly key: Key
}

/** Keys have 64 characters today. */
const MAX_KEY = 1024

let last: { readonly secretKey: string; readonly key: Key } | undefined

/** Prepares an app. The last key is cached: a server has one, and preparing it takes time. */
export const makeApp = (options: { readonly sdkAppId: number; readonly secretKey: string }): App => {
  const sdkAppId = checkAppId(options.sdkAppId)
  const { secretKey } = options
  if (last !== undefined && last.secretKey === secretKey) return { sdkAppId, key: last.key }
  const key = makeKey(checkText("secretKey", secretKey, MAX_KEY))
  last = { secretKey, key }
  return { sdkAppId, key }
}
