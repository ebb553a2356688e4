/** Where runs are kept: in folders of this machine, or in a PostgreSQL that several machines share. */
import type * as Journal from "@tcchat/bulk/Journal"
import type * as PostgresJournal from "@tcchat/bulk/PostgresJournal"
import type { OptionsError } from "@tcchat/core/ChatError"
import type * as RateLimit from "@tcchat/core/RateLimit"
import { similarTo } from "@tcchat/core/Check"
import { flagOf } from "@tcchat/reference/Command"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { CliError, usage } from "../../CliError.js"
import { quoted } from "../../Style.js"

/** A run and where it is. */
export interface Place {
  readonly name: string
  /** Folder of its reports. */
  readonly folder: string
  /** File of its journal, if it is one. */
  readonly file?: string
  readonly journal: Journal.Source
  /** Opens the journal to look at it. */
  readonly view: Effect.Effect<Journal.View, CliError, Scope.Scope>
  /** Asks whoever sends it to pause or to cancel it, and does not wait until they have. */
  readonly ask: (request: Journal.Request) => Effect.Effect<void, CliError>
  /** Takes back that it is to pause. */
  readonly resume: Effect.Effect<void, CliError>
  /** Removes it, when nothing of it was sent. */
  readonly remove: Effect.Effect<void>
}

/** What both kinds of stores have. */
interface Places {
  /** What users read. */
  readonly where: string
  /** Names of all runs, the latest first. */
  readonly names: Effect.Effect<ReadonlyArray<string>, CliError>
  /** The place of a run that there is. */
  readonly at: (name: string) => Place
  /** Finds a run by its name; the latest one without a name. */
  readonly find: (name: string | undefined) => Effect.Effect<Place, CliError>
  /** Makes the place of a new run of an endpoint, with a name of its own if none is given. */
  readonly create: (endpoint: string, name: string | undefined) => Effect.Effect<Place, CliError>
  /** The rate limit of all processes that send its runs. */
  readonly limit: (share: number | undefined) => Effect.Effect<RateLimit.Service, OptionsError | CliError>
}

/** Runs in folders of this machine, each sent by one process at a time. */
export interface Local extends Places {
  readonly isShared: false
}

/** Runs that several machines send. */
export interface Shared extends Places {
  readonly isShared: true
  readonly client: PostgresJournal.PostgresClient
  /** How a process holds the shards that it sends. */
  readonly options: PostgresJournal.ShardOptions
  /** Names of the runs that have rows to be sent. */
  readonly open: Effect.Effect<ReadonlyArray<string>, CliError>
}

/** Where runs are. */
export type Store = Local | Shared

const two = (number: number) => String(number).padStart(2, "0")

const usualName = (endpoint: string, now: Date): string => {
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
  return `${endpoint.split(".").map(flagOf).join("-")}-${day}-${time}`
}

/** The usual name of a new run, with a number if there is such a run. */
const unused = (endpoint: string, isTaken: (name: string) => boolean): string => {
  const name = usualName(endpoint, new Date())
  let found = name
  for (let count = 2; isTaken(found); count++) found = `${name}-${count}`
  return found
}

/** The name of a new run: the one that is given, if there is none of that name yet. */
export const nameFor = (
  endpoint: string,
  given: string | undefined,
  isTaken: (name: string) => boolean
): Effect.Effect<string, CliError> => {
  if (given === undefined) return Effect.succeed(unused(endpoint, isTaken))
  if (!/^\w[\w.-]{0,99}$/.test(given))
    return usage(`--name: expected letters, digits, dots, dashes and underscores, got ${quoted(given)}.`)
  return isTaken(given)
    ? usage(
        `There is a run ${quoted(given)} already.`,
        `Continue it with: tcchat run resume ${given}. Or choose another --name.`
      )
    : Effect.succeed(given)
}

/** The error of a place without runs. */
export const none = (where: string): CliError =>
  usage(`There are no runs in ${where}.`, "Start one: tcchat run relation.deleteLists rows.csv")

/** The error of a name that no run has. */
export const unknown = (name: string, all: ReadonlyArray<string>, where = ""): CliError => {
  const similar = similarTo(name, all)
  return usage(
    `There is no run ${quoted(name)}${where}.`,
    similar === undefined ? "tcchat run list shows all runs." : `Did you mean ${similar}?`
  )
}

/** The error of a journal as one of the command. */
export const toCliError = ({ advice, message, reason }: Journal.JournalError): CliError =>
  new CliError({ kind: reason === "Unwritable" || reason === "Failed" ? "Output" : "Input", message, advice })
