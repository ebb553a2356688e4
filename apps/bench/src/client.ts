import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import type { Name } from "./clients.js"
import type { Benchmark, Case } from "./measure.js"
import type { Spent } from "./spend.js"

const start = (file: string, ...args: ReadonlyArray<string>): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), args)

const startServer = async (): Promise<string> => {
  const [port] = (await once(start("server.mjs"), "message")) as [number]
  return `http://127.0.0.1:${port}`
}

/** A process for each client: in a shared process each would pay for the garbage and the hidden classes of the others. */
const caseOf = (baseUrl: string) => {
  const processes = new Map<Name, ChildProcess>()
  return (name: Name, target?: Case["target"]): Case => {
    const client = processes.get(name) ?? start("clientProcess.ts", name, baseUrl)
    processes.set(name, client)
    return {
      name,
      spend: async (many, callers) => {
        client.send({ many, callers })
        const [spent] = (await once(client, "message")) as [Spent]
        return spent
      },
      ...(target !== undefined && { target })
    }
  }
}

/** 85 µs per call, on a machine where the peer takes 31 µs. */
const processorTimes = 85 / 31

/** Calls per second and CPU time per call, compared with what programs do without this SDK. */
export const client = async (): Promise<ReadonlyArray<Benchmark>> => {
  const clientCase = caseOf(await startServer())
  return [1, 16, 64].flatMap((callers): ReadonlyArray<Benchmark> => {
    const held = callers > 1
    const ours = (ratio: number) =>
      held ? { ratio, over: { axios: 3, "@effect/platform layerUndici": 2.5 }, processor: processorTimes } : undefined
    return [
      {
        title: `One call over HTTP, ${callers} at once`,
        warmUp: 3000,
        callers,
        cases: [
          clientCase("undici Pool.request and JSON.parse"),
          clientCase("axios"),
          clientCase("@effect/platform layerUndici"),
          clientCase("tcchat, Effect, no spans", ours(0.55)),
          clientCase("tcchat, Effect, spans", ours(0.4)),
          clientCase("tcchat, promises, no spans", ours(0.55)),
          clientCase("tcchat, promises, spans", ours(0.4))
        ]
      },
      {
        title: `One call over fetch, ${callers} at once`,
        warmUp: 3000,
        callers,
        cases: [
          clientCase("fetch and JSON.parse"),
          clientCase("tcchat on fetch, Effect, no spans", held ? { ratio: 0.8 } : undefined),
          clientCase("tcchat on fetch, promises, no spans", held ? { ratio: 0.8 } : undefined)
        ]
      }
    ]
  })
}
