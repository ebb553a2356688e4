import * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"

/** One part of a split request: its payload, and the index of its first entry in the whole request. */
interface Part<E extends Endpoint.Any> {
  readonly from: number
  readonly payload: Endpoint.Payload<E>
}

/**
 * Rejects a deduplication number that several calls would share: the service would ignore the second call as a duplicate.
 */
const checkNumbers = (endpoint: Endpoint.Any, parts: ReadonlyArray<{ readonly payload: object }>) => {
  const given =
    parts.length === 1 ? [] : endpoint.dedupKeys.filter((name) => Reflect.get(parts[0]!.payload, name) !== undefined)
  return given.length === 0
    ? Effect.void
    : new ChatError.PayloadError({
        endpoint: endpoint.name,
        issues: given.map((path) => ({
          path,
          expected: `nothing, because each of the ${parts.length} calls generates its own`,
          actual: "a number"
        }))
      })
}

/**
 * Lets the client reject the first invalid part, and translates the path to the whole request. Returns parts whose payloads
 * nobody else can change; `copied` states that they already are.
 */
export const check = <E extends Endpoint.Any, P extends Part<E>>(
  endpoint: E,
  field: string | undefined,
  parts: ReadonlyArray<P>,
  copied: boolean
): Effect.Effect<ReadonlyArray<P>, ChatError.PayloadError, ChatClient.ChatClient> =>
  Effect.gen(function* () {
    yield* checkNumbers(endpoint, parts)
    const fits = Schema.is(endpoint.payload)
    const bad = parts.find(({ payload }) => !fits(payload))
    if (bad !== undefined) yield* rejected(endpoint, field, bad)
    if (copied) return parts
    // The fields of the schema are also read from class instances.
    const read = Schema.validateOption(endpoint.payload, { onExcessProperty: "preserve" })
    return parts.map((part) => ({
      ...part,
      payload: Json.copy(Option.getOrElse(read(part.payload), () => part.payload)).copy
    }))
  })

/** Fails as the client would. */
const rejected = <E extends Endpoint.Any>(endpoint: E, field: string | undefined, part: Part<E>) =>
  Effect.flatMap(ChatClient.ChatClient, ({ preview }) =>
    preview(endpoint, part.payload).pipe(
      Effect.catchTag("SigningError", () => Effect.void),
      Effect.mapError(
        (error) =>
          new ChatError.PayloadError({
            endpoint: error.endpoint,
            issues: error.issues.map((issue) => moved(issue, field, part.from))
          })
      )
    )
  )

const moved = (issue: ChatError.Issue, field: string | undefined, by: number): ChatError.Issue => {
  const [, index, deeper] =
    /^\[(\d+)\](.*)$/.exec(
      field === undefined || !issue.path.startsWith(field) ? "" : issue.path.slice(field.length)
    ) ?? []
  return index === undefined ? issue : { ...issue, path: `${field}[${Number(index) + by}]${deeper}` }
}
