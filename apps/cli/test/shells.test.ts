import { spawnSync } from "node:child_process"
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { bare, hasScript, onTerminalOf, program, tcchat } from "./tcchat.js"

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

const words = async (...line: ReadonlyArray<string>) =>
  (await tcchat(["__complete", "--", ...line])).stdout
    .split("\n")
    .filter((word) => word !== "")
    .map((word) => word.replace(/\t.*/, ""))

describe("the words that complete a line", () => {
  it("are those of the help, at every level", async () => {
    const listed = async (...path: ReadonlyArray<string>) => {
      const { stdout } = await tcchat([...path, "--help"])
      const list = /\n(?:Calls|Commands|Tools)\n(.*)/s.exec(stdout)?.[1] ?? ""
      const [own = ""] = list.split(/\n(?:Variables|Examples?|Exit status)\n/s)
      return [...own.matchAll(/^ {2}(\S+) /gm)].map(([, word]) => word!)
    }
    for (const path of [[], ["relation"], ["group"], ["sig"], ["config"]]) {
      const found = await words(...path, "")
      expect(found).toEqual(await listed(...path))
      expect(found.filter((word) => word.startsWith("_"))).toEqual([])
    }
    expect(await words("_")).toEqual([])
    expect(await words("help", "relation", "delete-l")).toEqual(["delete-lists"])
  })

  it("are no names with dots where there are commands, unless one is typed", async () => {
    expect(await words("run", "rel")).toEqual(["relation"])
    expect(await words("run", "relation.deleteL")).toEqual(["relation.deleteLists"])
    expect(await words("call", "relation.deleteL")).toEqual(["relation.deleteLists"])
  })

  it("are no values of an argument that is given already", async () => {
    expect(await words("completions", "")).toEqual(expect.arrayContaining(["bash", "--help"]))
    expect(await words("completions", "bash", "")).toEqual(["--json", "--help"])
  })

  it("are values of an option after an equals sign, also where bash splits there", async () => {
    expect(await words("relation", "pull-lists", "--region", "=", "sin")).toEqual(["singapore"])
    expect(await words("relation", "pull-lists", "--region=sin")).toEqual(["--region=singapore"])
  })
})

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

  it("completes file names where an option or an argument accepts one", () => {
    expect(complete("tcchat emulator --seed se")).toEqual(["seed.json"])
    expect(complete("tcchat run relation delete-lists se")).toEqual(["seed.json"])
  })

  it("completes the value of an option after an equals sign", () => {
    expect(complete("tcchat relation pull-lists --region=si")).toEqual([
      "--region=silicon-valley",
      "--region=singapore"
    ])
  })
})
