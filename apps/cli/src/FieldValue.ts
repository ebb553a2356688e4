/** Reads the value of a field from text: an option, a line of a file, or a cell of a table. */
import * as Json from "@tcchat/core/Json"
import type { Field } from "./Fields.js"

/** A value, or what it should be. */
export type Read = { readonly value: unknown } | { readonly expected: string }

/** Reads one value of a field; of an array one entry, or several if they are JSON. */
export const read = (field: Field, given: string): Read => {
  switch (field.kind) {
    case "string":
      return { value: given }
    case "number": {
      // Integers of more than 53 bits stay exact.
      if (/^-?\d+$/.test(given)) return { value: Json.parse(given.replace(/^(-?)0+(?=\d)/, "$1")) }
      const number = Number(given)
      return given.trim() !== "" && Number.isFinite(number) ? { value: number } : { expected: "a number" }
    }
    case "choice": {
      const found = field.values.find((value) => String(value) === given)
      if (found !== undefined) return { value: found }
      if (field.open !== true) return { expected: `one of ${field.values.join(", ")}` }
      if (typeof field.values[0] === "string") return { value: given }
      return /^-?\d+$/.test(given) ? { value: Number(given) } : { expected: "an integer" }
    }
    case "json":
      if (field.inside !== undefined && !/^\s*[[{]/.test(given)) return { value: { [field.inside]: given } }
      try {
        return { value: Json.parse(given) }
      } catch {
        return { expected: "JSON" }
      }
  }
}

/** Reads a cell of a table, which may hold all entries of an array as JSON. */
export const readCell = (field: Field, given: string): Read => {
  if (!field.many || !/^\s*\[/.test(given)) return read(field, given)
  try {
    const entries: unknown = Json.parse(given)
    return Array.isArray(entries) ? { value: entries } : read(field, given)
  } catch {
    return read(field, given)
  }
}
