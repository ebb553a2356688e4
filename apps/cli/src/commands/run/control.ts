/** `tcchat run status`, `report`, `list`, `pause` and `cancel`: what can be done while another process runs a run. */
import type * as Journal from "@tcchat/bulk/Journal"
import * as RunStatus from "@tcchat/bulk/RunStatus"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { resolve } from "node:path"
import { CliError } from "../../CliError.js"
import { done, type Run as Command } from "../../Command.js"
import * as Endpoints from "../../Endpoints.js"
import { err, out, outJson } from "../../Output.js"
import { errStyle, outColumns, outStyle } from "../../Streams.js"
import { plain, table } from "../../Style.js"
import { shownTime } from "../../Time.js"
import * as Reports from "./Reports.js"
import { endpointOf } from "./resume.js"
import * as Showing from "./Showing.js"
import * as Store from "./Store.js"
import * as Stores from "./Stores.js"

interface Seen {
  readonly place: Store.Place
  readonly view: Journal.View
  readonly status: RunStatus.Status
}

const seen = (place: Store.Place) =>
  Effect.gen(function* () {
    const view = yield* place.view
    const status = yield* Effect.mapError(RunStatus.read(view, Endpoints.pathOf), Store.toCliError)
    return { place, view, status } satisfies Seen
  })

const jsonOf = ({ place, status: { definition, ...status } }: Pick<Seen, "place" | "status">) => ({
  run: place.name,
  endpoint: definition?.endpoint,
  createdAt: definition?.createdAt,
  ...(place.file !== undefined && { journal: place.file }),
  ...status
})

const show = ({ place, status }: Seen): ReadonlyArray<string> => [
  `${outStyle.bold(`Run ${place.name}`)}: ${status.state}, ${plain(status.definition?.endpoint ?? "not begun")}`,
  ...Showing.reportLines(status, { columns: outColumns, paint: outStyle.dim })
]

/** Shows what a run is doing. */
export const status: Command = (input) =>
  Effect.scoped(
    Effect.gen(function* () {
      const store = yield* Stores.open(input)
      const run = yield* Effect.flatMap(store.find(input.arguments[0]), seen)
      yield* input.flag("json") ? outJson(jsonOf(run)) : out(show(run))
      return done
    })
  )

/** Shows what became of the rows, and writes those that are not done into files. */
export const report: Command = (input) =>
  Effect.scoped(
    Effect.gen(function* () {
      const store = yield* Stores.open(input)
      const run = yield* Effect.flatMap(store.find(input.arguments[0]), seen)
      const folder = resolve(input.string("to") ?? run.place.folder)
      const endpoint = yield* endpointOf(run.status.definition?.endpoint)
      const files = yield* Reports.write(run.view, endpoint, folder)
      yield* input.flag("json")
        ? outJson({ ...jsonOf(run), files })
        : out([...show(run), ...(files.length === 0 ? [] : ["", ...files.map((file) => `  ${file}`)])])
      return done
    })
  )

/** Lists the runs of this machine, or of the store. */
export const list: Command = (input) =>
  Effect.gen(function* () {
    const store = yield* Stores.open(input)
    const runs = yield* Effect.forEach(yield* store.names, (name) =>
      seen(store.at(name)).pipe(
        Effect.map(({ place, status }) => ({ place, status })),
        Effect.scoped,
        Effect.option
      )
    )
    const found = runs.flatMap(Option.toArray)
    if (input.flag("json")) yield* outJson({ ...(!store.isShared && { folder: store.where }), runs: found.map(jsonOf) })
    else if (found.length === 0)
      yield* out(`There are no runs in ${store.where}. Start one: tcchat run relation.deleteLists rows.csv`)
    else
      yield* out(
        table(
          ["NAME", "STATE", "ROWS", "DONE", "FAILED", "IN DOUBT", "BEGUN"],
          found.map(({ place, status: { definition, ...status } }) => [
            place.name,
            status.state,
            ...[status.read, status.done, status.failed, status.doubt].map((count) => count.toLocaleString("en-US")),
            definition === undefined ? "" : shownTime(definition.createdAt / 1000)
          ]),
          { paint: outStyle.dim }
        )
      )
    return done
  }).pipe(Effect.scoped)

/** Milliseconds to wait for another process to end its calls. */
const patience = 150_000

const ended = (view: Journal.View): Effect.Effect<boolean, CliError> => {
  const until = performance.now() + patience
  const look: Effect.Effect<boolean, CliError> = Effect.flatMap(
    Effect.mapError(view.running, Store.toCliError),
    (running) =>
      !running
        ? Effect.succeed(true)
        : performance.now() > until
          ? Effect.succeed(false)
          : Effect.zipRight(Effect.sleep("200 millis"), look)
  )
  return look
}

/** Asks the process that runs a run to end, and waits for it. */
const ask =
  (request: Journal.Request): Command =>
  (input) =>
    Effect.scoped(
      Effect.gen(function* () {
        const store = yield* Stores.open(input)
        const place = yield* store.find(input.arguments[0])
        const run = yield* seen(place)
        const json = input.flag("json")
        yield* place.ask(request)
        if (run.status.running) {
          if (!json) yield* err(errStyle.dim("Waiting until the calls under way have ended."))
          if (!(yield* ended(run.view)))
            return yield* new CliError({
              kind: "Output",
              message: `The process that runs ${place.name} has not ended yet.`,
              advice: "It ends when its calls have: see tcchat run status."
            })
        }
        const now = yield* seen(place)
        yield* json ? outJson(jsonOf(now)) : out(show(now))
        return done
      })
    )

export const pause = ask("pause")
export const cancel = ask("cancel")
