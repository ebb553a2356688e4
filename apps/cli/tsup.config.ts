import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { program } from "../../config/tsup.js"

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }

export default program(
  { tcchat: "src/main.ts" },
  {
    define: { "process.env.TCCHAT_VERSION": JSON.stringify(version) },
    splitting: false,
    esbuildPlugins: [
      {
        name: "part-of-undici",
        setup: (build) => {
          const path = fileURLToPath(new URL("src/undici.js", import.meta.url))
          build.onResolve({ filter: /^undici$/ }, () => ({ path }))
        }
      }
    ]
  }
)
