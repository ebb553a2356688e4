/** The commands of the endpoints, derived from their definitions. */
import type * as ChatClient from "@tcchat/core/ChatClient"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as ItemResult from "@tcchat/core/ItemResult"
import * as Effect from "effect/Effect"
import * as Answer from "../Answer.js"
import * as Calling from "../Calling.js"
import { type CliError, usage } from "../CliError.js"
import {
  type Candidate,
  type Command,
  type Detail,
  done,
  type Input,
  type Option,
  type Status,
  type Wrong,
  wrong
} from "../Command.js"
import * as Endpoints from "../Endpoints.js"
import * as Fields from "../Fields.js"
import type { Failure } from "../Failure.js"
import { flagOf } from "../flag.js"
import * as docs from "../generated/docs.js"
import { err, out, outJson } from "../Output.js"
import * as Reading from "../Reading.js"
import * as Settings from "../Settings.js"
import { errColumns, errStyle, outStyle } from "../Streams.js"
import { pairs, plain } from "../Style.js"

type Json = Readonly<Record<string, unknown>>

const data: Option = {
  name: "data",
  value: { kind: "text", shown: "JSON" },
  docs: "The request as JSON, as @FILE, or as - for standard input; the options above replace its fields.",
  section: "Request"
}

const idempotency: Option = {
  name: "idempotency",
  value: { kind: "choice", values: ["read", "idempotent", "deduplicated", "none"] },
  docs: "What a second identical request does, which decides whether a failure of unknown outcome is repeated; none if not given.",
  section: "Call"
}

const reserved = new Set([data, ...Calling.options].map(({ name }) => name).concat("json", "help"))

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
  app: { readonly sdkAppId: number; readonly origins: ReadonlyArray<string | undefined> },
  input: Input
): Effect.Effect<void, CliError> => {
  if (input.on("yes") || !Endpoints.deletes(endpoint)) return Effect.void
  const fields = Object.entries(payload).map(
    ([name, value]) => [name, plain(Array.isArray(value) ? value.map(shortly).join(", ") : shortly(value))] as const
  )
  return Reading.confirm(
    [
      `${errStyle.bold(endpoint.name)} of app ${app.sdkAppId} at ${app.origins[0]}`,
      ...pairs(fields, { columns: errColumns, paint: errStyle.dim })
    ],
    endpoint.name
  )
}

const shortly = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))

const runCall =
  (endpoint: Endpoint.Any, fields: ReadonlyArray<Fields.Field>, raw: boolean) =>
  (input: Input): Effect.Effect<Status, Failure> =>
    Effect.gen(function* () {
      const payload = { ...(yield* fromData(input)), ...(yield* Fields.read(fields, input)) }
      const dry = input.on("dry-run")
      const app = yield* Settings.app(input, !dry)
      return yield* Calling.withClient(app, input, (client) =>
        Effect.gen(function* () {
          const preview = yield* client.preview(endpoint, payload)
          if (dry) return yield* Effect.as(showPreview(preview, input.on("json")), 0 as const)
          yield* confirmed(endpoint, payload, app, input)
          const again = input.text("idempotency") as Endpoint.Idempotency | undefined
          const answer = yield* raw
            ? client.callRaw(endpoint.path, payload, { idempotency: again })
            : client.call(endpoint, payload)
          return yield* showAnswer(endpoint, answer as Json, input.on("json"))
        })
      )
    })

const repeats: Record<Endpoint.Idempotency, string> = {
  read: "changes nothing",
  idempotent: "leaves the same state as one call",
  deduplicated: "changes nothing, as long as its numbers and content are the same",
  none: "acts again, so a failure of unknown outcome is not repeated"
}

const sample = ({ kind, name, values }: Fields.Field): string => {
  if (kind === "choice") return String(values[0])
  if (kind === "number") return "0"
  return /Account|User/.test(name) ? "alice" : /GroupName/.test(name) ? "work" : "TEXT"
}

const example = (endpoint: Endpoint.Any, fields: ReadonlyArray<Fields.Field>): string => {
  const needed = fields.filter(({ required }) => required)
  const words = needed.filter(({ kind }) => kind !== "json").map((field) => `--${field.flag} ${sample(field)}`)
  const isSimple = needed.length > 0 && needed.length === words.length
  return ["tcchat", Endpoints.wordsOf(endpoint.name), ...(isSimple ? words : ["--data @request.json"])].join(" ")
}

const detailOf = (endpoint: Endpoint.Any, raw: boolean): Detail => {
  const known = docs.endpoints[endpoint.name]
  const fields = raw ? [] : Fields.fieldsOf(endpoint, reserved)
  const inner = Object.entries(known?.payload ?? {}).filter(([path]) => path.includes("["))
  const answer = Object.entries(known?.success ?? {})
  return {
    ...(known !== undefined && known.description !== "" && { description: known.description }),
    options: [
      ...fields.map((field) => Fields.optionOf(field, known?.payload[field.name])),
      data,
      ...(raw ? [idempotency] : []),
      ...Calling.options
    ],
    examples: raw ? [`tcchat call ${endpoint.path} --data @request.json`] : [example(endpoint, fields)],
    notes: raw
      ? []
      : [
          ...(inner.length === 0 ? [] : [["Fields within the request", inner] as const]),
          ...(answer.length === 0 ? [] : [["Answer", answer] as const]),
          [
            "About the call",
            [
              ["Path", `v4/${endpoint.path}`],
              ["Limit", `${endpoint.ratePerSecond} calls a second`],
              ["A repeat", repeats[endpoint.idempotency]],
              ["Codes", `${endpoint.errors.join(", ")}; see: tcchat explain CODE`],
              ...(known?.see ?? []).map((page) => ["Page", page] as const)
            ]
          ] as const
        ],
    run: runCall(endpoint, fields, raw)
  }
}

/** The command of an endpoint. */
const commandOf = (name: string): Command => ({
  name: flagOf(name.replace(/^.*\./, "")),
  summary: docs.endpoints[name]?.summary ?? name,
  detail: async () => detailOf(await Endpoints.get(name), false)
})

const rawCommand = (path: string): Command => ({
  name: path,
  summary: `Calls ${path}, of which there is no definition; the answer is shown as it comes.`,
  detail: async () => detailOf(Endpoints.raw(path), true)
})

/** The commands of a family of endpoints. */
export const family = (name: string): ReadonlyArray<Command> =>
  Endpoints.names.filter((endpoint) => endpoint.startsWith(`${name}.`)).map(commandOf)

/** Finds the command of a name, of words, or of a wire path. */
export const find = (word: string): Command | Wrong => {
  const name = Endpoints.find(word)
  if (name !== undefined) return commandOf(name)
  const path = Endpoints.pathOf(word)
  return path === undefined
    ? wrong(
        "There is no call of this name or path.",
        "Give a name such as relation.deleteLists, or a path such as v4/sns/group_delete. tcchat apis WORD finds them."
      )
    : rawCommand(path)
}

/** What `find` finds, for completion. */
export const names: ReadonlyArray<Candidate> = Endpoints.names.map(
  (name) => [name, docs.endpoints[name]?.summary ?? ""] as const
)
