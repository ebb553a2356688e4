import { client } from "./client.js"
import { json } from "./json.js"
import { type Benchmark, measure } from "./measure.js"
import { startup } from "./startup.js"
import { usersig } from "./usersig.js"

/** All benchmarks by name. */
const benchmarks: Readonly<Record<string, () => Promise<ReadonlyArray<Benchmark>>>> = {
  usersig,
  client,
  startup,
  json
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => benchmarks[name] === undefined)
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(", ")}; there are: ${Object.keys(benchmarks).join(", ")}.`)
  process.exit(2)
}

const missed: Array<string> = []
for (const [name, load] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const benchmark of await load()) missed.push(...(await measure(benchmark)))
}
if (missed.length > 0) {
  console.error(`\n${missed.join("\n")}`)
  process.exitCode = 1
}
// Keep-alive connections would keep the process running.
process.exit(process.exitCode)
