import { rm } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, assert, beforeAll, describe, inject, it } from "vitest"
import { run } from "../src/Command.js"
import { temporary, write } from "../src/Consumer.js"
import { asked, type InstallLine, installLines, isOption } from "../src/installLines.js"
import { type Command, managers, ready } from "../src/Managers.js"
import { type Registry, serve } from "../src/Registry.js"
import { consuming } from "./consuming.js"

const scene = inject("scene")

/** Modules that need the optional `@effect/platform`, which no line installs. */
const optional = /\/(HttpClientTransport|WebhooksApi)$/

/** Loads every module of what a line installs, and prints which effect they have. */
const programOf = ({ words }: InstallLine): string => {
  const names = words.filter((word) => !isOption(word)).map((word) => asked(word).name)
  const modules = names.flatMap((name) => scene.modules[name] ?? []).filter((name) => !optional.test(name))
  const version = `createRequire(import.meta.url)("effect/package.json").version`
  return [
    `import { createRequire } from "node:module"`,
    ...modules.map((name) => `await import(${JSON.stringify(name)})`),
    `console.log(${names.includes("effect") ? version : JSON.stringify("none")})`
  ].join("\n")
}

const take = ([program, ...args]: Command, rest: ReadonlyArray<string>, cwd: string, environment = {}) =>
  run(program, [...args, ...rest], { cwd, environment, timeout: 300_000 })

/** Gives an empty folder for as long as it is used: what is installed in dozens of them is gone before the next is filled. */
const within = async (name: string, use: (folder: string) => Promise<void>): Promise<void> => {
  const folder = temporary(name)
  return use(folder).finally(() => rm(folder, { recursive: true, force: true }))
}

describe("the lines that documents tell people to install with", () => {
  const consumer = consuming("managers")
  let registry: Registry

  beforeAll(async () => {
    registry = await serve(Object.values(scene.tarballs))
  })
  afterAll(() => registry.close())

  for (const manager of managers) {
    it(`work as they are written with ${manager.name}`, () =>
      within("manager", async (home) => {
        const { add, node } = await ready(manager)
        const environment = manager.environment(home, registry.url)

        const works = (line: InstallLine) =>
          within("project", async (project) => {
            const command = add(line.words)
            if (command === undefined) return
            write(project, "package.json", { name: "project", version: "1.0.0", private: true, type: "module" })
            await take(command, [], project, environment)
            if (line.words.includes("--global")) {
              const programs = line.words.filter((word) => !isOption(word))
              for (const each of programs) await run(join(home, "bin", each), ["--version"])
            } else {
              write(project, "program.mjs", programOf(line))
              const effect = await take(node, ["program.mjs"], project, environment)
              assert.match(effect, line.words.includes("effect@3") ? /^3\./ : /^none/, line.line)
            }
          })

        await consumer("every line that says what to install", manager.name, async () => {
          for (const line of installLines) await works(line)
        })
      }))
  }
})
