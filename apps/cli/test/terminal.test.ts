import { existsSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { emulated, hasScript, onTerminal } from "./tcchat.js"

const { env, running } = emulated()

const remove = ["relation", "delete-lists", "--from-account", "alice", "--group-name", "work"]
const sent = async () => (await running().calls()).length

describe.skipIf(!hasScript)("on a terminal, which needs `script` of util-linux,", () => {
  it("a deletion asks for confirmation, and is done after yes", async () => {
    const { screen, status } = await onTerminal(remove, { "Continue?": "y\r" }, env())
    expect(screen).toContain("work")
    expect([status, await sent()]).toEqual([0, 1])
  })

  it("a deletion is not done after anything else", async () => {
    for (const response of ["n\r", "\r", "\u0004"]) {
      const { screen, status } = await onTerminal(remove, { "Continue?": response }, env())
      expect([response, status, await sent()]).toEqual([response, 1, 0])
      expect(screen).toContain("Cancelled; nothing was done.")
    }
  })

  it("every question is cancelled by Ctrl-C, with status 130", async () => {
    const { TCCHAT_SECRET_KEY: _, ...others } = env()
    const config = join(tmpdir(), `tcchat-config-${process.pid}.json`)
    for (const [words, question, more] of [
      [remove, "Continue?", env()],
      [["relation", "pull-lists", "--from-account", "alice"], "Secret key", others],
      [["config", "add", "prod"], "SDKAppID", { TCCHAT_CONFIG: config }],
      [["config", "add", "prod", "--sdk-app-id", "1"], "Region", { TCCHAT_CONFIG: config }],
      [["config", "add", "prod", "--sdk-app-id", "1", "--region", "seoul"], "Secret key", { TCCHAT_CONFIG: config }]
    ] as const) {
      const { screen, status } = await onTerminal(words, { [question]: "\u0003" }, more)
      expect([words, status, screen.includes("Error")]).toEqual([words, 130, false])
    }
    expect([await sent(), existsSync(config)]).toEqual([0, false])
  })

  it("the secret key is prompted for, and not shown while it is typed", async () => {
    const { TCCHAT_SECRET_KEY: key = "", ...others } = env()
    const pull = ["relation", "pull-lists", "--from-account", "alice"]
    const { screen, status } = await onTerminal(pull, { "Secret key": `${key}\r` }, others)
    expect([status, await sent()]).toEqual([0, 1])
    expect(screen).not.toContain(key)
  })

  it("colors are used, unless NO_COLOR is set or the terminal has none", async () => {
    const words = ["explain", "30008"]
    expect((await onTerminal(words, {})).screen).toContain("\u001B[1m30008")
    for (const more of [{ NO_COLOR: "1" }, { TERM: "dumb" }])
      expect((await onTerminal(words, {}, more)).screen).not.toContain("\u001B[")
  })
})
