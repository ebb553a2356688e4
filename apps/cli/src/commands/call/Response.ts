/** Formats a response of the service for a person. */
import * as ErrorCode from "@tcchat/core/ErrorCode"
import type * as ItemResult from "@tcchat/core/ItemResult"
import * as Json from "@tcchat/core/Json"
import { pad, plain, type Style, table, width } from "../../Style.js"

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** `[{ Tag, Value }]`, the form in which the service sends custom fields. */
const isTagged = (value: unknown): value is ReadonlyArray<{ readonly Tag: string; readonly Value: unknown }> =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item.Tag === "string" && "Value" in item)

/** Maximum depth of nested lists that are shown without brackets. */
const deepest = 8

const cell = (value: unknown, depth = 0): string => {
  if (value === undefined || value === null) return ""
  if (typeof value === "string") return plain(value)
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value)
  if (depth < deepest) {
    if (isTagged(value)) return value.map(({ Tag, Value }) => `${plain(Tag)}=${cell(Value, depth + 1)}`).join(", ")
    if (Array.isArray(value) && value.every((item) => !isObject(item)))
      return value.map((item) => cell(item, depth + 1)).join(", ")
  }
  return plain(Json.stringify(value))
}

const itemsOf = (name: string, items: ReadonlyArray<unknown>, style: Style): ReadonlyArray<string> => {
  const title = `${style.bold(name)} ${style.dim(`(${items.length})`)}`
  if (items.length === 0) return [title]
  if (!items.every(isObject)) return [title, ...items.map((item) => `  ${cell(item)}`)]
  const heads = [...new Set(items.flatMap((item) => Object.keys(item)))]
  const rows = items.map((item) => heads.map((head) => cell(item[head])))
  return [title, ...table(heads.map(plain), rows, { paint: style.dim }).map((line) => `  ${line}`)]
}

/** The lines of a response: single values first, then a table for each list. */
export const shown = (response: Fields, style: Style): ReadonlyArray<string> => {
  const entries = Object.entries(response).filter(([, value]) => value !== undefined)
  const lists = entries.filter((entry): entry is [string, ReadonlyArray<unknown>] => Array.isArray(entry[1]))
  const single = entries.filter(([, value]) => !Array.isArray(value))
  const first = Math.max(0, ...single.map(([name]) => width(name)))
  return [
    ...single.map(([name, value]) => `${style.bold(pad(plain(name), first))}  ${cell(value)}`),
    ...lists.flatMap(([name, items]) => itemsOf(plain(name), items, style))
  ]
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

const explained = (code: number | undefined, path: string): string => {
  if (code === undefined) return "The service gives no reason."
  const info = ErrorCode.lookup(code, path)
  return info === undefined ? "This code is unknown to this version." : `${sentence(info.meaning)} ${info.advice}`
}

/** Counts the items of each code, and explains the code. */
export const codes = (
  items: ReadonlyArray<ItemResult.ItemResult>,
  path: string
): ReadonlyArray<readonly [label: string, meaning: string]> => {
  const counts = new Map<number | undefined, number>()
  for (const { code } of items) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => [
    code === undefined ? `${count}` : `${count} with ${code}`,
    explained(code, path)
  ])
}
