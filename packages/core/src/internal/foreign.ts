import { scrubText } from "./secrets.js"

/** Errors within errors that are kept. */
const depth = 3

/** The name of a class. Anything else that stands there could be a text with a secret. */
const nameOf = ({ name }: Error): string => (/^[A-Za-z_$][\w$]{0,63}$/.test(name) ? name : "Error")

/**
 * Copies what was thrown by code that is not ours, such as a signer: its name, its message and its stack without what looks
 * like a secret, and nothing else, as other fields may hold a whole request.
 */
export const withoutSecrets = (thrown: unknown, level = 0): Error => {
  if (typeof thrown === "string") return new Error(scrubText(thrown))
  if (!(thrown instanceof Error))
    return new Error(`a value that is no error: ${thrown === null ? "null" : typeof thrown}`)
  const copy = new Error(scrubText(thrown.message))
  Object.defineProperty(copy, "name", { value: nameOf(thrown), enumerable: false, configurable: true })
  if (thrown.stack !== undefined) copy.stack = scrubText(thrown.stack, 4000)
  if (thrown.cause !== undefined && level < depth) copy.cause = withoutSecrets(thrown.cause, level + 1)
  return copy
}
