/** Reads all pages of a list, one call after the other. */
import * as Paging from "@tcchat/bulk/Paging"
import * as ChatClient from "@tcchat/core/ChatClient"
import type { PayloadError } from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import * as Chunk from "effect/Chunk"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { AnnotatedError } from "../../AnnotatedError.js"
import type { CliError } from "../../CliError.js"
import type { Input } from "../../Command.js"
import { out } from "../../Output.js"
import * as Progress from "../../Progress.js"

type Fields = Readonly<Record<string, unknown>>

/** Whether an endpoint responds in pages. */
export const isPaged = (endpoint: Endpoint.Any): endpoint is Endpoint.Paged => endpoint.paging !== undefined

/** Whether more pages follow a response, as far as the response alone can tell. */
export const hasMore = ({ paging }: Endpoint.Any, response: Fields): boolean =>
  paging !== undefined &&
  [paging.last].flat().every((last) => {
    if ("page" in last || last.is === "reached") return false
    const found = [last.field]
      .flat()
      .map((field) => response[field])
      .find((value) => value !== undefined)
    return last.is === "set" ? !found : last.is === "unset" ? Boolean(found) : found !== last.is
  })

/**
 * Reads all pages. With `--ndjson` items are written as their pages arrive; otherwise the response is that of the last page,
 * with the items of all pages.
 */
export const read = (
  endpoint: Endpoint.Paged,
  payload: Fields,
  client: ChatClient.Service,
  input: Input
): Effect.Effect<Fields, AnnotatedError | CliError | PayloadError> => {
  const lines = input.flag("ndjson")
  const progress = Progress.make(lines ? process.stdout : undefined)
  const kept: Array<unknown> = []
  let pages = 0
  let items = 0
  let last: Fields = {}
  const seen: ChatClient.Service = {
    ...client,
    call: (endpoint, payload, options) =>
      Effect.tap(client.call(endpoint, payload, options), (page) => {
        pages += 1
        last = page
      })
  }
  const read = () => `${Progress.counted(items, "item")} on ${Progress.counted(pages, "page")}`
  return Paging.stream(endpoint, payload).pipe(
    Stream.runForEachChunk((chunk) => {
      const found = Chunk.toReadonlyArray(chunk)
      items += found.length
      progress.show(`${endpoint.name}: ${read()}`)
      if (lines) return out(found.map((item) => Json.stringify(item)))
      for (const item of found) kept.push(item)
      return Effect.void
    }),
    Effect.provideService(ChatClient.ChatClient, seen),
    Effect.mapBoth({
      onFailure: (error) =>
        error._tag === "CliError" || error._tag === "PayloadError"
          ? error
          : new AnnotatedError({ error, rows: pages === 0 ? [] : [["Read so far", read()]], json: { pages, items } }),
      onSuccess: () => {
        const names = [endpoint.paging.items].flat()
        const name = names.find((name) => name in last) ?? names[0]!
        return { ...last, [name]: kept }
      }
    }),
    Effect.ensuring(Effect.sync(progress.clear))
  )
}
