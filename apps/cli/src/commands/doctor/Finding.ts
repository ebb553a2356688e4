/** The results of checks, and what to do about them. */
import { outStyle } from "../../Streams.js"
import { pad, type Style, width, wrap } from "../../Style.js"

/**
 * - `ok`: as it should be
 * - `note`: not as it should be, but calls do not need it
 * - `warning`: calls still work
 * - `failed`: calls fail
 * - `skipped`: not checked, as an earlier check failed
 */
export type Status = "ok" | "note" | "warning" | "failed" | "skipped"

export interface Finding {
  readonly area: "Program" | "Settings" | "Network" | "Clock" | "Signature"
  readonly status: Status
  /** What was checked. */
  readonly subject: string
  readonly detail: string
  /** What to do, if there is anything to do. */
  readonly advice?: string | undefined
  /** The same as data. */
  readonly facts?: Readonly<Record<string, unknown>>
}

const paints: Readonly<Record<Status, (style: Style) => (text: string) => string>> = {
  ok: (style) => style.green,
  note: (style) => style.dim,
  warning: (style) => style.yellow,
  failed: (style) => style.red,
  skipped: (style) => style.dim
}

const statusWidth = 8

/** Lines that show findings, one area after the other. */
export const shown = (findings: ReadonlyArray<Finding>, columns: number): ReadonlyArray<string> => {
  const subjects = Math.max(...findings.map(({ subject }) => width(subject)))
  const areas = [...new Set(findings.map(({ area }) => area))]
  const indent = " ".repeat(2 + statusWidth + 1 + subjects + 2)
  const room = Math.max(30, columns - width(indent))
  return areas.flatMap((name, index) => [
    ...(index === 0 ? [] : [""]),
    outStyle.bold(name),
    ...findings
      .filter(({ area }) => area === name)
      .flatMap(({ advice, detail, status, subject }) => {
        const [first = "", ...more] = wrap(detail, room)
        const advised = advice === undefined ? [] : wrap(`To do: ${advice}`, room)
        const mark = paints[status](outStyle)(pad(status, statusWidth))
        return [
          `  ${mark} ${pad(subject, subjects)}  ${first}`.trimEnd(),
          ...more.map((line) => `${indent}${line}`),
          ...advised.map((line) => `${indent}${line}`)
        ]
      })
  ])
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`

/** The summary of all findings. */
export const summary = (findings: ReadonlyArray<Finding>, offline: boolean): string => {
  const count = (status: Status) => findings.filter((finding) => finding.status === status).length
  const failed = count("failed")
  const warnings = count("warning")
  const also = warnings === 0 ? "" : `, with ${counted(warnings, "warning")}`
  return failed === 0
    ? outStyle.green(`${offline ? "No problems found without the network" : "No problems found"}${also}.`)
    : outStyle.red(`${counted(failed, "problem")} ${failed === 1 ? "prevents" : "prevent"} calls${also}.`)
}

export const isWell = (findings: ReadonlyArray<Finding>): boolean => findings.every(({ status }) => status !== "failed")

/** A finding for a program. */
export const json = ({ facts, ...finding }: Finding): Readonly<Record<string, unknown>> => ({ ...finding, ...facts })
