/** Writes each ES module of the build as CommonJS. */
import { transformSync } from "esbuild"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

for (const name of readdirSync("dist/esm", { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".js")) continue
  const { code } = transformSync(readFileSync(join("dist/esm", name), "utf8"), {
    format: "cjs",
    platform: "node",
    target: "es2022",
    // Names stay readable in a stack.
    minifyWhitespace: true,
    // Jest runs CommonJS without `import()`.
    supported: { "dynamic-import": false },
    define: { "import.meta.url": "__filename" }
  })
  const file = join("dist/cjs", name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, code)
}
