import { build } from "esbuild"
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Benchmark } from "./measure.js"

const folder = fileURLToPath(new URL("..", import.meta.url))

const clients = ["@tcchat/transport-node", "@tcchat/transport-fetch"]

/** Modules that a program imports besides its client for the first call. */
const family = "@tcchat/endpoints/relation"

const importing = (modules: ReadonlyArray<string>) => modules.map((name) => `import ${JSON.stringify(name)}`).join("\n")

/** The third-party modules that a client imports. */
const needsOf = async (modules: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const { metafile } = await build({
    stdin: { contents: importing(modules), resolveDir: folder },
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
  return [...new Set(imports.filter(({ external }) => external === true).map(({ path }) => path))].sort()
}

const starting = (modules: ReadonlyArray<string>) => () => {
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", importing(modules)], {
    cwd: folder,
    encoding: "utf8"
  })
  if (status !== 0) throw new Error(stderr)
}

/** Start-up time of a client that is ready to call, compared with that of the modules it imports. */
export const startup = async (): Promise<ReadonlyArray<Benchmark>> =>
  Promise.all(
    clients.map(async (client): Promise<Benchmark> => {
      const needs = await needsOf([client, family])
      return {
        title: `Starting Node with ${client}`,
        cases: [
          { name: `its ${needs.length} modules of effect and undici`, run: starting(needs) },
          { name: client, run: starting([client]), target: { ratio: 1 / 1.1 } },
          { name: `${client} and ${family}`, run: starting([client, family]) }
        ]
      }
    })
  )
