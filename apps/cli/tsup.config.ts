import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { program } from "../../config/tsup.js"

type Plugin = NonNullable<NonNullable<Parameters<typeof program>[1]>["esbuildPlugins"]>[number]

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }

/** Most of undici is never used by the transport. */
const partOfUndici: Plugin = {
  name: "part-of-undici",
  setup: (build) => {
    const path = fileURLToPath(new URL("src/undici.js", import.meta.url))
    build.onResolve({ filter: /^undici$/ }, () => ({ path }))
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
    splitting: false,
    esbuildPlugins: [partOfUndici, lazyBuiltins]
  }
)
