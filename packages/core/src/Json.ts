/**
 * JSON without loss: integers beyond 53 bits are read as `bigint`, and `bigint` is written as an integer.
 *
 * Some fields of the API are 64-bit integers, such as the permissions of a
 * topic and the counters of a group. `JSON.parse` rounds them, and
 * `JSON.stringify` refuses them.
 *
 * @since 0.1.0
 */

/** What goes before the digits of an integer that has to pass through a string; the text must not hold it yet. */
const markFor = (text: string): string => {
  let mark = "bigint:"
  while (text.includes(mark)) mark += ":"
  return mark
}

/** Strings, which are passed over, and integers of so many digits that they may not be exact as a number. */
const stringsAndLongIntegers = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE])/g

const long = /\d{16}/

/**
 * Reads a JSON text; integers that a number cannot hold exactly become `bigint`.
 *
 * Throws a `SyntaxError` as `JSON.parse` does.
 *
 * @example
 * ```ts
 * import * as Json from "@tcchat/core/Json"
 *
 * const answer = Json.parse('{"Permission": 9007199254740993, "Count": 3}')
 * // { Permission: 9007199254740993n, Count: 3 }
 * ```
 *
 * @since 0.1.0
 * @category accessors
 */
export const parse = (text: string): unknown => {
  if (!long.test(text)) return JSON.parse(text)
  const mark = markFor(text)
  const passed = text.replace(stringsAndLongIntegers, (token) =>
    token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${mark}${token}"`
  )
  if (passed === text) return JSON.parse(text)
  return JSON.parse(passed, (_, value: unknown) =>
    typeof value === "string" && value.startsWith(mark) ? BigInt(value.slice(mark.length)) : value
  )
}

/**
 * Writes a value as JSON text; a `bigint` becomes an integer.
 *
 * Throws a `TypeError` where `JSON.stringify` does, for a value that contains itself.
 *
 * @since 0.1.0
 * @category accessors
 */
export const stringify = (value: unknown, space?: number | string): string => {
  let found = false
  const write = (mark: string) =>
    JSON.stringify(
      value,
      (_, inner: unknown) => {
        if (typeof inner !== "bigint") return inner
        found = true
        return mark + String(inner)
      },
      space
    )
  const text = write("")
  if (!found) return text
  const mark = markFor(text)
  return write(mark).replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1")
}
