/** How text looks on a terminal: colors where they are wanted, and columns that stay in line. */
import { eastAsianWidth } from "get-east-asian-width"
import type { WriteStream } from "node:tty"

const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const

export type Style = Readonly<Record<keyof typeof codes, (text: string) => string>>

/** Whether a stream wants colors: `NO_COLOR` denies it, `FORCE_COLOR` asks for it, otherwise a terminal does. */
const isColoured = (stream: WriteStream): boolean => {
  const { FORCE_COLOR, NO_COLOR } = process.env
  if (NO_COLOR) return false
  return FORCE_COLOR ? !/^(?:0|false)$/.test(FORCE_COLOR) : stream.isTTY && stream.hasColors()
}

/** Colors for a stream, none if it does not want them. */
export const styleOf = (stream: WriteStream): Style => {
  const wanted = isColoured(stream)
  const paint = ([on, off]: readonly [number, number]) =>
    wanted ? (text: string) => (text === "" ? "" : `\u001B[${on}m${text}\u001B[${off}m`) : (text: string) => text
  return Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, paint(code)])) as Style
}

const joiner = "\u200D"

/**
 * Columns that a text takes on a terminal, on which Chinese characters take two.
 *
 * Marks and joined emoji take none of their own. `Intl.Segmenter` would tell them apart better, but making one takes
 * longer than most commands do.
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

/** Makes text from elsewhere harmless: a terminal would obey its control characters. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, (character) =>
    character === "\n"
      ? "\\n"
      : character === "\t"
        ? "\\t"
        : `\\u${character.codePointAt(0)!.toString(16).padStart(4, "0").toUpperCase()}`
  )

export const pad = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - width(text)))

/** Columns of the terminal, or what is comfortable to read where there is none. */
export const columnsOf = (stream: WriteStream): number => Math.max(40, Math.min(stream.columns ?? 100, 100))

/** Breaks a text into lines of at most so many columns, at its spaces. */
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

/** Lines of two columns, the second one wrapped. */
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

/** Lines of a table. The last column is as wide as it likes, unless there is a limit. */
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

/** Quotes a word of the user, unless it is so long that it may be a key or a UserSig. */
export const quoted = (word: string): string => (word.length <= 40 ? JSON.stringify(word) : "a long text")
