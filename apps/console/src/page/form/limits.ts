/** What a person should know of a value before it is typed. */
import * as Utf8 from "@tcchat/core/Utf8"
import { type Form, ruleOf } from "@tcchat/reference/Form"
import { isArray, type Json } from "../../model/Json.js"

const range = (form: Form): string | undefined => {
  const low = ruleOf(form, "minimum")?.limit
  const high = ruleOf(form, "maximum")?.limit
  if (low === undefined && high === undefined) return undefined
  return low !== undefined && high !== undefined
    ? `${low} to ${high}`
    : low === undefined
      ? `up to ${high}`
      : `from ${low}`
}

/** The kind of a value and its limits, in a few words. */
export const limitsOf = (form: Form): string => {
  switch (form.kind) {
    case "string": {
      const least = ruleOf(form, "minLength") === undefined ? undefined : "not empty"
      const most = ruleOf(form, "maxBytes")?.limit
      const characters = ruleOf(form, "maxLength")?.limit
      const parts = [
        least,
        most === undefined ? undefined : `up to ${most} bytes`,
        characters === undefined ? undefined : `up to ${characters} characters`
      ]
      return ["string", ...parts.filter((part) => part !== undefined)].join(", ")
    }
    case "number":
      return [ruleOf(form, "integer") === undefined ? "number" : "integer", range(form)]
        .filter((part) => part !== undefined)
        .join(", ")
    case "choice":
      if (form.open === true) return `one of ${form.values.length}, or another`
      return form.values.length === 1 ? "fixed" : `one of ${form.values.length}`
    case "array": {
      const low = ruleOf(form, "minItems")?.limit
      const high = ruleOf(form, "maxItems")?.limit
      return high === undefined
        ? low === undefined
          ? "array"
          : `array, at least ${low}`
        : `array, ${low ?? 0} to ${high}`
    }
    case "record":
      return "names and values"
    case "union":
      return `one of ${form.variants.length} forms`
    case "any":
      return "any JSON"
    case "object":
    case "reference":
      return "object"
  }
}

/** How much of a limit is used up. */
export const usedOf = (
  form: Form,
  value: Json | undefined
): { readonly used: number; readonly limit: number; readonly unit: string } | undefined => {
  if (form.kind === "string" && typeof value === "string") {
    const bytes = ruleOf(form, "maxBytes")
    const characters = ruleOf(form, "maxLength")
    if (bytes !== undefined) return { used: Utf8.length(value), limit: bytes.limit, unit: "bytes" }
    if (characters !== undefined) return { used: value.length, limit: characters.limit, unit: "characters" }
  }
  if (form.kind === "array" && isArray(value)) {
    const entries = ruleOf(form, "maxItems")
    if (entries !== undefined) return { used: value.length, limit: entries.limit, unit: "entries" }
  }
  return undefined
}
