/** Compiles code blocks as they stand on pages. */
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as ts from "typescript"

const root = fileURLToPath(new URL("..", import.meta.url))

/** The blocks of TypeScript on a page, those of tabs too. */
export const blocksOf = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/^```ts(?: \[[^\]]+\])?\n([\s\S]*?)^```$/gm)].map(([, code]) => code!)

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
  lib: ["lib.es2022.d.ts"],
  types: ["node"]
}

/** Says what is wrong with blocks, by the names that they are given. */
export const problemsOf = (blocks: ReadonlyMap<string, string>): ReadonlyArray<string> => {
  const files = new Map(
    [...blocks].map(([, code], index) => [join(root, `block${index}.mts`), `${code}\nexport {}\n`] as const)
  )
  const names = new Map([...files.keys()].map((file, index) => [file, [...blocks.keys()][index]!]))
  const host = ts.createCompilerHost(options)
  const real = ts.createCompilerHost(options)
  host.fileExists = (file) => files.has(file) || real.fileExists(file)
  host.readFile = (file) => files.get(file) ?? real.readFile(file)
  host.getSourceFile = (file, ...rest) => {
    const code = files.get(file)
    return code === undefined ? real.getSourceFile(file, ...rest) : ts.createSourceFile(file, code, rest[0])
  }
  host.getCurrentDirectory = () => root
  return ts.getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host)).map(({ file, messageText }) => {
    const where = file === undefined ? "" : (names.get(file.fileName) ?? file.fileName)
    return `${where}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`
  })
}
