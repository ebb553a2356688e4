/** What is different between two outcomes. */
import * as Json from "@tcchat/core/Json"
import type { Outcome } from "./Script.js"

export interface Difference {
  readonly kind: "code" | "field" | "type" | "value"
  /** Path of the field; empty for a code. */
  readonly path: string
  readonly app: string
  readonly emulator: string
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value)

const longest = 80

const shortly = (value: unknown): string => {
  const text = typeof value === "string" ? value : Json.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeOf(value) === "object"

const append = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`)

const between = (app: unknown, emulator: unknown, path: string): ReadonlyArray<Difference> => {
  const differ = (kind: Difference["kind"], one: string, other: string) => [{ kind, path, app: one, emulator: other }]
  if (app === undefined || emulator === undefined)
    return app === emulator
      ? []
      : differ(
          "field",
          app === undefined ? "no field" : shortly(app),
          emulator === undefined ? "no field" : shortly(emulator)
        )
  if (typeOf(app) !== typeOf(emulator)) return differ("type", typeOf(app), typeOf(emulator))
  if (Array.isArray(app) && Array.isArray(emulator))
    return app.length === emulator.length
      ? app.flatMap((item, index) => between(item, emulator[index], `${path}[${index}]`))
      : differ("value", `${app.length} items`, `${emulator.length} items`)
  if (isObject(app) && isObject(emulator))
    return [...new Set([...Object.keys(app), ...Object.keys(emulator)])].flatMap((key) =>
      between(app[key], emulator[key], append(path, key))
    )
  return app === emulator ? [] : differ("value", shortly(app), shortly(emulator))
}

/** Compares two outcomes that are normalised. The texts of errors may differ. */
export const differences = (app: Outcome, emulator: Outcome): ReadonlyArray<Difference> =>
  app.code === emulator.code
    ? between(app.fields, emulator.fields, "")
    : [{ kind: "code", path: "", app: String(app.code), emulator: String(emulator.code) }]
