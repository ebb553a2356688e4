/** The secret key of an app, from wherever it is kept. It is never an option: all users of a machine see those. */
import * as Effect from "effect/Effect"
import { spawn } from "node:child_process"
import { constants } from "node:os"
import { CliError } from "./CliError.js"
import * as ConfigFile from "./ConfigFile.js"
import * as Reading from "./Reading.js"

/** A key that is read when it is needed. */
export interface Key {
  /** Where it comes from, for people. */
  readonly from: string
  readonly read: Effect.Effect<string, CliError>
  /** The file that holds it. */
  readonly file?: string
}

const settings = (message: string, advice?: string) => new CliError({ kind: "Settings", message, advice })

const trimmed = (from: string) => (text: string) => {
  const key = text.trim()
  return key === "" ? settings(`${from} holds no secret key.`) : Effect.succeed(key)
}

export const fromText = (text: string, from: string): Key => ({ from, read: Effect.succeed(text.trim()) })

/** Bytes that a key is looked for in. */
const most = 64 * 1024

/** Time for a command to print a key; whoever has to type a password for it is not fast. */
const patience = "2 minutes"

/** A key in a file, or on standard input. */
export const fromFile = (path: string, from: string): Key =>
  path === "-"
    ? {
        from: "standard input",
        read: Effect.flatMap(Reading.standardInput("the secret key", most), trimmed("Standard input"))
      }
    : { from: `${from}, file ${path}`, file: path, read: Effect.flatMap(Reading.file(path, most), trimmed(path)) }

const run = (command: string, from: string): Effect.Effect<string, CliError> =>
  Effect.async<string, CliError>((resume) => {
    // What it asks or complains about is for the person; only what it prints is the key.
    const child = spawn(command, { shell: true, stdio: ["inherit", "pipe", "inherit"] })
    const chunks: Array<Buffer> = []
    let size = 0
    const end = () => {
      child.kill()
      // Whatever it has started ends when nobody reads what it prints.
      child.stdout.destroy()
    }
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size <= most) return
      end()
      resume(settings(`The command of ${from} for the secret key prints more than ${most} bytes.`))
    })
    child.on("error", () => resume(settings(`The command of ${from} for the secret key cannot be started.`)))
    child.on("close", (status, signal) =>
      resume(
        status === 0
          ? Effect.succeed(Buffer.concat(chunks).toString("utf8"))
          : signal === "SIGINT" || status === 128 + constants.signals.SIGINT
            ? Effect.interrupt
            : settings(`The command of ${from} for the secret key ended with ${signal ?? `status ${status}`}.`)
      )
    )
    return Effect.sync(end)
  }).pipe(
    Effect.timeoutFail({
      duration: patience,
      onTimeout: () => settings(`The command of ${from} for the secret key has not ended after ${patience}.`)
    })
  )

/** Runs the command of a profile, unless somebody else could have written it there. */
const fromCommand = (command: string, from: string): Effect.Effect<string, CliError> =>
  Effect.flatMap(ConfigFile.exposure(ConfigFile.path()), ({ writes }) =>
    writes
      ? settings(
          `The command of ${from} for the secret key is not run: others than you can write to ${ConfigFile.path()}.`,
          `chmod 600 ${ConfigFile.path()}`
        )
      : Effect.flatMap(run(command, from), trimmed(`What the command of ${from} prints`))
  )

/** The key that a profile names. */
export const fromProfile = (name: string, profile: ConfigFile.Profile): Key | undefined => {
  const { secretKey, secretKeyCommand, secretKeyFile } = profile
  const from = `profile ${name}`
  if (secretKey !== undefined) return fromText(secretKey, from)
  if (secretKeyFile !== undefined) return fromFile(ConfigFile.pathFrom(secretKeyFile), from)
  if (secretKeyCommand !== undefined) return { from: `${from}, its command`, read: fromCommand(secretKeyCommand, from) }
  return undefined
}
