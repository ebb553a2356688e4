/** The options of a run, checked before anything is opened. */
import type { OptionsError } from "@tcchat/core/ChatError"
import * as Check from "@tcchat/core/Check"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { ownerOf } from "./owner.js"
import type { Progress } from "./progress.js"
import { shapeOf } from "./shape.js"
import type * as Journal from "../../Journal.js"
import type { Fields, Rows } from "./input.js"

/** Options of a run. */
export interface Options {
  /** Where the run is kept, such as `SqliteJournal.at("run.db")`. A journal that has a run already continues it. */
  readonly journal: Journal.Source
  /**
   * The rows, in the same order whenever the run is continued before all are read. They are read into the journal first, and then
   * sent. Not needed when all are read.
   */
  readonly rows?: Rows | undefined
  /** Fields that all rows have in common. When a run is continued, they may be left out. */
  readonly set?: Fields | undefined
  /**
   * Field that names the account or group that a row writes to. Rows of one are sent in their order, one call at a time; `false` for
   * endpoints whose calls do not get into each other's way. By default the field that the endpoint writes to, such as
   * `From_Account` for friend lists.
   */
  readonly owner?: string | false | undefined
  /**
   * Number of parallel calls.
   *
   * @default 32, or 5 seconds' worth of the endpoint's rate limit if that is less
   */
  readonly concurrency?: number | undefined
  /**
   * Number of rows that may fail or be in doubt before the run stops.
   *
   * @default Infinity
   */
  readonly stopAfter?: number | undefined
  /** Kept in the journal for the program's own use, such as the app of the run. No secrets. */
  readonly about?: Readonly<Record<string, unknown>> | undefined
  /** Called about twice a second while the run goes. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Which rows are sent: those that failed or are in doubt, instead of those that are planned. */
export interface StartOptions {
  readonly only?: "failed" | "doubt" | undefined
}

/** Checks which rows are to be sent. */
export const readStart = (options: StartOptions): Check.Checked<StartOptions> =>
  Either.flatMap(Check.options("", options, { only: true }), ({ only }) =>
    only === undefined || only === "failed" || only === "doubt"
      ? Either.right({ only })
      : Check.reject("only", "failed or doubt", only)
  )

const names: Check.Names<Options> = {
  journal: true,
  rows: true,
  set: true,
  owner: true,
  concurrency: true,
  stopAfter: true,
  about: true,
  onProgress: true
}

/** Options that are valid. */
export interface Settings extends Options {
  readonly concurrency: number
  readonly stopAfter: number
}

const isIterable = (rows: unknown): boolean =>
  typeof rows === "object" && rows !== null && (Symbol.asyncIterator in rows || Symbol.iterator in rows)

/** Seconds whose calls may be under way or wait for the rate limit. */
const ahead = 5

/** Checks the options for an endpoint. */
export const read = (endpoint: Endpoint.Any, options: Options): Effect.Effect<Settings, OptionsError> =>
  Effect.gen(function* () {
    yield* Check.options("", options, names)
    const most = Math.max(1, Math.ceil(endpoint.ratePerSecond * ahead))
    const concurrency = yield* Check.integer("concurrency", options.concurrency ?? Math.min(32, most))
    const stopAfter = yield* Check.integer("stopAfter", options.stopAfter ?? Number.POSITIVE_INFINITY)
    const { about, journal, onProgress, rows, set = {} } = options
    if (typeof journal?.open !== "object")
      yield* Check.reject("journal", "a journal, such as SqliteJournal.at(path)", journal)
    if (rows !== undefined && typeof rows !== "function" && !isIterable(rows))
      yield* Check.reject("rows", "an iterable of rows, or a function that returns one", rows)
    if (onProgress !== undefined) yield* Check.method("onProgress", onProgress)
    for (const [name, value] of Object.entries({ set, about: about ?? {} }))
      if (typeof value !== "object" || value === null) yield* Check.reject(name, "an object", value)
    const { fields } = shapeOf(endpoint)
    for (const name of Object.keys(set)) {
      if (!fields.has(name)) yield* Check.reject(`set.${name}`, `a field of ${endpoint.name}`, undefined)
      if (endpoint.dedupKeys.includes(name))
        yield* Check.reject(
          `set.${name}`,
          "left out: with one number for all, every call is a duplicate of the first",
          0
        )
    }
    if (typeof options.owner === "string" && !fields.has(options.owner))
      yield* Check.reject("owner", `a field of ${endpoint.name}, or false`, options.owner)
    return { ...options, concurrency, stopAfter }
  })

/** The definition of a new run. */
export const define = (
  endpoint: Endpoint.Any,
  { about = {}, owner, set = {} }: Options,
  seed: number,
  createdAt: number
): Journal.Definition => ({
  endpoint: endpoint.name,
  set,
  owner: owner === undefined ? ownerOf(endpoint, shapeOf(endpoint)) : owner === false ? undefined : owner,
  seed,
  createdAt,
  about
})

/** Checks that the options continue the run that a journal has. */
export const continues = (
  found: Journal.Definition,
  endpoint: Endpoint.Any,
  { owner, set }: Options
): Effect.Effect<void, OptionsError> => {
  const same = "the same as when the run was made"
  if (found.endpoint !== endpoint.name) return Check.reject("endpoint", found.endpoint, endpoint.name)
  if (set !== undefined && Json.stringify(set) !== Json.stringify(found.set)) return Check.reject("set", same, set)
  if (owner !== undefined && (owner === false ? undefined : owner) !== found.owner)
    return Check.reject("owner", same, owner)
  return Effect.void
}
