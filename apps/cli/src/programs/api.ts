/** Makes a call and shows its response. */
import type * as ChatClient from "@tcchat/core/ChatClient"
import * as Endpoint from "@tcchat/core/Endpoint"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Agreement from "../Agreement.js"
import { Around } from "../Around.js"
import * as Calling from "../Calling.js"
import * as Destroys from "../Destroys.js"
import { done, type Input, type Run, type Status } from "../Command.js"
import type { Failure } from "../Failure.js"
import type { Field } from "../Fields.js"
import * as Pages from "../Pages.js"
import * as Parts from "../Parts.js"
import * as Payload from "../Payload.js"
import * as Showing from "../Showing.js"

type Json = Readonly<Record<string, unknown>>

/** Checks the requests that would be sent, and returns the first and how many there are. */
const prepared = (
  endpoint: Endpoint.Any,
  payload: Json,
  client: ChatClient.Service,
  input: Input
): Effect.Effect<{ readonly preview: ChatClient.Preview; readonly calls: number }, Failure> => {
  if (!input.on("chunk")) {
    return client.preview(endpoint, payload).pipe(
      Effect.map((preview) => ({ preview, calls: 1 })),
      Effect.mapError((error) => {
        const field = error._tag === "PayloadError" ? Parts.tooLong(endpoint, payload) : undefined
        return field === undefined || error._tag !== "PayloadError" || error.issues.some(({ path }) => path !== field)
          ? error
          : new Around({ error, rows: [], advice: "Add --chunk to send it in several calls.", json: {} })
      })
    )
  }
  return Effect.map(Parts.previews(endpoint, payload, client), (all) => ({ preview: all[0]!, calls: all.length }))
}

type Send = (client: ChatClient.Service, payload: Json, input: Input) => Effect.Effect<Json, Failure>

const make =
  (endpoint: Endpoint.Any, fields: ReadonlyArray<Field>, send: Send): Run =>
  (input) =>
    Effect.gen(function* () {
      const payload = yield* Payload.of(fields, input)
      const dry = input.on("dry-run")
      return yield* Calling.run(input, !dry, (session) =>
        Effect.gen(function* (): Effect.fn.Return<Status, Failure> {
          const { calls, preview } = yield* prepared(endpoint, payload, session.client, input)
          if (dry) return yield* Effect.as(Showing.request(preview, calls, input), done)
          yield* Agreement.reached(endpoint, payload, session, input)
          const response = yield* send(session.client, payload, input)
          return input.on("all") && input.on("ndjson")
            ? done
            : yield* Showing.response(endpoint, payload, response, input)
        })
      )
    })

/** Calls an endpoint. */
export const call = (endpoint: Endpoint.Any, fields: ReadonlyArray<Field>): Run =>
  make(endpoint, fields, (client, payload, input) =>
    input.on("all") && Pages.isPaged(endpoint)
      ? Pages.read(endpoint, payload, client, input)
      : input.on("chunk")
        ? Parts.send(endpoint, payload, client, input)
        : (client.call(endpoint, payload) as Effect.Effect<Json, Failure>)
  )

/** Calls what has no definition, by its path. */
export const callRaw = (path: string): Run => {
  const anything = Schema.Record({ key: Schema.String, value: Schema.Unknown })
  const facts = {
    path,
    idempotency: "none",
    destroys: Destroys.ofPath(path),
    ratePerSecond: 200,
    payload: anything,
    success: anything,
    errors: []
  } as const
  return make(Endpoint.make(path, facts), [], (client, payload, input) =>
    client.callRaw(path, payload, { idempotency: input.text("idempotency") as Endpoint.Idempotency | undefined })
  )
}
