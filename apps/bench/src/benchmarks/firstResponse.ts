import { fileURLToPath } from "node:url"
import { startServer } from "../client/processes.js"
import { app, body, headers, path, payload } from "../client/request.js"
import type { Benchmark, Case } from "../measure.js"
import { sampleOf } from "../program.js"

const program = fileURLToPath(new URL("../client/firstCall.mjs", import.meta.url))

/** Time from the start of a process to the response of its first call, over a new TLS connection. */
export const firstResponse = async (): Promise<ReadonlyArray<Benchmark>> => {
  const { baseUrl, env } = await startServer("tls")
  const request = JSON.stringify({ app, baseUrl, body, headers, path, payload })
  const caseOf = (name: string): Case => ({ name, run: () => sampleOf([program, name, request], env) })
  const comparison = (title: string, peer: string, ...names: ReadonlyArray<string>): Benchmark => ({
    title,
    layout: "start",
    round: { runs: 1 },
    cases: [caseOf(peer), ...names.map(caseOf)]
  })
  return [
    comparison(
      "From the start of a process to its first response over TLS",
      "undici Pool.request",
      "axios",
      "tcchat, promises, no spans",
      "@tcchat/sdk"
    ),
    comparison(
      "From the start of a process to its first response over TLS and fetch",
      "fetch, signal and timer",
      "tcchat on fetch, promises",
      "@tcchat/sdk on fetch"
    )
  ]
}
