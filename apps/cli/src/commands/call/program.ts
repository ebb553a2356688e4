/** Calls an endpoint and shows the response. */
import type * as ChatClient from "@tcchat/core/ChatClient"
import * as Endpoint from "@tcchat/core/Endpoint"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Agreement from "./Agreement.js"
import { AnnotatedError } from "../../AnnotatedError.js"
import * as Session from "./Session.js"
import { done, type Input, type Run, type Status } from "../../Command.js"
import { demoText } from "../../DemoSeed.js"
import * as Destroys from "../../Destroys.js"
import type { Failure } from "../../Failure.js"
import type { Field } from "../../Fields.js"
import { err } from "../../Output.js"
import { errStyle } from "../../Streams.js"
import * as Pages from "./Pages.js"
import * as Parts from "./Parts.js"
import * as Payload from "./Payload.js"
import * as Showing from "./Showing.js"

type Json = Readonly<Record<string, unknown>>

/** Suggests --chunk where a list is longer than one call takes. */
const suggestChunk = (error: Failure, endpoint: Endpoint.Any, payload: Json): Failure => {
  if (error._tag !== "PayloadError") return error
  const field = Parts.tooLong(endpoint, payload)
  return field === undefined || error.issues.some(({ path }) => path !== field)
    ? error
    : new AnnotatedError({ error, rows: [], advice: "Add --chunk to send it in several calls.", json: {} })
}

/** Says how an account gets into an emulator that starts anew with each command. */
const suggestState = (error: Failure, { emulated }: Session.Session, input: Input): Failure =>
  error._tag === "ApiError" && error.kind === "NotFound" && emulated && input.string("snapshot") === undefined
    ? new AnnotatedError({
        error,
        rows: [],
        advice: `The emulator of a command starts with sample accounts each time: ${demoText}. Bring others with --seed, or keep its state from command to command with --snapshot FILE.`,
        json: {}
      })
    : error

/** Says that an emulator of one command forgets what was written. */
const remind = ({ idempotency }: Endpoint.Any, { emulated }: Session.Session, input: Input): Effect.Effect<void> =>
  emulated &&
  idempotency !== "read" &&
  process.stderr.isTTY &&
  ["snapshot", "json", "ndjson"].every((name) => !input.flag(name))
    ? err(errStyle.dim("The emulator of this command has forgotten it already; --snapshot FILE keeps its state."))
    : Effect.void

/** The requests that would be sent. */
const previews = (
  endpoint: Endpoint.Any,
  payload: Json,
  client: ChatClient.Service,
  input: Input
): Effect.Effect<ReadonlyArray<ChatClient.Preview>, Failure> =>
  input.flag("chunk")
    ? Parts.previews(endpoint, payload, client)
    : Effect.map(client.preview(endpoint, payload), (preview) => [preview])

/** Fails if a payload is invalid. A valid payload is not encoded here, as sending it does that. */
const validate = (
  endpoint: Endpoint.Any,
  payload: Json,
  client: ChatClient.Service,
  input: Input
): Effect.Effect<unknown, Failure> => {
  const payloads = input.flag("chunk") ? Parts.split(endpoint, payload).parts.map((part) => part.payload) : [payload]
  // Only the encoder can name what is wrong.
  return payloads.every(Schema.is(endpoint.payload)) ? Effect.void : previews(endpoint, payload, client, input)
}

type Send = (client: ChatClient.Service, payload: Json, input: Input) => Effect.Effect<Json, Failure>

const make =
  (endpoint: Endpoint.Any, fields: ReadonlyArray<Field>, send: Send): Run =>
  (input) =>
    Effect.gen(function* () {
      const payload = yield* Payload.of(fields, input)
      const isDryRun = input.flag("dry-run")
      return yield* Session.run(input, !isDryRun, (session) =>
        Effect.gen(function* (): Effect.fn.Return<Status, Failure> {
          const { client } = session
          if (isDryRun) {
            const [first, ...others] = yield* previews(endpoint, payload, client, input)
            return yield* Effect.as(Showing.request(first!, others.length + 1, input), done)
          }
          const question = Agreement.question(endpoint, payload, session, input)
          if (question !== undefined) {
            yield* validate(endpoint, payload, client, input)
            yield* question
          }
          const response = yield* send(client, payload, input)
          if (input.flag("all") && input.flag("ndjson")) return done
          const status = yield* Showing.response(endpoint, payload, response, input)
          return yield* Effect.as(remind(endpoint, session, input), status)
        }).pipe(
          Effect.mapError((error) =>
            suggestState(input.flag("chunk") ? error : suggestChunk(error, endpoint, payload), session, input)
          )
        )
      )
    })

/** Calls an endpoint. */
export const call = (endpoint: Endpoint.Any, fields: ReadonlyArray<Field>): Run =>
  make(endpoint, fields, (client, payload, input) =>
    input.flag("all") && Pages.isPaged(endpoint)
      ? Pages.read(endpoint, payload, client, input)
      : input.flag("chunk")
        ? Parts.send(endpoint, payload, client, input)
        : (client.call(endpoint, payload) as Effect.Effect<Json, Failure>)
  )

/** Calls a path that has no definition. */
export const callRaw = (path: string): Run => {
  const anything = Schema.Record({ key: Schema.String, value: Schema.Unknown })
  const facts = {
    path,
    idempotency: "none",
    destroys: Destroys.ofPath(path),
    ratePerSecond: 200,
    payload: anything,
    success: anything,
    errors: "undocumented"
  } as const
  return make(Endpoint.make(path, facts), [], (client, payload, input) =>
    client.callRaw(path, payload, { idempotency: input.string("idempotency") as Endpoint.Idempotency | undefined })
  )
}
