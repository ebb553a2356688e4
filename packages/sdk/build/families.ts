/** Writes the interfaces of families, whose methods are the endpoints. */
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as Destroyed from "@tcchat/reference/Destroyed"
import type { Entry, Family } from "./definitions.js"
import type { Written } from "./interfaces.js"
import { clause, docComment } from "./printing.js"

/** The names that a module of a family imports. */
export const imported = ["Endpoint", "FirstPage", "Method", "PagedMethod", "SplitMethod"]

/** What else a module of a family exports besides the types of bodies. */
export const reservedIn = ({ entries, type }: Family): ReadonlyArray<string> => [
  type,
  ...imported,
  ...entries.flatMap(({ endpoint, type }) => (endpoint.paging === undefined ? [] : [`${type}Item`]))
]

const itemFields = ({ endpoint }: Entry): ReadonlyArray<string> => {
  const items = endpoint.paging?.items ?? []
  return typeof items === "string" ? [items] : items
}

const cursors = ({ endpoint }: Entry): ReadonlyArray<string> =>
  (endpoint.paging?.cursors ?? []).flatMap(({ first, request }) => (first === undefined ? [] : [request]))

const firstPage = (entry: Entry): string => {
  const fields = cursors(entry).map((field) => JSON.stringify(field))
  const request = `${entry.type}Request`
  return fields.length === 0 ? request : `FirstPage<${request}, ${fields.join(" | ")}>`
}

const generic = (name: string, parameters: ReadonlyArray<string>, room: number): string => {
  const line = `${name}<${parameters.join(", ")}>`
  return line.length <= room ? line : `${name}<\n    ${parameters.join(",\n    ")}\n  >`
}

const methodType = (entry: Entry): string => {
  const { endpoint, name, type } = entry
  const room = 106 - name.length
  const bodies = [`${type}Request`, `${type}Response`]
  const paged = endpoint.paging && generic("PagedMethod", [...bodies, `${type}Item`, firstPage(entry)], room)
  const split = endpoint.chunks.length === 0 ? undefined : generic("SplitMethod", bodies, room)
  return [paged, split].filter((text) => text !== undefined).join(" & ") || generic("Method", bodies, room)
}

/** A line that is continued in the next one if it is too long. */
const broken = (start: string, end: string): string =>
  start.length + end.length < 120 ? `${start} ${end}` : `${start}\n  ${end}`

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

const destroyed = ({ endpoint }: Entry): string =>
  Destroyed.all(endpoint)
    .map(({ what, when }) => sentence(`Destroys ${what}${when === undefined ? "" : `, if ${when}`}`))
    .join(" ")

const limits = ({ endpoint }: Entry): string =>
  [
    `At most ${endpoint.ratePerSecond} calls per second.`,
    ...endpoint.chunks.map(({ field, size }) => `\`many\` splits \`${field}\` into calls of ${size} entries.`)
  ].join(" ")

const errors = ({ endpoint }: Entry): string =>
  endpoint.errors.length === 0
    ? ""
    : `Error codes: ${endpoint.errors.map((code) => `${code} ${ErrorCode.kind(code, endpoint.path)}`).join(", ")}.`

const method = (entry: Entry): string => {
  const { comments, name } = entry
  const text = [comments.summary, comments.description, destroyed(entry), limits(entry), errors(entry)]
  const see = comments.see.map((address) => `@see ${address}`)
  return `${docComment(text.filter(Boolean).join("\n\n"), "  ", see)}  readonly ${name}: ${methodType(entry)}\n`
}

const item = (family: Family, entry: Entry, { itemOf }: Written): string =>
  entry.endpoint.paging === undefined
    ? ""
    : `/** An item of the pages of \`${entry.endpoint.name}\`. */\nexport type ${entry.type}Item = ${itemOf(family.name, `${entry.type}Response`, itemFields(entry))}\n\n`

const definition = ({ endpoint, name, type }: Entry): string =>
  `/** The definition of \`${endpoint.name}\`, for \`call\`. */\n${broken(`export const ${name}: Endpoint<${type}Request, ${type}Response> =`, `${name}Definition as never`)}\n`

/** Writes the module of a family. */
export const familyText = (family: Family, written: Written): string => {
  const { entries, name, summary, type } = family
  const methods = `${docComment(summary)}export interface ${type} {\n${entries.map(method).join("")}}\n`
  const used = imported.filter((type) => type === "Endpoint" || new RegExp(`\\b${type}<`).test(methods))
  return [
    docComment(summary),
    clause(
      "import",
      entries.map(({ name }) => `${name} as ${name}Definition`),
      `@tcchat/endpoints/${name}`
    ),
    clause("import type", used, "../client/Method.js"),
    written.modules.get(name)!.replace(/^(?!import )/, "\n"),
    "\n",
    ...entries.map((entry) => item(family, entry, written)),
    `${methods}\n`,
    entries.map(definition).join("\n")
  ].join("")
}

/** 1 for pages, 2 for parts, 3 for both. */
const trait = ({ endpoint }: Entry): string => {
  const sum = (endpoint.paging === undefined ? 0 : 1) + (endpoint.chunks.length === 0 ? 0 : 2)
  return sum === 0 ? "" : String(sum)
}

/** Writes the module that lists the families. */
export const familiesText = (families: ReadonlyArray<Family>): string => {
  const each = (write: (family: Family) => string) => families.map(write).join(",\n")
  return `/** The families of endpoints: their methods, what each can do, and how to load them. */
${families.map(({ name, type }) => clause("import type", [type], `./${name}.js`)).join("")}
/** The methods of a client by family. */
export interface Families {
${families.map(({ name, summary, type }) => `${docComment(summary, "  ")}  readonly ${name}: ${type}\n`).join("")}}

/** The methods of each family, separated by spaces; a digit follows those that page (1), split (2), or do both (3). */
export const traits: Readonly<Record<keyof Families, string>> = {
${each(({ entries, name }) => `  ${name}: "${entries.map((entry) => `${entry.name}${trait(entry)}`).join(" ")}"`)}
}

/** Loads the definitions of a family, which its module exports by name. */
export const load: Readonly<Record<keyof Families, () => Promise<object>>> = {
${each(({ name }) => `  ${name}: () => import("@tcchat/endpoints/${name}")`)}
}
`
}
