/** An answer of the service, for a person. */
import type { ItemResults } from "@tcchat/core/Endpoint"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import { pad, plain, type Style, table, width } from "./Style.js"

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

/** `[{ Tag, Value }]`, in which the service puts fields with names of their own. */
const isTagged = (value: unknown): value is ReadonlyArray<{ readonly Tag: string; readonly Value: unknown }> =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item.Tag === "string" && "Value" in item)

const cell = (value: unknown): string => {
  if (value === undefined || value === null) return ""
  if (typeof value === "string") return plain(value)
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  if (isTagged(value)) return value.map(({ Tag, Value }) => `${plain(Tag)}=${cell(Value)}`).join(", ")
  if (Array.isArray(value) && value.every((item) => !isObject(item))) return value.map(cell).join(", ")
  return plain(JSON.stringify(value))
}

const itemsOf = (name: string, items: ReadonlyArray<unknown>, style: Style): ReadonlyArray<string> => {
  const title = `${style.bold(name)} ${style.dim(`(${items.length})`)}`
  if (items.length === 0) return [title]
  if (!items.every(isObject)) return [title, ...items.map((item) => `  ${cell(item)}`)]
  const heads = [...new Set(items.flatMap((item) => Object.keys(item)))]
  const rows = items.map((item) => heads.map((head) => cell(item[head])))
  return [title, ...table(heads.map(plain), rows, { paint: style.dim }).map((line) => `  ${line}`)]
}

/** Lines that show an answer: single values first, then a table for each list. */
export const shown = (answer: Json, style: Style): ReadonlyArray<string> => {
  const entries = Object.entries(answer).filter(([, value]) => value !== undefined)
  const lists = entries.filter((entry): entry is [string, ReadonlyArray<unknown>] => Array.isArray(entry[1]))
  const single = entries.filter(([, value]) => !Array.isArray(value))
  const first = Math.max(0, ...single.map(([name]) => width(name)))
  return [
    ...single.map(([name, value]) => `${style.bold(pad(plain(name), first))}  ${cell(value)}`),
    ...lists.flatMap(([name, items]) => itemsOf(plain(name), items, style))
  ]
}

/** What an answer that succeeded as a whole says of entries that failed. */
export interface Partial {
  readonly failed: number
  readonly of: number
  /** The codes of the entries, and what they mean. */
  readonly codes: ReadonlyArray<readonly [label: string, meaning: string]>
}

/** Finds the entries that failed in an answer that succeeded as a whole. */
export const failedItems = (answer: Json, results: ReadonlyArray<ItemResults>, path: string): Partial | undefined => {
  let failed = 0
  let of = 0
  const codes = new Map<number, number>()
  for (const { code, list } of results) {
    const items = answer[list]
    if (!Array.isArray(items)) continue
    of += items.length
    for (const item of items as ReadonlyArray<unknown>) {
      const found = code === undefined ? undefined : isObject(item) ? item[code] : undefined
      if (code !== undefined && (found === 0 || found === undefined)) continue
      failed++
      if (typeof found === "number") codes.set(found, (codes.get(found) ?? 0) + 1)
    }
  }
  return failed === 0
    ? undefined
    : {
        failed,
        of,
        codes: [...codes].map(([code, count]) => {
          const info = ErrorCode.lookup(code, path)
          const meaning =
            info === undefined
              ? "no page explains this code"
              : `${info.meaning.charAt(0).toUpperCase()}${info.meaning.slice(1)}. ${info.advice}`
          return [`${count} with ${code}`, meaning] as const
        })
      }
}
