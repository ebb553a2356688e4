/** The request of an example, in the ways in which it can be written. */
import { type Json, requests } from "@tcchat/reference/Requests"
import * as ts from "typescript"
import type { EndpointEntry } from "./Catalogue.js"

/** The request of an example. */
export interface Payload {
  /** As code, on as many lines as it takes after so many columns. */
  readonly source: (column: number) => string
  readonly value: { readonly [name: string]: Json }
  /** Where it starts and ends in the example. */
  readonly place: readonly [start: number, end: number]
}

/** Columns that the page of the site has for code. */
export const columns = 66

/** Writes a literal on one line, or on several where it does not fit behind what stands before it. */
const laidOut = (node: ts.Expression, before: number, margin: string): string => {
  const line = node.getText().replace(/\s*\n\s*/g, " ")
  if (before + line.length <= columns) return line
  const inner = `${margin}  `
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0)
    return `[\n${node.elements.map((entry) => `${inner}${laidOut(entry, inner.length, inner)}`).join(",\n")}\n${margin}]`
  if (!ts.isObjectLiteralExpression(node) || node.properties.length === 0) return line
  const properties = node.properties.map((property) => {
    if (!ts.isPropertyAssignment(property)) return `${inner}${property.getText()}`
    const name = `${inner}${property.name.getText()}: `
    return `${name}${laidOut(property.initializer, name.length, inner)}`
  })
  return `{\n${properties.join(",\n")}\n${margin}}`
}

/** The request of the call in the example of an endpoint. */
export const payloadOf = ({ endpoint, example }: Pick<EndpointEntry, "endpoint" | "example">): Payload => {
  const file = ts.createSourceFile("example.ts", example, ts.ScriptTarget.ES2022, true)
  let found: ts.ObjectLiteralExpression | undefined
  const visit = (node: ts.Node): void => {
    if (found === undefined && ts.isCallExpression(node) && node.expression.getText() === "ChatClient.call") {
      const argument = node.arguments[1]
      if (argument !== undefined && ts.isObjectLiteralExpression(argument)) found = argument
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  const value = requests[endpoint.name]
  const argument = found
  if (argument === undefined || value === undefined) throw new Error(`No request in the example:\n${example}`)
  return {
    source: (column) => laidOut(argument, column, ""),
    value,
    place: [argument.getStart(), argument.getEnd()]
  }
}

/** The example of an endpoint, whose request fits the width of a page. */
export const reflowed = (entry: Pick<EndpointEntry, "endpoint" | "example">): string => {
  const {
    place: [start, end],
    source
  } = payloadOf(entry)
  const { example } = entry
  const column = start - (example.lastIndexOf("\n", start) + 1)
  return `${example.slice(0, start)}${source(column)}${example.slice(end)}`
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
