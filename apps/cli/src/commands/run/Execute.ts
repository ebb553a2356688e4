/** Runs a run, from its first row or from wherever it is. */
import type * as Journal from "@tcchat/bulk/Journal"
import * as Run from "@tcchat/bulk/Run"
import * as RunStatus from "@tcchat/bulk/RunStatus"
import * as ChatClient from "@tcchat/core/ChatClient"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as RateLimit from "@tcchat/core/RateLimit"
import * as RetryPolicy from "@tcchat/core/RetryPolicy"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Scope from "effect/Scope"
import { setFlagsFromString } from "node:v8"
import { CliError } from "../../CliError.js"
import { done, type Input, type Status } from "../../Command.js"
import type { Failure } from "../../Failure.js"
import { err, out, outJson } from "../../Output.js"
import type * as Progress from "../../Progress.js"
import * as Signals from "../../Signals.js"
import { errStyle, outColumns, outStyle } from "../../Streams.js"
import { secondsOf } from "../../Time.js"
import * as Session from "../call/Session.js"
import type { About } from "./About.js"
import * as Reports from "./Reports.js"
import * as Showing from "./Showing.js"
import { type Place, toCliError } from "./Store.js"

// V8 would rather let the heap grow than collect it: 300 MB instead of 170, for a third of the time of reading.
setFlagsFromString("--optimize-for-size")

/** Connections of HTTP/1.1; each takes one call at a time. */
const connections = 64

/** Retries of a run: nobody waits for a single call. */
const policyOf = (input: Input): RetryPolicy.Policy => {
  const timeout = input.string("timeout")
  const retries = input.integer("retries")
  return RetryPolicy.make({
    ...RetryPolicy.standard,
    timeout: "2 minutes",
    attempts: 6,
    ...(timeout !== undefined && { timeout: secondsOf(timeout) * 1000 }),
    ...(retries !== undefined && { attempts: retries + 1, budget: false })
  })
}

/** Runs a program with a client that keeps to a rate limit. */
export const withSession = <A>(
  input: Input,
  needsKey: boolean,
  limit: Effect.Effect<RateLimit.Service, Failure>,
  program: (session: Session.Session) => Effect.Effect<A, Failure>
): Effect.Effect<A, Failure> =>
  Effect.flatMap(limit, (limit) =>
    Effect.provideService(
      Session.run(input, needsKey, program, { connections, policy: policyOf(input) }),
      RateLimit.RateLimit,
      limit
    )
  )

const runErrors = {
  Cancelled: ["was cancelled, and cannot be continued", "Its rows are in: tcchat run report"],
  Running: ["is being run already", "Wait until it ends."],
  RowsMissing: [
    "read standard input, which ended before all rows were read, and nothing was sent",
    "Start it again with the same input, as a new run."
  ]
} as const

/** The error of a run as one of the command. */
export const toFailure = (name: string, error: Run.StartError): Failure => {
  switch (error._tag) {
    case "JournalError":
      return toCliError(error)
    case "RowsError": {
      const { cause } = error
      if (cause instanceof CliError) return cause
      const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined
      const why = code ?? (cause instanceof Error ? cause.message : "unknown reason")
      return new CliError({
        kind: "Input",
        message: `The rows cannot be read to their end: ${why}. Nothing was sent.`,
        advice: "Correct the file, and start again with it, as a new run."
      })
    }
    case "RunError": {
      const [what, advice] = runErrors[error.reason]
      return new CliError({ kind: "Input", message: `The run ${name} ${what}.`, advice })
    }
    default:
      return error
  }
}

/** What the options of a run need besides its rows. */
export interface Opening {
  readonly place: Place
  readonly endpoint: Endpoint.Any
  readonly about: About
  readonly set?: Readonly<Record<string, unknown>>
  readonly owner?: string | false | undefined
  readonly rows?: Run.Rows | undefined
}

/** Opens a run with the client of a session. */
export const open = (
  { about, endpoint, owner, place, rows, set }: Opening,
  { client }: Session.Session,
  line: Progress.Progress,
  json: boolean
): Effect.Effect<Run.Run, Failure, Scope.Scope> =>
  Run.make(endpoint, {
    journal: place.journal,
    about: { ...about },
    onProgress: Showing.reporter(line, json),
    ...(rows !== undefined && { rows }),
    ...(set !== undefined && { set }),
    ...(owner !== undefined && { owner }),
    ...(about.concurrency !== undefined && { concurrency: about.concurrency }),
    ...(about.stopAfter !== undefined && { stopAfter: about.stopAfter })
  }).pipe(
    Effect.provideService(ChatClient.ChatClient, client),
    Effect.mapError((error) => toFailure(place.name, error))
  )

/** A run that ended, and whether a signal has ended it. */
interface Ended {
  readonly summary: Journal.Summary
  readonly isSignalled: boolean
}

/** Starts a run. A signal pauses it: calls under way are waited for; a second one ends the program at once. */
export const start = (
  run: Run.Run,
  options: Run.StartOptions,
  name: string,
  line: Progress.Progress,
  json: boolean
): Effect.Effect<Ended, Failure> =>
  Effect.gen(function* () {
    let isSignalled = false
    const onSignal = Effect.gen(function* () {
      yield* Signals.stopped
      isSignalled = true
      line.clear()
      if (!json) yield* err(errStyle.dim("Stopping when the calls under way have ended. Ctrl-C again stops at once."))
      yield* run.pause
    })
    const listening = yield* Effect.fork(onSignal)
    const summary = yield* run.start(options).pipe(
      Effect.mapError((error) => toFailure(name, error)),
      Effect.ensuring(Effect.zipRight(Signals.ignored, Fiber.interrupt(listening)))
    )
    return { summary, isSignalled }
  }).pipe(Effect.ensuring(Effect.sync(line.clear)))

/** Shows what became of the rows, writes the reports, and returns the exit status. */
export const conclude = (
  { isSignalled, summary }: Ended,
  { endpoint, place }: Pick<Opening, "endpoint" | "place">,
  view: Journal.View,
  json: boolean
): Effect.Effect<Status, CliError> =>
  Effect.gen(function* () {
    const files = yield* Reports.write(view, endpoint, place.folder)
    const { phase } = summary
    const report = RunStatus.reportOf(summary, endpoint.path)
    if (json) yield* outJson({ run: place.name, state: phase, ...report, files })
    else {
      yield* out([
        `${outStyle.bold(`Run ${place.name}`)}: ${RunStatus.stateOf(phase, false)}`,
        ...Showing.reportLines(report, { columns: outColumns, paint: outStyle.dim }),
        ...(files.length === 0 ? [] : ["", ...files.map((file) => `  ${file}`)])
      ])
      if (phase === "paused" || phase === "stopped")
        yield* err(errStyle.dim(`Continue it with: tcchat run resume ${place.name}`))
      if (summary.doubt > 0)
        yield* err(errStyle.dim(`Decide on rows in doubt: tcchat run resume ${place.name} --in-doubt list|retry|drop`))
    }
    if (isSignalled) return 130
    if (phase !== "done") return 1
    return summary.failed + summary.doubt + summary.rejected > 0 ? 3 : done
  })
