import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import * as process from "node:process"
import { afterAll, assert, beforeAll, describe, inject, it } from "vitest"
import { run } from "../src/Command.js"
import { install, temporary, write } from "../src/Consumer.js"
import { nextPeers, nextProject, nextVersions } from "../src/frameworks.js"
import { managers, ready } from "../src/Managers.js"
import { failed, type Outcome } from "../src/program/Step.js"
import * as Registry from "../src/Registry.js"
import { compile, installSdk, sdk, type Service, serve } from "../src/Scene.js"
import { project, type Resolution, resolutions, sdk as use } from "../src/typescript.js"
import { consuming } from "./consuming.js"
import { printed } from "./receiving.js"

const scene = inject("scene")
const modules = scene.sdk.modules[sdk]!

/** Versions of effect, none of which the SDK may see. */
const effects = ["3.22.4", "4.1.0"]

const every = Object.keys(resolutions) as ReadonlyArray<Resolution>

/** The newest, which has no `node10`, is part of every test run. */
const compilers: Readonly<Record<string, ReadonlyArray<Resolution>>> = {
  "5.0.4": every,
  "5.9.3": every,
  "6.0.3": ["node16", "nodenext", "bundler"]
}

/** Routes of Next.js that delete a list: one on Node, one on the edge. */
const route = (runtime: "nodejs" | "edge") => `import { createChat } from "@tcchat/sdk"

export const runtime = "${runtime}"
export const dynamic = "force-dynamic"

const chat = createChat()

export const POST = async (request: Request): Promise<Response> => {
  const { CurrentSequence } = await chat.relation.deleteLists(await request.json())
  return Response.json({ CurrentSequence })
}
`

describe("consumers of the packed SDK", () => {
  const consumer = consuming("sdk-slow")
  const names = [...managers.map(({ name }) => name), ...effects, ...nextVersions]
  const folders: Array<string> = []
  let service: Service
  let registry: Registry.Registry

  const empty = (name: string) => {
    const folder = temporary(name)
    folders.push(folder)
    return folder
  }

  beforeAll(async () => {
    service = await serve(
      scene,
      names.map((name) => `with ${name}`)
    )
    registry = await Registry.serve(Object.values(scene.tarballs))
  })
  afterAll(async () => {
    await registry.close()
    await service.close()
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  })

  const program = (name: string) => [
    "main.js",
    JSON.stringify(service.surroundings(`with ${name}`)),
    JSON.stringify({ [sdk]: modules })
  ]

  const passes = (output: string) => {
    const outcomes = JSON.parse(output) as ReadonlyArray<Outcome>
    assert.deepStrictEqual(failed(outcomes), [])
    assert.isAbove(outcomes.length, 0)
  }

  for (const manager of managers)
    it(`load, sign and call when installed with ${manager.name}`, async () => {
      const [home, folder] = [empty("manager"), empty("sdk")]
      const { add, node } = await ready(manager)
      const options = { cwd: folder, environment: manager.environment(home, registry.url), timeout: 300_000 }
      write(folder, "package.json", { name: "project", version: "1.0.0", private: true, type: "module" })
      await compile(folder, "sdk")
      await consumer("the SDK, the program of the runtimes", manager.name, async () => {
        const [command, ...args] = add([sdk])!
        await run(command, args, options)
        const [runner, ...before] = node
        passes(await run(runner, [...before, ...program(manager.name)], options))
      })
    })

  for (const effect of effects)
    it(`load, sign and call beside effect ${effect}`, async () => {
      const folder = empty("sdk-effect")
      await consumer("the SDK, the program of the runtimes", `Node, beside effect ${effect}`, async () => {
        await installSdk(folder, scene.tarballs, { effect })
        const { version } = JSON.parse(readFileSync(join(folder, "node_modules/effect/package.json"), "utf8")) as {
          readonly version: string
        }
        assert.strictEqual(version, effect)
        passes(await run(process.execPath, program(effect), { cwd: folder }))
      })
    })

  it("pass a test of Jest, as CommonJS", async () => {
    const folder = empty("sdk-jest")
    write(folder, "package.json", {
      private: true,
      dependencies: { [sdk]: `file:${scene.tarballs[sdk]}`, jest: "30.2.0" }
    })
    await install(folder, {})
    write(
      folder,
      "lists.test.js",
      `const { createChat, isApiError, PayloadError } = require("${sdk}")
const { createEmulator, startEmulator } = require("${sdk}/testing")

test("deletes lists", async () => {
  const emulator = createEmulator({ seed: { accounts: { alice: { lists: ["work"] } } } })
  const chat = emulator.createChat()
  const { CurrentSequence } = await chat.relation.deleteLists({ From_Account: "alice", GroupName: ["work"] })
  expect(typeof CurrentSequence).toBe("number")
  const error = await chat.relation.deleteLists({ From_Account: "bob", GroupName: ["work"] }).catch((error) => error)
  expect(isApiError(error, 30003)).toBe(true)
  await emulator.close()
})

test("calls over HTTP as the environment says", async () => {
  const emulator = await startEmulator({ seed: { accounts: ["alice"] } })
  Object.assign(process.env, emulator.env)
  const chat = createChat()
  await chat.relation.addLists({ From_Account: "alice", GroupName: ["work"] })
  await expect(chat.relation.deleteLists({ From_Account: "", GroupName: [] })).rejects.toBeInstanceOf(PayloadError)
  await chat.close()
  await emulator.close()
})
`
    )
    await consumer("the SDK, a test in CommonJS", "Jest 30.2.0", async () => {
      await run(process.execPath, ["node_modules/jest/bin/jest.js", "--ci"], { cwd: folder })
    })
  })

  for (const [version, ways] of Object.entries(compilers))
    describe(`in TypeScript ${version}`, () => {
      const folder = empty("sdk-typescript")
      beforeAll(() => installSdk(folder, scene.tarballs, { typescript: version }))

      for (const resolution of ways)
        it(`compile with ${resolution}, strictly, libraries included, without the types of a runtime`, async () => {
          const configuration = project(folder, resolution, modules, use)
          const compiler = join(folder, "node_modules/typescript/bin/tsc")
          const title = `the SDK, all modules, compiled with \`${resolution}\`, no types of Node`
          await consumer(title, `TypeScript ${version}`, async () => {
            assert.strictEqual(await run(process.execPath, [compiler, "-p", configuration], { cwd: folder }), "")
          })
        })
    })

  for (const next of nextVersions)
    it(`delete lists in routes of Next.js ${next}, on Node and on the edge`, async () => {
      const folder = empty("sdk-next")
      const { effect: _effect, ...peers } = nextPeers
      await install(folder, { [sdk]: `file:${scene.tarballs[sdk]}`, ...peers, next })
      const { "app/layout.tsx": layout, "app/page.tsx": page, "tsconfig.json": configuration } = nextProject
      const files = { "app/layout.tsx": layout, "app/page.tsx": page, "tsconfig.json": configuration }
      for (const [file, content] of Object.entries(files)) write(folder, file, content!)
      for (const runtime of ["nodejs", "edge"] as const) write(folder, `app/${runtime}/route.ts`, route(runtime))
      const { account, admin, baseUrl, sdkAppId, secretKey } = service.surroundings(`with ${next}`)
      const environment = {
        NEXT_TELEMETRY_DISABLED: "1",
        NO_COLOR: "1",
        TCCHAT_ADMIN: admin,
        TCCHAT_BASE_URL: baseUrl,
        TCCHAT_SDK_APP_ID: String(sdkAppId),
        TCCHAT_SECRET_KEY: secretKey
      }
      const bin = "node_modules/next/dist/bin/next"
      await consumer("the SDK, a route on Node and one on the edge", `Next.js ${next}`, async () => {
        await run(process.execPath, [bin, "build"], { cwd: folder, environment })
        const start = [bin, "start", "--port", "0", "--hostname", "127.0.0.1"]
        const child = spawn(process.execPath, start, { cwd: folder, env: { ...process.env, ...environment } })
        try {
          const origin = `http://127.0.0.1:${await printed(child, /Local:\s+http:\/\/[^:]+:(\d+)/)}`
          for (const runtime of ["nodejs", "edge"]) {
            const body = JSON.stringify({ From_Account: account, GroupName: ["work"] })
            const response = await fetch(`${origin}/${runtime}`, { method: "POST", body })
            const text = await response.text()
            assert.isNumber((JSON.parse(text) as { readonly CurrentSequence?: unknown }).CurrentSequence, text)
          }
        } finally {
          child.kill()
        }
      })
    })
})
