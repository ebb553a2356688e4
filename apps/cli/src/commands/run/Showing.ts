/** Shows runs: their progress while they go, and what became of their rows. */
import type * as Journal from "@tcchat/bulk/Journal"
import type { Progress as RunProgress } from "@tcchat/bulk/Run"
import * as ErrorCode from "@tcchat/core/ErrorCode"
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

const reasonRow = (path: string, { code, rows, state, text }: Journal.Summary["reasons"][number]) => {
  const info = code === undefined ? undefined : ErrorCode.lookup(code, path)
  const what = info?.meaning ?? plain(text)
  const advice = code === undefined ? "" : ` ${ErrorCode.advice(code, path)}`
  return [
    `${number(rows)} ${state === "doubt" ? "in doubt" : state}`,
    `${code === undefined ? "" : `${code}: `}${what || "no reason given"}.${advice}`
  ] as const
}

/** What became of the rows, for a person. */
export const summaryLines = (
  summary: Journal.Summary,
  path: string,
  look: Parameters<typeof pairs>[1]
): ReadonlyArray<string> => {
  const { calls, doubt, done, dropped, failed, planned, read, reasons, rejected, sent } = summary
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
  const more = reasons.length - most
  return [
    ...pairs(shown, look),
    ...(reasons.length === 0 ? [] : [""]),
    ...pairs(
      reasons.slice(0, most).map((reason) => reasonRow(path, reason)),
      look
    ),
    ...(more > 0 ? [`  and ${counted(more, "more reason")}`] : [])
  ]
}

/** What became of the rows, for a program. */
export const summaryJson = ({ reasons, ...numbers }: Journal.Summary, path: string) => ({
  ...numbers,
  reasons: reasons.slice(0, 100).map((reason) => ({
    ...reason,
    ...(reason.code !== undefined && { advice: ErrorCode.advice(reason.code, path) })
  }))
})

const states: Readonly<Record<Journal.Phase, string>> = {
  new: "not started",
  reading: "reading",
  sending: "sending",
  paused: "paused",
  stopped: "stopped",
  cancelled: "cancelled",
  done: "done"
}

/** What a run is doing. One that says that it goes on, but is not run by any process, has been interrupted. */
export const stateOf = (phase: Journal.Phase, running: boolean): string =>
  !running && (phase === "reading" || phase === "sending") ? "interrupted" : states[phase]
