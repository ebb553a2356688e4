/** The doc comments of the elements of received messages, whose fields repeat those of sent ones in part. */
import { readFileSync } from "node:fs"
import * as ts from "typescript"

interface ElementComments {
  readonly summary: string
  readonly fields: Readonly<Record<string, string>>
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim()

const commentOf = (node: ts.Node): string =>
  oneLine(ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(node).findLast(ts.isJSDoc)?.comment) ?? "")

/** The comments of fields below a node by their paths, through calls of any name. */
class Collector {
  readonly found: Record<string, string> = {}

  constructor(readonly constants: ReadonlyMap<string, ts.Expression>) {}

  collect(node: ts.Node, path: string): void {
    if (ts.isPropertyAssignment(node)) {
      const inner = `${path === "" ? "" : `${path}.`}${node.name.getText()}`
      const comment = commentOf(node)
      if (comment !== "") this.found[inner] = comment
      return this.collect(node.initializer, inner)
    }
    if (ts.isSpreadAssignment(node) && ts.isIdentifier(node.expression)) {
      const constant = this.constants.get(node.expression.text)
      return constant === undefined ? undefined : this.collect(constant, path)
    }
    const inner = ts.isCallExpression(node) && node.expression.getText() === "Schema.Array" ? `${path}[]` : path
    ts.forEachChild(node, (child) => this.collect(child, inner))
  }
}

/** Where the `MsgType` of an element is: a literal, or the field of the element that is sent. */
const msgType = /MsgType: (?:(\w+)\.fields\.MsgType|[\w.]+\((?:"[^"]*others[^"]*", )?"(\w+)")/

/**
 * Reads the comments of the elements in the source of received messages, by what stands for their `MsgType` there: the
 * name of a sent element, or the type itself.
 */
export const readReceived = (file: string): ReadonlyMap<string, ElementComments> => {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true)
  const statements = source.statements.filter(ts.isVariableStatement)
  const constants = new Map(
    statements.flatMap(({ declarationList }) =>
      declarationList.declarations.flatMap(({ initializer, name }) =>
        initializer === undefined ? [] : [[name.getText(), initializer] as const]
      )
    )
  )
  return new Map(
    statements.flatMap((statement) =>
      statement.declarationList.declarations.flatMap(({ initializer }) => {
        const [, sent, own] = msgType.exec(initializer?.getText() ?? "") ?? []
        const type = sent ?? own
        if (initializer === undefined || type === undefined) return []
        const collector = new Collector(constants)
        collector.collect(initializer, "")
        return [[type, { summary: commentOf(statement), fields: collector.found }] as const]
      })
    )
  )
}
