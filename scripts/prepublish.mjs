// What `npm publish` and `pnpm publish` run first in the folder of a package. Only a release gets further: it checks all
// packages, replaces what only the workspace knows, and gives READMEs links that work on the page of a registry.
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { obstacles } from "./publication.mjs"

const root = JSON.parse(readFileSync(fileURLToPath(new URL("../package.json", import.meta.url)), "utf8"))
const problems = [
  ...obstacles(root),
  ...(process.env.TCCHAT_RELEASE === "1"
    ? []
    : ["This package is published with all others: run `pnpm release` at the root."])
]
if (problems.length > 0) {
  console.error(`Nothing was published.\n${problems.join("\n")}`)
  process.exit(1)
}
