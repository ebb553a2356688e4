import { spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { bare, hasScript, onTerminalOf, program } from "./tcchat.js"

const has = (shell: string) => spawnSync(shell, ["--version"]).status === 0

const folder = mkdtempSync(join(tmpdir(), "tcchat-shells-"))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(join(folder, "tcchat"), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`)
chmodSync(join(folder, "tcchat"), 0o755)
writeFileSync(join(folder, "seed.json"), "{}")

const env = { PATH: `${folder}:${process.env["PATH"]}`, HOME: folder, PS1: "ready> ", PROMPT: "ready> " }

/** The line in a shell after it is typed and completed with the tab key. */
const completed = async (shell: ReadonlyArray<string>, setUp: string, typed: string, more: string) => {
  const { screen } = await onTerminalOf(
    shell,
    {
      "ready> ": `${setUp}; cd '${folder}'; echo set''up\r`,
      "setup\r\n": `${typed}\t`,
      // The line goes to `echo`, from its start to where the cursor is.
      [more]: `\u0001echo 'line:' \u0005; exit\r`
    },
    env
  )
  return /^line: (.*?)\s*$/m.exec(screen)?.[1] ?? screen
}

describe.skipIf(!has("bash") || !hasScript)("completion in bash", () => {
  const bash = ["bash", "--noprofile", "--norc", "-i"]
  const setUp = "source <(tcchat completions bash)"

  it("completes commands and options", async () => {
    expect(await completed(bash, setUp, "tcchat relation delete-l", "ists ")).toBe("tcchat relation delete-lists")
    expect(await completed(bash, setUp, "tcchat relation pull-lists --need-f", "riend")).toBe(
      "tcchat relation pull-lists --need-friend"
    )
  })

  it("completes file names where an option accepts one", async () => {
    expect(await completed(bash, setUp, "tcchat emulator --seed se", "ed.json")).toBe(
      "tcchat emulator --seed seed.json"
    )
  })
})

describe.skipIf(!has("zsh") || !hasScript)("completion in zsh", () => {
  const zsh = ["zsh", "--no-rcs", "-i"]
  const setUp = "bindkey -e; autoload -Uz compinit; compinit -u; source <(tcchat completions zsh)"

  it("completes commands and options", async () => {
    expect(await completed(zsh, setUp, "tcchat relation delete-l", "ists")).toBe("tcchat relation delete-lists")
    expect(await completed(zsh, setUp, "tcchat relation pull-lists --need-f", "riend")).toBe(
      "tcchat relation pull-lists --need-friend"
    )
  })

  it("completes file names where an option accepts one", async () => {
    expect(await completed(zsh, setUp, "tcchat emulator --seed se", "ed.json")).toBe("tcchat emulator --seed seed.json")
  })
})

describe.skipIf(!has("fish"))("completion in fish", () => {
  const complete = (line: string) => {
    const script = `tcchat completions fish | source; cd '${folder}'; complete --do-complete '${line}'`
    const { stdout } = spawnSync("fish", ["--no-config", "--command", script], {
      encoding: "utf8",
      env: { ...bare, ...env }
    })
    return stdout.split("\n").filter((found) => found !== "")
  }

  it("completes commands and options, and says what they are for", () => {
    expect(complete("tcchat relation delete-l")).toEqual([expect.stringMatching(/^delete-lists\t\w+/)])
    expect(complete("tcchat relation pull-lists --need-friend ")).toEqual(["Need_Friend_Type_Yes"])
  })

  it("completes file names where an option accepts one", () => {
    expect(complete("tcchat emulator --seed se")).toEqual(["seed.json"])
  })
})
