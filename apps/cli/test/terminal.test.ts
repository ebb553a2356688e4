import { spawn, spawnSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { bare, emulated, type Environment, program } from "./tcchat.js"

const { env, running } = emulated()

/** `script` of util-linux gives a program a terminal; the one of other systems has other options. */
const hasScript = /util-linux/.test(spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "")

/** Runs the program on a terminal, and types an answer once a question is asked. */
const onTerminal = (words: ReadonlyArray<string>, typed: Readonly<Record<string, string>>, more: Environment = {}) =>
  new Promise<{ readonly status: number | null; readonly screen: string }>((resolve, reject) => {
    const command = [process.execPath, program, ...words].map((word) => `'${word}'`).join(" ")
    const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
      env: { ...bare, TERM: "xterm-256color", ...more }
    })
    let screen = ""
    const left = Object.entries(typed)
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      screen += text
      const [next] = left
      if (next !== undefined && screen.includes(next[0])) {
        left.shift()
        child.stdin.write(next[1])
      }
    })
    child.on("error", reject)
    child.on("close", (status) => resolve({ status, screen }))
  })

const remove = ["relation", "delete-lists", "--from-account", "alice", "--group-name", "work"]
const sent = async () => (await running().calls()).length

describe.skipIf(!hasScript)("on a terminal, which needs `script` of util-linux,", () => {
  it("a deletion is asked about, and done after yes", async () => {
    const { screen, status } = await onTerminal(remove, { "Go on?": "y\r" }, env())
    expect(screen).toContain("work")
    expect([status, await sent()]).toEqual([0, 1])
  })

  it("a deletion is not done after anything else", async () => {
    for (const answer of ["n\r", "\r", "\u0003", "\u0004"]) {
      const { screen, status } = await onTerminal(remove, { "Go on?": answer }, env())
      expect([answer, status, await sent()]).toEqual([answer, 1, 0])
      expect(screen).toContain("Cancelled; nothing was sent.")
    }
  })

  it("the secret key is asked for, and not shown while it is typed", async () => {
    const { TCCHAT_SECRET_KEY: key = "", ...others } = env()
    const pull = ["relation", "pull-lists", "--from-account", "alice"]
    const { screen, status } = await onTerminal(pull, { "Secret key": `${key}\r` }, others)
    expect([status, await sent()]).toEqual([0, 1])
    expect(screen).not.toContain(key)
  })

  it("colours are used, unless NO_COLOR is set or the terminal has none", async () => {
    const words = ["explain", "30008"]
    expect((await onTerminal(words, {})).screen).toContain("\u001B[1m30008")
    for (const more of [{ NO_COLOR: "1" }, { TERM: "dumb" }])
      expect((await onTerminal(words, {}, more)).screen).not.toContain("\u001B[")
  })
})
