/** The protocol of runs: what the process behind the page says of the runs of this machine. */
import type { Report } from "@tcchat/bulk/RunStatus"

/** Rows by state, as `tcchat run status` shows them. */
export type RunNumbers = Omit<Report, "phase" | "reasons" | "moreReasons">

/** A run of the list. */
export interface RunLine extends RunNumbers {
  readonly name: string
  readonly state: string
  readonly running: boolean
  readonly endpoint?: string
  /** Unix milliseconds. */
  readonly createdAt?: number
}

/** A run whose journal cannot be read. */
export interface BrokenRun {
  readonly name: string
  readonly problem: string
}

export interface RunList {
  readonly revision: string
  readonly folder: string
  readonly runs: ReadonlyArray<RunLine | BrokenRun>
  /** Older runs that are not shown. */
  readonly more: number
}

export interface RunReason {
  readonly state: string
  readonly rows: number
  readonly code?: number
  readonly meaning: string
  readonly advice?: string
}

export interface RunDetails extends RunLine {
  readonly revision: string
  readonly reasons: ReadonlyArray<RunReason>
  readonly moreReasons: number
  /** Missing as long as it is not known, or if no process runs the run. */
  readonly pace?: {
    readonly callsPerSecond: number
    readonly rowsPerSecond: number
    readonly secondsLeft?: number
  }
  readonly input?: string
  readonly sdkAppId?: number
  readonly origin?: string
  readonly journal: string
  readonly reports: ReadonlyArray<{ readonly path: string; readonly bytes: number; readonly writtenAt: number }>
}

/** A row in doubt. */
export interface DoubtfulRow {
  /** Number of the row in the input. */
  readonly number: number
  /** The row as JSON. */
  readonly fields: string
  readonly reason: string
}

export interface DoubtfulRows {
  readonly rows: ReadonlyArray<DoubtfulRow>
  /** Whether there are more. */
  readonly more: boolean
}

export type RunRequest = "pause" | "cancel"
