import { startEmulator } from "@tcchat/emulator/node"
import { createChat } from "@tcchat/transport-node/NodeTransport"
import type { Server } from "@tcchat/testkit/ServerProcess"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import { build } from "esbuild"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import * as http from "node:http"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import type { Pool } from "pg"
import * as PostgresJournal from "../../src/PostgresJournal.js"
import { createRun, outcomes } from "../../src/Run.js"
import * as ShardQueue from "../../src/ShardQueue.js"
import { accounts, cases, type CaseName, markOf } from "../crash/cases.js"
import type { Crashed } from "../crash/crashing.js"
import { urlOf } from "./redis.js"

/** Calls that a worker makes at once: several workers and the service share the processors of the machine. */
export const concurrency = 8

const program = fileURLToPath(new URL("../../node_modules/.cache/fleet/worker.mjs", import.meta.url))

/** Bundles the program of a worker, so that it starts fast. */
export const bundle = () =>
  build({
    entryPoints: [fileURLToPath(new URL("worker.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["@tcchat/source"],
    external: ["pg", "bullmq", "ioredis"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);'
    }
  })

/** A process that sends shards. */
export interface Worker {
  readonly process: ChildProcess
  /** What it has said. */
  readonly said: () => string
  /** Number of its requests that have arrived. */
  readonly requests: () => number
  /** Its exit status, `null` if it was killed. */
  readonly ended: Promise<number | null>
}

/** Passes requests on, and counts them. */
const counting = async (url: string) => {
  let requests = 0
  const proxy = http.createServer((request, response) => {
    requests++
    const { headers, method } = request
    const onward = http.request(new URL(request.url!, url), { method: method!, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(response)
      answer.on("error", () => response.destroy())
    })
    onward.on("error", () => response.destroy())
    request.pipe(onward)
  })
  proxy.listen(0, "127.0.0.1")
  await once(proxy, "listening")
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    requests: () => requests,
    close: () => {
      proxy.closeAllConnections()
      proxy.close()
    }
  }
}

/** Faults of which some have an effect and look as if they had none. */
const faults = [
  { kind: "reset", when: "after", rate: 0.02 },
  { kind: "code", code: 60008, when: "after", rate: 0.02 },
  { kind: "reset", rate: 0.02 }
] as const

/** A run in PostgreSQL on an emulator, whose rows are read. */
export interface Fleet {
  readonly worker: (shards?: ReadonlyArray<number>) => Promise<Worker>
  readonly result: () => Promise<Omit<Crashed, "kills" | "killedAt">>
  readonly close: () => Promise<void>
}

export const fleet = async (
  name: CaseName,
  postgres: Server,
  pool: Pool,
  options: {
    readonly rows: number
    readonly shards: number
    readonly lease: number
    readonly faults: boolean
    readonly redis?: Server | undefined
  }
): Promise<Fleet> => {
  const run = `${name} ${Math.random()}`
  const { endpoint, rowOf, set } = cases[name]
  const numbers = Array.from({ length: options.rows }, (_, index) => index + 1)
  const listsOf = (account: number) => numbers.filter((number) => number % accounts === account).map(markOf)
  const seed = Object.fromEntries(
    Array.from({ length: accounts }, (_, account) => [
      `user${account}`,
      { lists: name === "idempotent" ? listsOf(account) : [] }
    ])
  )
  const server = await startEmulator({ rateLimit: false, logSize: 1, latency: 20, seed: { accounts: seed } })
  const base = JSON.stringify(await server.snapshot())
  if (options.faults) for (const fault of faults) await server.faults.add(fault)
  const chat = createChat({ ...server.app, secretKey: Redacted.value(server.app.secretKey), baseUrl: server.url })
  const made = await createRun(chat, endpoint, {
    journal: PostgresJournal.at(pool, run, { shards: options.shards }),
    rows: numbers.map((number) => [number, rowOf(number)] as const),
    set
  })
  await made.forecast()
  await made.close()
  const queue = options.redis === undefined ? undefined : urlOf(options.redis)
  if (queue !== undefined)
    await ShardQueue.make({ connection: queue, name: run }).pipe(
      Effect.flatMap(({ add }) => Effect.flatMap(PostgresJournal.openShards(pool, run), (shards) => add(run, shards))),
      Effect.scoped,
      Effect.runPromise
    )
  await chat.close()
  const closing: Array<() => unknown> = []
  const view = Effect.runPromise(PostgresJournal.view(pool, run))
  return {
    worker: async (shards) => {
      const proxy = await counting(server.url)
      const { lease } = options
      const { sdkAppId, secretKey } = server.app
      const args = [
        program,
        JSON.stringify({
          name,
          run,
          baseUrl: proxy.url,
          sdkAppId,
          port: postgres.port,
          lease,
          shards,
          queue,
          concurrency
        })
      ]
      const env = { ...process.env, PASSWORD: postgres.password, SECRET_KEY: Redacted.value(secretKey) }
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], env })
      let output = ""
      child.stdout.on("data", (bytes: Buffer) => (output += bytes.toString()))
      closing.push(() => child.kill("SIGKILL"), proxy.close)
      const ended = new Promise<number | null>((resolve) => child.on("close", resolve))
      return { process: child, said: () => output, requests: proxy.requests, ended }
    },
    result: async () => {
      const state = JSON.stringify(await server.snapshot())
      const count = (text: string, mark: string) => text.split(`"${mark}"`).length - 1
      const effects = (number: number) =>
        name === "idempotent"
          ? count(base, markOf(number)) - count(state, markOf(number))
          : count(state, markOf(number))
      const opened = await view
      const rows = await Effect.runPromise(Stream.runCollect(outcomes(endpoint, opened)))
      return {
        summary: await Effect.runPromise(opened.summary),
        rows: Array.from(rows, ({ number, state }) => ({ number, state, effects: effects(number) }))
      }
    },
    close: async () => {
      for (const close of closing) close()
      await server.close()
    }
  }
}
