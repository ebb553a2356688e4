/** The request of an example, read from its code, in the ways in which it can be written. */
import * as ts from "typescript"

/** A value of JSON, with integers beyond 53 bits as bigints. */
export type Json = string | number | bigint | boolean | null | ReadonlyArray<Json> | { readonly [name: string]: Json }

/** The request of an example. */
export interface Payload {
  /** As code, on as many lines as it takes after so many columns. */
  readonly source: (column: number) => string
  readonly value: { readonly [name: string]: Json }
  /** Where it starts and ends in the example. */
  readonly place: readonly [start: number, end: number]
}

const valueOf = (node: ts.Expression): Json => {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isBigIntLiteral(node)) return BigInt(node.text.replace(/n$/, "").replaceAll("_", ""))
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false
  if (node.kind === ts.SyntaxKind.NullKeyword) return null
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return valueOf(node.expression)
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(valueOf)
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = valueOf(node.operand)
    if (typeof value === "number" || typeof value === "bigint") return -value
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return Number(valueOf(node.left)) + Number(valueOf(node.right))
  if (ts.isObjectLiteralExpression(node))
    return Object.fromEntries(
      node.properties.map((property) => {
        if (!ts.isPropertyAssignment(property)) throw new Error(`${property.getText()}: expected name and value`)
        const { name } = property
        return [ts.isStringLiteral(name) ? name.text : name.getText(), valueOf(property.initializer)]
      })
    )
  throw new Error(`${node.getText()}: an example has to be made of literals`)
}

/** Columns that the page of the site has for code. */
const columns = 74

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

/** Reads the request of the call in an example. */
export const payloadOf = (example: string): Payload => {
  const file = ts.createSourceFile("example.ts", example, ts.ScriptTarget.ES2022, true)
  let found: Payload | undefined
  const visit = (node: ts.Node): void => {
    if (found === undefined && ts.isCallExpression(node) && node.expression.getText() === "ChatClient.call") {
      const argument = node.arguments[1]
      if (argument !== undefined && ts.isObjectLiteralExpression(argument))
        found = {
          source: (column) => laidOut(argument, column, ""),
          value: valueOf(argument) as Payload["value"],
          place: [argument.getStart(), argument.getEnd()]
        }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  if (found === undefined) throw new Error(`No request in the example:\n${example}`)
  return found
}

/** An example whose request fits the width of a page. */
export const reflowed = (example: string): string => {
  const {
    place: [start, end],
    source
  } = payloadOf(example)
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
