import { describe, expect, it } from "vitest"
import { emulated } from "./tcchat.js"

const { run } = emulated()

describe("tcchat compare", () => {
  it("finds the emulator to be as it is", async () => {
    const { status, stdout, stderr } = await run(["compare", "--yes"], { env: { XDG_CONFIG_HOME: "/tmp/cmpx" } })
    console.log(stdout, stderr)
    expect(status).toBe(0)
  })
})
