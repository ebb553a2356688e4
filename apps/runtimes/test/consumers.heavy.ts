import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import * as process from "node:process"
import { afterAll, assert, beforeAll, describe, inject, it } from "vitest"
import { run } from "../src/Command.js"
import { files, install, temporary, write } from "../src/Consumer.js"
import { failed, type Outcome } from "../src/program/Step.js"
import { compile, type Service, serve } from "../src/Scene.js"
import { project, type Resolution, resolutions } from "../src/typescript.js"
import { consuming } from "./consuming.js"

const scene = inject("scene")
const tarballs = files(scene.tarballs)
const nodeTypes = { "@types/node": "20.19.43" }

/** Modules that a project without the optional `@effect/platform` can use. */
const neutralModules = Object.values(scene.modules)
  .flat()
  .filter((name) => !/\/(HttpClientTransport|WebhooksApi)$/.test(name))

const folders: Array<string> = []
const empty = (name: string) => {
  const folder = temporary(name)
  folders.push(folder)
  return folder
}

const versionOf = (folder: string, name: string): string =>
  (JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")) as { readonly version: string })
    .version

/** The lowest that the packages ask for, and the newest there is of that major. */
const effects = { lowest: "3.22.0", newest: "3" }

const every = Object.keys(resolutions) as ReadonlyArray<Resolution>

/**
 * From the lowest in which the declarations of effect itself are without errors; the newest is part of every test run.
 * Each takes a minute for each of these.
 */
const compilers: Readonly<Record<string, ReadonlyArray<Resolution>>> = {
  "5.7.3": every,
  "5.9.3": ["nodenext", "node10"],
  "6.0.3": ["nodenext"]
}

/** A module that makes one call, with what it takes the endpoint from. */
const callOf = (endpoints: string, one: string) => `import { createChat } from "@tcchat/transport-fetch"
import * as endpoints from "${endpoints}"

const chat = createChat({ sdkAppId: 1, admin: "administrator", signer: (userId: string) => userId })

export const sequence: Promise<number> = chat
  .call(${one}, { From_Account: "alice", GroupName: ["work"] })
  .then(({ CurrentSequence }) => CurrentSequence)
`

describe("consumers of the packed packages", () => {
  const consumer = consuming("slow")
  let service: Service

  beforeAll(async () => {
    service = await serve(scene, Object.keys(effects))
  })
  afterAll(async () => {
    await service.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  for (const [which, effect] of Object.entries(effects)) {
    it(`sign and call with the ${which} effect 3`, async () => {
      const folder = empty("effect")
      await install(folder, { ...tarballs, effect })
      await compile(folder)
      await consumer(`a program with the ${which} effect 3`, `effect ${versionOf(folder, "effect")}`, async () => {
        const given = ["main.js", JSON.stringify(service.surroundings(which)), JSON.stringify({ all: neutralModules })]
        const outcomes = JSON.parse(await run(process.execPath, given, { cwd: folder })) as ReadonlyArray<Outcome>
        assert.deepStrictEqual(failed(outcomes), [])
      })
    })
  }

  it("pass a test of Jest, as CommonJS", async () => {
    const folder = empty("jest")
    write(folder, "package.json", { private: true, dependencies: { ...tarballs, effect: "3.22.4", jest: "30.2.0" } })
    await install(folder, {})
    write(
      folder,
      "lists.test.js",
      `const { createEmulator } = require("@tcchat/emulator/Emulated")
const { deleteLists } = require("@tcchat/endpoints/relation")
const { createChat } = require("@tcchat/transport-node")
const { sign, verify } = require("@tcchat/usersig")

test("deletes lists", async () => {
  const emulator = createEmulator({ seed: { accounts: { alice: { lists: ["work"] } } } })
  const { CurrentSequence } = await emulator.chat.call(deleteLists, { From_Account: "alice", GroupName: ["work"] })
  expect(typeof CurrentSequence).toBe("number")
  await emulator.close()
})

test("makes a client, and signs", async () => {
  const app = { sdkAppId: 1400000000, secretKey: "key" }
  const chat = createChat({ ...app, admin: "administrator" })
  await expect(chat.call(deleteLists, { From_Account: "", GroupName: [] })).rejects.toMatchObject({ _tag: "PayloadError" })
  await chat.close()
  const userSig = sign({ ...app, userId: "alice", expire: 60 })
  expect(verify(userSig, { ...app, userId: "alice" }).ok).toBe(true)
})
`
    )
    await consumer("a test in CommonJS", `Jest ${versionOf(folder, "jest")}`, async () => {
      await run(process.execPath, ["node_modules/jest/bin/jest.js", "--ci"], { cwd: folder })
    })
  })

  for (const [version, ways] of Object.entries(compilers)) {
    describe(`in TypeScript ${version}`, () => {
      const folder = empty("typescript")
      beforeAll(() =>
        install(folder, {
          ...tarballs,
          ...nodeTypes,
          effect: effects.lowest,
          "@effect/platform": "0.97.0",
          typescript: version
        })
      )

      for (const resolution of ways) {
        it(`compile with ${resolution}, strictly, libraries included`, async () => {
          const configuration = project(folder, resolution, Object.values(scene.modules).flat())
          const compiler = join(folder, "node_modules/typescript/bin/tsc")
          await consumer(`all modules, compiled with \`${resolution}\``, `TypeScript ${version}`, async () => {
            assert.strictEqual(await run(process.execPath, [compiler, "-p", configuration], { cwd: folder }), "")
          })
        })
      }
    })
  }

  describe("are checked with all families in less than 1.5 times the time that they take with one", () => {
    const folder = empty("check-time")
    const sources = {
      one: callOf("@tcchat/endpoints/relation", "endpoints.deleteLists"),
      all: callOf("@tcchat/endpoints", "endpoints.relation.deleteLists")
    }
    beforeAll(() => install(folder, { ...tarballs, ...nodeTypes, effect: effects.lowest, typescript: "5.9.3" }))

    for (const libraries of [false, true])
      it(libraries ? "libraries included" : "libraries left out", async () => {
        const compiler = join(folder, "node_modules/typescript/bin/tsc")
        const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022"]
        const seconds = async (which: keyof typeof sources): Promise<number> => {
          const file = write(folder, `${which}.mts`, sources[which])
          const started = performance.now()
          const skip = libraries ? [] : ["--skipLibCheck"]
          await run(process.execPath, [compiler, ...options, ...skip, file], { cwd: folder })
          return (performance.now() - started) / 1000
        }
        let [one, all] = [Infinity, Infinity]
        for (let round = 0; round < 3; round++) {
          one = Math.min(one, await seconds("one"))
          all = Math.min(all, await seconds("all"))
        }
        console.log(
          `a family: ${one.toFixed(1)} s; all of them: ${all.toFixed(1)} s, ${(all / one).toFixed(2)} times that`
        )
        assert.isBelow(all / one, 1.5)
      })
  })
})
