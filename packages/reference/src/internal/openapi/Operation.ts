/** What the operations of endpoints and of webhooks have in common. */
import type { JsonSchema, Tree } from "../../JsonSchema.js"
import type { Body } from "./components.js"

/** An operation of the document, and the bodies that it refers to. */
export interface Operation {
  readonly value: JsonSchema
  readonly bodies: ReadonlyArray<Body>
}

const upper = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** `relation.deleteLists` is `RelationDeleteLists`, and its family `Relation`. */
export const pascal = (name: string): string => name.split(".").map(upper).join("")

/** A body of a definition. */
export const bodyOf = (name: string, part: string, schema: JsonSchema): Body => ({
  name: `${pascal(name)}${part}`,
  schema,
  received: part !== "Request",
  prefixes: [pascal(name.replace(/\..*$/, "")), pascal(name), `${pascal(name)}${part}`]
})

/** JSON with a schema and an example. */
export const json = (schema: JsonSchema, example: unknown): JsonSchema => ({ "application/json": { schema, example } })

export const parameter = (name: string): JsonSchema => ({ $ref: `#/components/parameters/${name}` })

/** What the doc comments say, in the words of OpenAPI. */
export const described = (
  { description, see, summary }: { description: string; see: ReadonlyArray<string>; summary: string },
  also: ReadonlyArray<string> = []
): JsonSchema => {
  const [page, ...others] = see
  const text = [description, ...also, ...others.map((address) => `See also: <${address}>`)].filter(Boolean).join("\n\n")
  return {
    summary: summary.replace(/\.$/, ""),
    ...(text !== "" && { description: text }),
    ...(page !== undefined && { externalDocs: { url: page, description: "The page of Tencent" } })
  }
}

/** An object schema with further fields before its own, which win. */
export const withFields = (
  fields: Readonly<Record<string, JsonSchema>>,
  required: ReadonlyArray<string>,
  { root }: Tree
): JsonSchema => {
  const own = (root["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>
  if (root["type"] !== "object") throw new Error("The schema of a response has to be an object")
  const all = [...required, ...((root["required"] ?? []) as ReadonlyArray<string>)]
  return { ...root, properties: { ...fields, ...own }, required: [...new Set(all)] }
}
