import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { program } from "../../config/tsup.js"

type Plugin = NonNullable<NonNullable<Parameters<typeof program>[1]>["esbuildPlugins"]>[number]

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }

/** Modules of which most would never be used, and what stands for them. */
const parts: Readonly<Record<string, URL>> = {
  "undici(?:/index.js)?": new URL("./src/undici.js", import.meta.url),
  "@effect/platform/FileSystem": new URL("./src/fileSystem.js", import.meta.url)
}

const partsOnly: Plugin = {
  name: "parts-only",
  setup: (build) => {
    for (const [name, url] of Object.entries(parts)) {
      const path = fileURLToPath(url)
      build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path }))
    }
  }
}

/** An import of a module of Node would load it at every start; `require` loads it where it is first used. */
const lazyBuiltins: Plugin = {
  name: "lazy-builtins",
  setup: (build) => {
    build.onResolve({ filter: /^node:/ }, ({ kind, path }) =>
      kind === "import-statement" ? { path, namespace: "builtin" } : undefined
    )
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`
    }))
  }
}

export default program(
  { tcchat: "src/main.ts" },
  {
    define: { "process.env.TCCHAT_VERSION": JSON.stringify(version) },
    // What a command does not need is not even parsed, which would take longer than the rest of a start.
    splitting: true,
    esbuildPlugins: [partsOnly, lazyBuiltins]
  }
)
