/** Splits an input into records: rows of a table, or lines of JSON. */
import * as Json from "@tcchat/core/Json"
import { type Options, parse } from "csv-parse"
import { StringDecoder } from "node:string_decoder"
import type { Source } from "./Source.js"

/** A record with the line in which it begins: its cells or fields, or what is wrong with it. */
export type Found =
  | { readonly line: number; readonly cells: ReadonlyArray<string> }
  | { readonly line: number; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly wrong: string; readonly text: string }

interface Info {
  readonly record: ReadonlyArray<string>
  readonly info: { readonly lines: number }
}

const linesIn = (cells: ReadonlyArray<string>): number => {
  let lines = 0
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) lines++
  return lines
}

/** The rows of a table, of which the first one names the columns. */
export async function* table(source: Source): AsyncGenerator<Found> {
  const skipped: Array<Found> = []
  const options: Options = {
    bom: true,
    delimiter: source.format === "tsv" ? "\t" : ",",
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error, raw) => {
      skipped.push({
        line: Number(error?.lines ?? 0),
        wrong: `not CSV: ${error?.message.replace(/[:,]? (?:at|on) line \d+.*$/s, "") ?? "unknown error"}`,
        text: raw ?? ""
      })
      return undefined
    }
  }
  const parser = parse(options)
  const bytes = source.open()
  void (async () => {
    try {
      for await (const chunk of bytes)
        if (!parser.write(chunk)) await new Promise((drained) => parser.once("drain", drained))
      parser.end()
    } catch (error) {
      parser.destroy(error as Error)
    }
  })()
  for await (const { info, record } of parser as AsyncIterable<Info>) {
    const line = info.lines - linesIn(record)
    // The parser is ahead of its reader.
    while (skipped.length > 0 && skipped[0]!.line < line) yield skipped.shift()!
    yield { line, cells: record }
  }
  yield* skipped
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const recordOf = (text: string, line: number): Found => {
  try {
    const value: unknown = Json.parse(text)
    return isObject(value) ? { line, fields: value } : { line, wrong: "not a JSON object", text }
  } catch {
    return { line, wrong: "not JSON", text }
  }
}

/** The lines of an input with one JSON object in each. */
export async function* lines(source: Source): AsyncGenerator<Found> {
  const decoder = new StringDecoder("utf8")
  let rest = ""
  let line = 0
  for await (const bytes of source.open()) {
    const texts = (rest + decoder.write(bytes)).split("\n")
    rest = texts.pop() ?? ""
    for (const text of texts) {
      line++
      const trimmed = (line === 1 ? text.replace(/^\uFEFF/, "") : text).trim()
      if (trimmed !== "") yield recordOf(trimmed, line)
    }
  }
  const last = (rest + decoder.end()).replace(/^\uFEFF/, "").trim()
  if (last !== "") yield recordOf(last, line + 1)
}
