/** The rows of a run, as a program gives them. */
import * as Data from "effect/Data"

/** The fields of a row: those of a request, without the ones that all rows have in common. An array may be one value of it. */
export type Fields = Readonly<Record<string, unknown>>

/** A row that could not be read. It is kept with the rejected ones. */
export class Unreadable {
  constructor(
    readonly reason: string,
    /** The row as it was found. */
    readonly text: string
  ) {}
}

/**
 * A row, or a row with its number, such as its line in a file. Numbers grow from row to row. Without them rows are counted from
 * 1.
 */
export type Input = Fields | readonly [number: number, row: Fields | Unreadable]

/** The rows of a run. A function is given the number of the last row that was read before, and returns those after it. */
export type Rows = AsyncIterable<Input> | Iterable<Input> | ((after: number) => AsyncIterable<Input> | Iterable<Input>)

/** The rows could not be read to their end. Those before are in the journal. */
export class RowsError extends Data.TaggedError("RowsError")<{
  /** Number of the last row that was read when this process began. */
  readonly after: number
  readonly cause: unknown
}> {
  override get message(): string {
    return `The rows cannot be read: ${this.cause instanceof Error ? this.cause.message : "unknown error"}`
  }
}
