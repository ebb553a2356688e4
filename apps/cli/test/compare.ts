/** Plants differences in an emulator that stands for an app. */
import { options as consoleOptions } from "@tcchat/emulator/ConsoleSettings"
import { type Running, startEmulator } from "@tcchat/emulator/node"
import type { Options } from "@tcchat/emulator/Settings"
import { options as undocumentedOptions } from "@tcchat/emulator/Undocumented"
import * as Redacted from "effect/Redacted"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import type { OptionName } from "../src/commands/compare/Script.js"
import { scenes, untold } from "../src/commands/compare/script/index.js"
import { bare, type Environment, program, tcchat } from "./tcchat.js"

/** All options, and their values besides the default. */
export const others: ReadonlyArray<readonly [OptionName, ReadonlyArray<unknown>]> = Object.entries({
  undocumented: undocumentedOptions,
  console: consoleOptions
}).flatMap(([group, options]) =>
  Object.entries(options).map(([name, option]) => [
    `${group}.${name}` as OptionName,
    "values" in option ? option.values.filter((value) => value !== option.default) : [1]
  ])
)

/** The options that calls can tell. */
export const told = others.filter(([option]) => !(option in untold))

/** Options that hide others, which cannot be told at the same time. */
export const hiding: ReadonlyArray<OptionName> = [
  "console.follow",
  "console.moderation",
  "console.ultimate",
  "console.groupRecall",
  "console.deleteAccounts",
  "undocumented.sendToNonFriend"
]

/** The options of an emulator in which one option, or several, have other values. */
export const optionsWith = (values: ReadonlyArray<readonly [OptionName, unknown]>): Options => {
  const options: Record<string, Record<string, unknown>> = {}
  for (const [option, value] of values) {
    const [group = "", name = ""] = option.split(".")
    options[group] = { ...options[group], [name]: value }
  }
  return options
}

/** A generator of numbers below a bound, the same for the same seed. */
export const randomOf = (seed: number) => {
  let state = seed * 2_654_435_761 + 1
  return (bound: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % bound
  }
}

/** Takes some of a list, each once. */
export const some = <A>(
  items: ReadonlyArray<A>,
  count: number,
  random: (bound: number) => number
): ReadonlyArray<A> => {
  const left = [...items]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(random(left.length), 1)[0]!)
}

/** Endpoints that do not fail in the tests, as a run begins and ends with them. */
const needed = new Set([
  "account.importAccounts",
  "account.checkAccounts",
  "account.deleteAccounts",
  "group.disbandGroup",
  "group.getGroupProfiles",
  "moderation.deleteLocalKeywords"
])

export const endpoints = [...new Set(scenes.flatMap(({ steps }) => steps.map(({ call }) => call.name)))]

export interface Planted {
  readonly options: ReadonlyArray<readonly [OptionName, unknown]>
  readonly failing: ReadonlyArray<string>
}

/** What is planted for a seed: options, and endpoints that respond with a code that the service does not have. */
export const plantedOf = (seed: number): Planted => {
  const random = randomOf(seed)
  const options = some(
    told.filter(([option]) => !hiding.includes(option)),
    1 + random(5),
    random
  ).map(([option, values]) => [option, values[random(values.length)]] as const)
  // An endpoint by which an option is told tells nothing if it fails.
  const telling = new Set(
    scenes
      .filter(({ steps }) =>
        steps.some(({ probes = [] }) => probes.some(({ option }) => options.some(([name]) => name === option)))
      )
      .flatMap(({ steps }) => steps.map(({ call }) => call.name))
  )
  const failing = some(
    endpoints.filter((name) => !needed.has(name) && !telling.has(name)),
    random(3),
    random
  )
  return { options, failing }
}

/** Starts an emulator that stands for an app, with what is planted. */
export const startApp = async ({ failing, options }: Planted): Promise<Running> => {
  const app = await startEmulator({
    ...optionsWith(options),
    sdkAppId: 1400987654,
    admins: ["Member"],
    seed: {
      accounts: { alice: { friends: ["bob"], lists: ["work"] }, bob: {} },
      groups: { readers: { owner: "alice", members: ["bob"] } }
    }
  })
  for (const endpoint of failing) await app.faults.add({ endpoint, kind: "code", code: 98_765 })
  return app
}

export const environmentOf = ({ app }: Running, folder: string): Environment => ({
  TCCHAT_SDK_APP_ID: String(app.sdkAppId),
  TCCHAT_SECRET_KEY: Redacted.value(app.secretKey),
  TCCHAT_ADMIN: app.admin,
  TCCHAT_BASE_URL: app.baseUrl,
  XDG_CONFIG_HOME: folder
})

/** What an app has: its accounts, groups, messages and keywords, without counters and what was deleted. */
export const contentOf = async (app: Running): Promise<unknown> => {
  const { deleted: _, groupsMade: __, moderation, ...content } = await app.snapshot()
  return { ...content, libraries: moderation?.libraries, localKeywords: moderation?.localKeywords }
}

/** Runs the command on an app with what is planted for a seed, and returns what it found, and what it should have. */
export const planting = async (seed: number, folder: string) => {
  const planted = plantedOf(seed)
  const app = await startApp(planted)
  try {
    const before = await contentOf(app)
    const settings = join(folder, `${seed}.json`)
    const env = environmentOf(app, folder)
    const { status, stdout } = await tcchat(["compare", "--yes", "--json", "--settings", settings], { env })
    const report = JSON.parse(stdout) as {
      readonly settings: Options
      readonly endpoints: ReadonlyArray<{ readonly endpoint: string; readonly result: string }>
    }
    const different = report.endpoints.filter(({ result }) => result === "different").map(({ endpoint }) => endpoint)
    return {
      expected: {
        settings: optionsWith(planted.options),
        written: optionsWith(planted.options),
        different: [...planted.failing].sort(),
        status: planted.failing.length > 0 ? 1 : 0,
        names: [],
        content: before
      },
      found: {
        settings: report.settings,
        written: JSON.parse(await readFile(settings, "utf8")) as Options,
        different: different.sort(),
        status,
        names: ["TCCHAT_SECRET_KEY", "TCCHAT_SDK_APP_ID"].filter((name) => stdout.includes(env[name]!)),
        content: await contentOf(app)
      }
    }
  } finally {
    await app.close()
  }
}

/** Starts the program, and kills it after it has made some calls. Returns its exit status. */
export const killedAfter = async (
  app: Running,
  env: Environment,
  calls: number,
  signal: NodeJS.Signals = "SIGKILL"
): Promise<number | null> => {
  const begun = (await app.calls()).length
  const child = spawn(process.execPath, [program, "compare", "--yes"], { env: { ...bare, ...env }, stdio: "ignore" })
  const closed = once(child, "close")
  while ((await app.calls()).length < begun + calls && child.exitCode === null) await setTimeout(5)
  child.kill(signal)
  const [status] = (await closed) as [number | null]
  return status
}
