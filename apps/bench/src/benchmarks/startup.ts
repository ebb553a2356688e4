import { build } from "esbuild"
import { app, payload } from "../client/request.js"
import type { Benchmark } from "../measure.js"
import { folder, sampleOf } from "../program.js"
import { processor, speed, time } from "../Target.js"

/** What programs import for a client, what its first call loads, and the target of its import over the modules that it needs. */
const clients = {
  "the layered client for Node": {
    modules: ["@tcchat/transport-node/NodeTransport", "@tcchat/core/ChatClient", "@tcchat/core/ChatApp"],
    later: ["undici"],
    most: 1.05
  },
  "@tcchat/transport-node": { modules: ["@tcchat/transport-node"], later: ["undici"], most: 1.1 },
  "@tcchat/transport-fetch": { modules: ["@tcchat/transport-fetch"], later: [], most: 1.1 }
}

/** Modules that a program imports besides its client for the first call. */
const family = "@tcchat/endpoints/relation"

const emulator = "@tcchat/emulator"

/** The modules of effect that others import. */
const needsOf = async (modules: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const { metafile } = await build({
    stdin: { contents: modules.map((name) => `import ${JSON.stringify(name)}`).join("\n"), resolveDir: folder },
    bundle: true,
    metafile: true,
    write: false,
    format: "esm",
    platform: "node",
    // An import of which nothing is used is an import all the same.
    treeShaking: false,
    external: ["effect", "effect/*", "undici"],
    logLevel: "error"
  })
  // What is loaded later, such as undici, belongs to the first call.
  const imports = new Set(["<stdin>"])
  for (const path of imports)
    for (const { kind, path: imported } of metafile.inputs[path]?.imports ?? [])
      if (kind === "import-statement") imports.add(imported)
  return [...imports].filter((path) => /^(?:effect|undici)\b/.test(path)).sort()
}

/** Times what a program does first, without the start of Node. */
const timing = (program: string) => () =>
  sampleOf([
    "--input-type=module",
    "--eval",
    `import { createRequire } from "node:module"
    const require = createRequire(import.meta.url)
    const before = process.cpuUsage()
    const start = performance.now()
    ${program}
    const sinceStart = performance.now()
    const { system, user } = process.cpuUsage(before)
    console.log(JSON.stringify({ time: sinceStart - start, processor: system + user, sinceStart }))
    process.exit()`
  ])

const importing = (modules: ReadonlyArray<string>) =>
  timing(`await Promise.all(${JSON.stringify(modules)}.map((name) => import(name)))`)

/** Other SDKs, as their documentation makes a client. */
const others = {
  stripe: `const { default: Stripe } = await import("stripe")
    new Stripe("key")`,
  "@slack/web-api": `const { WebClient } = await import("@slack/web-api")
    new WebClient("key")`,
  openai: `const { default: OpenAI } = await import("openai")
    new OpenAI({ apiKey: "key" })`
}

/** Makes a client of the SDK, and prepares a call. */
const preparing = (load: string) => `const { createChat } = ${load}
    await createChat(${JSON.stringify(app)}).relation.deleteLists.preview(${JSON.stringify(payload)})`

const comparison = (title: string, cases: Benchmark["cases"]): Benchmark => ({
  title: `First import of ${title}`,
  layout: "start",
  round: { runs: 1 },
  rounds: 15,
  cases
})

const sdk: Benchmark = {
  title: "First import of an SDK, a client made (of @tcchat/sdk also a call prepared)",
  layout: "start",
  round: { runs: 1 },
  rounds: 15,
  cases: [
    { name: "undici alone", run: importing(["undici"]) },
    {
      name: "@tcchat/sdk",
      run: timing(preparing('await import("@tcchat/sdk")')),
      targets: [time(1.3), processor(1.3), ...Object.keys(others).map((name) => speed(1, name))]
    },
    { name: "@tcchat/sdk, CommonJS", run: timing(preparing('require("@tcchat/sdk")')) },
    ...Object.entries(others).map(([name, program]) => ({ name, run: timing(program) }))
  ]
}

/**
 * Time of the first import of the SDK, compared with undici and with other SDKs; of clients and of the emulator, compared with the
 * modules of others that they import.
 */
export const startup = async (): Promise<ReadonlyArray<Benchmark>> => [
  sdk,
  ...(await Promise.all(
    Object.entries(clients).map(async ([title, { later, modules, most }]) => {
      const needs = await needsOf([...modules, family])
      const and = later.map((name) => ` and ${name}`).join("")
      return comparison(title, [
        { name: `its ${needs.length} modules of effect${and}`, run: importing([...needs, ...later]) },
        { name: `itself${and}`, run: importing([...modules, ...later]), targets: [time(most)] },
        { name: `with ${family}`, run: importing([...modules, ...later, family]) },
        ...(later.length === 0 ? [] : [{ name: "itself alone", run: importing(modules) }])
      ])
    })
  )),
  await needsOf([emulator]).then((needs) =>
    comparison(emulator, [
      { name: `its ${needs.length} modules of effect`, run: importing(needs) },
      { name: "itself", run: importing([emulator]) }
    ])
  )
]
