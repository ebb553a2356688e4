import { rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import { emulated } from "./tcchat.js"

const { masked, run, running, runProcess } = emulated()

const lists = async () => {
  const { accounts } = await running().snapshot()
  return accounts.find(({ userId }) => userId === "alice")?.lists
}

describe("a call", () => {
  it("shows its response as a table with aligned columns", async () => {
    const { status, stderr, stdout } = await runProcess([
      "relation",
      "pull-lists",
      "--from-account",
      "alice",
      "--need-friend",
      "Need_Friend_Type_Yes"
    ])
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    await expect(stdout).toMatchFileSnapshot("golden/pull-lists.txt")
  })

  it("prints its response as one JSON object", async () => {
    const { status, stderr, stdout } = await run(["relation", "pull-lists", "--from-account", "alice", "--json"])
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(JSON.parse(stdout)).toEqual({
      ResultItem: [
        { GroupName: "work", FriendNumber: 1 },
        { GroupName: "school", FriendNumber: 1 },
        { GroupName: "家人", FriendNumber: 2 }
      ],
      CurrentSequence: 1
    })
  })

  it("deletes lists", async () => {
    const words = [
      "relation",
      "delete-lists",
      "--from-account",
      "alice",
      "--group-name",
      "work",
      "--group-name",
      "家人"
    ]
    expect(await run([...words, "--yes"])).toEqual({ status: 0, stdout: "CurrentSequence  2\n", stderr: "" })
    expect(await lists()).toEqual(["school"])
  })

  it("says done when the response has no fields", async () => {
    expect(await run(["account", "import-account", "--user-id", "zoe"])).toEqual({
      status: 0,
      stdout: "Done.\n",
      stderr: ""
    })
  })

  it("can be named by its endpoint, its command, or its path", async () => {
    for (const name of ["relation.pullLists", "relation pull-lists", "sns/group_get", "v4/sns/group_get"]) {
      const { status, stdout } = await run(["call", name, "--from-account", "alice"])
      expect([name, status, stdout.includes("家人")]).toEqual([name, 0, true])
    }
  })

  it("can be made by a path that has no definition", async () => {
    const { status, stderr } = await run(["call", "v4/some_svc/some_command", "--data", "{}"])
    expect(status).toBe(1)
    expect(stderr).toContain("some_svc/some_command failed with 60009")
  })

  it("takes its payload from JSON, a file or standard input, and options override it", async () => {
    const body = JSON.stringify({ From_Account: "alice", GroupName: ["from data"] })
    const file = join(tmpdir(), `tcchat-request-${process.pid}.json`)
    onTestFinished(() => rm(file))
    await writeFile(file, `\uFEFF${body}`)
    const add = ["relation", "add-lists"]
    expect((await run([...add, "--data", body, "--group-name", "from option"])).status).toBe(0)
    expect((await run([...add, "--data", `@${file}`])).status).toBe(0)
    expect((await runProcess([...add, "--data", "-"], { input: body.replace("from data", "from input") })).status).toBe(
      0
    )
    expect(await lists()).toEqual(["work", "school", "家人", "from option", "from data", "from input"])
  })

  it("accepts any string as a value", async () => {
    const names = ["--group-name=--json", "--group-name==", "--group-name=-x y", "--group-name=,"]
    expect((await run(["relation", "add-lists", "--from-account", "alice", ...names])).status).toBe(0)
    expect(await lists()).toEqual(["work", "school", "家人", "--json", "=", "-x y", ","])
  })

  it("accepts objects as JSON, one at a time or as an array", async () => {
    const words = [
      "account",
      "import-accounts",
      "--account-list",
      '{"UserID":"x"}',
      "--account-list",
      '[{"UserID":"y"}]'
    ]
    expect((await run(words)).status).toBe(0)
    const { accounts } = await running().snapshot()
    expect(accounts.map(({ userId }) => userId)).toEqual(expect.arrayContaining(["x", "y"]))
  })

  it("ends with status 3 when items of its response failed, and explains their codes", async () => {
    const words = ["relation", "add-lists", "--from-account", "alice", "--group-name", "new"]
    const { status, stderr, stdout } = await runProcess([...words, "--to-account", "bob", "--to-account", "stranger"])
    expect(status).toBe(3)
    await expect(`${stdout}---\n${stderr}`).toMatchFileSnapshot("golden/partial-success.txt")
  })

  it("escapes control characters of a response", async () => {
    await running().seed({ accounts: { mallory: { lists: ["\u001B[2Jgone\nline"] } } })
    const { stdout } = await run(["relation", "pull-lists", "--from-account", "mallory"])
    expect(stdout).toContain(String.raw`\u001B[2Jgone\nline`)
  })
})

describe("a dry run", () => {
  const words = ["relation", "delete-lists", "--from-account", "alice", "--group-name", "家人", "--dry-run"]

  it("shows the request with its UserSig redacted, and sends nothing", async () => {
    const { status, stdout } = await run(words)
    expect(status).toBe(0)
    expect(await running().calls()).toEqual([])
    await expect(masked(stdout)).toMatchFileSnapshot("golden/dry-run.txt")
  })

  it("needs no secret key", async () => {
    expect((await run(words, { env: { TCCHAT_SECRET_KEY: "" } })).status).toBe(0)
  })

  it("keeps the white space of values", async () => {
    const spaced = ["relation", "pull-lists", "--from-account", " a ", "--group-name", "x\n", "--dry-run", "--json"]
    expect(JSON.parse((await run(spaced)).stdout)).toMatchObject({ body: { From_Account: " a ", GroupName: ["x\n"] } })
  })

  it("prints one JSON object with --json", async () => {
    const { stdout } = await run([...words, "--json"])
    expect(JSON.parse(stdout)).toMatchObject({
      method: "POST",
      url: expect.stringContaining(
        "/v4/sns/group_delete?sdkappid=1400000000&identifier=administrator&usersig=<redacted>&"
      ),
      body: { From_Account: "alice", GroupName: ["家人"] }
    })
  })
})

describe("a call with --verbose", () => {
  const words = ["relation", "delete-lists", "--from-account", "alice", "--group-name", "work", "--yes", "--verbose"]

  it("shows request and response on stderr", async () => {
    const { stderr, stdout } = await run(words)
    expect(stdout).toBe("CurrentSequence  2\n")
    await expect(masked(stderr)).toMatchFileSnapshot("golden/verbose.txt")
  })

  it("writes a line of JSON for each of them with --json", async () => {
    const { stderr } = await run([...words, "--json"])
    const lines = stderr.trim().split("\n")
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object))).toEqual([["request"], ["response"]])
  })
})
