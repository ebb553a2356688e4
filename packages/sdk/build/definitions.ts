/** The definitions of a family, and what their doc comments say. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Definition, familiesIn, familySummary, readDefinition } from "../../reference/build/comments.js"
import { capital } from "./naming.js"
import type { Root } from "./Structure.js"

const sources = fileURLToPath(new URL("../../endpoints/src", import.meta.url))

/** An endpoint with its doc comment. */
export interface Entry {
  readonly endpoint: Endpoint.Any
  readonly comments: Definition
  /** Name of its export: `deleteLists`. */
  readonly name: string
  /** Prefix of its types: `DeleteLists`. */
  readonly type: string
}

/** A family of endpoints. */
export interface Family {
  readonly name: string
  /** Name of its interface. */
  readonly type: string
  readonly summary: string
  readonly entries: ReadonlyArray<Entry>
}

const readFamily = async (name: string): Promise<Family> => {
  const definitions = (await import(`@tcchat/endpoints/${name}`)) as Readonly<Record<string, Endpoint.Any>>
  const entries = readdirSync(join(sources, name)).map((file): Entry => {
    const comments = readDefinition(join(sources, name, file))
    const endpoint = definitions[comments.exported]
    if (endpoint === undefined) throw new Error(`${name} does not export ${comments.exported}`)
    return { endpoint, comments, name: comments.exported, type: capital(comments.exported) }
  })
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  return { name, type: capital(name), summary: familySummary(sources, name), entries: sorted }
}

/** Reads all families, in the order of their names. */
export const readFamilies = (): Promise<ReadonlyArray<Family>> =>
  Promise.all([...familiesIn(sources)].sort().map(readFamily))

/** The schemas of requests and responses. */
export const rootsOf = ({ entries, name: module }: Family): ReadonlyArray<Root> =>
  entries.flatMap(({ comments, endpoint, type: owner }): ReadonlyArray<Root> => [
    {
      module,
      owner,
      name: `${owner}Request`,
      part: "Request",
      comment: `The request of \`${endpoint.name}\`.`,
      schema: endpoint.payload,
      comments: comments.fields("payload")
    },
    {
      module,
      owner,
      name: `${owner}Response`,
      part: "Response",
      comment: `The response of \`${endpoint.name}\`.`,
      schema: endpoint.success,
      comments: comments.fields("success")
    }
  ])
