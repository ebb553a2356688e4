import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { program } from "../../config/tsup.js"

type Plugin = NonNullable<NonNullable<Parameters<typeof program>[1]>["esbuildPlugins"]>[number]

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }

/** The parts of undici that the program uses: all of it would be half of the bundle. */
const undiciParts: Plugin = {
  name: "undici-parts",
  setup: (build) => {
    const path = fileURLToPath(new URL("./src/undici.js", import.meta.url))
    build.onResolve({ filter: /^undici(?:\/index\.js)?$/ }, () => ({ path }))
  }
}

/** Loads modules of Node with `require` where they are first used, as an import would load them at every start. */
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
    // Commands are chunks of their own, as parsing all of them would take longer than the rest of a start.
    splitting: true,
    // One has a binary for each platform; others are for those who have a queue; the last is never used.
    external: ["@parcel/watcher", "libsql", "bullmq", "ioredis", "pg-native"],
    noExternal: [/^(?!(?:libsql|bullmq|ioredis|pg-native)$)/],
    esbuildPlugins: [undiciParts, lazyBuiltins]
  }
)
