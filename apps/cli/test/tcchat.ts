/** Runs the built program with its own environment. */
import { type Running, startEmulator } from "@tcchat/emulator/node"
import * as Redacted from "effect/Redacted"
import { spawn, spawnSync } from "node:child_process"
import { Readable } from "node:stream"
import { fileURLToPath } from "node:url"
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

/** Runs the program as a process, without the settings of an app in its environment. */
export const tcchatProcess = (
  words: ReadonlyArray<string>,
  options?: { readonly env?: Environment; readonly input?: string }
) => exec(process.execPath, [program, ...words], options)

type Write = typeof process.stdout.write

/** Captures what is written, or fails with an error. */
const captured =
  (texts: Array<string>, error?: Error): Write =>
  (text: string | Uint8Array, ...more: ReadonlyArray<unknown>) => {
    if (error === undefined) texts.push(typeof text === "string" ? text : Buffer.from(text).toString())
    const written = more.at(-1)
    if (typeof written === "function") written(error)
    return true
  }

/** Replaces a property, and returns a function that restores it. */
const replaced = <A extends object, K extends keyof A>(target: A, key: K, value: A[K]): (() => void) => {
  const before = Object.getOwnPropertyDescriptor(target, key)
  Object.defineProperty(target, key, { value, configurable: true, writable: true })
  return () => {
    if (before === undefined) Reflect.deleteProperty(target, key)
    else Object.defineProperty(target, key, before)
  }
}

let before: Promise<unknown> = Promise.resolve()

/**
 * Runs the program within this process, one run after the other, with its own environment and streams, without the settings
 * of an app in its environment. It takes a tenth of the time of `tcchatProcess`.
 */
export const tcchat = (
  words: ReadonlyArray<string>,
  options: { readonly env?: Environment; readonly input?: string; readonly failOut?: Error } = {}
): Promise<Outcome> => {
  const next = before.then(async () => {
    const stdout: Array<string> = []
    const stderr: Array<string> = []
    const restore = [
      replaced(process, "env", { ...bare, ...options.env }),
      replaced(process, "stdin", Readable.from([Buffer.from(options.input ?? "")]) as typeof process.stdin),
      replaced(process.stdout, "write", captured(stdout, options.failOut)),
      replaced(process.stderr, "write", captured(stderr))
    ]
    try {
      const { program } = await import("../src/program.js")
      const status = await program(words)
      return { status, stdout: stdout.join(""), stderr: stderr.join("") }
    } finally {
      for (const put of restore) put()
    }
  })
  before = next.catch(() => undefined)
  return next
}

/** `script` of util-linux gives a program a terminal; the one of other systems has other options. */
export const hasScript = /util-linux/.test(spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "")

/** Runs a command on a terminal. Types each line when its prompt appears. */
export const onTerminalOf = (
  command: ReadonlyArray<string>,
  typed: Readonly<Record<string, string>>,
  more: Environment = {}
) =>
  new Promise<{ readonly status: number | null; readonly screen: string }>((resolve, reject) => {
    const line = command.map((word) => `'${word}'`).join(" ")
    const child = spawn("script", ["--quiet", "--return", "--command", line, "/dev/null"], {
      env: { ...bare, TERM: "xterm-256color", ...more },
      timeout: 30_000
    })
    let screen = ""
    let read = 0
    const left = Object.entries(typed)
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      screen += text
      const [next] = left
      if (next === undefined || !screen.includes(next[0], read)) return
      left.shift()
      read = screen.length
      child.stdin.write(next[1])
    })
    child.on("error", reject)
    child.on("close", (status) => resolve({ status, screen }))
  })

/** Runs the program on a terminal. */
export const onTerminal = (
  words: ReadonlyArray<string>,
  typed: Readonly<Record<string, string>>,
  more: Environment = {}
) => onTerminalOf([process.execPath, program, ...words], typed, more)

export const accounts = {
  alice: {
    lists: ["work", "school", "家人"],
    friends: { bob: { lists: ["work", "家人"] }, carol: { lists: ["school"] }, 大卫: { lists: ["家人"] } }
  }
}

/** An emulator for the tests of a file, which is reset before each test, and the program with its settings. */
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
    /** Runs the built program as a process, with the emulated app in its environment. */
    runProcess: (words: ReadonlyArray<string>, options: { readonly env?: Environment; readonly input?: string } = {}) =>
      tcchatProcess(words, { ...options, env: { ...env(), ...options.env } }),
    /** Replaces what differs from run to run. */
    masked: (text: string) =>
      text
        .replaceAll(running().app.baseUrl, "http://emulator")
        .replaceAll(running().app.baseUrl.replace("http://", ""), "emulator")
        .replace(/random=\d+/g, "random=0")
        .replace(/after \d+ ms/g, "after 0 ms")
  }
}
