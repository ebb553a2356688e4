/** The place of a value within another one. */
import { isArray, isObject, type Json } from "./Json.js"

export type Key = string | number
export type Path = ReadonlyArray<Key>

/** A path as errors write it, such as `ResultItem[0].UserID`. */
export const shown = (path: Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`),
    ""
  )

export const get = (value: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((found, key) => {
    if (isArray(found) && typeof key === "number") return found[key]
    return isObject(found) && typeof key === "string" && Object.hasOwn(found, key) ? found[key] : undefined
  }, value)

/** Returns a value in which another one stands at a path; `undefined` removes what was there. */
export const set = (value: Json | undefined, path: Path, next: Json | undefined): Json | undefined => {
  const [key, ...rest] = path
  if (key === undefined) return next
  if (typeof key === "number") {
    const items: Array<Json> = isArray(value) ? [...value] : []
    const item = set(items[key], rest, next)
    if (item === undefined) items.splice(key, 1)
    else items[key] = item
    return items
  }
  const fields: Record<string, Json> = isObject(value) ? { ...value } : {}
  const field = set(Object.hasOwn(fields, key) ? fields[key] : undefined, rest, next)
  if (field === undefined) delete fields[key]
  else Object.defineProperty(fields, key, { value: field, enumerable: true, configurable: true, writable: true })
  return fields
}
