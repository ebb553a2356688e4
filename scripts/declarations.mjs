// Writes the declarations of a package beside both of its formats, with the native compiler. Their maps lead to the sources,
// which are published too, so that "go to definition" in an editor lands in TypeScript.
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const tsc = fileURLToPath(new URL("../node_modules/typescript-7/bin/tsc", import.meta.url))
// The declarations of other packages, not their sources, are what these are written against.
const declarations = [
  "--customConditions",
  "dist",
  "--emitDeclarationOnly",
  "--declaration",
  "--declarationMap",
  "--rootDir",
  "src",
  "--outDir",
  "dist/esm"
]
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.src.json", "--noEmit", "false", ...declarations], {
  stdio: "inherit"
})
if (status !== 0) process.exit(status ?? 1)

mkdirSync("dist/cjs", { recursive: true })
cpSync("dist/esm", "dist/cjs", {
  recursive: true,
  filter: (source) => !/(?<!\.d\.ts)\.map$|\.js$/.test(source)
})
writeFileSync("dist/cjs/package.json", `${JSON.stringify({ type: "commonjs" })}\n`)
