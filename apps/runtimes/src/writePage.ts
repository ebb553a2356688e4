/**
 * Writes docs/runtimes.md from the last runs of both suites. With --check it writes nothing, and fails if the page differs from
 * the last run.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { run } from "./Command.js"
import { contradictions, render } from "./Page.js"
import { keptBundlers, keptConsumers, keptTargets } from "./Report.js"
import { root } from "./Workspace.js"

const file = join(root, "docs/runtimes.md")
const seen = { targets: keptTargets(), consumers: keptConsumers(), columns: keptBundlers() }

if (process.argv.includes("--check")) {
  const found = contradictions(readFileSync(file, "utf8"), seen)
  for (const each of found) console.error(`docs/runtimes.md: ${each}`)
  if (found.length > 0) {
    console.error("If that is right, write the page anew: npm run runtimes")
    process.exitCode = 1
  }
} else {
  const skipped = seen.targets.filter(({ packages }) => Object.keys(packages).length === 0)
  if (seen.targets.length === 0 || skipped.length > 0 || seen.columns.length < 4) {
    for (const { runtime, version } of skipped) console.error(`${runtime} ${version} was not there.`)
    console.error("The page is not written: it takes a run in which nothing is missing.")
    process.exitCode = 1
  } else {
    writeFileSync(file, render(seen))
    await run(join(root, "node_modules/.bin/oxfmt"), [file])
  }
}
