import type { Name } from "../client/clients.js"
import { flags } from "../client/memory.js"
import { startClient, startServer } from "../client/processes.js"
import type { Benchmark, Case } from "../measure.js"

/** Calls in flight; with `fetch` each of them has a connection of its own. */
const inFlight = { http: 10_000, fetch: 1000 }

/** Calls that are made before the others are counted: optimised code allocates less. */
const warmUp = 5000
const counted = 1000
const callers = 16

/** Bytes that a call allocates, and those that a call in flight keeps. */
export const memory = async (share: number): Promise<ReadonlyArray<Benchmark>> => {
  const [server, silent] = await Promise.all([startServer("http"), startServer("silent")])
  const caseOf = (name: Name, many: number): Case => ({
    name,
    run: async () => {
      const client = startClient(name, server, flags)
      await client.perform({ task: "loop", many: Math.ceil(warmUp * share), callers })
      const allocated = await client.perform({ task: "allocate", many: counted, callers })
      const held = await client.perform({ task: "hold", many, baseUrl: silent.baseUrl })
      client.end()
      return { ...allocated, ...held }
    }
  })
  const comparison = (over: keyof typeof inFlight, peer: Name, ...names: ReadonlyArray<Name>): Benchmark => ({
    title: `Memory of one call over ${over === "http" ? "HTTP" : over}, ${inFlight[over]} in flight`,
    layout: "memory",
    round: { runs: 1 },
    rounds: 1,
    cases: [caseOf(peer, inFlight[over]), ...names.map((name) => caseOf(name, inFlight[over]))]
  })
  return [
    comparison(
      "http",
      "undici Pool.request",
      "axios",
      "@effect/platform layerUndici",
      "tcchat, Effect, no spans",
      "tcchat, Effect, spans",
      "tcchat, promises, no spans",
      "tcchat, promises, spans"
    ),
    comparison("fetch", "fetch, signal and timer", "bare fetch", "tcchat on fetch, Effect", "tcchat on fetch, promises")
  ]
}
