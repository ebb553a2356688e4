import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { tcchat, tcchatProcess } from "./tcchat.js"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcchat-snapshot-"))
})
afterAll(() => rm(folder, { recursive: true }))

const seed = ["--seed", '{"accounts":{"alice":{"lists":["work","家人"]}}}']
const pull = ["relation", "pull-lists", "--from-account", "alice", "--emulator", "--json"]
const remove = ["relation", "delete-lists", "--from-account", "alice", "--group-name", "work", "--emulator"]

describe("--emulator", () => {
  it("starts one for the command, which needs no app, no key and no confirmation, whatever the variables are", async () => {
    const env = { TCCHAT_BASE_URL: "http://127.0.0.1:9", TCCHAT_SECRET_KEY: "another" }
    expect((await tcchat([...pull, ...seed], { env })).stdout).toContain("家人")
    expect(await tcchatProcess([...remove, ...seed])).toEqual({ status: 0, stdout: "CurrentSequence  2\n", stderr: "" })
  })

  it("starts with the accounts of the examples in the help, unless there is a seed or a snapshot", async () => {
    const results = async (...more: ReadonlyArray<string>) =>
      JSON.parse((await tcchat([...pull, ...more])).stdout || "{}") as { readonly ResultItem?: ReadonlyArray<unknown> }
    expect((await results()).ResultItem).toHaveLength(3)
    expect(await tcchatProcess(remove)).toEqual({ status: 0, stdout: "CurrentSequence  2\n", stderr: "" })
    expect((await tcchat(["group", "list-members", "--group-id", "mygroup", "--emulator"])).status).toBe(0)
    expect(await results("--seed", '{"accounts":[]}')).toEqual({})
    const snapshot = ["--snapshot", join(folder, "demo.json")]
    expect((await tcchat([...remove, ...snapshot])).status).toBe(0)
    expect((await results(...snapshot)).ResultItem).toHaveLength(2)
  })

  it("says how an account gets into it where there is none of a name", async () => {
    const other = ["relation", "pull-lists", "--from-account", "zoe", "--emulator"]
    const { status, stderr } = await tcchat(other)
    expect([status, stderr.replace(/\s+/g, " ")]).toEqual([1, expect.stringContaining("--snapshot FILE")])
    expect(stderr).toContain("alice")
    const kept = await tcchat([...other, "--snapshot", join(folder, "other.json")])
    expect(kept.stderr).toContain("Import the account")
  })

  it("restores a snapshot and saves to it, and starts from the seed if there is none", async () => {
    const snapshot = ["--snapshot", join(folder, "state.json")]
    expect((await tcchat([...remove, ...seed, ...snapshot])).status).toBe(0)
    const kept = await readFile(join(folder, "state.json"), "utf8")
    const { stdout } = await tcchat([...pull, ...seed, ...snapshot])
    expect(JSON.parse(stdout)).toMatchObject({ ResultItem: [{ GroupName: "家人" }] })
    expect(await readFile(join(folder, "state.json"), "utf8")).toBe(kept)
  })

  it("keeps every digit of an integer from --data through a snapshot", async () => {
    const words = [
      "--emulator",
      "--json",
      "--seed",
      '{"accounts":["alice","bob"]}',
      "--snapshot",
      join(folder, "digits.json")
    ]
    const content = '{"Level":9223372036854775807}'
    const message = `{"From_Account":"alice","To_Account":"bob","MsgRandom":1,"MsgBody":[{"MsgType":"NextElem","MsgContent":${content}}]}`
    const sent = await tcchat(["message", "send-message", "--data", message, ...words])
    expect([sent.status, sent.stderr]).toEqual([0, ""])
    const between = '{"Operator_Account":"alice","Peer_Account":"bob","MaxCnt":9,"MinTime":0,"MaxTime":9000000000}'
    const { stdout } = await tcchat(["call", "openim/admin_getroammsg", "--data", between, ...words])
    expect(stdout).toContain(content)
  })

  it("reports a snapshot that it cannot restore", async () => {
    const file = join(folder, "bad.json")
    await writeFile(file, '{"accounts":{}}')
    const { status, stderr } = await tcchat([...pull, "--snapshot", file])
    expect([status, stderr]).toEqual([2, expect.stringContaining("bad.json is not a snapshot of an emulator: ")])
  })

  it("has an app of its own", async () => {
    const both = await tcchat([...pull, "--region", "seoul"])
    expect([both.status, both.stderr]).toEqual([2, expect.stringContaining("--region")])
    const alone = await tcchat(["relation", "pull-lists", "--from-account", "alice", ...seed])
    expect([alone.status, alone.stderr]).toEqual([2, expect.stringContaining("--seed needs --emulator")])
    const { stdout } = await tcchat([...pull, "--sdk-app-id", "7", "--admin", "root", "--dry-run"])
    expect(JSON.parse(stdout)).toMatchObject({ url: expect.stringContaining("sdkappid=7&identifier=root&") })
  })
})
