/** Shows runs: their progress while they go, and what became of their rows. */
import type { Progress as RunProgress } from "@tcchat/bulk/Run"
import type { Reason, Report } from "@tcchat/bulk/RunStatus"
import { errJson, err } from "../../Output.js"
import * as Effect from "effect/Effect"
import { counted, type Progress } from "../../Progress.js"
import { pairs, plain } from "../../Style.js"
import { shownSpan } from "../../Time.js"

const number = (count: number): string => count.toLocaleString("en-US")

/** Columns of the bar. */
const wide = 24

const bar = (part: number): string => {
  const full = Math.max(0, Math.min(wide, Math.round(part * wide)))
  return `[${"#".repeat(full)}${"-".repeat(wide - full)}]`
}

const failuresOf = ({ failures }: RunProgress): string =>
  failures
    .slice(0, 3)
    .map(({ code, rows }) => `${code ?? "no code"}: ${number(rows)}`)
    .join(", ")

/** The progress of a run in one line. */
export const progressLine = (progress: RunProgress): string => {
  const { callsPerSecond, doubt, done, dropped, failed, phase, read, rejected, rowsPerSecond, secondsLeft } = progress
  if (phase === "reading") return `Reading: ${number(read)} rows, ${number(Math.round(rowsPerSecond))} a second`
  const all = Math.max(1, read - rejected)
  const over = done + failed + doubt + dropped
  const why = progress.waitingBecause
  return [
    `${bar(over / all)} ${Math.floor((over / all) * 100)} %  ${number(over)} of ${number(all)} rows`,
    `${number(Math.round(callsPerSecond))} calls/s`,
    ...(failed > 0 ? [`${number(failed)} failed`] : []),
    ...(doubt > 0 ? [`${number(doubt)} in doubt`] : []),
    ...(failed + doubt > 0 ? [`(${failuresOf(progress)})`] : []),
    ...(why === undefined
      ? secondsLeft === undefined
        ? []
        : [`${shownSpan(secondsLeft)} left`]
      : [`waiting: ${plain(why.message)}`])
  ].join("  ")
}

/** Milliseconds between two lines where there is no terminal. */
const interval = 5000

/** Makes a function that shows progress: on the terminal, or a line now and then. */
export const reporter = (line: Progress, json: boolean): ((progress: RunProgress) => void) => {
  let shownAt = performance.now()
  return (progress) => {
    if (process.stderr.isTTY && !json) return line.show(progressLine(progress))
    const now = performance.now()
    if (now - shownAt < interval) return
    shownAt = now
    const { failures, waitingBecause, ...numbers } = progress
    Effect.runFork(
      json
        ? errJson({ progress: { ...numbers, failures, waitingBecause: waitingBecause?.message } })
        : err(progressLine(progress))
    )
  }
}

/** Reasons that are shown; a file has all of them. */
const most = 12

const reasonRow = ({ advice, code, meaning, rows, state }: Reason) =>
  [
    `${number(rows)} ${state === "doubt" ? "in doubt" : state}`,
    `${code === undefined ? "" : `${code}: `}${plain(meaning) || "no reason given"}.${advice === undefined ? "" : ` ${advice}`}`
  ] as const

/** What became of the rows, for a person. */
export const reportLines = (report: Report, look: Parameters<typeof pairs>[1]): ReadonlyArray<string> => {
  const { calls, doubt, done, dropped, failed, moreReasons, planned, read, reasons, rejected, sent } = report
  const rows: ReadonlyArray<readonly [string, number]> = [
    ["Rows", read],
    ["Done", done],
    ["Failed", failed],
    ["In doubt", doubt],
    ["Dropped", dropped],
    ["Rejected", rejected],
    ["Sent", sent],
    ["Planned", planned],
    ["Calls", calls]
  ]
  const shown = rows
    .filter(([name, count]) => count > 0 || name === "Rows" || name === "Done")
    .map(([name, count]) => [name, number(count)] as const)
  const more = reasons.slice(most).length + moreReasons
  return [
    ...pairs(shown, look),
    ...(reasons.length === 0 ? [] : [""]),
    ...pairs(reasons.slice(0, most).map(reasonRow), look),
    ...(more > 0 ? [`  and ${counted(more, "more reason")}`] : [])
  ]
}
