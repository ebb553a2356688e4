import { build } from "esbuild"
import type { Benchmark } from "../measure.js"
import { folder, sampleOf } from "../program.js"
import { time } from "../Target.js"

/** What programs import for a client, and the target of its import over the modules that it needs. */
const clients = {
  "the layered client for Node": {
    modules: ["@tcchat/transport-node/NodeTransport", "@tcchat/core/ChatClient", "@tcchat/core/ChatApp"],
    most: 1.05
  },
  "@tcchat/transport-node": { modules: ["@tcchat/transport-node"], most: 1.1 },
  "@tcchat/transport-fetch": { modules: ["@tcchat/transport-fetch"], most: 1.1 }
}

/** Modules that a program imports besides its client for the first call. */
const family = "@tcchat/endpoints/relation"

const emulator = "@tcchat/emulator"

/** The modules of effect and undici that others import. */
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
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports)
  return [...new Set(imports.filter(({ external }) => external === true).map(({ path }) => path))]
    .filter((path) => /^(?:effect|undici)\b/.test(path))
    .sort()
}

/** Times the imports alone, without the start of Node. */
const importing = (modules: ReadonlyArray<string>) => () =>
  sampleOf([
    "--input-type=module",
    "--eval",
    `const before = process.cpuUsage()
    const start = performance.now()
    await Promise.all(${JSON.stringify(modules)}.map((name) => import(name)))
    const sinceStart = performance.now()
    const { system, user } = process.cpuUsage(before)
    console.log(JSON.stringify({ time: sinceStart - start, processor: system + user, sinceStart }))`
  ])

const comparison = (title: string, cases: Benchmark["cases"]): Benchmark => ({
  title: `First import of ${title}`,
  layout: "start",
  round: { runs: 1 },
  rounds: 15,
  cases
})

/** Time of the first import of clients and of the emulator, compared with that of the modules of others that they import. */
export const startup = async (): Promise<ReadonlyArray<Benchmark>> => [
  ...(await Promise.all(
    Object.entries(clients).map(async ([title, { modules, most }]) => {
      const needs = await needsOf([...modules, family])
      return comparison(title, [
        { name: `its ${needs.length} modules of effect and undici`, run: importing(needs) },
        { name: "itself", run: importing(modules), targets: [time(most)] },
        { name: `with ${family}`, run: importing([...modules, family]) }
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
