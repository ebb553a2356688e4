// Writes the declarations of a package beside both of its formats, with the native compiler.
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
  filter: (source) => !/\.js(\.map)?$/.test(source)
})
writeFileSync("dist/cjs/package.json", `${JSON.stringify({ type: "commonjs" })}\n`)
