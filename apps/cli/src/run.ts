/** Runs a command and reports its failure. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import type { Execution } from "./CommandLine.js"
import { reportOf, shownReport } from "./Failure.js"
import { err } from "./Output.js"
import * as Signals from "./Signals.js"
import { writeErr } from "./Streams.js"

const reported = ({ input, load }: Execution, json: boolean): Effect.Effect<number> =>
  Effect.catchAll(
    Effect.flatMap(Effect.promise(load), (command) => command(input)),
    (failure): Effect.Effect<number> => {
      if (failure._tag === "CliError" && failure.kind === "ReaderGone") return Effect.succeed(0)
      const report = reportOf(failure)
      return Effect.as(err(shownReport(report, json)), report.status)
    }
  )

const reportDefect = (cause: Cause.Cause<never>, json: boolean) => {
  const defect = Option.getOrUndefined(Cause.dieOption(cause))
  const message = `This is a bug in tcchat, please report it: ${defect instanceof Error ? defect.message : "unknown"}`
  void writeErr(json ? JSON.stringify({ error: { type: "Defect", message, exitStatus: 1 } }) : `Error: ${message}`)
}

/** Runs a command, and returns the exit status. */
export const run = (execution: Execution, json: boolean): Promise<number> =>
  new Promise((resolve) => {
    const fiber = Effect.runFork(reported(execution, json))
    const uninstall = Signals.install(() => fiber.unsafeInterruptAsFork(fiber.id()))
    fiber.addObserver((exit) => {
      uninstall()
      if (Exit.isSuccess(exit)) return resolve(exit.value)
      if (Cause.isInterruptedOnly(exit.cause)) return resolve(130)
      reportDefect(exit.cause, json)
      resolve(1)
    })
  })
