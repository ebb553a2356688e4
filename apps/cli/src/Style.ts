/** Formats text for a terminal: colors, aligned columns, wrapped lines. */
import { eastAsianWidth } from "get-east-asian-width"
import type { WriteStream } from "node:tty"

const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const

export type Style = Readonly<Record<keyof typeof codes, (text: string) => string>>

/** Whether a stream gets colors: never with `NO_COLOR`, always with `FORCE_COLOR`, otherwise if it is a terminal. */
const isColoured = (stream: WriteStream): boolean => {
  const { FORCE_COLOR, NO_COLOR } = process.env
  if (NO_COLOR) return false
  return FORCE_COLOR ? !/^(?:0|false)$/.test(FORCE_COLOR) : stream.isTTY && stream.hasColors()
}

/** The colors of a stream. */
export const styleOf = (stream: WriteStream): Style => {
  const wanted = isColoured(stream)
  const paint = ([on, off]: readonly [number, number]) =>
    wanted ? (text: string) => (text === "" ? "" : `\u001B[${on}m${text}\u001B[${off}m`) : (text: string) => text
  return Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, paint(code)])) as Style
}

const joiner = "\u200D"

/**
 * Columns that a string takes on a terminal, on which Chinese characters take two.
 *
 * Combining marks and joined emoji take none. `Intl.Segmenter` would be more exact, but making one takes longer than most
 * commands.
 */
export const width = (text: string): number => {
  if (/^[\x20-\x7E]*$/.test(text)) return text.length
  let columns = 0
  let last = 0
  let before = ""
  for (const character of text) {
    const isMark = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(character)
    const isSecondOfFlag = last === 2 && /^\p{RI}\p{RI}$/u.test(before + character)
    if (character === "\uFE0F" && last === 1) columns += 1
    const own =
      isMark || before === joiner || isSecondOfFlag
        ? 0
        : /\p{RI}/u.test(character)
          ? 2
          : eastAsianWidth(character.codePointAt(0)!)
    columns += own
    last = isSecondOfFlag ? 0 : own
    before = character
  }
  return columns
}

/** Escapes the control characters of a string from elsewhere, which a terminal would execute. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, (character) =>
    character === "\n"
      ? "\\n"
      : character === "\t"
        ? "\\t"
        : `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0").toUpperCase()}`
  )

export const pad = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - width(text)))

/** Columns of the terminal, at most 100; 100 without a terminal. */
export const columnsOf = (stream: WriteStream): number => Math.max(40, Math.min(stream.columns ?? 100, 100))

/** Wraps a string at its spaces. */
export const wrap = (text: string, columns: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const word of text.split(" ")) {
    if (line !== "" && width(line) + 1 + width(word) > columns) {
      lines.push(line)
      line = word
    } else line = line === "" ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Lines of two columns, of which the second is wrapped. */
export const pairs = (
  rows: ReadonlyArray<readonly [string, string]>,
  options: { readonly columns: number; readonly indent?: number; readonly paint?: (text: string) => string }
): ReadonlyArray<string> => {
  const { columns, indent = 2, paint = (text) => text } = options
  const limit = Math.floor(columns / 2.5)
  const first = Math.min(limit, Math.max(0, ...rows.map(([name]) => width(name))))
  const margin = " ".repeat(indent)
  return rows.flatMap(([name, text]) => {
    const [head = "", ...tail] = wrap(text, Math.max(20, columns - indent - first - 2))
    const blank = " ".repeat(first)
    if (width(name) > first)
      return [`${margin}${paint(name)}`, ...[head, ...tail].map((line) => `${margin}${blank}  ${line}`)]
    const gap = " ".repeat(first - width(name))
    return [`${margin}${paint(name)}${gap}  ${head}`.trimEnd(), ...tail.map((line) => `${margin}${blank}  ${line}`)]
  })
}

/** Lines of a table, of which the last column is wrapped if there is a limit. */
export const table = (
  heads: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  options: { readonly paint: (text: string) => string; readonly columns?: number }
): ReadonlyArray<string> => {
  const widths = heads.map((head, index) => Math.max(width(head), ...rows.map((row) => width(row[index] ?? ""))))
  const last = heads.length - 1
  const taken = widths.slice(0, last).reduce((sum, width) => sum + width + 2, 0)
  const space = options.columns === undefined ? Infinity : Math.max(24, options.columns - taken)
  const line = (cells: ReadonlyArray<string>, paint = (text: string) => text) => {
    const [first = "", ...more] = space === Infinity ? [cells[last] ?? ""] : wrap(cells[last] ?? "", space)
    const before = cells.slice(0, last).map((cell, index) => `${pad(cell, widths[index]!)}  `)
    return [paint(`${before.join("")}${first}`.trimEnd()), ...more.map((text) => `${" ".repeat(taken)}${text}`)]
  }
  return [...line(heads, options.paint), ...rows.flatMap((row) => line(row))]
}

/** Quotes a word of the command line, unless it is so long that it may be a key or a UserSig. */
export const quoted = (word: string): string => (word.length <= 40 ? JSON.stringify(word) : "a long string")
