/**
 * Marks what a module of the build computes when it is loaded, so that bundlers leave out what a program does not use.
 *
 * In a package whose modules have no side effects, bundlers leave out whole modules. The build joins many modules into one: the
 * marks `@__PURE__` say the same of each variable.
 */
import ts from "typescript"

const isMarked = (text: string, node: ts.Node): boolean =>
  (ts.getLeadingCommentRanges(text, node.pos) ?? []).some(({ end, pos }) => text.slice(pos, end).includes("@__PURE__"))

const isStatic = (member: ts.ClassElement): boolean =>
  ts.isClassStaticBlockDeclaration(member) ||
  (ts.isPropertyDeclaration(member) &&
    member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true)

/** Whether bundlers have to assume that computing this does something besides. */
const seemsToAct = (text: string, node: ts.Node): boolean => {
  if (ts.isClassExpression(node))
    return (
      (node.heritageClauses ?? []).some(({ types }) => types.some(({ expression }) => !ts.isIdentifier(expression))) ||
      node.members.some(
        (member) => isStatic(member) || (member.name !== undefined && ts.isComputedPropertyName(member.name))
      )
    )
  if (ts.isFunctionLike(node)) return node.name !== undefined && ts.isComputedPropertyName(node.name)
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    if (!isMarked(text, node)) return true
  } else if (ts.isSpreadElement(node) || ts.isSpreadAssignment(node) || ts.isComputedPropertyName(node)) return true
  return ts.forEachChild(node, (child) => seemsToAct(text, child) || undefined) === true
}

/** Puts what is assigned to a variable into a function that is called at once, and marks that call. */
export const markPure = (text: string): string => {
  const { statements } = ts.createSourceFile("module.js", text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS)
  const pieces: Array<string> = []
  let from = 0
  for (const { initializer, name } of statements.filter(ts.isVariableStatement).flatMap(declarationsOf)) {
    if (initializer === undefined || !seemsToAct(text, initializer)) continue
    const value = text.slice(initializer.getStart(), initializer.end)
    // A class without a name would no longer get that of the variable.
    const isAnonymous = ts.isClassExpression(initializer) && initializer.name === undefined
    const named = isAnonymous ? value.replace("class", `class ${name.getText()}`) : value
    pieces.push(text.slice(from, initializer.getStart()), `/* @__PURE__ */ (() => (${named}))()`)
    from = initializer.end
  }
  return pieces.join("") + text.slice(from)
}

const declarationsOf = ({ declarationList }: ts.VariableStatement): ReadonlyArray<ts.VariableDeclaration> =>
  declarationList.declarations
