/**
 * Runs all benchmarks, or those named:
 *
 *     tsx src/run.ts [--rounds <n>] [--json] [name ...]
 */
import { parseArgs } from "node:util"
import { calls } from "./benchmarks/calls.js"
import { firstResponse } from "./benchmarks/firstResponse.js"
import { json } from "./benchmarks/json.js"
import { memory } from "./benchmarks/memory.js"
import { startup } from "./benchmarks/startup.js"
import { types } from "./benchmarks/types.js"
import { usersig } from "./benchmarks/usersig.js"
import { type Benchmark, measure, type Result } from "./measure.js"
import { table } from "./table.js"
import { noise, type Verdict } from "./Target.js"

const usualRounds = 31

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, rounds: { type: "string", default: String(usualRounds) } }
})
const rounds = Number(values.rounds)
const effort = { rounds, warmUp: Math.min(1, rounds / usualRounds) }

/** All benchmarks by name. */
const benchmarks: Readonly<Record<string, () => Promise<ReadonlyArray<Benchmark>>>> = {
  usersig,
  calls,
  memory: () => memory(effort.warmUp),
  startup,
  "first-response": firstResponse,
  types,
  json
}

const unknown = positionals.filter((name) => benchmarks[name] === undefined)
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(", ")}; there are: ${Object.keys(benchmarks).join(", ")}.`)
  process.exit(2)
}
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error("--rounds needs a positive integer.")
  process.exit(2)
}

const results: Array<Result> = []
for (const [name, load] of Object.entries(benchmarks)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  for (const benchmark of await load()) {
    const result = await measure(benchmark, effort)
    results.push(result)
    if (!values.json) console.log(`\n${table(result)}`)
  }
}

/** Every target with one verdict. */
const targets = (verdict: Verdict): ReadonlyArray<string> =>
  results.flatMap(({ rows, title }) =>
    rows.flatMap(({ judged, name }) =>
      judged
        .filter((one) => one.verdict === verdict)
        .map(({ measured, target }) => `${title}: ${name}: ${target} (${measured})`)
    )
  )
const seconds = Math.round(performance.now() / 1000)
const [met, missed, noisy] = [targets("met"), targets("missed"), targets("too noisy")]
if (values.json) console.log(JSON.stringify({ node: process.version, seconds, results, met, missed, noisy }))
else {
  if (noisy.length > 0)
    console.log(
      `\nToo noisy to judge, as the median of the peer is not known to ${noise * 100} %; run it again on a quiet machine:\n  ${noisy.join("\n  ")}`
    )
  if (missed.length > 0) console.log(`\nMissed:\n  ${missed.join("\n  ")}`)
  console.log(
    `\n${met.length} targets met, ${missed.length} missed, ${noisy.length} not judged, in ${(seconds / 60).toFixed(1)} minutes.`
  )
}
// Servers and clients would keep the process running.
process.exit(missed.length > 0 ? 1 : 0)
