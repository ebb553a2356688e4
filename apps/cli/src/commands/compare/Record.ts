/** The record of a run: what it makes, written before the first of it is made, so that it can be removed whatever happens. */
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs"
import { join } from "node:path"
import { CliError } from "../../CliError.js"
import * as ConfigFile from "../../ConfigFile.js"
import * as Reading from "../../Reading.js"
import { sentence } from "../../WriteError.js"
import { isOwn, isPrefix } from "./Names.js"

const Names = Schema.Array(Schema.String)

export const Record = Schema.Struct({
  prefix: Schema.String.pipe(Schema.filter(isPrefix)),
  sdkAppId: Schema.Int,
  /** Where the app is: an emulator may have the same number. */
  origin: Schema.String,
  accounts: Names,
  groups: Names,
  keywords: Names
}).pipe(
  Schema.filter(({ accounts, groups, keywords, prefix }) =>
    [...accounts, ...groups, ...keywords].every((name) => isOwn(prefix, name))
  )
)

export type Record = typeof Record.Type

/** A record and its file. */
export interface Kept extends Record {
  readonly file: string
}

/** The folder of all records, beside the configuration. */
const folder = ConfigFile.folder("compare", "the record of a run")

/** Writes a record to the disk: the whole of it, or none. */
export const write = (record: Record): Effect.Effect<Kept, CliError> =>
  Effect.flatMap(folder, (within) => {
    const file = join(within, `${record.prefix}.json`)
    return Effect.try({
      try: () => {
        mkdirSync(within, { recursive: true, mode: 0o700 })
        const descriptor = openSync(`${file}.new`, "wx", 0o600)
        try {
          writeSync(descriptor, JSON.stringify(record))
          fsyncSync(descriptor)
        } finally {
          closeSync(descriptor)
        }
        renameSync(`${file}.new`, file)
        return { ...record, file }
      },
      catch: (error) => new CliError({ kind: "Output", message: sentence(file, error) })
    })
  })

/** Removes a record, after everything that it names. */
export const remove = ({ file }: Kept): Effect.Effect<void, CliError> =>
  Effect.try({
    try: () => rmSync(file, { force: true }),
    catch: (error) => new CliError({ kind: "Output", message: sentence(file, error) })
  })

const decode = Schema.decodeUnknownEither(Schema.parseJson(Record))

const read = (file: string): Effect.Effect<Kept, CliError> =>
  Effect.flatMap(Reading.file(file), (text) =>
    Either.match(decode(text), {
      onLeft: () =>
        new CliError({
          kind: "Input",
          message: `${file} is not the record of a run.`,
          advice: "Remove it, if nothing is left of that run."
        }),
      onRight: (record) => Effect.succeed({ ...record, file })
    })
  )

/** All records. */
export const all: Effect.Effect<ReadonlyArray<Kept>, CliError> = Effect.gen(function* () {
  const within = yield* folder
  const names = yield* Reading.folderIfAny(within)
  return yield* Effect.forEach(names.filter((name) => name.endsWith(".json")).sort(), (name) =>
    read(join(within, name))
  )
})
