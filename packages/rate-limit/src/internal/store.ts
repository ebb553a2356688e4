import * as Data from "effect/Data"
import * as Effect from "effect/Effect"

/** What a process asks of the store for one key; all durations in milliseconds. */
export interface Request {
  /** Name of what is counted, such as `1400000000:relation.deleteLists`. */
  readonly name: string
  /** Number of places. */
  readonly count: number
  /** Time from one place to the next at the full rate. */
  readonly step: number
  /** Longest wait for a place that is of use. */
  readonly wait: number
  /** Time in which the rate recovers after `slow`. */
  readonly recovery: number
}

/** What the store granted: places at `first`, `first + step` and so on, by the clock of the store. */
export interface Trip {
  /** The time of the store. */
  readonly now: number
  readonly first: number
  readonly step: number
  /** Number of places, 0 if the first one is too far away. */
  readonly granted: number
}

/** What a process reports to the store after the service responded that there were too many calls. */
export interface Slowdown {
  readonly name: string
  /** The smallest part of the rate that is left. */
  readonly least: number
  /** Time within which all reports count as one. */
  readonly window: number
  readonly recovery: number
}

/** Where the places of all processes are counted. */
export interface Store {
  readonly take: (request: Request) => Effect.Effect<Trip, StoreError>
  readonly slow: (slowdown: Slowdown) => Effect.Effect<unknown, StoreError>
}

/** Codes of errors that waiting does not mend: no access, or no table. */
const lasting = /^(?:28|3D|42)...$|^(?:NOAUTH|WRONGPASS|NOPERM)$/

/** The store failed. Only the code of its error is kept, because a message may contain a connection string or a password. */
export class StoreError extends Data.TaggedError("StoreError")<{ readonly code: string }> {
  /** Whether another try fails in the same way, until someone changes something. */
  get isLasting(): boolean {
    return lasting.test(this.code)
  }

  override get message(): string {
    const advice = this.code === "42P01" ? "; create its table with `migrate`" : ""
    return `the store of the rate limit failed (${this.code})${advice}`
  }
}

/** The first words of errors of Redis. */
const words =
  /^(ERR|NOAUTH|WRONGPASS|NOPERM|READONLY|LOADING|OOM|BUSY|MASTERDOWN|CLUSTERDOWN|MOVED|ASK|TRYAGAIN|NOSCRIPT|MISCONF|NOREPLICAS)\b/

const codeOf = (error: unknown): string => {
  if (typeof error !== "object" || error === null) return "Unknown"
  const { code, message, name } = error as Partial<Record<"code" | "message" | "name", unknown>>
  if (typeof code === "string" && /^(?:[A-Z][A-Z_0-9]{1,39}|[0-9A-Z]{5})$/.test(code)) return code
  const [, word] = (typeof message === "string" && words.exec(message)) || []
  if (word !== undefined) return word
  return typeof name === "string" && name !== "Error" && /^[A-Z][A-Za-z]{1,39}$/.test(name) ? name : "Unknown"
}

/** Makes an error of what a client of a store threw. */
export const storeError = (thrown: unknown): StoreError => new StoreError({ code: codeOf(thrown) })

/** Reads the numbers that a store returned. */
export const tripOf = (values: ReadonlyArray<unknown>): Effect.Effect<Trip, StoreError> => {
  const [now = Number.NaN, first = Number.NaN, step = Number.NaN, granted = Number.NaN] = values.map(Number)
  return [now, first, step, granted].every(Number.isFinite)
    ? Effect.succeed({ now, first, step, granted })
    : Effect.fail(new StoreError({ code: "InvalidResponse" }))
}
