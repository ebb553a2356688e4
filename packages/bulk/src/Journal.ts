/**
 * The journal of a run: every row of it, and what became of each.
 *
 * `SqliteJournal` keeps one run in one file, and `PostgresJournal` many runs
 * for workers on several machines. Another store has to implement `Journal`;
 * the engine calls its functions one after the other.
 */
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/**
 * What became of a row.
 *
 * - `planned`: not sent yet
 * - `sent`: its call is under way, or was when the process ended
 * - `done`: the service has accepted it
 * - `failed`: the service has rejected it, or it cannot have harmed to send it in vain; `Reason` says why
 * - `doubt`: it may have taken effect, and repeating it is not safe: a person decides
 * - `dropped`: a person has decided not to send it again
 */
export type State = "planned" | "sent" | "done" | "failed" | "doubt" | "dropped"

/** States that have a reason. */
export type Settled = "failed" | "doubt" | "dropped"

/** Why a row failed or is in doubt. */
export interface Reason {
  readonly state: Settled
  /** Error code of the service. */
  readonly code: number | undefined
  readonly text: string
}

/** A row as it is kept. */
export interface Row {
  /** The account or group that the row writes to; rows of one lane are sent one call at a time. Empty if there is none. */
  readonly lane: string
  /** Number of the row in the input. */
  readonly id: number
  /** The values of its own fields, as a JSON array in the order of `Place.fields`. */
  readonly values: string
  /** State as the journal stores it; only the journal knows what it means. */
  readonly mark: number
}

/** A row that is not sent, because it is invalid. */
export interface Rejected {
  readonly id: number
  readonly reason: string
  /** The row as JSON, or its text where it could not be read. */
  readonly row: string
}

/** How far the input is read. */
export interface Place {
  /** Names of the fields that rows have. */
  readonly fields: ReadonlyArray<string>
  /** Number of the last row that was read. */
  readonly last: number
  readonly finished: boolean
}

/** What is fixed when a run is made. */
export interface Definition {
  readonly endpoint: string
  /** Fields that all rows have in common. */
  readonly set: Readonly<Record<string, unknown>>
  /** The field that names the lane of a row. */
  readonly owner: string | undefined
  /** The numbers by which the service deduplicates requests are derived from it. */
  readonly seed: number
  /** Unix milliseconds. */
  readonly createdAt: number
  /** Whatever the program that made the run wants to know about it later, such as the app. No secrets. */
  readonly about: Readonly<Record<string, unknown>>
}

/** A call that is about to be sent, or was when the process ended. */
export interface Intent {
  readonly id: number
  /** Unix milliseconds. */
  readonly at: number
  readonly rows: ReadonlyArray<Row>
}

/** What became of a row: done, or why not. Without it the row is planned again. */
export interface Ended {
  readonly row: Row
  readonly outcome: "done" | Reason
}

/** What happens to a journal in one transaction. */
export interface Step {
  /** Calls that are over, by their numbers. */
  readonly over: ReadonlyArray<number>
  readonly ended: ReadonlyArray<Ended>
  /** Calls that are about to be sent; they must be in the journal before they are. */
  readonly begun: ReadonlyArray<Intent>
}

/** Which rows come next: those of a lane, or of all lanes after one, in the order of lanes and numbers. */
export interface Query {
  readonly state: "planned" | "failed" | "doubt"
  readonly lane: string | undefined
  /** Rows of the lane after this number; without it, rows of the lanes after `lane`, or of all if `lane` is `undefined`. */
  readonly after: number | undefined
  readonly limit: number
}

/** What a run is doing, or how it ended. `cancelled` cannot be continued. */
export type Phase = "new" | "reading" | "sending" | "paused" | "stopped" | "cancelled" | "done"

/** How many rows are in each state. */
export interface Numbers {
  /** Rows that were read; all others below are among them. */
  readonly read: number
  readonly rejected: number
  readonly planned: number
  readonly sent: number
  readonly done: number
  readonly failed: number
  readonly doubt: number
  readonly dropped: number
  /** Calls that are over. */
  readonly calls: number
}

/** Rows by state, and the reasons of those that are not done. */
export interface Summary extends Numbers {
  readonly phase: Phase
  /** The most frequent reasons first. */
  readonly reasons: ReadonlyArray<Reason & { readonly rows: number }>
}

/** What another process asks of the one that runs. */
export type Request = "pause" | "cancel"

/** A row and what became of it. */
export interface Outcome extends Row {
  readonly state: State
  readonly reason: Reason | undefined
}

/** The part of a journal that a process may use while another one runs it. */
export interface View {
  /** What errors call it, such as the path of its file. */
  readonly name: string
  /** `undefined` as long as no run was made in it. */
  readonly definition: Effect.Effect<Definition | undefined, JournalError>
  readonly place: Effect.Effect<Place, JournalError>
  readonly summary: Effect.Effect<Summary, JournalError>
  /** Whether a process runs it now. */
  readonly running: Effect.Effect<boolean, JournalError>
  /** A page of rows, after the last one of the page before. */
  readonly outcomes: (
    state: State | undefined,
    after: Pick<Row, "lane" | "id"> | undefined,
    limit: number
  ) => Effect.Effect<ReadonlyArray<Outcome>, JournalError>
  readonly rejected: (after: number, limit: number) => Effect.Effect<ReadonlyArray<Rejected>, JournalError>
  /** Asks the process that runs it to end. */
  readonly request: (request: Request) => Effect.Effect<void, JournalError>
}

/** The parts of a run that several processes send, each of which one process has at a time. */
export interface Shards {
  /**
   * Numbers of those that have rows of a state, or calls under way. None while the run is paused, or its rows are not all read.
   */
  readonly open: (state: Query["state"]) => Effect.Effect<ReadonlyArray<number>, JournalError>
  /** The journal of a shard. Opening it fails with `Locked` while another process sends it. */
  readonly at: (shard: number) => Source
}

/** A journal that this process alone writes, but for its shards. */
export interface Journal extends View {
  /** Set if rows are sent by shards. Then the journal itself takes no calls. */
  readonly shards?: Shards | undefined
  /** Starts a run. */
  readonly define: (definition: Definition) => Effect.Effect<void, JournalError>
  /**
   * Says what the run is doing. `sending` also says whether every intent must survive a loss of power, as sending a row twice
   * would harm.
   */
  readonly enter: (phase: Phase, durable: boolean) => Effect.Effect<void, JournalError>
  /** Adds rows and the place that was reached, in one transaction. */
  readonly append: (
    rows: ReadonlyArray<Row>,
    rejected: ReadonlyArray<Rejected>,
    place: Place
  ) => Effect.Effect<void, JournalError>
  readonly next: (query: Query) => Effect.Effect<ReadonlyArray<Row>, JournalError>
  /** Calls that were under way when the last process ended. */
  readonly intents: Effect.Effect<ReadonlyArray<Intent>, JournalError>
  readonly record: (step: Step) => Effect.Effect<void, JournalError>
  /** Gives all rows in doubt the reason, and returns how many they were. */
  readonly drop: (text: string) => Effect.Effect<number, JournalError>
  /** What another process asks since this one has opened the journal. */
  readonly requested: Effect.Effect<Request | undefined, JournalError>
  /**
   * Returns the milliseconds within which calls that begin now must be over, as then another process may have taken over. Without
   * it, they have all the time of the client.
   */
  readonly timeLeft?: (() => number) | undefined
}

/** Opens a journal, for as long as its scope. */
export interface Source {
  readonly open: Effect.Effect<Journal, JournalError, Scope.Scope>
}

/**
 * A journal cannot be used.
 *
 * - `Locked`: another process runs it
 * - `Missing`: there is none
 * - `NotAJournal`: the file is something else
 * - `Version`: another version of this package has written it
 * - `Unwritable`: the disk is full or read-only, or permission is missing; nothing that was recorded is lost
 * - `Driver`: the package of the database is not installed
 * - `Lost`: another worker has taken it over, and this one sends no more
 * - `Failed`: anything else
 */
export class JournalError extends Data.TaggedError("JournalError")<{
  readonly reason: "Locked" | "Missing" | "NotAJournal" | "Version" | "Unwritable" | "Driver" | "Lost" | "Failed"
  readonly journal: string
  readonly detail: string
  /** What to do, in one sentence. */
  readonly advice: string
}> {
  override get message(): string {
    return `${this.journal} ${this.detail}.`
  }
}
