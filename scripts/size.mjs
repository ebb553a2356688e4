// Holds the size budgets of the package in the current folder: `"size": [{ "import": "{ sign }", "limit": "4 KB" }]` in
// its package.json. Each import is bundled, minified and gzipped as a browser would get it, without peer dependencies or,
// with `"whole": true`, with them. `"code"` stands for a program of more than one import. With `"minifier": "terser"` terser
// minifies instead of esbuild, as it does for webpack and for most who use rollup. (size-limit with esbuild has no terser,
// with webpack no esbuild, and says of neither what is in a bundle.)
import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"

const { name, size: budgets, peerDependencies = {} } = JSON.parse(readFileSync("package.json", "utf8"))
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} KB`

const withTerser = async (text) => {
  const { minify } = await import("terser")
  const { code } = await minify(text, { module: true, ecma: 2022, compress: { passes: 2 } })
  return code
}

const bundle = async ({ import: names, from = name, code, whole = false, minifier = "esbuild" }) => {
  const options = {
    stdin: { contents: code ?? `export ${names} from ${JSON.stringify(from)}`, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    external: whole ? [] : Object.keys(peerDependencies).flatMap((peer) => [peer, `${peer}/*`]),
    logLevel: "error"
  }
  const { outputFiles, metafile } = await build({ ...options, minify: true, metafile: true })
  const text =
    minifier === "terser" ? await withTerser((await build(options)).outputFiles[0].text) : outputFiles[0].text
  const [output] = Object.values(metafile.outputs)
  const parts = Object.entries(output.inputs).map(([file, { bytesInOutput }]) => ({ file, bytes: bytesInOutput }))
  return { bytes: gzipSync(text, { level: 9 }).length, parts }
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
  console.log(
    `${name} ${what}: ${kilobytes(bytes)} of ${budget.limit}, minified by ${budget.minifier ?? "esbuild"} and gzipped`
  )
  const largest = parts.sort((a, b) => b.bytes - a.bytes).slice(0, over ? 10 : 4)
  for (const { file, bytes } of largest) console.log(`  ${kilobytes(bytes)} ${file.replace(/^.*node_modules\//, "")}`)
  if (over) {
    console.error(`${name} ${what}: over its budget by ${kilobytes(bytes - limit)}`)
    process.exitCode = 1
  }
}
