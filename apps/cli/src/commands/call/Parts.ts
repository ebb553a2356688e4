/** Sends a payload whose list is too long for one call as several calls. */
import * as Chunks from "@tcchat/bulk/Chunks"
import * as ChatClient from "@tcchat/core/ChatClient"
import { type ChatError, PayloadError, type SigningError } from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import { AnnotatedError } from "../../AnnotatedError.js"
import type { CliError } from "../../CliError.js"
import type { Input } from "../../Command.js"
import * as Files from "../../Files.js"
import { err } from "../../Output.js"
import * as Progress from "../../Progress.js"
import { errStyle } from "../../Streams.js"

type Fields = Readonly<Record<string, unknown>>

/** Splits a payload into those of several calls. */
export const split = (endpoint: Endpoint.Any, payload: Fields) => Chunks.split(endpoint, payload)

/** The requests of all parts. The path of what is invalid is that in the whole payload. */
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

/** The list of a payload that is too long for one call and can be split. */
export const tooLong = ({ chunks }: Endpoint.Any, payload: Fields): string | undefined =>
  chunks.find(({ field, size }) => {
    const entries = payload[field]
    return Array.isArray(entries) && entries.length > size
  })?.field

/** Reports the outcome of each part, and saves the remaining payload. */
const failed = (error: Chunks.ChunksError, input: Input): Effect.Effect<never, AnnotatedError> =>
  Effect.gen(function* () {
    const { done, failed, field, rest, untried } = error
    const file = input.string("rest")
    const saving = file === undefined ? Effect.void : Files.write(file, `${Json.stringify(rest, 2)}\n`)
    const lost = yield* Effect.match(saving, { onFailure: ({ message }) => message, onSuccess: () => undefined })
    const [first] = failed
    const entries = field === undefined ? [] : (Reflect.get(Object(rest), field) as ReadonlyArray<unknown>)
    const counts = `${Progress.counted(done.length, "call")} succeeded, ${failed.length} failed, ${untried.length} not sent`
    return yield* new AnnotatedError({
      error: first!.error,
      rows: [
        ["Calls", counts],
        [
          "Remaining",
          `${Progress.counted(entries.length, "item")} of ${field}, the first of them at position ${first!.from + 1}`
        ],
        ...(lost === undefined ? [] : [["Not saved", lost] as const])
      ],
      next:
        file === undefined
          ? "With --rest FILE the remaining payload is saved."
          : lost === undefined
            ? `Then continue with the remaining payload: --data @${file}`
            : undefined,
      json: {
        parts: { done: done.length, failed: failed.length, untried: untried.length },
        remaining: { field, from: first!.from, entries: entries.length },
        ...(lost === undefined ? { rest: file } : { notSaved: lost })
      }
    })
  })

/** After all calls have succeeded: nothing remains, and a person is told what was done. */
const succeeded = (input: Input, calls: number, { entries, field }: { entries: number; field: string | undefined }) =>
  Effect.gen(function* () {
    const file = input.string("rest")
    if (file !== undefined) yield* Files.remove(file)
    if (["json", "ndjson"].some((name) => input.flag(name)) || field === undefined) return
    yield* err(
      errStyle.dim(`Sent ${Progress.counted(entries, "item")} of ${field} in ${Progress.counted(calls, "call")}.`)
    )
  })

/** Sends the parts, writes one after the other and reads a few at a time, and merges the responses. */
export const send = (
  endpoint: Endpoint.Any,
  payload: Fields,
  client: ChatClient.Service,
  input: Input
): Effect.Effect<Fields, ChatError | AnnotatedError | CliError> =>
  Effect.suspend(() => {
    const { field, parts } = split(endpoint, payload)
    const list: unknown = field === undefined ? undefined : payload[field]
    const entries = Array.isArray(list) ? list.length : 0
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
      Effect.catchTag("ChunksError", (error) => failed(error, input)),
      Effect.tap(() => succeeded(input, parts.length, { entries, field }))
    )
  })
