import { type Key, makeKey } from "./hmac.js"
import { checkAppId, checkText } from "./options.js"

/** An application: its number is checked and its key is ready. */
export interface App {
  readonly sdkAppId: number
  readonly key: Key
}

/** Keys have 64 characters today. */
const MAX_KEY = 1024

let last: { readonly secretKey: string; readonly key: Key } | undefined

/** Prepares an application. The key of the last call is kept ready: a service has one, and preparing it takes time. */
export const makeApp = (options: { readonly sdkAppId: number; readonly secretKey: string }): App => {
  const sdkAppId = checkAppId(options.sdkAppId)
  const { secretKey } = options
  if (last?.secretKey === secretKey) return { sdkAppId, key: last.key }
  const key = makeKey(checkText("secretKey", secretKey, MAX_KEY))
  last = { secretKey, key }
  return { sdkAppId, key }
}
