import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/TestClock"
import * as TestContext from "effect/TestContext"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as Keys from "../src/Keys.js"
import { tcchat } from "./tcchat.js"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tcchat-keys-"))
})
afterAll(() => rm(folder, { recursive: true }))

const sign = async (profile: unknown) => {
  const file = join(folder, "config.json")
  await writeFile(file, JSON.stringify({ profiles: { a: profile } }), { mode: 0o600 })
  return tcchat(["sig", "sign", "alice", "--sdk-app-id", "1", "--profile", "a"], { env: { TCCHAT_CONFIG: file } })
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const command = (secretKeyCommand: string) => Keys.fromProfile("a", { secretKeyCommand })!.read

describe("the command that prints a secret key", () => {
  it("is stopped with its child processes when it prints more than a key can have", async () => {
    const pids = join(folder, "pids")
    const { status, stderr } = await sign({ secretKeyCommand: `echo $$ > '${pids}'; yes | cat` })
    expect(status).toBe(2)
    expect(stderr).toContain("The command of profile a for the secret key prints more than 65536 bytes.")
    const pid = Number(await readFile(pids, "utf8"))
    await expect.poll(() => isRunning(pid)).toBe(false)
  })

  it("is stopped after its timeout", async () => {
    const pids = join(folder, "slow")
    const pid = async () => Number(await readFile(pids, "utf8").catch(() => ""))
    const error = await Effect.gen(function* () {
      const fiber = yield* Effect.fork(Effect.flip(command(`echo $$ > '${pids}'; exec sleep 1000`)))
      yield* Effect.promise(() => expect.poll(pid).toBeGreaterThan(0))
      yield* TestClock.adjust("2 minutes")
      return yield* Fiber.join(fiber)
    }).pipe(Effect.provide(TestContext.TestContext), Effect.runPromise)
    expect(error.message).toBe("The command of profile a for the secret key has not ended after 2 minutes.")
    const ended = await pid()
    await expect.poll(() => isRunning(ended)).toBe(false)
  })

  it("ends the program as Ctrl-C does if it was interrupted", async () => {
    for (const ended of ["kill -INT $$", "exit 130"])
      expect(await Effect.runPromiseExit(command(ended))).toMatchObject({ cause: { _tag: "Interrupt" } })
    expect((await sign({ secretKeyCommand: "kill -TERM $$" })).stderr).toContain("ended with SIGTERM")
  })
})

describe("a secret key", () => {
  it("is not read from an endless file", async () => {
    const many = "x".repeat(100_000)
    const file = join(folder, "long")
    await writeFile(file, many)
    const words = ["sig", "sign", "alice", "--sdk-app-id", "1", "--secret-key-file"]
    for (const [from, named] of [
      [file, file],
      ["/dev/zero", "/dev/zero"],
      ["-", "Standard input"]
    ] as const) {
      const { status, stderr } = await tcchat([...words, from], { input: many })
      expect([status, stderr]).toEqual([2, `Error: ${named} cannot be read: it has more than 65536 bytes.\n`])
    }
  })
})
