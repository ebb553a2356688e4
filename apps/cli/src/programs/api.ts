/** Makes a call and shows its answer. */
import type * as ChatClient from "@tcchat/core/ChatClient"
import * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Answer from "../Answer.js"
import * as Calling from "../Calling.js"
import { type CliError, usage } from "../CliError.js"
import { done, type Input, type Run, type Status } from "../Command.js"
import { lossOf } from "../Confirmation.js"
import type { Failure } from "../Failure.js"
import type { Field } from "../Fields.js"
import { err, out, outJson } from "../Output.js"
import { fromFields } from "../Payload.js"
import * as Reading from "../Reading.js"
import { errColumns, errStyle, outStyle } from "../Streams.js"
import { pairs, plain } from "../Style.js"

type Json = Readonly<Record<string, unknown>>

const fromData = (input: Input): Effect.Effect<Json, CliError> => {
  const given = input.text("data")
  if (given === undefined) return Effect.succeed({})
  return Effect.filterOrFail(
    Reading.json(given, "--data"),
    (value): value is Json => typeof value === "object" && value !== null && !Array.isArray(value),
    () => usage("--data: expected one JSON object, the body of the request.")
  )
}

const showPreview = (preview: ChatClient.Preview, json: boolean) => {
  const body: unknown = JSON.parse(preview.body)
  return json
    ? outJson({ ...preview, body })
    : out([
        `${outStyle.bold(preview.method)} ${preview.url}`,
        "Content-Type: application/json",
        "",
        JSON.stringify(body, null, 2)
      ])
}

const showAnswer = (endpoint: Endpoint.Any, answer: Json, json: boolean): Effect.Effect<Status> =>
  Effect.gen(function* () {
    const lines = Answer.shown(answer, outStyle)
    yield* json ? outJson(answer) : out(lines.length === 0 ? "Done." : lines)
    const failed = ItemResult.failures(endpoint, answer)
    const pending = ItemResult.pending(endpoint, answer)
    const tell = (title: string, text: string, items: typeof failed) =>
      err([
        `${errStyle.yellow(title)} ${errStyle.bold(text)}`,
        ...pairs(Answer.codes(items, endpoint.path), { columns: errColumns, paint: errStyle.dim })
      ])
    const entries = (items: typeof failed) => `${items.length} ${items.length === 1 ? "entry" : "entries"}`
    if (!json && pending.length > 0)
      yield* tell("Waiting:", `${entries(pending)} of the answer will be decided later.`, pending)
    if (failed.length === 0) return done
    if (!json) yield* tell("In part:", `${endpoint.name} went through, but ${entries(failed)} failed.`, failed)
    return 3
  })

/** Asks before something is deleted. */
const confirmed = (
  endpoint: Endpoint.Any,
  payload: Json,
  { app, emulated, profile }: Calling.Session,
  input: Input
): Effect.Effect<void, CliError> => {
  const loss = lossOf(endpoint, payload)
  if (input.on("yes") || emulated || loss === undefined) return Effect.void
  const fields = Object.entries(payload).map(
    ([name, value]) => [name, plain(Array.isArray(value) ? listed(value) : shortly(value))] as const
  )
  return Reading.confirm(
    [
      `${errStyle.bold(endpoint.name)} of app ${app.sdkAppId} at ${app.origins[0]}${profile === undefined ? "" : ` (profile ${plain(profile)})`}`,
      ...pairs([...fields, ["Takes away", loss]], { columns: errColumns, paint: errStyle.dim })
    ],
    endpoint.name
  )
}

const most = 12

const listed = (values: ReadonlyArray<unknown>): string =>
  [...values.slice(0, most).map(shortly), ...(values.length > most ? [`and ${values.length - most} more`] : [])].join(
    ", "
  )

const shortly = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))

const make =
  (
    endpoint: Endpoint.Any,
    fields: ReadonlyArray<Field>,
    send: (client: ChatClient.Service, payload: Json, input: Input) => Effect.Effect<unknown, Failure>
  ): Run =>
  (input) =>
    Effect.gen(function* () {
      const payload = { ...(yield* fromData(input)), ...(yield* fromFields(fields, input)) }
      const dry = input.on("dry-run")
      return yield* Calling.run(input, !dry, (session) =>
        Effect.gen(function* () {
          const { client } = session
          const preview = yield* client.preview(endpoint, payload)
          if (dry) return yield* Effect.as(showPreview(preview, input.on("json")), done)
          yield* confirmed(endpoint, payload, session, input)
          return yield* showAnswer(endpoint, (yield* send(client, payload, input)) as Json, input.on("json"))
        })
      )
    })

/** Calls an endpoint. */
export const call = (endpoint: Endpoint.Any, fields: ReadonlyArray<Field>): Run =>
  make(endpoint, fields, (client, payload) => client.call(endpoint, payload))

/** Calls what has no definition, by its path. */
export const callRaw = (path: string): Run => {
  const anything = Schema.Record({ key: Schema.String, value: Schema.Unknown })
  const facts = {
    path,
    idempotency: "none",
    ratePerSecond: 200,
    payload: anything,
    success: anything,
    errors: []
  } as const
  return make(Endpoint.make(path, facts), [], (client, payload, input) =>
    client.callRaw(path, payload, { idempotency: input.text("idempotency") as Endpoint.Idempotency | undefined })
  )
}
