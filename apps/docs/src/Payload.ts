/** The request of an example, read from its code, in the ways in which it can be written. */
import * as ts from "typescript"

/** A value of JSON, with integers beyond 53 bits as bigints. */
export type Json = string | number | bigint | boolean | null | ReadonlyArray<Json> | { readonly [name: string]: Json }

/** The request of an example. */
export interface Payload {
  /** As it is written in the example. */
  readonly source: string
  readonly value: { readonly [name: string]: Json }
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

/** Moves all lines but the first to the left, as far as they go together. */
const outdented = (text: string): string => {
  const [first = "", ...rest] = text.split("\n")
  const margin = Math.min(...rest.filter(Boolean).map((line) => /^ */.exec(line)![0].length), Infinity)
  const last = rest.at(-1)
  const shift = last === undefined ? 0 : /^ */.exec(last)![0].length
  return [first, ...rest.map((line) => line.slice(Math.min(margin, shift)))].join("\n")
}

/** Reads the request of the call in an example. */
export const payloadOf = (example: string): Payload => {
  const file = ts.createSourceFile("example.ts", example, ts.ScriptTarget.ES2022, true)
  let found: Payload | undefined
  const visit = (node: ts.Node): void => {
    if (found === undefined && ts.isCallExpression(node) && node.expression.getText() === "ChatClient.call") {
      const argument = node.arguments[1]
      if (argument !== undefined && ts.isObjectLiteralExpression(argument))
        found = { source: outdented(argument.getText()), value: valueOf(argument) as Payload["value"] }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  if (found === undefined) throw new Error(`No request in the example:\n${example}`)
  return found
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
