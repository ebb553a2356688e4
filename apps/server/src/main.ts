#!/usr/bin/env node
/** The program: `node dist/server.js` serves, `node dist/server.js hash-password` reads a password and hashes it. */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Cause from "effect/Cause"
import type * as ConfigError from "effect/ConfigError"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import { text } from "node:stream/consumers"
import * as Banner from "./Banner.js"
import * as Chat from "./Chat.js"
import * as Password from "./Password.js"
import * as RequestLog from "./RequestLog.js"
import * as Server from "./Server.js"
import * as Settings from "./Settings.js"

// Write errors are handled where the output is written, or ignored. Without a listener they would end the process.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined)

const print = (line: string) =>
  Effect.async<void, string>((resume) => {
    process.stdout.write(`${line}\n`, (error) =>
      resume(error ? Effect.fail(`The output cannot be written: ${causeCode(error)}.`) : Effect.void)
    )
  })
const complain = (line: string) => Effect.sync(() => void process.stderr.write(`${line}\n`))

const hashPassword = Effect.gen(function* () {
  const password = (yield* Effect.promise(() => text(process.stdin))).replace(/\r?\n$/, "")
  if (password.length < 8) return yield* Effect.fail("The password needs at least 8 characters, on standard input.")
  yield* print(yield* Password.hash(password))
})

const announced = Layer.effectDiscard(
  Effect.gen(function* () {
    const settings = yield* Settings.Settings
    const url = yield* Server.url
    yield* print(Banner.make(settings, url))
    yield* Effect.logInfo("listening").pipe(Effect.annotateLogs({ url }))
  })
)

const serve = Effect.gen(function* () {
  const settings = yield* Effect.mapError(Settings.read, settingsMessage)
  const server = announced.pipe(
    Layer.provide(Server.layer),
    Layer.provide(Chat.layer),
    Layer.provide(Layer.succeed(Settings.Settings, settings))
  )
  return yield* Effect.mapError(Layer.launch(server), (error) =>
    typeof error === "string"
      ? error
      : error._tag === "ServeError"
        ? `Cannot listen on ${settings.host}, port ${settings.port}: ${causeCode(error.cause)}. Set TCCHAT_SERVER_PORT to another one.`
        : error.message
  )
})

const settingsMessage = (error: ConfigError.ConfigError): string => {
  const lines: Array<string> = []
  const visit = (error: ConfigError.ConfigError): void => {
    if (error._op === "And" || error._op === "Or") {
      visit(error.left)
      visit(error.right)
    } else lines.push(`  ${error.path.join("_")}: ${error._op === "MissingData" ? "is not set" : error.message}`)
  }
  visit(error)
  return `The settings are invalid; the README of this server lists them.\n${lines.join("\n")}`
}

const errorMessage = (cause: Cause.Cause<unknown>): string => {
  const error = Cause.squash(cause)
  return error instanceof Error ? error.message : "unknown"
}

const causeCode = (cause: unknown): string =>
  typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "unknown reason"

const program = process.argv[2] === "hash-password" ? hashPassword : serve

program.pipe(
  Effect.tapError(complain),
  Effect.tapDefect((cause) => complain(`The server failed: ${errorMessage(cause)}`)),
  Effect.provide(RequestLog.layer((line) => void process.stderr.write(line))),
  NodeRuntime.runMain({
    disableErrorReporting: true,
    disablePrettyLogger: true,
    teardown: (exit, end) => end(Exit.isSuccess(exit) || Cause.isInterruptedOnly(exit.cause) ? 0 : 1)
  })
)
