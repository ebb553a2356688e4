// Holds the size budgets of the package in the current folder: `"size": [{ "import": "{ sign }", "limit": "4 KB" }]` in
// its package.json. Each import is bundled, minified and gzipped as a browser would get it, without peer dependencies or,
// with `"whole": true`, with them. `"code"` stands for a program of more than one import.
import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"

const { name, size: budgets, peerDependencies = {} } = JSON.parse(readFileSync("package.json", "utf8"))
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} KB`

const bundle = async ({ import: names, from = name, code, whole = false }) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code ?? `export ${names} from ${JSON.stringify(from)}`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    format: "esm",
    target: "es2022",
    external: whole ? [] : Object.keys(peerDependencies).flatMap((peer) => [peer, `${peer}/*`]),
    logLevel: "error"
  })
  const [output] = Object.values(metafile.outputs)
  const parts = Object.entries(output.inputs).map(([file, { bytesInOutput }]) => ({ file, bytes: bytesInOutput }))
  return { bytes: gzipSync(outputFiles[0].contents, { level: 9 }).length, parts }
}

if (budgets === undefined || budgets.length === 0) {
  console.error(`${name}: no "size" in package.json`)
  process.exit(1)
}
for (const budget of budgets) {
  const what = budget.title ?? budget.import
  const { bytes, parts } = await bundle(budget)
  const limit = Number.parseFloat(budget.limit) * 1000
  const over = !(bytes <= limit)
  console.log(`${name} ${what}: ${kilobytes(bytes)} of ${budget.limit}, minified and gzipped`)
  const largest = parts.sort((a, b) => b.bytes - a.bytes).slice(0, over ? 10 : 4)
  for (const { file, bytes } of largest) console.log(`  ${kilobytes(bytes)} ${file.replace(/^.*node_modules\//, "")}`)
  if (over) {
    console.error(`${name} ${what}: over its budget by ${kilobytes(bytes - limit)}`)
    process.exitCode = 1
  }
}
