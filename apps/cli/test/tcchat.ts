/** Runs the built program, in an environment of its own. */
import { type Running, startEmulator } from "@tcchat/emulator/node"
import * as Redacted from "effect/Redacted"
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { Worker } from "node:worker_threads"
import { afterAll, beforeAll, beforeEach } from "vitest"

export const program = fileURLToPath(new URL("../dist/tcchat.js", import.meta.url))

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export type Environment = Readonly<Record<string, string>>

/** The variables that a program needs to run at all. */
export const bare: Environment = Object.fromEntries(
  ["PATH", "HOME", "TMPDIR", "SystemRoot"].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
)

export const exec = (
  command: string,
  words: ReadonlyArray<string>,
  options: { readonly env?: Environment; readonly input?: string } = {}
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, words, { env: { ...bare, ...options.env }, stdio: ["pipe", "pipe", "pipe"] })
    let stdout = ""
    let stderr = ""
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text))
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text))
    child.stdin.on("error", () => undefined)
    child.stdin.end(options.input ?? "")
    child.on("error", reject)
    child.on("close", (status) => resolve({ status, stdout, stderr }))
  })

/** Runs the program as a process, without any app in its environment. */
export const tcchatProcess = (
  words: ReadonlyArray<string>,
  options?: { readonly env?: Environment; readonly input?: string }
) => exec(process.execPath, [program, ...words], options)

/**
 * Runs the program, without any app in its environment: in a thread, which has streams, words, an environment and a status
 * of its own as a process does, and starts in half the time.
 */
export const tcchat = (
  words: ReadonlyArray<string>,
  options: { readonly env?: Environment; readonly input?: string } = {}
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const env = { ...bare, ...options.env }
    const worker = new Worker(program, { argv: [...words], env, stdin: true, stdout: true, stderr: true })
    let stdout = ""
    let stderr = ""
    worker.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text))
    worker.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text))
    // The input of a thread does not end with an empty text.
    if (options.input === undefined || options.input === "") worker.stdin?.end()
    else worker.stdin?.end(options.input)
    worker.on("error", reject)
    worker.on("exit", (status) => resolve({ status, stdout, stderr }))
  })

export const accounts = {
  alice: {
    lists: ["work", "school", "家人"],
    friends: { bob: { lists: ["work", "家人"] }, carol: { lists: ["school"] }, 大卫: { lists: ["家人"] } }
  }
}

/** An emulator for the tests of a file, in its first state before each test, and the program pointed at it. */
export const emulated = () => {
  let emulator: Running | undefined
  const running = (): Running => {
    if (emulator === undefined) throw new Error("the emulator does not run")
    return emulator
  }
  beforeAll(async () => {
    emulator = await startEmulator({ seed: { accounts } })
  })
  beforeEach(() => running().reset())
  afterAll(() => running().close())

  const env = (): Environment => {
    const { admin, baseUrl, sdkAppId, secretKey } = running().app
    return {
      TCCHAT_SDK_APP_ID: String(sdkAppId),
      TCCHAT_SECRET_KEY: Redacted.value(secretKey),
      TCCHAT_ADMIN: admin,
      TCCHAT_BASE_URL: baseUrl
    }
  }
  return {
    running,
    env,
    /** Runs the program with the emulated app in its environment. */
    run: (words: ReadonlyArray<string>, options: { readonly env?: Environment; readonly input?: string } = {}) =>
      tcchat(words, { ...options, env: { ...env(), ...options.env } }),
    /** Text in which what differs from run to run is written in the same way. */
    masked: (text: string) =>
      text
        .replaceAll(running().app.baseUrl, "http://emulator")
        .replaceAll(running().app.baseUrl.replace("http://", ""), "emulator")
        .replace(/random=\d+/g, "random=0")
        .replace(/after \d+ ms/g, "after 0 ms")
  }
}
