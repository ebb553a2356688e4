/**
 * Writes the ES modules of the build without what only takes space, and each of them as CommonJS.
 *
 * Names of functions and classes stay, for stacks. The marks `@__PURE__` stay, too: by them bundlers leave out what a program does
 * not use.
 */
import { transformSync } from "esbuild"
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { minify } from "terser"
import { markPure } from "./pure.js"

const lineLength = 200

rmSync("dist/cjs", { recursive: true, force: true })

/** Lets bundlers leave out the namespaces of modules that a program does not use, and what is only in them. */
const pureNamespaces = (code: string): string =>
  code.replace(
    /\bvar (\w+) = \{\};\n__export\(\1, \{/g,
    "var $1 = /* @__PURE__ */ ((target, all) => (__export(target, all), target))({}, {"
  )

for (const name of readdirSync("dist/esm", { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".js")) continue
  const file = join("dist/esm", name)
  const { code = "" } = await minify(markPure(pureNamespaces(readFileSync(file, "utf8"))), {
    compress: false,
    mangle: { keep_classnames: true, keep_fnames: true },
    // One long line would be shown whole by what shows the line of an error.
    format: { preserve_annotations: true, max_line_len: lineLength }
  })
  writeFileSync(file, code)
  const { code: commonJs } = transformSync(code, {
    format: "cjs",
    platform: "node",
    target: "es2022",
    minifyWhitespace: true,
    lineLimit: lineLength,
    // Jest runs CommonJS without `import()`.
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "__filename" }
  })
  const twin = join("dist/cjs", name)
  mkdirSync(dirname(twin), { recursive: true })
  writeFileSync(twin, commonJs)
}
