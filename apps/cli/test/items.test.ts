import type * as ChatClient from "@tcchat/core/ChatClient"
import { TransportError } from "@tcchat/core/ChatError"
import { pullFollows } from "@tcchat/endpoints/follow"
import * as Effect from "effect/Effect"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Input } from "../src/Command.js"
import { reportOf } from "../src/Failure.js"
import * as Pages from "../src/commands/call/Pages.js"
import { bare, emulated, exec, hasScript, onTerminal, program } from "./tcchat.js"

const { env, run, running, runProcess } = emulated()

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcchat-items-"))
})
afterAll(() => rm(folder, { recursive: true }))

const names = (count: number) => Array.from({ length: count }, (_, index) => `user${index + 1}`)
const fileOf = async (name: string, text: string) => {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}

const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)

const follow = ["follow", "pull-follows", "--from-account", "alice", "--follow-type", "2", "--want-num", "2"]
const followed = async () => {
  await running().seed({ accounts: { alice: { following: ["u1", "u2", "u3", "用户4", "u5"] } } })
}

describe("--all", () => {
  it("reads all pages into one response", async () => {
    await followed()
    const { status, stdout } = await run([...follow, "--all", "--json"])
    expect(status).toBe(0)
    const { FollowItem: items } = JSON.parse(stdout) as { readonly FollowItem: ReadonlyArray<unknown> }
    expect([items.length, (await running().calls()).length]).toEqual([5, 3])
  })

  it("writes a line for each item as the pages arrive", async () => {
    await followed()
    const { status, stderr, stdout } = await runProcess([...follow, "--all", "--ndjson"])
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(lines(stdout).map((item) => item.To_Account)).toHaveLength(5)
    await running().faults.add({ kind: "code", code: 30003, endpoint: "follow.pullFollows", count: 1, rate: 1 })
    const failed = await run([...follow, "--all", "--ndjson"])
    expect([failed.status, failed.stdout]).toEqual([1, ""])
  })

  it("stops when its output is closed", async () => {
    await followed()
    const command = `"${process.execPath}" "${program}" ${follow.join(" ")} --all --ndjson | head -n 1; echo "\${PIPESTATUS[0]}"`
    const { stderr, stdout } = await exec("bash", ["-c", command], { env: { ...bare, ...env() } })
    expect(stderr).toBe("")
    expect(stdout).toMatch(/^\{.*\}\n0\n$/)
  })

  it("says how much was read before an error", async () => {
    const page = { FollowItem: [{ To_Account: "a" }, { To_Account: "b" }], NextCursor: "c", Sequence: 1 }
    const failure = new TransportError({ endpoint: "follow.pullFollows", reason: "Unknown", failure: "Timeout" })
    const responses = [Effect.succeed(page), Effect.fail(failure)]
    const client = { call: () => responses.shift() } as unknown as ChatClient.Service
    const input: Input = {
      flag: () => false,
      string: () => undefined,
      strings: () => [],
      integer: () => undefined,
      arguments: []
    }
    const error = await Effect.runPromise(Effect.flip(Pages.read(pullFollows, {}, client, input)))
    expect(reportOf(error).rows[0]).toEqual(["Read so far", "2 items on 1 page"])
  })

  it("is not needed for the first page", async () => {
    await followed()
    const { stdout } = await run([...follow, "--json"])
    expect(JSON.parse(stdout)).toMatchObject({ FollowItem: { length: 2 } })
  })

  it("is an option only of calls that respond in pages", async () => {
    const { status, stderr } = await run(["relation", "pull-lists", "--from-account", "alice", "--all"])
    expect([status, stderr]).toEqual([2, expect.stringContaining('There is no option "--all"')])
  })
})

describe("--ndjson", () => {
  it("prints a line for each item of a response, and the response if it has no list", async () => {
    const pull = await run(["relation", "pull-lists", "--from-account", "alice", "--ndjson"])
    expect(lines(pull.stdout)).toEqual([
      { GroupName: "work", FriendNumber: 1 },
      { GroupName: "school", FriendNumber: 1 },
      { GroupName: "家人", FriendNumber: 2 }
    ])
    const remove = ["relation", "delete-lists", "--from-account", "alice", "--group-name", "work", "--yes"]
    expect((await run([...remove, "--ndjson"])).stdout).toBe('{"CurrentSequence":2}\n')
  })

  it("prints errors as --json does, and excludes it", async () => {
    const { stderr } = await run(["relation", "pull-lists", "--from-account", "nobody", "--ndjson"])
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 30003 } })
    const both = await run(["relation", "pull-lists", "--from-account", "alice", "--ndjson", "--json"])
    expect([both.status, both.stderr]).toEqual([2, expect.stringContaining("exclude each other")])
  })

  it("keeps integers that a number cannot hold", async () => {
    const group = ["--group-id", "@TGS#_a", "--permission-group-id", "@PMG#_a"]
    const words = ["community", "modify-permission-group", ...group, "--permission", "9007199254740993", "--dry-run"]
    expect((await run(words)).stdout).toContain('"Permission": 9007199254740993\n')
    expect((await run([...words, "--json"])).stdout).toContain('"Permission":9007199254740993')
    const body = '{"Permission":9007199254740993}'
    const data = ["community", "modify-permission-group", ...group, "--data", body, "--dry-run", "--ndjson"]
    expect((await run(data)).stdout).toContain('"Permission":9007199254740993')
    const broken = await run(["call", "a/b", "--data", '{"a":9007199254740993,oops}'])
    expect([broken.status, broken.stderr]).toEqual([2, expect.stringContaining("is not JSON from character 23 on")])
  })

  it("also prints calls and codes", async () => {
    expect(lines((await run(["apis", "friend", "list", "--ndjson"])).stdout).length).toBeGreaterThan(2)
    expect(lines((await run(["explain", "130004", "--ndjson"])).stdout)).toHaveLength(2)
  })
})

describe("--lines", () => {
  it("takes the entries of an array from a file or standard input", async () => {
    const file = await fileOf("names.txt", "\uFEFFuser1\r\n\r\n用户2\n")
    expect((await run(["account", "import-accounts", "--lines", `Accounts=${file}`])).status).toBe(0)
    const check = ["account", "check-accounts", "--ndjson"]
    const { stdout } = await run([...check, "--lines", "check-item=-"], { input: 'user1\n{"UserID":"用户2"}\n' })
    expect(lines(stdout).map((item) => [item.UserID, item.AccountStatus])).toEqual([
      ["user1", "Imported"],
      ["用户2", "Imported"]
    ])
  })

  it.for([
    [["from-account=x"], "expected FIELD=FILE", "check-item"],
    [["check-item"], "expected FIELD=FILE", "check-item"],
    [["check-item=/does/not/exist"], "there is no such file", ""],
    [["check-item=-", "--check-item", "a"], "CheckItem is given twice", ""],
    [["check-item=-"], "Line 2 of standard input: expected JSON", ""]
  ] as const)("that cannot be right is told with status 2: %o", async ([words, ...named]) => {
    const { status, stderr } = await run(["account", "check-accounts", "--lines", ...words], { input: "a\n{oops\n" })
    expect(status).toBe(2)
    for (const part of named) expect(stderr).toContain(part)
  })
})

describe("a list that is too long for one call", () => {
  const remove = ["account", "delete-accounts", "--yes", "--lines", "delete-item=-"]

  it("is rejected with advice", async () => {
    const { status, stderr } = await run(remove, { input: names(101).join("\n") })
    expect(status).toBe(2)
    await expect(stderr).toMatchFileSnapshot("golden/too-long.txt")
  })

  it("is sent in several calls with --chunk, whose responses are merged", async () => {
    await running().seed({ accounts: names(250) })
    const { status, stderr, stdout } = await run([...remove, "--chunk", "--json"], { input: names(251).join("\n") })
    expect([status, stderr]).toEqual([3, ""])
    const { ResultItem: results } = JSON.parse(stdout) as { readonly ResultItem: ReadonlyArray<unknown> }
    expect([results.length, (await running().calls()).length]).toEqual([251, 3])
  })

  it("names an invalid item by its position in the whole list, and sends nothing", async () => {
    const { status, stderr } = await run([...remove, "--chunk"], {
      input: [...names(150), '{"UserID":""}', "y"].join("\n")
    })
    expect([status, await running().calls()]).toEqual([2, []])
    expect(stderr).toContain("DeleteItem[150].UserID")
  })

  it("reports and saves the remaining payload when a call fails", async () => {
    await running().seed({ accounts: names(250) })
    const rest = join(folder, "rest.json")
    await running().faults.add({ kind: "code", code: 71000, endpoint: "account.deleteAccounts", count: 1 })
    const { status, stderr } = await run([...remove, "--chunk", "--rest", rest], { input: names(250).join("\n") })
    expect(status).toBe(1)
    await expect(stderr.replaceAll(folder, "FOLDER")).toMatchFileSnapshot("golden/chunks.txt")
    const again = ["account", "delete-accounts", "--yes", "--chunk", "--data", `@${rest}`, "--json"]
    expect(JSON.parse(await readFile(rest, "utf8"))).toMatchObject({ DeleteItem: { length: 250 } })
    expect((await run(again)).status).toBe(0)
  })

  it("removes what remained and says what was done when all calls have succeeded", async () => {
    await running().seed({ accounts: names(250) })
    const rest = join(folder, "rest.json")
    await writeFile(rest, '{"DeleteItem":[]}')
    const { status, stderr } = await run([...remove, "--chunk", "--rest", rest], { input: names(250).join("\n") })
    expect([status, stderr]).toEqual([0, "Sent 250 items of DeleteItem in 3 calls.\n"])
    await expect(readFile(rest)).rejects.toThrow("ENOENT")
  })

  it("shows its first call, and how many there are, with --dry-run", async () => {
    const { stdout } = await run([...remove, "--chunk", "--dry-run", "--json"], { input: names(250).join("\n") })
    expect(JSON.parse(stdout)).toMatchObject({ calls: 3, body: { DeleteItem: { length: 100 } } })
  })
})

describe.skipIf(!hasScript)("on a terminal, which needs `script` of util-linux,", () => {
  it("progress is shown and removed, and a page says that there are more", async () => {
    await followed()
    const all = await onTerminal([...follow, "--all"], {}, env())
    expect(all.screen).toMatch(/follow\.pullFollows: 2 items on 1 page/)
    expect(all.screen.slice(all.screen.lastIndexOf("\u001B[K"))).toContain("用户4")
    const one = await onTerminal(follow, {}, env())
    expect(one.screen).toContain("There are more pages; --all reads them.")
    const ids = await fileOf("ids.txt", names(250).join("\n"))
    const words = ["account", "import-accounts", "--chunk", "--lines", `accounts=${ids}`]
    expect((await onTerminal(words, {}, env())).screen).toContain("account.importAccounts: 0 of 3 calls")
  })
})
