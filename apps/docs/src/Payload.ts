/** The request of an example, in the ways in which it can be written. */
import { type Json, requests } from "@tcchat/reference/Requests"
import * as ts from "typescript"
import type { EndpointEntry } from "./Catalogue.js"

/** The request of an example. */
export interface Payload {
  /** As it is written in the example. */
  readonly source: string
  readonly value: { readonly [name: string]: Json }
}

/** Moves all lines but the first to the left, as far as they go together. */
const outdented = (text: string): string => {
  const [first = "", ...rest] = text.split("\n")
  const margin = Math.min(...rest.filter(Boolean).map((line) => /^ */.exec(line)![0].length), Infinity)
  const last = rest.at(-1)
  const shift = last === undefined ? 0 : /^ */.exec(last)![0].length
  return [first, ...rest.map((line) => line.slice(Math.min(margin, shift)))].join("\n")
}

/** The request of the call in the example of an endpoint. */
export const payloadOf = ({ endpoint, example }: Pick<EndpointEntry, "endpoint" | "example">): Payload => {
  const file = ts.createSourceFile("example.ts", example, ts.ScriptTarget.ES2022, true)
  let source: string | undefined
  const visit = (node: ts.Node): void => {
    if (source === undefined && ts.isCallExpression(node) && node.expression.getText() === "ChatClient.call") {
      const argument = node.arguments[1]
      if (argument !== undefined) source = outdented(argument.getText())
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  const value = requests[endpoint.name]
  if (source === undefined || value === undefined)
    throw new Error(`No request in the example:
${example}`)
  return { source, value }
}

/** Writes JSON on one line, or on several where it does not fit, with the digits of bigints as they are. */
export const write = (value: Json, width: number, margin = ""): string => {
  const line = oneLine(value)
  if (margin.length + line.length <= width || typeof value !== "object" || value === null) return line
  const inner = `${margin}  `
  const [open, close, parts] = Array.isArray(value)
    ? ["[", "]", (value as ReadonlyArray<Json>).map((entry) => write(entry, width, inner))]
    : ["{", "}", Object.entries(value).map(([name, entry]) => `${JSON.stringify(name)}: ${write(entry, width, inner)}`)]
  return `${open}\n${parts.map((part) => `${inner}${part}`).join(",\n")}\n${margin}${close}`
}

const oneLine = (value: Json): string => {
  if (typeof value === "bigint") return String(value)
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${(value as ReadonlyArray<Json>).map(oneLine).join(", ")}]`
  const parts = Object.entries(value).map(([name, entry]) => `${JSON.stringify(name)}: ${oneLine(entry)}`)
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`
}
