/** The runs of this machine: a folder for each, with its journal and its reports. */
import { journalName, placeOf, places, root } from "@tcchat/bulk/RunFolder"
import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
import * as RateLimit from "@tcchat/core/RateLimit"
import * as Effect from "effect/Effect"
import { existsSync, mkdirSync, rmSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { CliError } from "../../CliError.js"
import type { Candidate } from "../../Command.js"
import { sentence } from "../../WriteError.js"
import { type Local, nameFor, none, type Place, toCliError, unknown } from "./Store.js"

/** The place of a run in a folder of its own. */
export const at = (folder: string, journal = join(folder, journalName)): Place => ({
  name: basename(folder),
  folder,
  file: journal,
  journal: SqliteJournal.at(journal),
  view: Effect.mapError(SqliteJournal.view(journal), toCliError),
  ask: (request) => Effect.mapError(SqliteJournal.ask(journal, request), toCliError),
  // Whoever opens the journal takes it back.
  resume: Effect.void,
  remove: Effect.sync(() => rmSync(folder, { recursive: true, force: true }))
})

const of = (name: string): Place => at(placeOf(name).folder)

/** Names of all runs, the latest first. */
const names = (): ReadonlyArray<string> => places().map(({ name }) => name)

/** Names of runs, for completion. */
export const candidates = async (): Promise<ReadonlyArray<Candidate>> => names().map((name) => [name, ""] as const)

/** Makes the folder of a new run. */
const create = (endpoint: string, given: string | undefined): Effect.Effect<Place, CliError> =>
  Effect.gen(function* () {
    const place = of(yield* nameFor(endpoint, given, (name) => existsSync(placeOf(name).folder)))
    return yield* Effect.try({
      try: () => {
        mkdirSync(root(), { recursive: true, mode: 0o700 })
        mkdirSync(place.folder, { mode: 0o700 })
        return place
      },
      catch: (error) => new CliError({ kind: "Output", message: sentence(place.folder, error) })
    })
  })

/** Finds a run by its name or the path of its journal or folder; the latest one without a name. */
const find = (given: string | undefined): Effect.Effect<Place, CliError> =>
  Effect.suspend(() => {
    const all = names()
    const name = given ?? all[0]
    if (name === undefined) return none(root())
    if (all.includes(name)) return Effect.succeed(of(name))
    const path = resolve(name)
    const journal = existsSync(join(path, journalName)) ? join(path, journalName) : path
    if (/[/\\]/.test(name) && existsSync(journal)) return Effect.succeed(at(dirname(journal), journal))
    return unknown(name, all)
  })

/** Runs that one process at a time sends. */
export const store = (): Local => ({
  where: root(),
  isShared: false,
  names: Effect.sync(names),
  at: of,
  find,
  create,
  limit: (share) => RateLimit.make({ ...(share !== undefined && { share }), maxWait: "1 hour" })
})
