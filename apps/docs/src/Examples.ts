/** One call with the SDK, in Effect, with promises, on the command line and with curl. */
import { flagOf, wordsOf } from "@tcchat/reference/Command"
import * as Fields from "@tcchat/reference/Fields"
import type { Json } from "@tcchat/reference/Requests"
import * as Sample from "@tcchat/webhooks/Sample"
import type { EndpointEntry, WebhookEntry } from "./Catalogue.js"
import { columns, payloadOf, reflowed, write } from "./Payload.js"

export interface Example {
  readonly title: string
  readonly language: "ts" | "sh" | "json"
  readonly text: string
}

/** Code blocks of which one shows at a time. */
export const tabs = (examples: ReadonlyArray<Example>): string =>
  [
    "::: code-group",
    ...examples.map(({ language, text, title }) => `\`\`\`${language} [${title}]\n${text.trimEnd()}\n\`\`\``),
    ":::"
  ].join("\n\n")

const sdk = (entry: EndpointEntry): string => {
  const { example, export: name, family } = entry
  const { source } = payloadOf(entry)
  const call = `export const response = await chat.${family}.${name}(`
  return `${importsOf(example)}import { createChat } from "@tcchat/sdk"

// TCCHAT_SDK_APP_ID, TCCHAT_SECRET_KEY, TCCHAT_REGION
const chat = createChat()

${call}${source(call.length)})
await chat.close()`
}

const appOptions = `  sdkAppId: Number(process.env["TCCHAT_SDK_APP_ID"]),
  secretKey: process.env["TCCHAT_SECRET_KEY"] ?? "",
  admin: "administrator",
  region: "china"`

/** What an example imports besides the client and its endpoint. */
const importsOf = (example: string): string =>
  example
    .split("\n")
    .filter((line) => line.startsWith("import ") && !/@tcchat\/(core\/ChatClient|endpoints\/\w+)"/.test(line))
    .map((line) => `${line}\n`)
    .join("")

const promised = (entry: EndpointEntry): string => {
  const { example, export: name, family } = entry
  const { source } = payloadOf(entry)
  const call = `export const response = await chat.call(${name}, `
  return `${importsOf(example)}import { ${name} } from "@tcchat/endpoints/${family}"
import { createChat } from "@tcchat/transport-node"

const chat = createChat({
${appOptions}
})

${call}${source(call.length)})
await chat.close()`
}

/** Text between quotes for a shell, bare where it needs none. */
const quoted = (text: string): string => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

const isPlain = (value: Json): boolean => typeof value !== "object"

/** The command that makes a call. */
export const commandOf = (name: string): string => `tcchat ${wordsOf(name)}`

const command = (entry: EndpointEntry): string => {
  const { value } = payloadOf(entry)
  const start = commandOf(entry.endpoint.name)
  const simple = Object.values(value).every(
    (field) => isPlain(field) || (Array.isArray(field) && field.length > 0 && field.every(isPlain))
  )
  if (!simple) return `${start} --data ${quoted(write(value, columns))}`
  const options = Object.entries(value).flatMap(([field, given]) =>
    (Array.isArray(given) ? (given as ReadonlyArray<Json>) : [given]).map(
      (entry) => `--${flagOf(field)} ${quoted(typeof entry === "string" ? entry : write(entry, 80))}`
    )
  )
  const line = [start, ...options].join(" ")
  return line.length <= columns ? line : [start, ...options].join(" \\\n  ")
}

const curl = (entry: EndpointEntry): string => {
  const { endpoint } = entry
  const fields = Object.entries(payloadOf(entry).value)
  const isInUrl = ([name]: readonly [string, Json]) => endpoint.urlFields.includes(name)
  const url = fields.filter(isInUrl).map(([name, value]) => `&${name}=${write(value, 80)}`)
  const body = Object.fromEntries(fields.filter((field) => !isInUrl(field)))
  return `# USER_SIG: the output of "tcchat sig sign administrator"
curl "https://console.tim.qq.com/v4/${endpoint.path}?sdkappid=$SDK_APP_ID&identifier=administrator&usersig=$USER_SIG&random=$RANDOM&contenttype=json${url.join("")}" \\
  --header "content-type: application/json" \\
  --data ${quoted(write(body, columns))}`
}

/** The ways to make a call. */
export const examplesOf = (entry: EndpointEntry): ReadonlyArray<Example> => [
  { title: "SDK", language: "ts", text: sdk(entry) },
  { title: "Effect", language: "ts", text: reflowed(entry) },
  { title: "Promise", language: "ts", text: promised(entry) },
  { title: "CLI", language: "sh", text: command(entry) },
  { title: "curl", language: "sh", text: curl(entry) }
]

/** A response that a handler may return, as code. */
const handlerOf = ({ webhook: { response, phase } }: WebhookEntry): string =>
  phase !== "before"
    ? ""
    : response.reject?.from !== undefined
      ? `response.reject(${response.reject.from}, "not now")`
      : response.rejectEach !== undefined
        ? `response.reject(${response.rejectEach.from}, "not now")`
        : response.reject !== undefined
          ? "response.reject()"
          : response.rejectMembers === true
            ? 'response.rejectMembers(["bob"])'
            : response.drop === true
              ? "response.drop"
              : "response.allow"

/** With handlers that return promises, from either package. */
const webhookPromise = (entry: WebhookEntry, from: string): string => {
  const reject = handlerOf(entry)
  const field = subjectOf(entry)
  const handler =
    reject === ""
      ? `({ body }) => console.log(body.${field})`
      : `({ body }, response) => (isAllowed(body.${field}) ? response.allow : ${reject})`
  const helper = reject === "" ? "" : "\ndeclare const isAllowed: (given: unknown) => boolean\n"
  return `import { createWebhooks } from "${from}"
${helper}
export const webhooks = createWebhooks({
  sdkAppId: 1400000000,
  token: process.env["TCCHAT_WEBHOOK_TOKEN"] ?? "",
  handlers: {
    "${entry.webhook.command}": ${handler}
  }
})`
}

const webhookEffect = (entry: WebhookEntry): string => {
  const reject = handlerOf(entry)
  const field = subjectOf(entry)
  const handler =
    reject === ""
      ? `({ body }) => Effect.log(body.${field})`
      : `({ body }, response) =>
        Effect.map(isAllowed(body.${field}), (allowed) => (allowed ? response.allow : ${reject}))`
  const helper = reject === "" ? "" : "\ndeclare const isAllowed: (given: unknown) => Effect.Effect<boolean>\n"
  return `import * as Webhooks from "@tcchat/webhooks/Webhooks"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
${helper}
export const program = Effect.gen(function* () {
  return yield* Webhooks.make({
    sdkAppId: 1400000000,
    token: yield* Config.redacted("TCCHAT_WEBHOOK_TOKEN"),
    handlers: {
      "${entry.webhook.command}": ${handler}
    }
  })
})`
}

/** The field of a body that an example looks at. */
const subjectOf = ({ webhook }: WebhookEntry): string => {
  const [form = []] = Fields.of(webhook.body)
  const own = form.filter(({ depth, name }) => depth === 0 && name !== "CallbackCommand" && name !== "EventTime")
  return (own.find(({ required }) => required) ?? own[0] ?? form[0])!.name
}

const webhookTest = ({ webhook }: WebhookEntry): string => {
  const body = JSON.stringify(Sample.of(webhook), null, 2)
  return `import { createWebhooks, signTestRequest } from "@tcchat/sdk/webhooks"

const app = { sdkAppId: 1400000000, token: "any" }
const webhooks = createWebhooks({ ...app, handlers: {} })

const request = signTestRequest({
  ...app,
  url: "/webhooks/chat",
  command: "${webhook.command}",
  body: ${body.replaceAll("\n", "\n  ").replace(/"([A-Za-z_]\w*)":/g, "$1:")}
})
export const { status, body } = await webhooks.handle(request)`
}

const webhookCurl = ({ webhook }: WebhookEntry): string => {
  const body = write(Sample.of(webhook) as Json, columns)
  return `TIME=$(date +%s)
SIGN=$(printf '%s%s' "$TCCHAT_WEBHOOK_TOKEN" "$TIME" | sha256sum | cut -d' ' -f1)
curl "http://localhost:3000/?SdkAppid=1400000000&CallbackCommand=${webhook.command}&contenttype=json&ClientIP=127.0.0.1&OptPlatform=RESTAPI&RequestTime=$TIME&Sign=$SIGN" \\
  --header "content-type: application/json" \\
  --data ${quoted(body)}`
}

const webhookCommand = ({ webhook }: WebhookEntry): string =>
  `tcchat webhooks trigger ${webhook.command} --to http://127.0.0.1:3000/webhooks/chat`

/** How to receive a webhook, and how to send one to a server of one's own. */
export const webhookExamplesOf = (entry: WebhookEntry): ReadonlyArray<Example> => [
  { title: "SDK", language: "ts", text: webhookPromise(entry, "@tcchat/sdk/webhooks") },
  { title: "Effect", language: "ts", text: webhookEffect(entry) },
  { title: "Promise", language: "ts", text: webhookPromise(entry, "@tcchat/webhooks") },
  { title: "Test", language: "ts", text: webhookTest(entry) },
  { title: "curl", language: "sh", text: webhookCurl(entry) },
  { title: "CLI", language: "sh", text: webhookCommand(entry) }
]
