/** Calls over HTTP, over `fetch` and over TLS, compared with what programs do without this SDK. */
import type { Name } from "../client/clients.js"
import { type Client, startClient, startServer } from "../client/processes.js"
import type { Benchmark, Case } from "../measure.js"
import { processor, speed, type Target } from "../Target.js"

/** By concurrent callers; a single caller has no targets. */
type Targets = Readonly<Record<number, ReadonlyArray<Target>>>

const platform = speed(2.5, "@effect/platform layerUndici")
const onNode: Targets = {
  16: [speed(0.85), speed(6, "axios"), platform, processor(1.2)],
  64: [speed(0.88), speed(6, "axios"), platform, processor(1.2)]
}
const withSpans: Targets = { 16: [speed(0.72), platform], 64: [speed(0.75), platform] }
const onFetch: Targets = { 16: [speed(0.95)], 64: [speed(0.95)] }

type Clients = readonly [peer: readonly [Name], ...Array<readonly [Name, Targets?]>]

const node: Clients = [
  ["undici Pool.request"],
  ["axios"],
  ["@effect/platform layerUndici"],
  ["tcchat, Effect, no spans", onNode],
  ["tcchat, Effect, spans", withSpans],
  ["tcchat, promises, no spans", onNode],
  ["tcchat, promises, spans", withSpans]
]

const fetching: Clients = [
  ["fetch, signal and timer"],
  ["bare fetch"],
  ["tcchat on fetch, Effect", onFetch],
  ["tcchat on fetch, promises", onFetch]
]

/** What production does: the promises of most users and fibers, beside their peers. */
const secure: Clients = [
  ["undici Pool.request"],
  ["axios"],
  ["tcchat, Effect, no spans"],
  ["tcchat, promises, no spans"]
]
const secureFetching: Clients = [["fetch, signal and timer"], ["tcchat on fetch, promises"]]

const casesOf = (
  clients: Clients,
  run: (name: Name) => Case["run"],
  targetsOf: (targets: Targets) => ReadonlyArray<Target>
): Benchmark["cases"] => {
  const [peer, ...others] = clients.map(([name, targets = {}]): Case => ({
    name,
    run: run(name),
    targets: targetsOf(targets)
  }))
  return [peer!, ...others]
}

/**
 * Each client has a process of its own: in a shared one each would pay for the garbage and the hidden classes of the others. It
 * is warm after the first of its benchmarks.
 */
export const calls = async (): Promise<ReadonlyArray<Benchmark>> => {
  const [http, tls] = await Promise.all([startServer("http"), startServer("tls")])
  const clientsOf = (server: typeof http) => {
    const started = new Map<Name, Client>()
    return (name: Name): Client => {
      const client = started.get(name) ?? startClient(name, server)
      started.set(name, client)
      return client
    }
  }
  const [plain, encrypted] = [clientsOf(http), clientsOf(tls)]

  const looping = (title: string, clients: Clients, callers: number, of: typeof plain, warmUp: number): Benchmark => ({
    title: `${title}, ${callers} at once`,
    layout: "calls",
    round: { milliseconds: 100, warmUp, least: callers },
    cases: casesOf(
      clients,
      (name) => (many) => of(name).perform({ task: "loop", many, callers }),
      (targets) => targets[callers] ?? []
    )
  })
  const pacing = (title: string, clients: Clients, perSecond: number): Benchmark => ({
    title: `${title}, ${perSecond} a second`,
    layout: "paced",
    round: { runs: perSecond },
    rounds: 5,
    cases: casesOf(
      clients,
      (name) => (many) => plain(name).perform({ task: "pace", many, perSecond }),
      () => []
    )
  })
  return [
    ...[1, 16, 64].flatMap((callers, index) => [
      looping("One call over HTTP", node, callers, plain, index === 0 ? 3000 : 500),
      looping("One call over fetch", fetching, callers, plain, index === 0 ? 3000 : 500)
    ]),
    pacing("One call over HTTP", node, 200),
    pacing("One call over fetch", fetching, 200),
    looping("One call over TLS", secure, 16, encrypted, 3000),
    looping("One call over TLS and fetch", secureFetching, 16, encrypted, 3000)
  ]
}
