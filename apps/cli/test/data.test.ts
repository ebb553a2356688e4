import { describe, expect, it } from "vitest"
import { emulated, tcchat } from "./tcchat.js"

const { env } = emulated()

/** Runs a dry run with `--data`. */
const showing = (data: string) => tcchat(["call", "a/b", "--dry-run", "--data", "-"], { env: env(), input: data })

describe("--data", () => {
  it("is shown at any depth, with every digit", async () => {
    const deep = `{"a":${"[".repeat(50_000)}9007199254740993${"]".repeat(50_000)}}`
    const { status, stdout } = await showing(deep)
    expect([status, stdout.replaceAll(/\s/g, "").includes(deep)]).toEqual([0, true])
  })

  it("is rejected where it is not JSON, also after a big integer", async () => {
    const { status, stderr } = await showing('{"a":9007199254740993,oops}')
    expect([status, stderr]).toEqual([2, expect.stringContaining("is not JSON from character 23 on")])
  })

  it("is rejected at once if it is not terminated", async () => {
    for (const endless of ["[".repeat(100_000), `{"a":9007199254740993,"b":"${'\\"'.repeat(500_000)}`]) {
      const { status, stderr } = await showing(endless)
      expect([status, stderr]).toEqual([2, expect.stringContaining("is not JSON")])
    }
  })
})
