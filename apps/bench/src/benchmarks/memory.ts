import type { Name } from "../client/clients.js"
import { flags } from "../client/memory.js"
import { startClient, startServer } from "../client/processes.js"
import type { Benchmark, Case } from "../measure.js"

const inFlight = 10_000

/** Calls that are made before the others are counted: optimised code allocates less. */
const warmUp = 10_000
const counted = 1000
const callers = 16

/** Bytes that a call allocates, and those that a call in flight keeps. */
export const memory = async (share: number): Promise<ReadonlyArray<Benchmark>> => {
  const [server, silent] = await Promise.all([startServer("http"), startServer("silent")])
  const caseOf = (name: Name): Case => ({
    name,
    run: async () => {
      const client = startClient(name, server, flags)
      await client.perform({ task: "loop", many: Math.ceil(warmUp * share), callers })
      const allocated = await client.perform({ task: "allocate", many: counted, callers })
      const held = await client.perform({ task: "hold", many: inFlight, baseUrl: silent.baseUrl })
      client.end()
      return { ...allocated, ...held }
    }
  })
  const comparison = (title: string, peer: Name, ...names: ReadonlyArray<Name>): Benchmark => ({
    title,
    layout: "memory",
    round: { runs: 1 },
    rounds: 1,
    cases: [caseOf(peer), ...names.map(caseOf)]
  })
  return [
    comparison(
      "Memory of one call over HTTP",
      "undici Pool.request",
      "axios",
      "@effect/platform layerUndici",
      "tcchat, Effect, no spans",
      "tcchat, Effect, spans",
      "tcchat, promises, no spans",
      "tcchat, promises, spans"
    ),
    comparison(
      "Memory of one call over fetch",
      "fetch, signal and timer",
      "bare fetch",
      "tcchat on fetch, Effect",
      "tcchat on fetch, promises"
    )
  ]
}
