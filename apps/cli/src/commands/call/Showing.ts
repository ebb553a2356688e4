/** Shows requests and responses: as tables for a person, as JSON for a program. */
import type * as ChatClient from "@tcchat/core/ChatClient"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import * as Response from "./Response.js"
import { CliError } from "../../CliError.js"
import { done, type Input, type Status } from "../../Command.js"
import { itemsOf, listsOf } from "./Items.js"
import { err, out, outJson } from "../../Output.js"
import * as Pages from "./Pages.js"
import { errColumns, errStyle, outStyle } from "../../Streams.js"
import { pairs } from "../../Style.js"

type Fields = Readonly<Record<string, unknown>>

/** Shows the request of a dry run, and how many calls there would be. */
export const request = (preview: ChatClient.Preview, calls: number, input: Input): Effect.Effect<void, CliError> => {
  const body: unknown = Json.parse(preview.body)
  if (input.flag("json") || input.flag("ndjson")) return outJson({ ...preview, body, ...(calls > 1 && { calls }) })
  return Effect.zipRight(
    out([
      `${outStyle.bold(preview.method)} ${preview.url}`,
      "Content-Type: application/json",
      "",
      Json.stringify(body, 2)
    ]),
    calls > 1 ? err(errStyle.dim(`The first of ${calls} calls; the others send the remaining items.`)) : Effect.void
  )
}

const counted = (items: ReadonlyArray<unknown>) => `${items.length} ${items.length === 1 ? "item" : "items"}`

/** Reports items that failed or are pending, and returns the exit status. */
const outcome = (endpoint: Endpoint.Any, payload: Fields, response: Fields, json: boolean): Effect.Effect<Status> =>
  Effect.gen(function* () {
    const failed = ItemResult.failures(endpoint, response, payload)
    const pending = ItemResult.pending(endpoint, response)
    const report = (title: string, text: string, items: typeof failed) =>
      err([
        `${errStyle.yellow(title)} ${errStyle.bold(text)}`,
        ...pairs(Response.codes(items, endpoint.path), { columns: errColumns, paint: errStyle.dim })
      ])
    if (!json && pending.length > 0)
      yield* report("Pending:", `the outcome of ${counted(pending)} is not known yet.`, pending)
    if (failed.length === 0) return done
    if (!json) yield* report("Partial success:", `${endpoint.name} succeeded, but ${counted(failed)} failed.`, failed)
    return 3
  })

const linesOf = (endpoint: Endpoint.Any, response: Fields, input: Input): string | ReadonlyArray<string> => {
  if (input.flag("ndjson")) return itemsOf(response, listsOf(endpoint)).map((item) => Json.stringify(item))
  if (input.flag("json")) return Json.stringify(response)
  const lines = Response.shown(response, outStyle)
  return lines.length === 0 ? "Done." : lines
}

/** Shows a response, and returns the exit status. */
export const response = (
  endpoint: Endpoint.Any,
  payload: Fields,
  response: Fields,
  input: Input
): Effect.Effect<Status, CliError> =>
  Effect.gen(function* () {
    const json = input.flag("json") || input.flag("ndjson")
    yield* Effect.mapError(
      out(linesOf(endpoint, response, input)),
      ({ kind, message }) => new CliError({ kind, message: `${endpoint.name} succeeded. ${message}` })
    )
    if (!json && process.stderr.isTTY && Pages.hasMore(endpoint, response))
      yield* err(errStyle.dim("There are more pages; --all reads them."))
    return yield* outcome(endpoint, payload, response, json)
  })
