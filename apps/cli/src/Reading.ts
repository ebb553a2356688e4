/** Reads files, standard input, and what a person types. */
import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import { closeSync, constants, createReadStream, fstatSync, openSync } from "node:fs"
import { readdir } from "node:fs/promises"
import { Socket } from "node:net"
import { createInterface } from "node:readline"
import { addAbortSignal, type Readable } from "node:stream"
import { isatty, ReadStream } from "node:tty"
import { CliError, usage } from "./CliError.js"
import { err } from "./Output.js"
import { errStyle } from "./Streams.js"

/** Whether there is a terminal on which a person can be asked. */
export const isInteractive = (): boolean => process.stdin.isTTY && process.stderr.isTTY

const input = (message: string, advice?: string) => new CliError({ kind: "Input", message, advice })

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  ENOTDIR: "it is not a folder, or is below a file"
}

/** Maximum length of a string. */
const most = 0x1fff_ffe8

/** Opens a file for reading, without blocking the process where it is a FIFO that nobody writes to yet. */
const opened = (path: string): Readable => {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    if (fstatSync(fd).isFIFO()) return new Socket({ fd, writable: false })
    return isatty(fd) ? new ReadStream(fd) : createReadStream("", { fd, highWaterMark: 1024 * 1024 })
  } catch (error) {
    closeSync(fd)
    throw error
  }
}

/** Reads a stream to its end as a string, without a byte order mark. */
const stringOf = async (stream: AsyncIterable<Uint8Array>, atMost: number): Promise<string> => {
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > atMost) throw Object.assign(new Error("too long"), { code: `it has more than ${atMost} bytes` })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "unknown")

/** Reads a file, or fails with the code of the system error. */
export const read = (path: string, atMost = most): Effect.Effect<string, string> =>
  Effect.tryPromise({ try: (signal) => stringOf(addAbortSignal(signal, opened(path)), atMost), catch: codeOf })

const unreadable = (path: string) => (code: string) => input(`${path} cannot be read: ${reasons[code] ?? code}.`)

/** Reads a file. */
export const file = (path: string, atMost?: number): Effect.Effect<string, CliError> =>
  Effect.mapError(read(path, atMost), unreadable(path))

/** Reads a file, if there is one. */
export const fileIfAny = (path: string): Effect.Effect<string | undefined, CliError> =>
  Effect.catchAll(read(path), (code) =>
    code === "ENOENT" ? Effect.succeed(undefined) : Effect.fail(unreadable(path)(code))
  )

/** The names in a folder, if there is one. */
export const folderIfAny = (path: string): Effect.Effect<ReadonlyArray<string>, CliError> =>
  Effect.catchAll(Effect.tryPromise({ try: () => readdir(path), catch: codeOf }), (code) =>
    code === "ENOENT" ? Effect.succeed([]) : Effect.fail(unreadable(path)(code))
  )

const readers = new WeakMap<object, string>()

/** Reads standard input to its end. Only one option can use it. */
export const standardInput = (what: string, atMost = most): Effect.Effect<string, CliError> =>
  Effect.suspend(() => {
    const reader = readers.get(process.stdin)
    if (reader !== undefined)
      return usage(`Standard input is used twice: for ${reader} and for ${what}.`, "Put one of them into a file.")
    readers.set(process.stdin, what)
    return Effect.tryPromise({
      try: () => stringOf(process.stdin, atMost),
      catch: (error) => unreadable("Standard input")(codeOf(error))
    })
  })

const cancelled = Effect.fail(new CliError({ kind: "Cancelled", message: "Cancelled; nothing was done." }))

/** Asks a question on the terminal, and returns the line that is typed, which is not shown if it is a secret. */
const ask = (question: string, secret: boolean): Effect.Effect<string, CliError> =>
  Effect.async<string, CliError>((resume) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: true })
    let hasLine = false
    lines.question(question, (line) => {
      hasLine = true
      lines.close()
      resume(Effect.succeed(line))
    })
    if (secret) {
      // readline echoes what is typed with this method; the question has already been written.
      Object.assign(lines, { _writeToOutput: () => undefined })
    }
    lines.on("SIGINT", () => resume(Effect.interrupt))
    lines.on("close", () => {
      if (secret || !hasLine) process.stderr.write("\n")
      if (!hasLine) resume(cancelled)
    })
    return Effect.sync(() => lines.close())
  })

/** Asks for a line until it is as it should be: `read` returns its value, or what is wrong with it. */
export const line = <A>(
  what: string,
  read: (typed: string) => { readonly value: A } | { readonly wrong: string }
): Effect.Effect<A, CliError> =>
  Effect.flatMap(ask(`${what}: `, false), (typed) => {
    const found = read(typed.trim())
    return "value" in found
      ? Effect.succeed(found.value)
      : Effect.zipRight(err(errStyle.yellow(found.wrong)), line(what, read))
  })

/** Asks for a secret. */
export const secret = (what: string): Effect.Effect<string, CliError> => ask(`${what}: `, true)

/** Asks for confirmation. Fails if there is no terminal. */
export const confirm = (lines: ReadonlyArray<string>, name: string): Effect.Effect<void, CliError> =>
  isInteractive()
    ? Effect.flatMap(Effect.zipRight(err(lines), ask(`${errStyle.bold("Continue?")} [y/N] `, false)), (response) =>
        /^y(?:es)?$/i.test(response.trim()) ? Effect.void : cancelled
      )
    : usage(
        `Nothing was done: ${name} needs confirmation, and there is no terminal to ask on.`,
        "Add --yes to confirm."
      )

/** Reads JSON from the value of an option: JSON itself, `@file`, or `-` for standard input. */
export const json = (given: string, option: string): Effect.Effect<unknown, CliError> =>
  Effect.gen(function* () {
    if (given === "@" || given.trim() === "")
      return yield* usage(
        given === "@" ? `${option}: the name of a file is missing after the @.` : `${option} is empty.`,
        "Give JSON, @FILE, or - for standard input."
      )
    const from = given === "-" ? "Standard input" : given.startsWith("@") ? given.slice(1) : undefined
    const text =
      given === "-" ? yield* standardInput(option) : given.startsWith("@") ? yield* file(given.slice(1)) : given
    return yield* parsed(
      text,
      from ?? option,
      from === undefined ? "Put it in single quotes, or give @FILE, or - for standard input." : undefined
    )
  })

/** Parses JSON. */
export const parsed = (text: string, from: string, advice?: string): Effect.Effect<unknown, CliError> =>
  Effect.try({
    try: (): unknown => Json.parse(text.replace(/^\uFEFF/, "")),
    catch: (error) => input(`${from} is not JSON${shownPosition(error)}.`, advice)
  })

/** Where the JSON is invalid, from the message of an error, whose rest quotes the JSON itself. */
const positionOf = (error: unknown): number | undefined => {
  const [, at] = (error instanceof Error ? error.message : "").match(/position (\d+)/) ?? []
  return at === undefined ? undefined : Number(at)
}

/** In which line the JSON is invalid. */
export const lineOf = (text: string, error: unknown): string => {
  const position = positionOf(error)
  return position === undefined ? "" : ` in line ${text.slice(0, position).split("\n").length}`
}

const shownPosition = (error: unknown): string => {
  const position = positionOf(error)
  return position === undefined ? "" : ` from character ${position + 1} on`
}
