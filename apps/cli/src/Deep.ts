/** Writes JSON of any depth: what has been read must also be shown. */
import * as Json from "@tcchat/core/Json"

interface Boxed {
  readonly value: unknown
}

/** The texts and values that an array or object is written with. */
const pieces = (value: object): ReadonlyArray<string | Boxed> => {
  if (Array.isArray(value))
    return ["[", ...value.flatMap((item, index) => [index === 0 ? "" : ",", { value: item as unknown }]), "]"]
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return [
    "{",
    ...fields.flatMap(([name, field], index) => [
      `${index === 0 ? "" : ","}${JSON.stringify(name)}:`,
      { value: field }
    ]),
    "}"
  ]
}

const withoutStack = (value: unknown): string => {
  const written: Array<string> = []
  /** What is still to be written, the next one last. */
  const left: Array<string | Boxed> = [{ value }]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === "string") written.push(next)
    else if (typeof next.value === "object" && next.value !== null) {
      const inner = pieces(next.value)
      for (let index = inner.length - 1; index >= 0; index--) left.push(inner[index]!)
    } else written.push(next.value === undefined ? "null" : Json.stringify(next.value))
  }
  return written.join("")
}

/** Writes a value as one line of JSON; where it is too deep for the stack, in a way that is slower. */
export const stringify = (value: unknown): string => {
  try {
    return Json.stringify(value)
  } catch (error) {
    if (error instanceof RangeError) return withoutStack(value)
    throw error
  }
}
