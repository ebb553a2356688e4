import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { mkdtemp, open, readdir, readlink, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { bare, emulated, exec, program, tcchat } from "./tcchat.js"

const { env, run } = emulated()

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcchat-reading-"))
})
afterAll(() => rm(folder, { recursive: true }))

const children: Array<ChildProcess> = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL")
})

const pull = ["relation", "pull-lists", "--from-account", "alice"]

describe("a byte order mark", () => {
  /** A file that begins with a byte order mark, as some editors and shells write it. */
  const marked = async (name: string, text: string) => {
    const file = join(folder, name)
    await writeFile(file, `\uFEFF${text}`, { mode: 0o600 })
    return file
  }

  it("is ignored in the configuration and in a file with a secret key", async () => {
    const { TCCHAT_SECRET_KEY: key = "", ...others } = env()
    const secretKeyFile = await marked("key", key)
    const file = await marked("config.json", JSON.stringify({ profiles: { a: { secretKeyFile } } }))
    const byFile = await tcchat([...pull, "--secret-key-file", secretKeyFile], { env: others })
    const byProfile = await tcchat([...pull, "--profile", "a"], { env: { ...others, TCCHAT_CONFIG: file } })
    expect([byFile, byProfile]).toMatchObject([{ status: 0 }, { status: 0 }])
    expect((await tcchat(["config", "list"], { env: { TCCHAT_CONFIG: file } })).stdout).toContain("a ")
  })

  it("is ignored before a payload, lines, or a seed, from a file or standard input", async () => {
    const data = '{"From_Account":"alice"}'
    const file = await marked("data.json", data)
    expect(await run(["relation", "pull-lists", "--data", `@${file}`])).toMatchObject({ status: 0 })
    expect(await run(["relation", "pull-lists", "--data", "-"], { input: `\uFEFF${data}` })).toMatchObject({
      status: 0
    })
    const groups = await marked("groups", "work\n")
    const dry = await run([...pull, "--lines", `group-name=${groups}`, "--dry-run"])
    expect(dry.stdout).toContain('"work"')
    const seed = await marked("seed.json", '{"accounts":["zoe"]}')
    const zoe = ["relation", "pull-lists", "--from-account", "zoe", "--emulator", "--seed", `@${seed}`]
    expect(await tcchat(zoe)).toMatchObject({ status: 0 })
  })
})

describe("without a home directory", () => {
  const ways = [
    ["HOME is empty", ["env", "HOME="]],
    ["the user is none of the system", ["setpriv", "--reuid", "54321", "--clear-groups", "env", "-u", "HOME"]]
  ] as const

  for (const [title, [command = "", ...words]] of ways) {
    const canRun = spawnSync(command, [...words, process.execPath, program, "--version"]).status === 0
    const alone = (...more: ReadonlyArray<string>) =>
      exec(command, [...words, process.execPath, program, ...more], { env: { ...bare, ...env(), HOME: "" } })

    it.skipIf(!canRun)(`everything else works, as when ${title}`, async () => {
      expect(await alone(...pull)).toMatchObject({ status: 0, stderr: "" })
      expect(await alone("doctor")).toMatchObject({ status: 0, stderr: "" })
      expect(await alone("config", "list")).toMatchObject({ status: 0, stderr: "" })
      expect((await alone("__complete", "--", "config", "use", "")).stdout).toContain("--json")
    })

    it.skipIf(!canRun)(`a profile can be neither saved nor found, as when ${title}`, async () => {
      const added = await alone("config", "add", "prod", "--sdk-app-id", "1")
      expect(added.status).toBe(2)
      expect(added.stderr).toContain("There is no home directory to save profiles in.")
      expect((await alone(...pull, "--profile", "prod")).stderr).toContain('There is no profile "prod"')
      expect(existsSync(".config")).toBe(false)
    })
  }
})

describe.skipIf(spawnSync("mkfifo", ["--version"]).status !== 0)("a key that is read from a FIFO", () => {
  const start = async (name: string) => {
    const fifo = join(folder, name)
    spawnSync("mkfifo", [fifo])
    const words = [program, "sig", "sign", "alice", "--sdk-app-id", "1", "--secret-key-file", fifo]
    const child = spawn(process.execPath, words, { env: bare, stdio: ["ignore", "pipe", "inherit"] })
    children.push(child)
    return { child, fifo, ended: once(child, "close") }
  }

  it("is awaited, and may arrive in parts", async () => {
    const { child, ended, fifo } = await start("parts")
    let printed = ""
    child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text))
    const writer = await open(fifo, "w")
    await writer.write("a key ")
    await writer.write("for these tests\n")
    await writer.close()
    expect(await ended).toEqual([0, null])
    const key = "a key for these tests"
    const verified = await tcchat(["sig", "verify", "-"], {
      input: printed,
      env: { TCCHAT_SDK_APP_ID: "1", TCCHAT_SECRET_KEY: key }
    })
    expect(verified.stdout).toContain("Valid:")
  })

  it("is cancelled by the first Ctrl-C while its writer is silent", async () => {
    const { child, ended, fifo } = await start("silent")
    const writer = await open(fifo, "w")
    child.kill("SIGINT")
    expect(await ended).toEqual([130, null])
    await writer.close()
  })

  it.skipIf(!existsSync("/proc/self/fd"))("is cancelled by the first Ctrl-C while there is no writer", async () => {
    const { child, ended, fifo } = await start("nobody")
    const opened = async () => {
      const fds = await readdir(`/proc/${child.pid}/fd`)
      return Promise.all(fds.map((fd) => readlink(`/proc/${child.pid}/fd/${fd}`).catch(() => "")))
    }
    await expect.poll(opened).toContain(fifo)
    child.kill("SIGINT")
    expect(await ended).toEqual([130, null])
  })
})
