/** The runs of this machine: a folder for each, with its journal and its reports. */
import type * as Journal from "@tcchat/bulk/Journal"
import { journalName, type Place, placeOf, places, root } from "@tcchat/bulk/RunFolder"
import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
import { similarTo } from "@tcchat/core/Check"
import { flagOf } from "@tcchat/reference/Command"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { existsSync, mkdirSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { CliError, usage } from "../../CliError.js"
import type { Candidate } from "../../Command.js"
import { quoted } from "../../Style.js"
import { sentence } from "../../WriteError.js"

export type { Place } from "@tcchat/bulk/RunFolder"
export { root } from "@tcchat/bulk/RunFolder"

/** Names of all runs, the latest first. */
export const names = (): ReadonlyArray<string> => places().map(({ name }) => name)

/** Names of runs, for completion. */
export const candidates = async (): Promise<ReadonlyArray<Candidate>> => names().map((name) => [name, ""] as const)

const two = (number: number) => String(number).padStart(2, "0")

const usualName = (endpoint: string, now: Date): string => {
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
  return `${endpoint.split(".").map(flagOf).join("-")}-${day}-${time}`
}

/** The name, or one with a number if there is such a run. */
const unused = (name: string): string => {
  let found = name
  for (let count = 2; existsSync(placeOf(found).folder); count++) found = `${name}-${count}`
  return found
}

/** Makes the folder of a new run. */
export const create = (endpoint: string, given: string | undefined): Effect.Effect<Place, CliError> =>
  Effect.gen(function* () {
    const name = given ?? unused(usualName(endpoint, new Date()))
    if (!/^\w[\w.-]{0,99}$/.test(name))
      return yield* usage(`--name: expected letters, digits, dots, dashes and underscores, got ${quoted(name)}.`)
    const place = placeOf(name)
    if (existsSync(place.folder))
      return yield* usage(
        `There is a run ${quoted(name)} already.`,
        `Continue it with: tcchat run resume ${name}. Or choose another --name.`
      )
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
export const find = (given: string | undefined): Effect.Effect<Place, CliError> =>
  Effect.suspend(() => {
    const all = names()
    const name = given ?? all[0]
    if (name === undefined)
      return usage(`There are no runs in ${root()}.`, "Start one: tcchat run relation.deleteLists rows.csv")
    if (all.includes(name)) return Effect.succeed(placeOf(name))
    const path = resolve(name)
    const journal = existsSync(join(path, journalName)) ? join(path, journalName) : path
    if (/[/\\]/.test(name) && existsSync(journal))
      return Effect.succeed({ name: basename(dirname(journal)), folder: dirname(journal), journal })
    const similar = similarTo(name, all)
    return usage(
      `There is no run ${quoted(name)}.`,
      similar === undefined ? "tcchat run list shows all runs." : `Did you mean ${similar}?`
    )
  })

/** The error of a journal as one of the command. */
export const toCliError = ({ advice, message, reason }: Journal.JournalError): CliError =>
  new CliError({ kind: reason === "Unwritable" || reason === "Failed" ? "Output" : "Input", message, advice })

/** Opens the journal of a run to look at it. */
export const view = ({ journal }: Place): Effect.Effect<Journal.View, CliError, Scope.Scope> =>
  Effect.mapError(SqliteJournal.view(journal), toCliError)
