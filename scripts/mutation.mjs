// Mutation testing: runs StrykerJS in each package, or in one and only for some files (`mutation.mjs core src/RetryBudget.ts`),
// prints the survivors and the score of each file, and fails below the shares that config/stryker.mjs names.
import { spawnSync } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { fileURLToPath } from "node:url"
import equivalents from "../config/equivalents.mjs"
import { parts } from "../config/stryker.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const stryker = `${root}node_modules/@stryker-mutator/core/bin/stryker.js`

/** The lines of a mutant as it changes them, in one line. */
const mutatedLine = (source, { location: { start, end }, replacement }) => {
  const lines = source.split("\n")
  const changed =
    lines[start.line - 1].slice(0, start.column - 1) + replacement + lines[end.line - 1].slice(end.column - 1)
  return changed.trim().replace(/\s+/g, " ")
}

const percent = (part, whole) => (whole === 0 ? 100 : (100 * part) / whole)

/** The outcome for one file: how many of its mutants were killed, and which survived that are not listed as equivalent. */
const judge = (path, { mutants, source }) => {
  const known = equivalents[path] ?? {}
  const valid = mutants.filter(({ status }) => ["Killed", "Timeout", "Survived", "NoCoverage"].includes(status))
  const alive = valid.filter(({ status }) => status === "Survived" || status === "NoCoverage")
  const survivors = alive.map((mutant) => ({ line: mutant.location.start.line, text: mutatedLine(source, mutant) }))
  const texts = new Set(survivors.map(({ text }) => text))
  const unknown = survivors.filter(({ text }) => !Object.hasOwn(known, text))
  return {
    path,
    killed: valid.length - alive.length,
    equivalent: alive.length - unknown.length,
    survivors: unknown,
    stale: Object.keys(known).filter((text) => !texts.has(text))
  }
}

const run = (name, files) => {
  const cwd = `${root}packages/${name}`
  const report = `${cwd}/.results/mutation.json`
  rmSync(report, { force: true })
  const only = files.length > 0 ? ["--mutate", files.join(",")] : []
  console.log(`\n${name}`)
  const { status } = spawnSync(process.execPath, [stryker, "run", "../../config/stryker.mjs", ...only], {
    cwd,
    stdio: "inherit"
  })
  if (status !== 0) return undefined
  return Object.entries(JSON.parse(readFileSync(report, "utf8")).files).map(([file, result]) =>
    judge(`packages/${name}/${file}`, result)
  )
}

const row = (path, { equivalent, killed, survivors }) =>
  `${percent(killed, killed + survivors)
    .toFixed(1)
    .padStart(6)} %${[killed, survivors, equivalent].map((count) => String(count).padStart(11)).join("")}  ${path}`

const sum = (results) => ({
  killed: results.reduce((total, { killed }) => total + killed, 0),
  equivalent: results.reduce((total, { equivalent }) => total + equivalent, 0),
  survivors: results.reduce((total, { survivors }) => total + survivors.length, 0)
})

const [only, ...files] = process.argv.slice(2)
if (only !== undefined && parts[only] === undefined) {
  console.error(`Usage: node scripts/mutation.mjs [${Object.keys(parts).join("|")} [file ...]]`)
  process.exit(2)
}

const problems = []
const rows = []
for (const name of only === undefined ? Object.keys(parts) : [only]) {
  const results = run(name, files)
  if (results === undefined) {
    problems.push(`${name}: StrykerJS did not end with a report`)
    continue
  }
  for (const result of results) {
    for (const { line, text } of result.survivors) console.log(`survived  ${result.path}:${line}  ${text}`)
    // Of some lines of a file, only those mutants are known.
    for (const text of files.some((file) => /:\d/.test(file)) ? [] : result.stale)
      problems.push(`${result.path}: config/equivalents.mjs lists what did not survive: ${text}`)
    rows.push(row(result.path, { ...result, survivors: result.survivors.length }))
  }
  const total = sum(results)
  rows.push(row(name, total))
  const score = percent(total.killed, total.killed + total.survivors)
  const { least = 0 } = parts[name]
  if (score < least) problems.push(`${name}: ${score.toFixed(1)} % of the mutants were killed, and ${least} % must be`)
}

console.log(`\n   score     killed   survived equivalent`)
for (const line of rows) console.log(line)
for (const problem of problems) console.error(problem)
process.exit(problems.length === 0 ? 0 : 1)
