import { spawn } from "node:child_process"
import { once } from "node:events"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import type { Result } from "../src/measure.js"

const folder = fileURLToPath(new URL("..", import.meta.url))

const run = async (...args: ReadonlyArray<string>) => {
  const child = spawn("npx", ["tsx", "src/run.ts", "--rounds", "2", ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"]
  })
  const [output, [status]] = await Promise.all([text(child.stdout), once(child, "exit")])
  return { output, status: status as number | null }
}

describe("the benchmarks", () => {
  it("all run, measure every case, and judge nothing by two rounds", async () => {
    const { output, status } = await run("--json")
    expect(status).toBe(0)
    const { met, missed, noisy, results } = JSON.parse(output) as {
      readonly results: ReadonlyArray<Result>
    } & Readonly<Record<"met" | "missed" | "noisy", ReadonlyArray<string>>>
    const layouts = new Set(results.map(({ layout }) => layout))
    expect([...layouts].sort()).toEqual(["calls", "compile", "memory", "paced", "speed", "start"])
    for (const { rows, title } of results) {
      const [peer, ...others] = rows.map(({ figures }) => figures)
      expect(others, title).not.toEqual([])
      expect(Object.keys(peer!), title).not.toEqual([])
      for (const figures of others) expect(Object.keys(figures), title).toEqual(Object.keys(peer!))
      for (const { median } of rows.flatMap(({ figures }) => Object.values(figures)))
        expect(median, title).toBeGreaterThan(0)
    }
    expect([met, missed]).toEqual([[], []])
    expect(noisy.length).toBeGreaterThan(0)
  })

  it("print tables for a terminal of 120 columns", async () => {
    const { output, status } = await run("usersig", "calls")
    expect(status).toBe(0)
    expect(output).toContain("too noisy to judge")
    expect(output.split("\n").filter((line) => line.startsWith("  ") && line.length > 120)).toEqual([])
  })
})
