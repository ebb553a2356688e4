import * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { owned } from "./owned.js"

/** One call of a request that was split: its payload, and where its first entry stands in the whole request. */
interface Part<E extends Endpoint.Any> {
  readonly from: number
  readonly payload: Endpoint.Payload<E>
}

/**
 * Refuses a number that several calls would share: the service would take the second one for a repeat of the first.
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
          expected: `nothing, as each of ${parts.length} calls draws its own`,
          actual: "a number"
        }))
      })
}

/**
 * Lets the client refuse the first part that does not fit, and says where the entry stands in the whole request. Returns
 * parts whose payloads nobody else can change; `copied` says that these are such.
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
    if (bad !== undefined) yield* refused(endpoint, field, bad)
    if (copied) return parts
    // The fields that the schema knows are read out of objects of any class.
    const read = Schema.validateOption(endpoint.payload, { onExcessProperty: "preserve" })
    return parts.map((part) => ({
      ...part,
      payload: owned(Option.getOrElse(read(part.payload), () => part.payload)).copy
    }))
  })

/** Fails as the client does, which has the last word. */
const refused = <E extends Endpoint.Any>(endpoint: E, field: string | undefined, part: Part<E>) =>
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
