/** Looks at the runs of this machine, whichever process runs them, and asks them to end. */
import type * as Journal from "@tcchat/bulk/Journal"
import { outcomes } from "@tcchat/bulk/Run"
import * as RunFolder from "@tcchat/bulk/RunFolder"
import * as RunStatus from "@tcchat/bulk/RunStatus"
import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
import * as Json from "@tcchat/core/Json"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { statSync } from "node:fs"
import type { BrokenRun, DoubtfulRows, RunDetails, RunLine, RunList, RunReason, RunRequest } from "../model/Runs.js"
import type { Catalogue } from "./Catalogue.js"

/** What is not there, or is not a run. */
export type Missing = "Missing"

/** The runs of a folder. */
export interface Runs {
  readonly list: Effect.Effect<Omit<RunList, "revision">>
  readonly details: (name: string) => Effect.Effect<Omit<RunDetails, "revision">, Missing | Journal.JournalError>
  readonly doubtful: (name: string) => Effect.Effect<DoubtfulRows, Missing | Journal.JournalError>
  /** Asks the process that runs it to pause or cancel it, and does not wait until it has. */
  readonly ask: (name: string, request: RunRequest) => Effect.Effect<void, Missing | Journal.JournalError>
}

/** Runs that are listed. */
const mostRuns = 100

/** Rows in doubt that are shown. */
const mostRows = 50

const lineOf = (name: string, status: RunStatus.Status): RunLine => {
  const { definition, moreReasons: _more, phase: _phase, reasons: _reasons, ...numbers } = status
  return {
    name,
    ...numbers,
    ...(definition !== undefined && { endpoint: definition.endpoint, createdAt: definition.createdAt })
  }
}

const reasonOf = ({ advice, code, meaning, rows, state }: RunStatus.Reason): RunReason => ({
  state,
  rows,
  meaning,
  ...(code !== undefined && { code }),
  ...(advice !== undefined && { advice })
})

/** What the command line keeps of a run; other programs may keep anything. */
const aboutOf = (definition: Journal.Definition | undefined) => {
  const { input, origin, sdkAppId } = definition?.about ?? {}
  return {
    ...(typeof input === "string" && { input: input === "-" ? "standard input" : input }),
    ...(typeof sdkAppId === "number" && { sdkAppId }),
    ...(typeof origin === "string" && { origin })
  }
}

/** What changes with every write of a journal. */
const printOf = ({ journal }: RunFolder.Place): string =>
  [journal, `${journal}-wal`]
    .map((path) => statSync(path, { throwIfNoEntry: false }))
    .map((stat) => `${stat?.size} ${stat?.mtimeMs}`)
    .join(" ")

/** Looks at the runs in a folder. */
export const make = (folder: string, catalogue: Catalogue): Runs => {
  const pathOf = (endpoint: string) => catalogue.find(endpoint)?.path ?? ""
  const known = new Map<string, { readonly print: string; readonly status: RunStatus.Status }>()
  const paces = new Map<string, Effect.Effect.Success<typeof RunStatus.makePace>>()

  const found = (name: string): Effect.Effect<RunFolder.Place, Missing> =>
    Effect.suspend(() => {
      const place = RunFolder.places(folder).find((place) => place.name === name)
      return place === undefined ? Effect.fail("Missing" as const) : Effect.succeed(place)
    })

  const withView = <A, E>(place: RunFolder.Place, use: (view: Journal.View) => Effect.Effect<A, E>) =>
    Effect.scoped(Effect.flatMap(SqliteJournal.view(place.journal), use))

  /** Reads the status of a run. A journal that nobody has written to is not opened again, unless its run goes on. */
  const statusOf = (place: RunFolder.Place): Effect.Effect<RunStatus.Status, Journal.JournalError> =>
    Effect.suspend(() => {
      const print = printOf(place)
      const before = known.get(place.name)
      if (before?.print === print) return Effect.succeed(before.status)
      return Effect.tap(
        withView(place, (view) => RunStatus.read(view, pathOf)),
        (status) =>
          Effect.sync(() => {
            // Whether a run goes on does not show in its files.
            const mayGoOn = status.running || status.phase === "reading" || status.phase === "sending"
            if (mayGoOn) known.delete(place.name)
            else known.set(place.name, { print, status })
          })
      )
    })

  const paceOf = (name: string, status: RunStatus.Status) =>
    Effect.gen(function* () {
      const paceAt = paces.get(name) ?? (yield* RunStatus.makePace)
      paces.set(name, paceAt)
      const pace = paceAt(status)
      if (pace === undefined) return {}
      const { secondsLeft, ...rates } = pace
      return { pace: { ...rates, ...(secondsLeft !== undefined && { secondsLeft }) } }
    })

  return {
    list: Effect.gen(function* () {
      const places = RunFolder.places(folder)
      const runs = yield* Effect.forEach(places.slice(0, mostRuns), (place) =>
        Effect.match(statusOf(place), {
          onSuccess: (status): RunLine | BrokenRun => lineOf(place.name, status),
          onFailure: ({ advice, message }): RunLine | BrokenRun => ({
            name: place.name,
            problem: `${message} ${advice}`
          })
        })
      )
      return { folder, runs, more: Math.max(0, places.length - mostRuns) }
    }),
    details: (name) =>
      Effect.gen(function* () {
        const place = yield* found(name)
        const status = yield* statusOf(place)
        return {
          ...lineOf(name, status),
          ...aboutOf(status.definition),
          ...(yield* paceOf(name, status)),
          reasons: status.reasons.map(reasonOf),
          moreReasons: status.moreReasons,
          journal: place.journal,
          reports: RunFolder.reports(place)
        }
      }),
    doubtful: (name) =>
      Effect.gen(function* () {
        const place = yield* found(name)
        return yield* withView(place, (view) =>
          Effect.gen(function* () {
            const definition = yield* view.definition
            const endpoint = definition === undefined ? undefined : catalogue.find(definition.endpoint)
            if (endpoint === undefined) return { rows: [], more: false }
            const rows = yield* Stream.runCollect(Stream.take(outcomes(endpoint, view, "doubt"), mostRows + 1))
            return {
              rows: Chunk.toReadonlyArray(rows)
                .slice(0, mostRows)
                .map(({ fields, number, reason }) => ({
                  number,
                  fields: Json.stringify(fields),
                  reason: reason === undefined ? "" : [reason.code, reason.text].filter(Boolean).join(": ")
                })),
              more: rows.length > mostRows
            }
          })
        )
      }),
    ask: (name, request) => Effect.flatMap(found(name), ({ journal }) => SqliteJournal.ask(journal, request))
  }
}
