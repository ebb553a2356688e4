/** A request with more entries than one call takes, sent in parts. */
import * as Chunks from "@tcchat/bulk/Chunks"
import * as ChatClient from "@tcchat/core/ChatClient"
import { type ChatError, PayloadError, type SigningError } from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import { Around } from "../../Around.js"
import type { Input } from "../../Command.js"
import * as Files from "../../Files.js"
import * as Progress from "../../Progress.js"

type Fields = Readonly<Record<string, unknown>>

/** The parts of a request. */
export const split = (endpoint: Endpoint.Any, payload: Fields) => Chunks.split(endpoint, payload)

/** The requests of all parts, checked. What cannot be right is named by its place in the whole request. */
export const previews = (
  endpoint: Endpoint.Any,
  payload: Fields,
  client: ChatClient.Service
): Effect.Effect<ReadonlyArray<ChatClient.Preview>, PayloadError | SigningError> => {
  const { field = "", parts } = split(endpoint, payload)
  return Effect.forEach(parts, (part) =>
    Effect.catchTag(client.preview(endpoint, part.payload), "PayloadError", (error) => {
      const moved = (path: string) =>
        path.startsWith(`${field}[`)
          ? path.replace(/\[(\d+)\]/, (_, index: string) => `[${Number(index) + part.from}]`)
          : path
      const issues = error.issues.map((issue) => ({ ...issue, path: moved(issue.path) }))
      return new PayloadError({ endpoint: error.endpoint, issues })
    })
  )
}

/** The array of a request that is longer than one call takes, and could be split. */
export const tooLong = ({ chunks }: Endpoint.Any, payload: Fields): string | undefined =>
  chunks.find(({ field, size }) => {
    const entries = payload[field]
    return Array.isArray(entries) && entries.length > size
  })?.field

/** Says what became of the parts, and keeps what is left. */
const failed = (error: Chunks.ChunksError, input: Input): Effect.Effect<never, Around> =>
  Effect.gen(function* () {
    const { done, failed, field, rest, untried } = error
    const file = input.string("rest")
    const keeping = file === undefined ? Effect.void : Files.write(file, `${Json.stringify(rest, 2)}\n`)
    const lost = yield* Effect.match(keeping, { onFailure: ({ message }) => message, onSuccess: () => undefined })
    const [first] = failed
    const entries = field === undefined ? [] : (Reflect.get(Object(rest), field) as ReadonlyArray<unknown>)
    const counts = `${Progress.counted(done.length, "call")} done, ${failed.length} failed, ${untried.length} not tried`
    return yield* new Around({
      error: first!.error,
      rows: [
        ["Parts", counts],
        [
          "What is left",
          `${Progress.counted(entries.length, "entry", "entries")} of ${field}, the first of them in place ${first!.from + 1}`
        ],
        ...(lost === undefined ? [] : [["Not kept", lost] as const])
      ],
      next:
        file === undefined
          ? "With --rest FILE the request is kept without what is done."
          : lost === undefined
            ? `Then go on with what is left: --data @${file}`
            : undefined,
      json: {
        parts: { done: done.length, failed: failed.length, untried: untried.length },
        left: { field, from: first!.from, entries: entries.length },
        ...(lost === undefined ? { rest: file } : { notKept: lost })
      }
    })
  })

/** Sends the parts one after the other, reads a few at once, and merges the responses. */
export const send = (
  endpoint: Endpoint.Any,
  payload: Fields,
  client: ChatClient.Service,
  input: Input
): Effect.Effect<Fields, ChatError | Around> =>
  Effect.suspend(() => {
    const { parts } = split(endpoint, payload)
    const progress = Progress.make(undefined)
    let calls = 0
    const show = () => progress.show(`${endpoint.name}: ${calls} of ${Progress.counted(parts.length, "call")}`)
    show()
    const counting: ChatClient.Service = {
      ...client,
      call: (endpoint, payload, options) =>
        Effect.tap(client.call(endpoint, payload, options), () => {
          calls += 1
          show()
        })
    }
    return Chunks.call(endpoint, payload).pipe(
      Effect.provideService(ChatClient.ChatClient, counting),
      Effect.ensuring(Effect.sync(progress.clear)),
      Effect.catchTag("ChunksError", (error) => failed(error, input))
    )
  })
