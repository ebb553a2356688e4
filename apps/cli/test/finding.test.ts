import { describe, expect, it } from "vitest"
import { bare, exec, program, tcchat, tcchatProcess } from "./tcchat.js"

describe("tcchat explain", () => {
  it("explains a code", async () => {
    const { status, stdout } = await tcchatProcess(["explain", "30008"])
    expect(status).toBe(0)
    await expect(stdout).toMatchFileSnapshot("golden/explain.txt")
  })

  it("explains all meanings of a number, or the one of a path", async () => {
    const all = await tcchat(["explain", "130004", "--json"])
    expect((JSON.parse(all.stdout) as { readonly codes: Array<unknown> }).codes.length).toBe(2)
    const one = await tcchat(["explain", "130004", "--path", "v4/openconfigsvr/setnospeaking", "--json"])
    expect(JSON.parse(one.stdout)).toMatchObject({ codes: [{ code: 130004, domain: "mute" }] })
    const both = await tcchat(["explain", "80005", "--json"])
    expect(JSON.parse(both.stdout)).toMatchObject({
      codes: [{ kind: "PlanRequired" }, { kind: "Timeout", path: "group_open_http_svc/import_topic" }]
    })
  })

  it("takes the path out of a URL, whose query holds the UserSig", async () => {
    const url = "https://console.tim.qq.com/v4/openconfigsvr/getappinfo?sdkappid=1&usersig=eJx-signature"
    const found = await tcchat(["explain", "130010", "--path", url, "--json"])
    expect(JSON.parse(found.stdout)).toMatchObject({ codes: [{ path: "openconfigsvr/getappinfo" }] })
    const { status, stderr } = await tcchat(["explain", "123", "--path", url])
    expect(status).toBe(1)
    expect(stderr).toContain("of /v4/openconfigsvr/getappinfo is unknown")
    expect(stderr).not.toContain("eJx-signature")
  })

  it("accepts negative codes and ranges", async () => {
    expect((await tcchat(["explain", "-203"])).stdout).toContain("Huawei")
    expect((await tcchat(["explain", "10150"])).stdout).toContain("10100 to 10200")
  })

  it("finds codes by words", async () => {
    const { status, stdout } = await tcchat(["explain", "UserSig", "expired"])
    expect(status).toBe(0)
    expect(stdout).toContain("70001")
  })

  it("says so, with status 1, when a code is unknown to this version, for all paths or for one", async () => {
    const { status, stderr } = await tcchat(["explain", "123"])
    expect(status).toBe(1)
    expect(stderr).toContain("The code 123 is unknown to this version.")
    const elsewhere = await tcchat(["explain", "130010", "--path", "openim/sendmsg"])
    expect(elsewhere.status).toBe(1)
    expect(elsewhere.stderr).toContain("The code 130010 of openim/sendmsg is unknown to this version.")
  })
})

describe("tcchat apis", () => {
  it("lists all of them for a program", async () => {
    const { stdout } = await tcchat(["apis", "--json"])
    const { apis } = JSON.parse(stdout) as { readonly apis: ReadonlyArray<{ readonly name: string }> }
    expect(apis).toContainEqual(
      expect.objectContaining({
        name: "relation.deleteLists",
        command: "relation delete-lists",
        path: "v4/sns/group_delete",
        idempotency: "idempotent",
        ratePerSecond: 200
      })
    )
  })

  it("finds first what has the words in its name, in one argument or several, or other words for the same", async () => {
    const first = async (...words: ReadonlyArray<string>) => {
      const { stdout } = await tcchat(["apis", ...words, "--json"])
      return (JSON.parse(stdout) as { readonly apis: ReadonlyArray<{ readonly name: string }> }).apis[0]?.name
    }
    expect(await first("delete lists")).toBe("relation.deleteLists")
    expect(await first("remove", "list")).toBe("relation.deleteLists")
    expect(await first("kick", "member")).toBe("group.removeMembers")
    expect(await first("create group")).toBe("group.createGroup")
    expect(await first("sns/group_get")).toBe("relation.pullLists")
  })

  it("exits with status 1 when nothing is found", async () => {
    expect((await tcchat(["apis", "teapot"])).status).toBe(1)
  })

  it("exits quietly when its reader closes the pipe", async () => {
    const command = `"${process.execPath}" "${program}" apis | head -n 1; echo "\${PIPESTATUS[0]}"`
    const { stderr, stdout } = await exec("bash", ["-c", command], { env: bare })
    expect(stderr).toBe("")
    expect(stdout).toMatch(/^COMMAND.*\n0\n$/)
  })
})

describe("help", () => {
  it("of the program lists its commands", async () => {
    const { status, stderr, stdout } = await tcchat([])
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    for (const command of ["relation", "call", "apis", "explain", "sig", "emulator", "completions"])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"))
    for (const words of [["--help"], ["-h"], ["help"]]) expect((await tcchat(words)).stdout).toBe(stdout)
  })

  it("of other commands has their options", async () => {
    expect((await tcchat(["sig", "sign", "--help"])).stdout).toContain("--room-name STRING")
    expect((await tcchat(["emulator", "--help"])).stdout).toContain("--fault JSON")
  })

  it("prints the version", async () => {
    const { stdout } = await tcchatProcess(["--version"])
    expect(stdout).toMatch(/^tcchat \d+\.\d+\.\d+\n$/)
    expect((await tcchatProcess(["--version", "--json"])).stdout).toBe(
      `${JSON.stringify({ version: stdout.trim().split(" ")[1] })}\n`
    )
  })
})

describe("completion", () => {
  const complete = async (...words: ReadonlyArray<string>) =>
    (await tcchat(["__complete", "--", ...words])).stdout.split("\n").map((line) => line.split("\t")[0])

  it("knows commands, options, values and names of calls", async () => {
    expect(await complete("re")).toEqual(["relation", ""])
    expect(await complete("relation", "delete-l")).toEqual(["delete-lists", ""])
    expect(await complete("relation", "pull-lists", "--ne")).toEqual(["--need-friend", ""])
    expect(await complete("relation", "pull-lists", "--need-friend", "")).toEqual(["Need_Friend_Type_Yes", ""])
    expect(await complete("relation", "pull-lists", "--region", "s")).toEqual([
      "singapore",
      "seoul",
      "silicon-valley",
      ""
    ])
    expect(await complete("call", "relation.pullL")).toEqual(["relation.pullLists", ""])
    expect(await complete("call", "relation.pullLists", "--from")).toEqual(["--from-account", ""])
    expect(await complete("nonsense", "")).toEqual([""])
  })

  it("has a script for each shell it names", async () => {
    for (const shell of ["bash", "zsh", "fish"])
      expect((await tcchat(["completions", shell])).stdout).toContain("__complete")
    expect((await tcchat(["completions", "tcsh"])).status).toBe(2)
  })
})
