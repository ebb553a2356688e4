/** The program for Node-like runtimes: `main.js SURROUNDINGS MODULES`, both as JSON. */
import * as process from "node:process"
import { steps } from "./layered/node.js"
import { neutral } from "./neutral.js"
import { type Step, type Surroundings, take } from "./Step.js"

const [surroundings, modules] = process.argv.slice(2).map((text) => JSON.parse(text) as unknown) as [
  Surroundings,
  Readonly<Record<string, ReadonlyArray<string>>>
]

const loads = Object.entries(modules)
  .filter(([, specifiers]) => specifiers.length > 0)
  .map(([name, specifiers]): Step => ({
    package: name,
    does: "loads",
    run: async () => {
      for (const specifier of specifiers) await import(specifier)
    }
  }))

console.log(JSON.stringify(await take([...loads, ...neutral(), ...steps], surroundings)))
