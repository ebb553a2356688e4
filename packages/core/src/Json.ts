/**
 * JSON without loss: integers beyond 53 bits are read as `bigint`, and `bigint` is written as an integer.
 *
 * Some fields of the API are 64-bit integers, such as the permissions of a
 * topic and the counters of a group. `JSON.parse` rounds them, and
 * `JSON.stringify` throws. Everything else is read and written the same way,
 * in linear time and at any depth.
 */

export { copy } from "./internal/copy.js"

/** Matches where a long integer may begin; without a match there is none outside strings. */
const long = /(?:^|[[,:\s])-?[1-9]\d{15}/

const number = /-?\d[\d.eE+-]*/y

/** Longer integers are read as `JSON.parse` does: making a `bigint` of them takes more than linear time. */
const mostDigits = 4096

const numberOf = (text: string): number | bigint => {
  const value = Number(text)
  return text.length < 16 || text.length > mostDigits || Number.isSafeInteger(value) || /[.eE]/.test(text)
    ? value
    : BigInt(text)
}

/** Where the string that begins here ends: at the next quotation mark after an even number of backslashes. */
const endOf = (text: string, begin: number): number => {
  for (let end = text.indexOf('"', begin + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end
    while (text.charCodeAt(before - 1) === 0x5c) before--
    if ((end - before) % 2 === 0) return end
  }
}

type Container = Array<unknown> | Record<string, unknown>

const setField = (object: Record<string, unknown>, key: string, value: unknown): void => {
  if (key === "__proto__")
    Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true })
  else object[key] = value
}

/** Parses a text that `JSON.parse` has accepted. */
const read = (text: string): unknown => {
  const outer: Array<Container | undefined> = []
  let inside: Container | undefined
  let key: string | undefined
  let whole: unknown
  const put = (value: unknown): void => {
    if (inside === undefined) whole = value
    else if (Array.isArray(inside)) inside.push(value)
    else setField(inside, key!, value)
    key = undefined
  }
  const enter = (container: Container): void => {
    put(container)
    outer.push(inside)
    inside = container
  }
  for (let at = 0; at < text.length; at++) {
    switch (text.charAt(at)) {
      case "{":
        enter({})
        break
      case "[":
        enter([])
        break
      case "}":
      case "]":
        inside = outer.pop()
        break
      case '"': {
        const end = endOf(text, at)
        const value = JSON.parse(text.slice(at, end + 1)) as string
        if (key === undefined && inside !== undefined && !Array.isArray(inside)) key = value
        else put(value)
        at = end
        break
      }
      case "t":
        put(true)
        at += 3
        break
      case "f":
        put(false)
        at += 4
        break
      case "n":
        put(null)
        at += 3
        break
      case ",":
      case ":":
      case " ":
      case "\n":
      case "\r":
      case "\t":
        break
      default: {
        number.lastIndex = at
        const [digits] = number.exec(text)!
        put(numberOf(digits))
        at += digits.length - 1
      }
    }
  }
  return whole
}

/**
 * Parses JSON; integers that a number cannot hold exactly become `bigint`, up to 4096 digits.
 *
 * Throws a `SyntaxError` as `JSON.parse` does.
 *
 * @example
 * ```ts
 * import * as Json from "@tcchat/core/Json"
 *
 * const response = Json.parse('{"Permission": 9007199254740993, "Count": 3}')
 * // { Permission: 9007199254740993n, Count: 3 }
 * ```
 */
export const parse = (text: string): unknown => {
  const value: unknown = JSON.parse(text)
  return long.test(text) ? read(text) : value
}

const boxes = /^\[object (?:Number|String|Boolean|BigInt)\]$/

/** What to write for an object or function: the result of its `toJSON`, or the value of a boxed primitive. */
const standIn = (value: object, key: string): unknown => {
  const { toJSON } = value as { readonly toJSON?: unknown }
  const inner: unknown = typeof toJSON === "function" ? toJSON.call(value, key) : value
  return boxes.test(Object.prototype.toString.call(inner)) ? (inner as object).valueOf() : inner
}

/** An array or object that is partly written. */
interface Open {
  readonly value: object
  /** The fields of an object; an array has none. */
  readonly keys: ReadonlyArray<string> | undefined
  /** Line break and indentation of its entries. */
  readonly line: string
  next: number
  empty: boolean
}

/** Deepest level with line breaks: beyond it, indentation would make the output grow quadratically. */
const deepestLine = 100

const write = (root: unknown, gap: string): string | undefined => {
  const open: Array<Open> = []
  const within = new Set<object>()
  const colon = gap === "" ? ":" : ": "
  const lineAt = (depth: number) => (gap === "" || depth > deepestLine ? "" : `\n${gap.repeat(depth)}`)
  let text = ""
  /** Writes a value, or its opening bracket; returns `false` for a value that JSON cannot represent. */
  const begin = (given: unknown, key: string, before: string): boolean => {
    const value =
      (typeof given === "object" && given !== null) || typeof given === "function" ? standIn(given, key) : given
    if (typeof value === "object" && value !== null) {
      if (within.has(value)) throw new TypeError("Cannot write a circular value as JSON")
      within.add(value)
      const keys = Array.isArray(value) ? undefined : Object.keys(value)
      text += before + (keys === undefined ? "[" : "{")
      open.push({ value, keys, line: lineAt(open.length + 1), next: 0, empty: true })
      return true
    }
    const written =
      typeof value === "bigint" || Number.isFinite(value)
        ? String(value)
        : (JSON.stringify(value) as string | undefined)
    if (written !== undefined) text += before + written
    return written !== undefined
  }
  if (!begin(root, "", "")) return undefined
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const { keys, line, next, value } = last
    const before = last.empty ? line : `,${line}`
    last.next++
    if (next === (keys ?? (value as ReadonlyArray<unknown>)).length) {
      open.pop()
      within.delete(value)
      text += (last.empty ? "" : lineAt(open.length)) + (keys === undefined ? "]" : "}")
    } else if (keys === undefined) {
      if (!begin((value as ReadonlyArray<unknown>)[next], String(next), before)) text += `${before}null`
      last.empty = false
    } else {
      const key = keys[next]!
      const field = (value as Readonly<Record<string, unknown>>)[key]
      if (begin(field, key, before + JSON.stringify(key) + colon)) last.empty = false
    }
  }
  return text
}

/**
 * Writes a value as JSON; a `bigint` becomes an integer.
 *
 * Throws a `TypeError` for a circular value, as `JSON.stringify` does. With `space`, values nested more than 100 levels deep are
 * written without line breaks.
 */
export const stringify = (value: unknown, space: number | string = ""): string => {
  const gap = typeof space === "number" ? " ".repeat(Math.max(0, Math.min(10, space))) : space.slice(0, 10)
  return write(value, gap) as string
}
