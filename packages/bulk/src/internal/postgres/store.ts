import * as Effect from "effect/Effect"
import { JournalError } from "../../Journal.js"

/**
 * The program's client: a `Pool` of `pg`, or anything with such a method; of `postgres`,
 * `{ query: (text, values) => sql.unsafe(text, values) }`. Every statement is a transaction of its own, so it must not be within one.
 */
export interface PostgresClient {
  readonly query: (text: string, values: Array<any>) => PromiseLike<unknown>
}

/** A row of a result, by the names of its columns. */
export type Cells = Readonly<Record<string, unknown>>

const advice = {
  Locked: "Wait until it ends, or until its lease has lapsed.",
  Missing: "Check the name of the run and the schema, and create the tables with `migrate`.",
  Version: "Use the version of this package that made it.",
  Unwritable: "Free some space or permit writing, then go on: what was recorded is kept.",
  Failed: "Check the database; what was recorded is kept.",
  Lost: "Nothing has to be done: whoever holds it goes on, and the calls under way are settled there."
} as const

/** An error with the usual advice for its reason. */
export const journalError = (reason: keyof typeof advice, journal: string, detail: string): JournalError =>
  new JournalError({ reason, journal, detail, advice: advice[reason] })

const known: ReadonlyArray<readonly [code: RegExp, reason: keyof typeof advice, detail: string]> = [
  [/^(?:42P01|3F000)$/, "Missing", "cannot be used: the tables of runs do not exist"],
  [/^53100$/, "Unwritable", "cannot be written: the disk of the database is full"],
  [/^25006$/, "Unwritable", "cannot be written: the database is read-only"],
  [/^42501$/, "Unwritable", "cannot be used: permission denied"]
]

/** Only the code is kept: a message may have an address, a name or a password. */
const codeOf = (thrown: unknown): string => {
  const code: unknown = typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : undefined
  return typeof code === "string" && /^(?:[A-Z][A-Z_0-9]{1,39}|[0-9A-Z]{5})$/.test(code) ? code : "unknown error"
}

const toJournalError = (journal: string, thrown: unknown): JournalError => {
  const code = codeOf(thrown)
  const found = known.find(([pattern]) => pattern.test(code))
  return found === undefined
    ? journalError("Failed", journal, `cannot be used: the database failed (${code})`)
    : journalError(found[1], journal, found[2])
}

const rowsOf = (result: any): ReadonlyArray<Cells> => (Array.isArray(result) ? result : (result?.rows ?? []))

/** Two statements that wait for each other: one is undone as a whole, and can be run again. */
const isDeadlock = (thrown: unknown) => codeOf(thrown) === "40P01"

/** The tables of a schema, and what errors call the journal. */
export class Store {
  constructor(
    readonly client: PostgresClient,
    readonly schema: string,
    readonly name: string,
    /** Milliseconds after which a statement counts as failed. */
    readonly timeout: number
  ) {}

  /** Runs a statement, in which `$schema` stands for that of the tables. */
  query(text: string, values: Array<unknown>): Effect.Effect<ReadonlyArray<Cells>, JournalError> {
    return Effect.tryPromise({
      try: async () => this.client.query(text.replaceAll("$schema", this.schema), values),
      catch: (thrown) => thrown
    }).pipe(
      Effect.retry({ times: 3, while: isDeadlock }),
      Effect.mapError((thrown) => toJournalError(this.name, thrown)),
      Effect.timeoutFail({
        duration: this.timeout,
        onTimeout: () => journalError("Failed", this.name, "cannot be used: the database does not answer")
      }),
      Effect.map(rowsOf)
    )
  }
}

/** Text as PostgreSQL can keep it: without NUL and halves of characters, which it rejects. */
export const kept = (text: string): string => JSON.stringify(text).slice(1, -1)

/** The text of what `kept` returned. */
export const given = (text: unknown): string => JSON.parse(`"${String(text)}"`) as string
