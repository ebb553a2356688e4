#!/usr/bin/env node
/** The program `tcchat`. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import { type Failure, reportOf, shownReport } from "./Failure.js"
import * as Help from "./Help.js"
import { err, errColumns, errStyle, out, outColumns, outJson, outStyle } from "./Output.js"
import * as Signals from "./Signals.js"
import { root } from "./tree.js"
import * as Words from "./Words.js"

const version = process.env.TCCHAT_VERSION ?? "unknown"
const words = process.argv.slice(2)
const json = words.slice(0, words.includes("--") ? words.indexOf("--") : undefined).includes("--json")

const program: Effect.Effect<number, Failure> = Effect.gen(function* () {
  const request = yield* Words.read(root, words)
  switch (request.ask) {
    case "version":
      yield* json ? outJson({ version }) : out(`tcchat ${version}`)
      return 0
    case "help": {
      const { bare, node, path } = request
      const look = bare ? { style: errStyle, columns: errColumns } : { style: outStyle, columns: outColumns }
      const lines = yield* Help.lines(node, path, look)
      yield* bare ? err([errStyle.red("A command is missing."), "", ...lines]) : out(lines)
      return bare ? 2 : 0
    }
    case "run": {
      const Cli = yield* Effect.promise(() => import("./Cli.js"))
      return yield* Cli.run(request)
    }
  }
})

const told = Effect.catchAll(program, (failure) => {
  const report = reportOf(failure)
  return Effect.as(
    err(
      json
        ? JSON.stringify({ error: { ...report.json, exitStatus: report.status } })
        : shownReport(report, errStyle, errColumns)
    ),
    report.status
  )
})

// A reader that has seen enough, such as `head`, is no error.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
    process.exit(process.exitCode ?? 0)
  })

const fiber = Effect.runFork(told)
Signals.install(() => fiber.unsafeInterruptAsFork(fiber.id()))
fiber.addObserver((exit) => {
  process.exitCode = Exit.match(exit, {
    onSuccess: (status) => status,
    onFailure: (cause) => {
      if (Cause.isInterruptedOnly(cause)) return 130
      const defect = Option.getOrUndefined(Cause.dieOption(cause))
      const message = `This is a mistake of tcchat, not yours: ${defect instanceof Error ? defect.message : "unknown"}`
      const shown = json ? JSON.stringify({ error: { type: "Defect", message, exitStatus: 1 } }) : `Error: ${message}`
      process.stderr.write(`${shown}\n`)
      return 1
    }
  })
})
