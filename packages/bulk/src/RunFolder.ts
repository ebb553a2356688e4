/**
 * The runs of this machine: a folder for each, with its journal and its
 * reports. The command line makes them; anything may look at them.
 *
 * Needs Node.
 */
import { existsSync, readdirSync, statSync } from "node:fs"
import { homedir } from "node:os"
import { isAbsolute, join, resolve } from "node:path"

/** A run and where it is. */
export interface Place {
  readonly name: string
  readonly folder: string
  readonly journal: string
}

/** A file of rows that were not done. */
export interface ReportFile {
  readonly path: string
  readonly bytes: number
  /** When it was written, in Unix milliseconds. */
  readonly writtenAt: number
}

/** Name of the journal in the folder of a run. */
export const journalName = "run.db"

/** Names of reports in the folder of a run: rows that failed, that are in doubt, and that were never sent. */
export const reportNames = ["failed.csv", "doubt.csv", "rejected.csv"] as const

/** The folder of all runs: `TCCHAT_RUNS`, or one in the state directory of the user. */
export const root = (): string => {
  const { LOCALAPPDATA, TCCHAT_RUNS, XDG_STATE_HOME } = process.env
  if (TCCHAT_RUNS) return resolve(TCCHAT_RUNS)
  const own = process.platform === "win32" ? LOCALAPPDATA : XDG_STATE_HOME
  return own && isAbsolute(own) ? join(own, "tcchat", "runs") : join(homedir(), ".local", "state", "tcchat", "runs")
}

/** Where the run of a name is, whether there is one or not. */
export const placeOf = (name: string, folder = root()): Place => ({
  name,
  folder: join(folder, name),
  journal: join(folder, name, journalName)
})

const statOf = (path: string) => statSync(path, { throwIfNoEntry: false })

/** All runs in a folder, the latest first. */
export const places = (folder = root()): ReadonlyArray<Place> =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => placeOf(name, folder))
    .flatMap((place) => {
      const stat = existsSync(place.journal) ? statOf(place.journal) : undefined
      return stat === undefined ? [] : [{ place, at: stat.birthtimeMs }]
    })
    .sort((a, b) => b.at - a.at || (a.place.name < b.place.name ? 1 : -1))
    .map(({ place }) => place)

/** The reports of a run that are there. They are written when a process ends the run, and by `tcchat run report`. */
export const reports = ({ folder }: Place): ReadonlyArray<ReportFile> =>
  reportNames.flatMap((name) => {
    const path = join(folder, name)
    const stat = statOf(path)
    return stat === undefined ? [] : [{ path, bytes: stat.size, writtenAt: stat.mtimeMs }]
  })
