import { startEmulator } from "@tcchat/emulator/node"
import * as Redacted from "effect/Redacted"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { build } from "esbuild"
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { outcomes } from "../../src/Run.js"
import * as SqliteJournal from "../../src/SqliteJournal.js"
import type { State, Summary } from "../../src/Journal.js"
import { accounts, cases, type CaseName, markOf } from "./cases.js"

const program = fileURLToPath(new URL("../../node_modules/.cache/crash/child.mjs", import.meta.url))

/** Bundles the process that is killed, so that it starts fast. */
export const bundle = () =>
  build({
    entryPoints: [fileURLToPath(new URL("child.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["@tcchat/source"],
    external: ["libsql"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);'
    }
  })

/** Faults of which some have an effect and look as if they had none. */
const faults = [
  { kind: "reset", when: "after", rate: 0.02 },
  { kind: "drop", when: "after", rate: 0.004 },
  { kind: "code", code: 60008, when: "after", rate: 0.02 },
  { kind: "code", code: 60008, rate: 0.02 },
  { kind: "reset", rate: 0.02 }
] as const

/** Rows with their states, and how often each row has had its effect. */
export interface Crashed {
  readonly kills: number
  readonly killedAt: ReadonlyArray<string>
  readonly summary: Summary
  readonly rows: ReadonlyArray<{ readonly number: number; readonly state: State; readonly effects: number }>
}

/** Runs a case, and kills its process at random moments as often as asked for. */
export const crash = async (
  name: CaseName,
  journal: string,
  options: { readonly rows: number; readonly kills: number; readonly latency: number }
): Promise<Crashed> => {
  const all = Array.from({ length: options.rows }, (_, index) => index + 1)
  const listsOf = (account: number) => all.filter((number) => number % accounts === account).map(markOf)
  const seed = Object.fromEntries(
    Array.from({ length: accounts }, (_, account) => [
      `user${account}`,
      { lists: name === "idempotent" ? listsOf(account) : [] }
    ])
  )
  const server = await startEmulator({
    rateLimit: false,
    logSize: 1,
    latency: options.latency,
    seed: { accounts: seed }
  })
  try {
    const base = JSON.stringify(await server.snapshot())
    for (const fault of faults) await server.faults.add(fault)
    let kills = 0
    const killedAt: Array<string> = []
    for (;;) {
      const { app, url } = server
      const args = [
        program,
        name,
        journal,
        url,
        String(app.sdkAppId),
        Redacted.value(app.secretKey),
        String(options.rows)
      ]
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
      let output = ""
      child.stdout.on("data", (bytes: Buffer) => (output += bytes.toString()))
      const ended = new Promise<number | null>((resolve) => child.on("close", resolve))
      const timer = setTimeout(() => kills < options.kills && child.kill("SIGKILL"), 150 + Math.random() * 500)
      const status = await ended
      clearTimeout(timer)
      if (status === null) {
        kills++
        killedAt.push(await phaseOf(journal))
        continue
      }
      if (status !== 0) throw new Error(`the run ended with ${status}`)
      if (output === "done") break
    }
    const state = JSON.stringify(await server.snapshot())
    const count = (text: string, mark: string) => text.split(`"${mark}"`).length - 1
    return {
      kills,
      killedAt,
      ...(await view(journal, name, (number) =>
        name === "idempotent"
          ? count(base, markOf(number)) - count(state, markOf(number))
          : count(state, markOf(number))
      ))
    }
  } finally {
    await server.close()
  }
}

const phaseOf = (journal: string) =>
  SqliteJournal.view(journal).pipe(
    Effect.flatMap((view) => view.summary),
    Effect.match({ onFailure: () => "opening", onSuccess: ({ phase }) => phase }),
    Effect.scoped,
    Effect.runPromise
  )

const view = (journal: string, name: CaseName, effectsOf: (number: number) => number) =>
  SqliteJournal.view(journal).pipe(
    Effect.flatMap((view) =>
      Effect.all({
        summary: view.summary,
        rows: Stream.runCollect(outcomes(cases[name].endpoint, view)).pipe(
          Effect.map((rows) => Array.from(rows, ({ number, state }) => ({ number, state, effects: effectsOf(number) })))
        )
      })
    ),
    Effect.scoped,
    Effect.runPromise
  )
