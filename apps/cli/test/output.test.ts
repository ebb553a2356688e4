import { sign } from "@tcchat/usersig"
import * as Arbitrary from "effect/Arbitrary"
import * as FastCheck from "effect/FastCheck"
import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { isGroup, type Node } from "../src/Command.js"
import * as Endpoints from "../src/Endpoints.js"
import { root } from "../src/tree.js"
import { bare, emulated, type Environment, exec, program, tcchat } from "./tcchat.js"

const { env, running } = emulated()

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcchat-output-"))
})
beforeEach(async () => {
  await writeFile(config(), '{"profiles":{"prod":{"sdkAppId":1}}}', { mode: 0o600 })
  await rm(runs(), { recursive: true, force: true })
  await stoppedRun()
})
afterAll(() => rm(folder, { recursive: true }))

const app = { sdkAppId: 1400000000, secretKey: "a key for these tests" }
const userSig = sign({ ...app, userId: "alice", expire: 86_400 })
const signing = { TCCHAT_SDK_APP_ID: String(app.sdkAppId), TCCHAT_SECRET_KEY: app.secretKey }
const config = () => join(folder, "config.json")
const runs = () => join(folder, "runs")

/** Makes a run that has been stopped. */
const stoppedRun = async () => {
  const rows = join(folder, "rows.csv")
  await writeFile(rows, "From_Account,GroupName\nnobody,a\nnobody,b\n")
  const options = ["--stop-after", "1", "--concurrency", "1", "--name", "mine", "--emulator"]
  await tcchat(["run", "relation.deleteLists", rows, ...options], { env: { TCCHAT_RUNS: runs() } })
}

/** The arguments with which each tool prints something. */
const tools: Readonly<Record<string, ReadonlyArray<string>>> = {
  "run status": ["mine"],
  "run resume": ["mine", "--emulator"],
  "run pause": ["mine"],
  "run cancel": ["mine"],
  "run report": ["mine"],
  "run list": [],
  apis: ["--ndjson"],
  explain: ["30008"],
  openapi: [],
  "sig sign": ["alice"],
  "sig decode": [userSig],
  "sig verify": [userSig],
  "config list": [],
  "config show": ["prod"],
  "config add": ["prod", "--sdk-app-id", "1", "--replace"],
  "config use": ["prod"],
  "config remove": ["prod", "--yes"],
  emulator: ["--port", "0"],
  doctor: ["--offline"],
  compare: ["--clean"],
  console: ["--json"],
  completions: ["bash"],
  __complete: ["--", "re"]
}

const leaves = async (node: Node, path: ReadonlyArray<string> = []): Promise<ReadonlyArray<ReadonlyArray<string>>> =>
  isGroup(node)
    ? (await Promise.all((await node.children()).map((child) => leaves(child, [...path, child.name])))).flat()
    : [path]

const full = Object.assign(new Error("no space"), { code: "ENOSPC" })
const line = "The output cannot be written: no space is left (ENOSPC)."

const withFullDisk = (words: ReadonlyArray<string>, more: Environment = {}) =>
  tcchat(words, { env: { ...signing, TCCHAT_CONFIG: config(), TCCHAT_RUNS: runs(), ...more }, failOut: full })

describe("a response that cannot be written", () => {
  it("ends every tool with status 1 and one line, and so does every help", async () => {
    const all = await leaves(root)
    const own = all.filter(
      ([first = ""]) => !Endpoints.names.some((name) => Endpoints.wordsOf(name).startsWith(`${first} `))
    )
    expect(own.map((words) => words.join(" "))).toEqual(Object.keys(tools))
    for (const [words, more] of Object.entries(tools)) {
      const { status, stderr } = await withFullDisk([...words.split(" "), ...more])
      expect([words, status, stderr.includes(line), stderr.split("\n").length]).toEqual([words, 1, true, 2])
    }
    for (const words of [["--version"], [], ...all.map((words) => [...words, "--help"])])
      expect([words, await withFullDisk(words)]).toMatchObject([words, { status: 1, stderr: `Error: ${line}\n` }])
  })

  it("ends every call with status 1 and one line, and says that the call succeeded", async () => {
    for (const endpoint of await Endpoints.all()) {
      const payloads = FastCheck.sample(Arbitrary.make(endpoint.payload), { numRuns: 8, seed: 1 }).map((payload) =>
        JSON.stringify(payload)
      )
      const data = payloads.reduce((short, payload) => (payload.length < short.length ? payload : short))
      const words = [...Endpoints.wordsOf(endpoint.name).split(" "), "--dry-run", "--emulator"]
      const { status, stderr } = await withFullDisk([...words, "--data", data])
      expect([words, status, stderr]).toEqual([words, 1, `Error: ${line}\n`])
    }
    const pull = ["relation", "pull-lists", "--from-account", "alice"]
    for (const more of [[], ["--json"], ["--ndjson"]])
      expect((await withFullDisk([...pull, ...more], env())).stderr).toContain(`relation.pullLists succeeded. ${line}`)
    expect(
      (await withFullDisk(["call", "sns/group_get", "--data", '{"From_Account":"alice"}'], env())).stderr
    ).toContain(line)
  })

  it("ends reading of pages at once", async () => {
    await running().seed({ accounts: { alice: { following: ["u1", "u2", "u3", "u4", "u5"] } } })
    const follow = ["follow", "pull-follows", "--from-account", "alice", "--follow-type", "2", "--want-num", "2"]
    expect(await withFullDisk([...follow, "--all", "--ndjson"], env())).toMatchObject({ status: 1 })
    expect((await running().calls()).length).toBe(1)
  })

  const inBash = (command: string, words: ReadonlyArray<string>, more: Environment = {}) =>
    exec("bash", ["-c", command, "bash", process.execPath, program, ...words], {
      env: { ...bare, ...signing, TCCHAT_CONFIG: config(), TCCHAT_RUNS: runs(), ...more }
    })

  const commands = [...Object.keys(tools), "--help"]
  it.skipIf(!existsSync("/dev/full")).for(commands)("is reported by the built program: %s", async (command) => {
    const { status, stderr } = await inBash('"$@" >/dev/full', [...command.split(" "), ...(tools[command] ?? [])])
    expect([status, stderr.includes(line), stderr.split("\n").length]).toEqual([1, true, 2])
  })

  it("is reported if a file takes only a part of it", async () => {
    const file = join(folder, "part")
    const { status, stderr } = await inBash(`ulimit -f 4; "$@" >'${file}'`, ["apis"])
    expect([status, stderr.trim().split("\n").length]).toEqual([1, 1])
    expect(stderr).toContain("(EFBIG)")
    expect((await readFile(file)).length).toBeGreaterThan(0)
  })

  it("is no error if its reader is gone, and the state of the emulator is saved", async () => {
    const file = join(folder, "state.json")
    const words = ["account", "import-account", "--user-id", "zoe", "--emulator", "--snapshot", file]
    const { stderr, stdout } = await inBash('"$@" | true; echo "${PIPESTATUS[0]}"', words)
    expect([stdout, stderr]).toEqual(["0\n", ""])
    expect(await readFile(file, "utf8")).toContain('"zoe"')
  })

  it("shows no stack trace, even if the program has a bug", async () => {
    const planted = `data:text/javascript,process.on("newListener", (name) => {
      if (name === "uncaughtException") queueMicrotask(() => { throw new Error("planted") })
    })`
    const { status, stderr } = await inBash('"$@"', ["emulator", "--port", "0"], {
      NODE_OPTIONS: `--import=${planted.replace(/\s+/g, "%20").replaceAll('"', "'")}`
    })
    expect([status, stderr]).toEqual([1, "Error: This is a bug in tcchat, please report it: planted\n"])
  })
})
