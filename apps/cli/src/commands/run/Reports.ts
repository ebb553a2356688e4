/** Writes the rows of a state as tables, which can be fed in again. */
import type * as Journal from "@tcchat/bulk/Journal"
import { outcomes, type Outcome } from "@tcchat/bulk/Run"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs"
import { join } from "node:path"
import { CliError } from "../../CliError.js"
import { sentence } from "../../WriteError.js"
import { toCliError } from "./Store.js"

/** A cell, in quotes where it needs them. */
const cellOf = (value: unknown): string => {
  const text = value === undefined ? "" : typeof value === "string" ? value : Json.stringify(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const lineOf = (cells: ReadonlyArray<unknown>): string => `${cells.map(cellOf).join(",")}\n`

/** Columns that the report adds; they are ignored when it is fed in. */
const added = ["_line", "_code", "_reason"]

/** Writes lines to a file that only its owner can read, of which all or nothing is there. */
const written = (file: string, lines: Stream.Stream<string, Journal.JournalError>): Effect.Effect<void, CliError> => {
  const failed = (error: unknown) => new CliError({ kind: "Output", message: sentence(file, error) })
  const attempt = <A>(run: () => A) => Effect.try({ try: run, catch: failed })
  return Effect.acquireUseRelease(
    attempt(() => openSync(`${file}.new`, "w", 0o600)),
    (descriptor) =>
      lines.pipe(
        Stream.mapError(toCliError),
        Stream.runForEachChunk((chunk) => attempt(() => void writeSync(descriptor, Chunk.join(chunk, "")))),
        Effect.zipRight(attempt(() => renameSync(`${file}.new`, file))),
        Effect.tapError(() => Effect.sync(() => rmSync(`${file}.new`, { force: true })))
      ),
    (descriptor) => Effect.sync(() => closeSync(descriptor))
  )
}

const ofOutcome =
  (columns: ReadonlyArray<string>) =>
  ({ fields, number, reason }: Outcome): string =>
    lineOf([...columns.map((column) => fields[column]), number, reason?.code, reason?.text])

const fieldsOf = (row: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = Json.parse(row)
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}

const rejectedLine =
  (columns: ReadonlyArray<string>) =>
  ({ id, reason, row }: Journal.Rejected): string => {
    const fields = fieldsOf(row)
    return lineOf([...columns.map((column) => fields?.[column]), id, reason, fields === undefined ? row : undefined])
  }

/** The columns of rejected rows are those of the input. */
const rejectedLines = (
  view: Journal.View,
  columns: ReadonlyArray<string>
): Stream.Stream<string, Journal.JournalError> =>
  Stream.concat(
    Stream.make(lineOf([...columns, "_line", "_reason", "_text"])),
    Stream.unfoldChunkEffect(0, (after) =>
      Effect.map(view.rejected(after, 1000), (rows) =>
        rows.length === 0
          ? Option.none()
          : Option.some([Chunk.unsafeFromArray(rows.map(rejectedLine(columns))), rows.at(-1)!.id] as const)
      )
    )
  )

/** The columns of rejected rows: those of the others, and what else the first thousand of them have. */
const columnsOfRejected = (
  view: Journal.View,
  columns: ReadonlyArray<string>
): Effect.Effect<ReadonlyArray<string>, Journal.JournalError> =>
  Effect.map(view.rejected(0, 1000), (rows) => {
    const names = rows.flatMap(({ row }) => Object.keys(fieldsOf(row) ?? {}))
    return [...new Set([...columns.filter((column) => names.includes(column)), ...names])]
  })

/** Writes failed.csv, doubt.csv and rejected.csv, as far as there are such rows, and returns their paths. */
export const write = (
  view: Journal.View,
  endpoint: Endpoint.Any,
  folder: string
): Effect.Effect<ReadonlyArray<string>, CliError> =>
  Effect.gen(function* () {
    yield* Effect.try({
      try: () => mkdirSync(folder, { recursive: true, mode: 0o700 }),
      catch: (error) => new CliError({ kind: "Output", message: sentence(folder, error) })
    })
    const summary = yield* Effect.mapError(view.summary, toCliError)
    const [definition, place] = yield* Effect.mapError(Effect.all([view.definition, view.place]), toCliError)
    const { owner } = definition ?? {}
    const columns =
      owner === undefined || Object.hasOwn(definition?.set ?? {}, owner)
        ? place.fields
        : [...new Set([owner, ...place.fields])]
    const files: Array<string> = []
    for (const state of ["failed", "doubt"] as const) {
      const file = join(folder, `${state}.csv`)
      rmSync(file, { force: true })
      if (summary[state] === 0) continue
      const lines = Stream.map(outcomes(endpoint, view, state), ofOutcome(columns))
      yield* written(file, Stream.concat(Stream.make(lineOf([...columns, ...added])), lines))
      files.push(file)
    }
    if (summary.rejected > 0) {
      const file = join(folder, "rejected.csv")
      const names = yield* Effect.mapError(columnsOfRejected(view, columns), toCliError)
      yield* written(file, rejectedLines(view, names))
      files.push(file)
    }
    return files
  })
