/** `tcchat run NAME FILE`: a new run. */
import type * as Run from "@tcchat/bulk/Run"
import { similarTo } from "@tcchat/core/Check"
import * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import * as Destroyed from "@tcchat/reference/Destroyed"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type CliError, usage } from "../../CliError.js"
import { done, type Input, type Run as Command, type Status } from "../../Command.js"
import * as Endpoints from "../../Endpoints.js"
import type { Failure } from "../../Failure.js"
import * as Fields from "../../Fields.js"
import { err, out, outJson } from "../../Output.js"
import * as Progress from "../../Progress.js"
import * as Reading from "../../Reading.js"
import { errColumns, errStyle, outColumns, outStyle } from "../../Streams.js"
import { pairs, plain, quoted } from "../../Style.js"
import { shownSpan } from "../../Time.js"
import type * as Session from "../call/Session.js"
import type { About } from "./About.js"
import * as Columns from "./Columns.js"
import { conclude, open, type Opening, start, toFailure, withSession } from "./Execute.js"
import * as FolderStore from "./FolderStore.js"
import * as Queue from "./Queue.js"
import * as Source from "./Source.js"
import * as Store from "./Store.js"
import * as Stores from "./Stores.js"

/** A share of the rate limit: a number up to 1, or a percentage. */
export const shareOf = (given: string | undefined): Effect.Effect<number | undefined, CliError> => {
  if (given === undefined) return Effect.succeed(undefined)
  const [, digits, percent] = /^(\d*\.?\d+)(%?)$/.exec(given) ?? []
  const share = Number(digits) / (percent === "%" ? 100 : 1)
  return share > 0 && share <= 1
    ? Effect.succeed(share)
    : usage(`--rate: expected a share of the rate limit such as 0.5 or 50%, got ${quoted(given)}.`)
}

const number = (count: number) => count.toLocaleString("en-US")

const forecastRows = (endpoint: Endpoint.Any, forecast: Run.Forecast, share = 1) => [
  ["Rows", number(forecast.rows + forecast.rejected)] as const,
  ...(forecast.rejected > 0 ? [["Rejected", `${number(forecast.rejected)}, which are not sent`] as const] : []),
  [
    "Calls",
    `${number(forecast.calls)}${forecast.owners > 0 ? `, to ${number(forecast.owners)} accounts or groups` : ""}`
  ] as const,
  [
    "Takes",
    `${shownSpan(Math.ceil(forecast.seconds / share))} at ${number(endpoint.ratePerSecond * share)} calls a second`
  ] as const
]

/** Asks before a run that destroys something. */
const agree = (
  run: Run.Run,
  opening: Opening,
  { app, emulated, profile }: Session.Session,
  input: Input
): Effect.Effect<void, Failure> =>
  Effect.gen(function* () {
    const { about, endpoint, place, set = {} } = opening
    const what =
      Endpoint.destroyedBy(endpoint, set) ??
      Destroyed.all(endpoint)
        .map(({ what, when }) => (when === undefined ? what : `${what}, if ${when}`))
        .join("; ")
    if (input.flag("yes") || emulated || what === "") return
    if (!Reading.isInteractive()) return yield* Reading.confirm([], endpoint.name)
    const forecast = yield* Effect.mapError(run.forecast, (error) => toFailure(place.name, error))
    const of = profile === undefined ? "" : ` (profile ${plain(profile)})`
    yield* Reading.confirm(
      [
        `${errStyle.bold(endpoint.name)} of app ${app.sdkAppId} at ${app.origins[0]}${of}`,
        ...pairs([...forecastRows(endpoint, forecast, about.share), ["Destroys", what]], {
          columns: errColumns,
          paint: errStyle.dim
        })
      ],
      endpoint.name
    )
  })

/** Shows what would be sent. */
const dryRun = (
  opening: Opening,
  session: Session.Session,
  input: Input
): Effect.Effect<Status, Failure, Scope.Scope> =>
  Effect.gen(function* () {
    const { about, endpoint, place } = opening
    const json = input.flag("json")
    const line = Progress.make(undefined)
    const run = yield* open(opening, session, line, json)
    const forecast = yield* Effect.mapError(run.forecast, (error) => toFailure(place.name, error))
    line.clear()
    const view = yield* place.view
    const wrong = yield* Effect.mapError(view.rejected(0, 5), Store.toCliError)
    if (json) {
      const { seconds, ...rest } = forecast
      const read = rest.rows + rest.rejected
      yield* outJson({
        endpoint: endpoint.name,
        read,
        ...rest,
        seconds: seconds / (about.share ?? 1),
        rejectedRows: wrong
      })
    } else
      yield* out([
        outStyle.bold(`${endpoint.name}: nothing was sent`),
        ...pairs(forecastRows(endpoint, forecast, about.share), { columns: outColumns, paint: outStyle.dim }),
        ...(forecast.request === undefined ? [] : ["", `First request: ${plain(Json.stringify(forecast.request))}`]),
        ...wrong.map(({ id, reason }) => `Line ${id}: ${plain(reason)}`),
        ...(forecast.rejected > wrong.length ? [`and ${number(forecast.rejected - wrong.length)} more`] : [])
      ])
    return forecast.rejected > 0 ? 3 : done
  })

const temporary: Effect.Effect<Store.Place, never, Scope.Scope> = Effect.acquireRelease(
  Effect.sync(() => {
    const folder = mkdtempSync(join(tmpdir(), "tcchat-dry-run-"))
    return FolderStore.at(folder)
  }),
  ({ remove }) => remove
)

/** Removes a run whose rows could not be read, of which none was sent. A full disk is not their fault: it can be continued. */
const removedIfUnread = (place: Store.Place, failure: Failure): Effect.Effect<void> => {
  if (failure._tag === "CliError" && failure.kind === "Output") return Effect.void
  return place.view.pipe(
    Effect.flatMap((view) => Effect.mapError(view.place, Store.toCliError)),
    Effect.flatMap(({ finished }) => (finished ? Effect.void : place.remove)),
    Effect.ignore,
    Effect.scoped
  )
}

/** Makes a run of an endpoint, and runs it. */
export const begin = (endpoint: Endpoint.Any, file: string, input: Input): Effect.Effect<Status, Failure> =>
  Effect.gen(function* () {
    const json = input.flag("json")
    const fields = Fields.fieldsOf(endpoint, new Set())
    const columns = yield* Columns.mappingOf(input, fields)
    const set = yield* Columns.constantsOf(input, fields)
    const share = yield* shareOf(input.string("rate"))
    const owner = input.string("owner")
    const source = yield* Source.of(file, input.string("format"))
    const isDryRun = input.flag("dry-run")
    const store = isDryRun ? FolderStore.store() : yield* Stores.open(input)
    yield* isDryRun ? Effect.void : Queue.check(input, store)
    return yield* withSession(input, !isDryRun, store.limit(share), (session) =>
      Effect.gen(function* () {
        const about: About = {
          input: source.path,
          format: source.format,
          print: source.print,
          columns,
          sdkAppId: session.app.sdkAppId,
          origin: session.app.origins[0],
          ...(share !== undefined && { share }),
          ...numberOf(input, "concurrency", "concurrency"),
          ...numberOf(input, "stop-after", "stopAfter")
        }
        const rows = (after: number) => Columns.rows(source, endpoint, fields, columns, after)
        const openingOf = (place: Store.Place): Opening => ({
          place,
          endpoint,
          about,
          set,
          rows,
          ...(owner !== undefined && { owner: owner === "none" ? (false as const) : owner })
        })
        if (isDryRun) return yield* Effect.flatMap(temporary, (place) => dryRun(openingOf(place), session, input))
        const place = yield* store.create(endpoint.name, input.string("name"))
        const opening = openingOf(place)
        const line = Progress.make(undefined)
        // In a store, another process may have made a run of this name at the same time.
        const run = yield* Effect.onError(open(opening, session, line, json), () =>
          store.isShared ? Effect.void : place.remove
        )
        yield* Effect.onError(agree(run, opening, session, input), () => place.remove)
        const reading = <A>(effect: Effect.Effect<A, Failure>) =>
          Effect.tapError(effect, (failure) => removedIfUnread(place, failure))
        if (!json) yield* err(errStyle.dim(`Run ${place.name}, in ${store.isShared ? store.where : place.folder}`))
        if (Queue.isGiven(input, store) || input.flag("detach")) {
          yield* reading(Effect.mapError(run.forecast, (error) => toFailure(place.name, error)))
          yield* Queue.add(input, store, place)
        }
        if (input.flag("detach")) return yield* detached(run, place, json)
        const ended = yield* reading(start(run, {}, place.name, line, json))
        return yield* conclude(ended, opening, yield* place.view, json)
      }).pipe(Effect.scoped)
    )
  }).pipe(Effect.scoped)

/** Shows what workers are left to send. */
const detached = (run: Run.Run, { name }: Store.Place, json: boolean): Effect.Effect<Status, Failure> =>
  Effect.gen(function* () {
    const summary = yield* Effect.mapError(run.summary, Store.toCliError)
    yield* json
      ? outJson({ run: name, state: summary.phase, rows: summary.planned, rejected: summary.rejected })
      : out([
          `${number(summary.planned)} rows are ready for workers${summary.rejected === 0 ? "" : `, and ${number(summary.rejected)} are wrong`}.`,
          `See what they do: tcchat run status ${name}`
        ])
    return summary.rejected > 0 ? 3 : done
  })

const numberOf = <K extends string>(input: Input, option: string, name: K): Partial<Record<K, number>> => {
  const given = input.integer(option)
  return given === undefined ? {} : ({ [name]: given } as Record<K, number>)
}

/** The run of an endpoint with a name of its own. */
export const ofEndpoint =
  (name: string): Command =>
  (input) =>
    Effect.flatMap(
      Effect.promise(() => Endpoints.definition(name)),
      (endpoint) => begin(endpoint, input.arguments[0]!, input)
    )

/** The run of a call of a family, whose name is the first argument. */
export const ofFamily =
  (family: string): Command =>
  (input) => {
    const [call = "", file = ""] = input.arguments
    const name = Endpoints.find(`${family} ${call}`)
    const own = Endpoints.names.map(Endpoints.wordsOf).filter((words) => words.startsWith(`${family} `))
    const similar = similarTo(`${family} ${call}`, own)
    return name === undefined
      ? usage(
          `There is no call ${quoted(call)} of ${family}.`,
          similar === undefined ? `See: tcchat ${family} --help` : `Did you mean ${similar}?`
        )
      : Effect.flatMap(
          Effect.promise(() => Endpoints.definition(name)),
          (endpoint) => begin(endpoint, file, input)
        )
  }
