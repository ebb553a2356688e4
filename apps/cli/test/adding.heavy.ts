import { spawn } from "node:child_process"
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const copied = [
  ...["packages", "apps"].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`)),
  "examples"
]

let copy = ""
const bin = (name: string) => join(root, "node_modules/.bin", name)
const read = (file: string) => readFileSync(join(copy, file), "utf8")
const write = (file: string, text: string) => writeFileSync(join(copy, file), text)

interface Ended {
  readonly status: number | null
  readonly output: string
}

/** Runs a command in a folder of the copy. */
const run = (folder: string, command: string, ...words: ReadonlyArray<string>): Promise<Ended> =>
  new Promise((resolve) => {
    let output = ""
    const child = spawn(command, words, { cwd: join(copy, folder), stdio: ["ignore", "pipe", "pipe"] })
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += String(text)))
    child.on("close", (status) => resolve({ status, output }))
  })

const passes = async (folder: string, command: string, ...words: ReadonlyArray<string>): Promise<void> => {
  const { output, status } = await run(folder, command, ...words)
  expect(status, output).toBe(0)
}

/** Links the dependencies of a package, so that copied packages find each other and everything else stays where it is. */
const link = (name: string, scope = "") => {
  const from = join(root, name, "node_modules", scope)
  const to = join(copy, name, "node_modules", scope)
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from)) {
    if (entry.startsWith(".")) continue
    if (entry.startsWith("@")) {
      link(name, entry)
      continue
    }
    const target = realpathSync(join(from, entry))
    const sibling = copied.find((folder) => target === realpathSync(join(root, folder)))
    symlinkSync(sibling === undefined ? target : join(copy, sibling), join(to, entry))
  }
}

beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), "tcchat-adding-")))
  for (const name of [...copied, "scripts", "config"])
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => !/[/\\](?:node_modules|\.turbo|\.results)$/.test(path)
    })
  for (const name of ["package.json", "tsconfig.json", "tsconfig.base.json", ".oxfmtrc.json"])
    cpSync(join(root, name), join(copy, name))
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"))
  for (const name of copied) link(name)
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

const file = "packages/endpoints/src/robot/renameRobot.ts"
const family = "packages/endpoints/src/robot.ts"

describe("adding an endpoint", () => {
  it("begins with a copy of a neighbour, which has to say what it destroys", async () => {
    const neighbour = read("packages/endpoints/src/robot/deleteRobot.ts")
    const facts = neighbour
      .replaceAll("deleteRobot", "renameRobot")
      .replace("delete_robot", "rename_robot")
      .replace("Deletes a robot.", "Renames a robot.")
    write(file, facts.replace(/\n {2}destroys: .*/, ""))
    expect((await run(".", process.execPath, "scripts/check.mjs")).output).toContain("'destroys'")
    write(file, facts)
  })

  it("needs its line in the family", async () => {
    expect((await run(".", bin("tsx"), "scripts/structure.ts")).output).toContain("must list exactly the definitions")
    const line = 'export { renameRobot } from "./robot/renameRobot.js"\n'
    write(family, read(family).replace(/^(?=export \{ sendStreamMessage)/m, line))
    await passes(".", bin("tsx"), "scripts/structure.ts")
    await passes(".", process.execPath, "scripts/check.mjs")
  })

  it("needs no test of its own: those of all endpoints take it in", async () => {
    const { output, status } = await run(
      "packages/endpoints",
      bin("vitest"),
      "run",
      "-t",
      "every endpoint (has one name|robot)"
    )
    expect(status, output).toBe(0)
    const results = JSON.parse(read("packages/endpoints/.results/tests.json")) as {
      readonly testResults: ReadonlyArray<{
        readonly assertionResults: ReadonlyArray<{ readonly fullName: string; readonly status: string }>
      }>
    }
    const own = results.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ fullName }) => fullName.includes("robot.renameRobot"))
    expect(own.length).toBeGreaterThan(3)
    for (const { fullName, status } of own) expect([fullName, status]).toEqual([fullName, "passed"])
  })

  it("writes its help and its reference", async () => {
    for (const name of ["packages/endpoints", "packages/reference"]) {
      await passes(name, join(root, name, "node_modules/.bin/tsup"))
      await passes(name, process.execPath, "../../scripts/declarations.mjs")
    }
    await passes("apps/cli", bin("tsx"), "src/writeReference.ts")
    expect(read("docs/reference/cli/robot.md")).toContain("## tcchat robot rename-robot\n\nRenames a robot.")
    const help = await run("apps/cli", bin("tsx"), "src/main.ts", "robot", "rename-robot", "--help")
    expect(help.output).toContain("--robot-account")
    expect(help.output).toMatch(/Destroys +the robot account/)
  })

  it("changes the public surface", async () => {
    await passes(".", process.execPath, "scripts/api.mjs", "--write")
    expect(read("packages/endpoints/api.txt")).toContain("renameRobot")
  })
})
