/** All pages of an answer, one call after the other. */
import * as Chunks from "@tcchat/bulk/Chunks"
import * as Paging from "@tcchat/bulk/Paging"
import * as ChatClient from "@tcchat/core/ChatClient"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Around } from "./Around.js"
import type { Input } from "./Command.js"
import { itemsOf } from "./Items.js"
import { outSlowly } from "./Output.js"
import * as Progress from "./Progress.js"

type Json = Readonly<Record<string, unknown>>

/** Whether there are pages behind the one of an answer. */
export const hasMore = ({ paging }: Endpoint.Any, answer: Json): boolean =>
  paging !== undefined && Boolean(answer[paging.last.field]) !== (paging.last.is === "set")

/** A request for the first page, unless it says where another one starts. */
export const first = ({ paging }: Endpoint.Any, payload: Json): Json => ({
  ...Object.fromEntries((paging?.cursors ?? []).map(({ first, request }) => [request, first])),
  ...payload
})

/** Reads all pages. Lines of items are written page by page; otherwise the pages are merged into one answer. */
export const read = (
  endpoint: Endpoint.Any,
  payload: Json,
  client: ChatClient.Service,
  input: Input
): Effect.Effect<Json, Around> =>
  Effect.gen(function* () {
    const list = endpoint.paging?.items
    const lines = input.on("ndjson")
    const progress = Progress.make(lines ? process.stdout : undefined)
    let pages = 0
    let items = 0
    const kept: Array<Json> = []
    const read = () => `${Progress.counted(items, "item")} on ${Progress.counted(pages, "page")}`
    yield* Paging.pages(endpoint, payload as Paging.Payload<Endpoint.Any>).pipe(
      Stream.runForEach((page: Json) => {
        const found = itemsOf(page, list)
        pages += 1
        items += found.length
        progress.show(`${endpoint.name}: ${read()}`)
        if (lines) return outSlowly(found.map((item) => JSON.stringify(item)))
        kept.push(page)
        return Effect.void
      }),
      Effect.provideService(ChatClient.ChatClient, client),
      Effect.mapError(
        (error) => new Around({ error, rows: pages === 0 ? [] : [["Read before", read()]], json: { pages, items } })
      ),
      Effect.ensuring(Effect.sync(progress.clear))
    )
    const [head, ...others] = kept
    return head === undefined ? {} : Chunks.merge(endpoint, [head, ...others])
  })
