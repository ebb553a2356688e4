/** Reads the secret key of an app, or the token of its webhooks. Neither is ever the value of an option, as all users of a machine can see those. */
import * as Effect from "effect/Effect"
import { spawn } from "node:child_process"
import { constants } from "node:os"
import { CliError } from "./CliError.js"
import * as ConfigFile from "./ConfigFile.js"
import * as Reading from "./Reading.js"

/** A key, which is read when it is needed. */
export interface Key {
  /** Where it comes from, for messages. */
  readonly from: string
  readonly read: Effect.Effect<string, CliError>
  /** The file that contains it. */
  readonly file?: string
}

const settings = (message: string, advice?: string) => new CliError({ kind: "Settings", message, advice })

/** What is read. */
type What = "secret key" | "webhook token"

const trimmed =
  (from: string, what: What = "secret key") =>
  (text: string) => {
    const key = text.trim()
    return key === "" ? settings(`${from} contains no ${what}.`) : Effect.succeed(key)
  }

export const fromString = (key: string, from: string): Key => ({ from, read: Effect.succeed(key.trim()) })

/** Maximum size of a key in bytes. */
const most = 64 * 1024

/** Time for a command to print a key, which may ask the user for a password. */
const timeout = "2 minutes"

/** A key in a file, or on standard input. */
export const fromFile = (path: string, from: string, what: What = "secret key"): Key =>
  path === "-"
    ? {
        from: "standard input",
        read: Effect.flatMap(Reading.standardInput(`the ${what}`, most), trimmed("Standard input", what))
      }
    : { from: `${from}, file ${path}`, file: path, read: Effect.flatMap(Reading.file(path, most), trimmed(path, what)) }

const run = (command: string, from: string): Effect.Effect<string, CliError> =>
  Effect.async<string, CliError>((resume) => {
    // Only its standard output is the key; prompts and errors go to the terminal.
    const child = spawn(command, { shell: true, stdio: ["inherit", "pipe", "inherit"] })
    const chunks: Array<Buffer> = []
    let size = 0
    const end = () => {
      child.kill()
      // Processes that it has started end when their output is closed.
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
      duration: timeout,
      onTimeout: () => settings(`The command of ${from} for the secret key has not ended after ${timeout}.`)
    })
  )

/** Runs the command of a profile, unless another user can write to the configuration. */
const fromCommand = (command: string, from: string): Effect.Effect<string, CliError> =>
  Effect.flatMap(ConfigFile.exposure(ConfigFile.path()), ({ writes }) =>
    writes
      ? settings(
          `The command of ${from} for the secret key is not run, as other users can write to ${ConfigFile.path()}.`,
          `chmod 600 ${ConfigFile.path()}`
        )
      : Effect.flatMap(run(command, from), trimmed(`The output of the command of ${from}`))
  )

/** The key of a profile. */
export const fromProfile = (name: string, profile: ConfigFile.Profile): Key | undefined => {
  const { secretKey, secretKeyCommand, secretKeyFile } = profile
  const from = `profile ${name}`
  if (secretKey !== undefined) return fromString(secretKey, from)
  if (secretKeyFile !== undefined) return fromFile(ConfigFile.pathFrom(secretKeyFile), from)
  if (secretKeyCommand !== undefined) return { from: `${from}, its command`, read: fromCommand(secretKeyCommand, from) }
  return undefined
}
