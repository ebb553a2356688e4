import { spawnSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { bare, program } from "./tcchat.js"

const milliseconds = (words: ReadonlyArray<string>): number => {
  const started = performance.now()
  spawnSync(process.execPath, words, { env: bare })
  return performance.now() - started
}

/** The fastest of many interleaved starts, as other load on the machine only makes them slower. */
const fastest = (commands: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<number> => {
  const rounds = Array.from({ length: 30 }, () => commands.map(milliseconds))
  return commands.map((_, index) => Math.min(...rounds.map((round) => round[index]!)))
}

const starts = [["--version"], ["--help"], ["explain", "--help"], ["explain", "wrong", "--usage"]]
const commands = [
  ["explain", "30008"],
  ["relation", "delete-lists", "--help"]
]

describe("the program", () => {
  it("is ready in at most twice the time that Node takes to start, and 60 ms", () => {
    const all = [...starts, ...commands]
    const [node = 0, ...own] = fastest([["-e", "0"], ...all.map((words) => [program, ...words])])
    const shown = own.map((time, index) => `${all[index]!.join(" ")}: ${Math.round(time)} ms`)
    console.log(`node: ${Math.round(node)} ms; ${shown.join("; ")}`)
    for (const time of own.slice(0, starts.length)) expect(time).toBeLessThan(2 * node + 60)
  })
})
