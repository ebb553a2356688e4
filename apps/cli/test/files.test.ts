import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { emulated, exec, program } from "./tcchat.js"

const { run, running } = emulated()

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcchat-files-"))
})
afterAll(() => rm(folder, { recursive: true }))

describe("a file that cannot be written", () => {
  it("is reported in one line, with status 1, and no part of it remains", async () => {
    const config = join(folder, "config.json")
    const state = join(folder, "full.json")
    for (const [words, file] of [
      [["config", "add", "full", "--sdk-app-id", "1"], config],
      [["account", "import-account", "--user-id", "zoe", "--emulator", "--snapshot", state], state]
    ] as const) {
      const { status, stderr } = await exec(
        "bash",
        ["-c", 'ulimit -f 0; "$@"', "bash", process.execPath, program, ...words],
        {
          env: { TCCHAT_CONFIG: config }
        }
      )
      expect([status, stderr]).toEqual([1, `Error: ${file} cannot be written: the file would be too large (EFBIG).\n`])
    }
    expect(await readdir(folder)).toEqual([])
  })

  it("is reported with the error of the call whose remaining payload cannot be saved", async () => {
    const names = Array.from({ length: 150 }, (_, index) => `user${index}`)
    await running().faults.add({ kind: "code", code: 71000, endpoint: "account.importAccounts" })
    const words = ["account", "import-accounts", "--chunk", "--lines", "accounts=-", "--rest", `${folder}/no/rest.json`]
    const { status, stderr } = await run(words, { input: names.join("\n") })
    expect(status).toBe(1)
    expect(stderr).toContain("account.importAccounts failed with 71000")
    expect(stderr.replace(/\s+/g, " ")).toContain("rest.json cannot be written: its folder does not exist (ENOENT).")
    expect(stderr).not.toContain("continue with the remaining payload")
  })
})
