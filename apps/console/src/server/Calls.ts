/** Makes a call, and tells all that happened. */
import type { ChatError } from "@tcchat/core/ChatError"
import * as Endpoint from "@tcchat/core/Endpoint"
import * as ErrorCode from "@tcchat/core/ErrorCode"
import * as ItemResult from "@tcchat/core/ItemResult"
import type * as Emulator from "@tcchat/emulator/Emulator"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Changes from "../model/Changes.js"
import type { Memory } from "../model/Memory.js"
import type { Asked, Item, Outcome, Preview } from "../model/Protocol.js"
import { explain } from "./Explained.js"
import * as Recording from "./Recording.js"
import type { Place } from "./Targets.js"

/** The payload comes from a page, and is checked where it goes. */
type Payload = Endpoint.Payload<Endpoint.Any>

const itemsOf = (path: string, items: ReadonlyArray<ItemResult.ItemResult>): ReadonlyArray<Item> =>
  items.map(({ code, info, key }) => {
    const meaning = code === undefined ? undefined : ErrorCode.lookup(code, path)?.meaning
    return {
      key: String(key),
      code,
      text: [meaning, info].filter((text) => text !== undefined && text !== "").join(": ")
    }
  })

/** Shows the request that a call would send. */
export const preview = (place: Place, endpoint: Endpoint.Any, payload: Payload): Effect.Effect<Preview> =>
  Effect.match(place.client.preview(endpoint, payload), {
    onSuccess: (request): Preview => ({ ok: true, request }),
    onFailure: (error): Preview => ({ ok: false, error: explain(error) })
  })

/** What the emulator remembers, where a call goes there. */
const remembered = (place: Place, emulator: Emulator.Service | undefined): Effect.Effect<Memory | undefined> =>
  place.target.id === "emulator" && emulator !== undefined
    ? Effect.map(emulator.snapshot, (snapshot): Memory => snapshot)
    : Effect.succeed(undefined)

/** Makes a call. */
export const call = (
  place: Place,
  endpoint: Endpoint.Any,
  payload: Payload,
  options: {
    readonly attempts: number
    readonly agreed: boolean
    readonly emulator: Emulator.Service | undefined
  }
): Effect.Effect<Outcome | Asked> =>
  Effect.gen(function* () {
    const destroyed = place.target.id === "app" && !options.agreed ? Endpoint.destroyedBy(endpoint, payload) : undefined
    if (destroyed !== undefined) return { ask: destroyed }
    const before = yield* remembered(place, options.emulator)
    const started = yield* Clock.currentTimeMillis
    const { outcome, record } = yield* Recording.of(
      Effect.either(
        place.client.call(endpoint, payload, { attempts: options.attempts }) as Effect.Effect<object, ChatError>
      )
    )
    const milliseconds = (yield* Clock.currentTimeMillis) - started
    const after = yield* remembered(place, options.emulator)
    const items = (read: typeof ItemResult.failures) =>
      Either.isRight(outcome) ? itemsOf(endpoint.path, read(endpoint, outcome.right, payload)) : []
    return {
      ok: Either.isRight(outcome),
      milliseconds,
      attempts: record.attempts,
      ...(record.request !== undefined && { request: record.request }),
      ...(record.response !== undefined && { response: record.response }),
      ...(Either.isLeft(outcome) && { error: explain(outcome.left) }),
      failed: items(ItemResult.failures),
      pending: items(ItemResult.pending),
      changes: before === undefined || after === undefined ? [] : Changes.between(before, after)
    }
  })
