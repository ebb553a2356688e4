/** Pages as rows of a list: readable as it stands, and filtered by the reader where scripts run. */
import { inline, spoken } from "./Html.js"
import type { Text } from "./Voice.js"

export interface Row {
  readonly link: string
  readonly name: string
  /** What it is called on the wire. */
  readonly code?: string | undefined
  readonly text: Text
  /** Short facts at the end of the row. */
  readonly facts?: ReadonlyArray<string>
  /** What the row is filtered by, besides its words and its family. */
  readonly filters?: Readonly<Record<string, string | number>>
}

const attributes = (filters: Row["filters"] = {}): string =>
  Object.entries(filters)
    .map(([name, value]) => ` data-${name}="${value}"`)
    .join("")

/** Writes rows. */
export const rows = (all: ReadonlyArray<Row>): string =>
  `<div class="rows">\n${all
    .map(({ code, facts = [], filters, link, name, text }) => {
      const head = `<strong>${inline(name)}</strong>${code === undefined ? "" : ` <code>${inline(code).replace(/[/.]/g, "$&<wbr>")}</code>`}`
      const foot =
        facts.length === 0
          ? ""
          : `<span class="badges">${facts.map((fact) => `<span class="badge">${fact}</span>`).join(" ")}</span>`
      return `<a class="row" href="${link}"${attributes(filters)}><span class="head">${head}</span><span class="text">${spoken(text)}</span>${foot}</a>`
    })
    .join("\n")}\n</div>`

/** The controls of a filter: a text field, and a choice for each of the names. */
export const filter = (names: ReadonlyArray<string>): string => `<RowFilter names="${names.join(" ")}" />`
