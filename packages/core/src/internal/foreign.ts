import { scrubText } from "./secrets.js"

/** Maximum number of nested causes to copy. */
const depth = 3

/** The name of an error if it looks like a class name; anything else might contain a secret. */
const nameOf = ({ name }: Error): string => (/^[A-Za-z_$][\w$]{0,63}$/.test(name) ? name : "Error")

/**
 * Copies an error thrown by user code, such as a signer: its name, message and stack with everything that looks like a secret
 * redacted, and nothing else, because other fields may contain a whole request.
 */
export const withoutSecrets = (thrown: unknown, level = 0): Error => {
  if (typeof thrown === "string") return new Error(scrubText(thrown))
  if (!(thrown instanceof Error))
    return new Error(`a value that is not an error: ${thrown === null ? "null" : typeof thrown}`)
  const copy = new Error(scrubText(thrown.message))
  Object.defineProperty(copy, "name", { value: nameOf(thrown), enumerable: false, configurable: true })
  if (thrown.stack !== undefined) copy.stack = scrubText(thrown.stack, 4000)
  if (thrown.cause !== undefined && level < depth) copy.cause = withoutSecrets(thrown.cause, level + 1)
  return copy
}
