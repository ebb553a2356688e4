import { join } from "node:path"
import * as process from "node:process"
import { describe, expect, it } from "vitest"
import { bin, copyWorkspace, passes, read, root, run, write } from "./workspace.js"

copyWorkspace()

const file = "packages/endpoints/src/robot/renameRobot.ts"
const family = "packages/endpoints/src/robot.ts"

const builds = async (name: string): Promise<void> => {
  await passes(name, join(root, name, "node_modules/.bin/tsup"))
  await passes(name, process.execPath, "../../scripts/declarations.mjs")
}

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
    // Its method and its types in the SDK, as a build makes them.
    await builds("packages/endpoints")
    await passes("packages/sdk", bin("tsx"), "build/generate.ts")
    await passes(".", process.execPath, "scripts/check.mjs")
  })

  it("needs no test of its own: those of all endpoints include it", async () => {
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
    await builds("packages/reference")
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
