/** The record of a run: what it makes, written before the first of it is made, so that it can be removed whatever happens. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs"
import { dirname, join } from "node:path"
import { CliError } from "../../CliError.js"
import * as ConfigFile from "../../ConfigFile.js"
import { sentence } from "../../WriteError.js"
import { isPrefix } from "./Names.js"

const Names = Schema.Array(Schema.String)

export const Record = Schema.Struct({
  prefix: Schema.String.pipe(Schema.filter(isPrefix)),
  sdkAppId: Schema.Int,
  accounts: Names,
  groups: Names,
  keywords: Names
})

export type Record = typeof Record.Type

/** A record and its file. */
export interface Kept extends Record {
  readonly file: string
}

/** The folder of all records, beside the configuration. */
export const folder = (): string => join(dirname(ConfigFile.path()), "compare")

const failing = <A>(file: string, run: () => A): Effect.Effect<A, CliError> =>
  Effect.try({
    try: run,
    catch: (error) => new CliError({ kind: "Output", message: sentence(file, error) })
  })

/** Writes a record to the disk. */
export const write = (record: Record): Effect.Effect<Kept, CliError> => {
  const file = join(folder(), `${record.prefix}.json`)
  return failing(file, () => {
    mkdirSync(folder(), { recursive: true, mode: 0o700 })
    const descriptor = openSync(file, "wx", 0o600)
    try {
      writeSync(descriptor, JSON.stringify(record))
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    return { ...record, file }
  })
}

/** Removes a record, after everything that it names. */
export const remove = ({ file }: Kept): Effect.Effect<void, CliError> =>
  failing(file, () => rmSync(file, { force: true }))

const isNone = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT"

/** All records. A file that is cut off was being written, so nothing had been made yet. */
export const all: Effect.Effect<ReadonlyArray<Kept>, CliError> = Effect.suspend(() =>
  failing(folder(), () => {
    try {
      return readdirSync(folder())
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => join(folder(), name))
    } catch (error) {
      if (isNone(error)) return []
      throw error
    }
  })
).pipe(
  Effect.flatMap((files) =>
    Effect.forEach(files, (file) =>
      failing(file, (): ReadonlyArray<Kept> => {
        try {
          return [{ ...Schema.decodeUnknownSync(Record)(JSON.parse(readFileSync(file, "utf8"))), file }]
        } catch (error) {
          if (error instanceof SyntaxError) {
            rmSync(file, { force: true })
            return []
          }
          throw error
        }
      })
    )
  ),
  Effect.map((found) => found.flat())
)
