/** A call in other words: for a shell, for a program, for the command line. */
import { isArray, isObject, type Json, print } from "./Json.js"
import type { Entry, Target } from "./Protocol.js"

export interface Subject {
  readonly target: Target
  readonly endpoint: Pick<Entry, "family" | "name" | "path">
  readonly payload: Json
}

/** A word that a shell takes as it is. */
const shellWord = (text: string): string =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

/** A command for curl. The signature is a variable of the shell, as it may stand in no history. */
export const curl = ({ endpoint, payload, target }: Subject): string => {
  const { admin, origin, sdkAppId } = target
  const query = `sdkappid=${sdkAppId}&identifier=${encodeURIComponent(admin)}&usersig=$USERSIG&random=$RANDOM&contenttype=json`
  return [
    `# USERSIG="$(tcchat sig sign ${shellWord(admin)})"`,
    `curl "${origin}/v4/${endpoint.path}?${query.replaceAll("'", "%27")}" \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d ${shellWord(print(payload, ""))}`
  ].join("\n")
}

const identifier = /^[A-Za-z_$][\w$]*$/

/** A value as TypeScript writes it; short ones on one line. */
export const typeScript = (value: Json, margin = ""): string => {
  if (typeof value === "bigint") return `${value}n`
  if (!isArray(value) && !isObject(value)) return JSON.stringify(value)
  const inner = `${margin}  `
  const parts = (at: string) =>
    isArray(value)
      ? value.map((item) => typeScript(item, at))
      : Object.entries(value).map(
          ([name, item]) => `${identifier.test(name) ? name : JSON.stringify(name)}: ${typeScript(item, at)}`
        )
  const [open, close] = isArray(value) ? "[]" : "{}"
  const short = parts(margin).join(", ")
  if (short === "") return `${open}${close}`
  if (!short.includes("\n") && margin.length + short.length < 80) return isArray(value) ? `[${short}]` : `{ ${short} }`
  return `${open}\n${inner}${parts(inner).join(`,\n${inner}`)}\n${margin}${close}`
}

const ownName = (name: string) => name.replace(/^.*\./, "")

/** A program on Effect. */
export const effect = ({ endpoint, payload }: Subject): string => {
  const own = ownName(endpoint.name)
  return `import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import { ${own} } from "@tcchat/endpoints/${endpoint.family}"
import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

// The app comes from TCCHAT_SDK_APP_ID, TCCHAT_SECRET_KEY, TCCHAT_ADMIN and TCCHAT_REGION or TCCHAT_BASE_URL.
const ChatLive = ChatClient.layer.pipe(Layer.provide([ChatApp.layerConfig, NodeTransport.layer()]))

const program = ChatClient.call(${own}, ${typeScript(payload)})

const response = await Effect.runPromise(program.pipe(Effect.provide(ChatLive)))
console.log(response)
`
}

/** A program on promises. */
export const promise = ({ endpoint, payload, target }: Subject): string => {
  const own = ownName(endpoint.name)
  const place =
    target.region === undefined
      ? `baseUrl: ${JSON.stringify(target.origin)}`
      : `region: ${JSON.stringify(target.region)}`
  return `import { ${own} } from "@tcchat/endpoints/${endpoint.family}"
import { createChat } from "@tcchat/transport-node"

const chat = createChat({
  sdkAppId: ${target.sdkAppId},
  secretKey: process.env["TCCHAT_SECRET_KEY"] ?? "",
  admin: ${JSON.stringify(target.admin)},
  ${place}
})

const response = await chat.call(${own}, ${typeScript(payload)})
console.log(response)
await chat.close()
`
}

/** The option of a field: `From_Account` is `from-account`, `UserID` is `user-id`. */
const flagOf = (field: string): string =>
  field
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replace(/_+/g, "-")
    .toLowerCase()

/** Options of the command line that are no fields, or might become such. */
const taken = new Set(
  `admin base-url color data dry-run emulator fault field help host idempotency json limit ndjson page pages port profile
  quiet region retries sdk-app-id secret-key-file seed settings timeout token verbose version yes`.split(/\s+/)
)

/** The texts that the options of a field take, if it can be given in this way. */
const wordsOf = (value: Json): ReadonlyArray<string> | undefined => {
  if (isArray(value)) {
    const words = value.map((item) => (isArray(item) ? undefined : wordsOf(item)))
    return words.length > 0 && words.every((word) => word !== undefined) ? words.flat() : undefined
  }
  if (isObject(value) || value === null) return undefined
  const word = String(value)
  return word === "" || word.startsWith("-") || word.includes("\n") ? undefined : [word]
}

/** A command of tcchat: with options where each field can be one, otherwise with the whole request as JSON. */
export const commandLine = ({ endpoint, payload }: Subject): string => {
  const command = `tcchat ${endpoint.name.split(".").map(flagOf).join(" ")}`
  const fields = isObject(payload)
    ? Object.entries(payload).map(([name, value]) => [flagOf(name), wordsOf(value)] as const)
    : []
  const simple = fields.every(([flag, words]) => words !== undefined && !taken.has(flag))
  const options =
    isObject(payload) && simple && new Set(fields.map(([flag]) => flag)).size === fields.length
      ? fields.flatMap(([flag, words = []]) => words.map((word) => `--${flag} ${shellWord(word)}`))
      : [`--data ${shellWord(print(payload, ""))}`]
  const line = [command, ...options].join(" ")
  return line.length <= 100 ? line : [command, ...options].join(" \\\n  ")
}
