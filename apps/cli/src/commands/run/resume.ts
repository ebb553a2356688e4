/** `tcchat run resume`: continues a run, or sends again what failed. */
import type * as Run from "@tcchat/bulk/Run"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { CliError, usage } from "../../CliError.js"
import { done, type Input, type Run as Command, type Status } from "../../Command.js"
import * as Endpoints from "../../Endpoints.js"
import type { Failure } from "../../Failure.js"
import * as Fields from "../../Fields.js"
import { err, out } from "../../Output.js"
import * as Progress from "../../Progress.js"
import { errStyle } from "../../Streams.js"
import { plain, quoted } from "../../Style.js"
import type * as Session from "../call/Session.js"
import * as About from "./About.js"
import * as Columns from "./Columns.js"
import { conclude, open, type Opening, start, withSession } from "./Execute.js"
import * as Queue from "./Queue.js"
import * as Source from "./Source.js"
import { shareOf } from "./start.js"
import * as Store from "./Store.js"
import * as Stores from "./Stores.js"

/** The definition of the endpoint of a run. */
export const endpointOf = (name: string | undefined): Effect.Effect<Endpoint.Any, CliError> =>
  name !== undefined && Endpoints.names.includes(name)
    ? Effect.promise(() => Endpoints.definition(name))
    : usage(`tcchat has no endpoint ${quoted(name ?? "")}.`, "Continue the run with the program that made it.")

/** The rest of the input, if it was not read to its end; the file has to be the same. */
const restOf = (
  { columns, format, input, print }: About.About,
  endpoint: Endpoint.Any,
  finished: boolean
): Effect.Effect<Run.Rows | undefined, CliError> =>
  Effect.gen(function* () {
    if (finished || input === "-") return undefined
    const source = yield* Source.of(input, format)
    if (source.print !== print)
      return yield* new CliError({
        kind: "Input",
        message: `${input} is not what it was when the run began: its size, its time or its beginning has changed.`,
        advice: "Nothing was sent yet: cancel the run, and start another one with the file as it is."
      })
    const fields = Fields.fieldsOf(endpoint, new Set())
    return (after: number) => Columns.rows(source, endpoint, fields, columns, after)
  })

/** A run belongs to its app: its rows must not reach another one. */
export const sameApp = ({ origin, sdkAppId }: About.About, { app, emulated }: Session.Session, name: string) =>
  emulated || (app.sdkAppId === sdkAppId && app.origins[0] === origin)
    ? Effect.void
    : usage(
        `The run ${name} is of app ${sdkAppId} at ${origin}, and the settings are those of app ${app.sdkAppId} at ${app.origins[0]}.`,
        "Give the options or the profile of that app."
      )

/** Prints the rows in doubt, one line of JSON each. */
const listDoubts = (run: Run.Run): Effect.Effect<void, Failure> =>
  run.rows("doubt").pipe(
    Stream.mapError(Store.toCliError),
    Stream.runForEach(({ fields, number, reason }) =>
      out(Json.stringify({ line: number, fields, code: reason?.code, reason: plain(reason?.text ?? "") }))
    )
  )

const settle = (
  run: Run.Run,
  input: Input,
  again: (options: Run.StartOptions) => Effect.Effect<void, Failure>
): Effect.Effect<void, Failure> =>
  Effect.gen(function* () {
    switch (input.string("in-doubt")) {
      case "retry":
        return yield* again({ only: "doubt" })
      case "drop": {
        const dropped = yield* Effect.mapError(run.drop, Store.toCliError)
        if (!input.flag("json")) yield* err(errStyle.dim(`${dropped} rows in doubt are not sent again.`))
      }
    }
  })

/** Continues a run. */
export const resume: Command = (input) =>
  Effect.scoped(
    Effect.gen(function* () {
      const json = input.flag("json")
      const store = yield* Stores.open(input)
      yield* Queue.check(input, store)
      const place = yield* store.find(input.arguments[0])
      const view = yield* place.view
      const mapped = Effect.mapError(Store.toCliError)
      const definition = yield* mapped(view.definition)
      const { finished } = yield* mapped(view.place)
      const kept = yield* About.of(definition, place.name)
      const endpoint = yield* endpointOf(definition?.endpoint)
      const share = (yield* shareOf(input.string("rate"))) ?? kept.share
      const about: About.About = {
        ...kept,
        concurrency: input.integer("concurrency") ?? kept.concurrency,
        stopAfter: input.integer("stop-after") ?? kept.stopAfter
      }
      const opening: Opening = { place, endpoint, about, rows: yield* restOf(kept, endpoint, finished) }
      const only = input.string("only") as Run.StartOptions["only"]
      const isList = input.string("in-doubt") === "list"
      return yield* withSession(input, !isList, store.limit(share), (session) =>
        Effect.scoped(
          Effect.gen(function* (): Effect.fn.Return<Status, Failure, Scope.Scope> {
            yield* sameApp(kept, session, place.name)
            const line = Progress.make(undefined)
            const run = yield* open(opening, session, line, json)
            if (isList) return yield* Effect.as(listDoubts(run), done)
            yield* place.resume
            yield* Queue.add(input, store, place)
            let last: Effect.Effect.Success<ReturnType<typeof start>> | undefined
            const again = (options: Run.StartOptions) =>
              Effect.map(start(run, options, place.name, line, json), (ended) => void (last = ended))
            yield* settle(run, input, again)
            const isOver = last?.isSignalled === true || last?.summary.phase === "cancelled"
            if (!isOver && (only !== undefined || last?.summary.phase !== "done")) yield* again({ only })
            return yield* conclude(last!, opening, view, json)
          })
        )
      )
    })
  )
