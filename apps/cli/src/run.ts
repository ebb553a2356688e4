/** Carries a command out and reports its failure. */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Cli from "./Cli.js"
import { reportOf, shownReport } from "./Failure.js"
import { err } from "./Output.js"
import * as Signals from "./Signals.js"
import { writeErr } from "./Streams.js"
import type { Run } from "./Words.js"

const told = (request: Run, json: boolean): Effect.Effect<number> =>
  Effect.catchAll(Cli.run(request), (failure): Effect.Effect<number> => {
    if (failure._tag === "CliError" && failure.kind === "ReaderGone") return Effect.succeed(0)
    const report = reportOf(failure)
    return Effect.as(err(shownReport(report, json)), report.status)
  })

const reportDefect = (cause: Cause.Cause<never>, json: boolean) => {
  const defect = Option.getOrUndefined(Cause.dieOption(cause))
  const message = `This is a mistake of tcchat, not yours: ${defect instanceof Error ? defect.message : "unknown"}`
  void writeErr(json ? JSON.stringify({ error: { type: "Defect", message, exitStatus: 1 } }) : `Error: ${message}`)
}

/** Carries a command out, and returns the exit status. */
export const run = (request: Run, json: boolean): Promise<number> =>
  new Promise((resolve) => {
    const fiber = Effect.runFork(told(request, json))
    const uninstall = Signals.install(() => fiber.unsafeInterruptAsFork(fiber.id()))
    fiber.addObserver((exit) => {
      uninstall()
      if (Exit.isSuccess(exit)) return resolve(exit.value)
      if (Cause.isInterruptedOnly(exit.cause)) return resolve(130)
      reportDefect(exit.cause, json)
      resolve(1)
    })
  })
