/** Reads the request of an example from its code. */
import * as ts from "typescript"
import type { Json } from "../src/Requests.js"

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

/** Reads the request of the call in an example. */
export const requestOf = (example: string): { readonly [name: string]: Json } => {
  const file = ts.createSourceFile("example.ts", example, ts.ScriptTarget.ES2022, true)
  let found: { readonly [name: string]: Json } | undefined
  const visit = (node: ts.Node): void => {
    if (found === undefined && ts.isCallExpression(node) && node.expression.getText() === "ChatClient.call") {
      const argument = node.arguments[1]
      if (argument !== undefined && ts.isObjectLiteralExpression(argument))
        found = valueOf(argument) as { readonly [name: string]: Json }
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  if (found === undefined) throw new Error(`No request in the example:\n${example}`)
  return found
}

/** Writes a value as code: JSON, but for bigints. */
export const codeOf = (value: Json): string => {
  if (typeof value === "bigint") return `${value}n`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${(value as ReadonlyArray<Json>).map(codeOf).join(",")}]`
  return `{${Object.entries(value)
    .map(([name, entry]) => `${JSON.stringify(name)}:${codeOf(entry)}`)
    .join(",")}}`
}
