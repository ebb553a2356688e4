/** Shows a comparison: as a table, as JSON, and as Markdown for an issue. None of it names the app. */
import type { Comparison, Compared } from "./Comparison.js"
import { counted } from "../../Progress.js"
import { version } from "../../Version.js"
import { left, untold } from "./script/index.js"

/** What is known of an endpoint, the worst first. */
const order = ["different", "option", "same", "skipped"] as const

export interface Row {
  readonly endpoint: string
  readonly result: Compared["result"]
  /** What is different, one line each. */
  readonly lines: ReadonlyArray<string>
}

const linesOf = ({ differences, result, scene, settings }: Compared): ReadonlyArray<string> => {
  if (result !== "different" && result !== "option") return []
  const by = result === "option" && settings.length > 0 ? ` (${settings.join(", ")})` : ""
  return differences.map(({ app, emulator, kind, path }) => {
    const what = path === "" ? kind : `${kind} ${path}`
    return `${scene}: ${what}: ${app}, in the emulator ${emulator}${by}`
  })
}

/** One row an endpoint. */
export const rowsOf = ({ steps }: Comparison): ReadonlyArray<Row> => {
  const names = [...new Set(steps.map(({ endpoint }) => endpoint))]
  return names.map((endpoint) => {
    const own = steps.filter((step) => step.endpoint === endpoint)
    const result = order.find((each) => own.some((step) => step.result === each)) ?? "skipped"
    return { endpoint, result, lines: own.filter((step) => step.result === result).flatMap(linesOf) }
  })
}

export const countsOf = (rows: ReadonlyArray<Row>): string => {
  const count = (result: Row["result"]) => rows.filter((row) => row.result === result).length
  return [
    counted(rows.length, "endpoint"),
    `${count("same")} the same`,
    `${count("option")} the same with the settings of the app`,
    `${count("different")} different`,
    ...(count("skipped") > 0 ? [`${count("skipped")} not compared`] : [])
  ].join(", ")
}

export const toJson = (comparison: Comparison) => ({
  version,
  endpoints: rowsOf(comparison).map(({ endpoint, result }) => ({
    endpoint,
    result,
    steps: comparison.steps
      .filter((step) => step.endpoint === endpoint)
      .map(({ differences, infos, result: each, scene, settings }) => ({
        scene,
        result: each,
        ...(each === "option" && { settings }),
        ...(differences.length > 0 && { differences }),
        ...(infos !== undefined && { messages: { app: infos[0], emulator: infos[1] } })
      }))
  })),
  settings: comparison.settings,
  options: Object.fromEntries(comparison.told),
  notCalled: left,
  notTold: untold
})

/** A text in a table of Markdown, which would take what is in angle brackets for HTML. */
const cell = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("|", String.raw`\|`)
    .replaceAll(/\s+/g, " ")

/** The report as Markdown. */
export const toMarkdown = (comparison: Comparison): string => {
  const rows = rowsOf(comparison)
  const shown = [...rows].sort((one, other) => order.indexOf(one.result) - order.indexOf(other.result))
  const texts = comparison.steps.flatMap(({ endpoint, infos }) =>
    infos === undefined ? [] : [[endpoint, ...infos] as const]
  )
  return [
    `# An app compared with the emulator of tcchat ${version}`,
    "",
    `${countsOf(rows)}.`,
    "",
    "| Endpoint | Result | Differences |",
    "| --- | --- | --- |",
    ...shown.map(({ endpoint, lines, result }) => `| ${endpoint} | ${result} | ${lines.map(cell).join("<br>")} |`),
    "",
    "## Settings of the app that are not the emulator's defaults",
    "",
    "```json",
    JSON.stringify(comparison.settings, undefined, 2),
    "```",
    ...(texts.length === 0
      ? []
      : [
          "",
          "## Messages of errors, which need not be the same",
          "",
          "| Endpoint | App | Emulator |",
          "| --- | --- | --- |",
          ...texts.map((row) => `| ${row.map(cell).join(" | ")} |`)
        ]),
    "",
    "## Not compared",
    "",
    ...[...Object.entries(left), ...Object.entries(untold)].map(([name, why]) => `- ${name}: ${why}`),
    ""
  ].join("\n")
}
