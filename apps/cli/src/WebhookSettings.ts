/** The settings of webhooks: where they go, and the token that signs them. */
import * as Signature from "@tcchat/webhooks/Signature"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { CliError } from "./CliError.js"
import type { Input } from "./Command.js"
import * as ConfigFile from "./ConfigFile.js"
import * as Keys from "./Keys.js"
import * as Settings from "./Settings.js"

/** The app of the emulator, which is used where no other is set. */
const emulated = 1_400_000_000

/** The app and the token of its webhooks. */
export interface WebhookApp {
  readonly sdkAppId: number
  readonly token: Redacted.Redacted | false
}

const settings = (message: string, advice?: string) => new CliError({ kind: "Settings", message, advice })

const fromEnvironment = (variable: string): Settings.Given | undefined => {
  const value = process.env[variable]?.trim()
  return value ? { value, from: variable } : undefined
}

/** The token, if one is set. */
const tokenOf = (input: Input): Effect.Effect<Keys.Key | undefined, CliError> =>
  Effect.gen(function* () {
    const file = input.string("webhook-token-file")
    if (file !== undefined) return Keys.fromFile(file, "--webhook-token-file", "webhook token")
    const variable = fromEnvironment("TCCHAT_WEBHOOK_TOKEN")
    if (variable !== undefined) return Keys.fromString(variable.value, variable.from)
    const found = yield* Settings.profileOf(input)
    const { webhookToken, webhookTokenFile } = found?.profile ?? {}
    const from = `profile ${found?.name.value}`
    if (webhookToken !== undefined) return Keys.fromString(webhookToken, from)
    return webhookTokenFile === undefined
      ? undefined
      : Keys.fromFile(ConfigFile.pathFrom(webhookTokenFile), from, "webhook token")
  })

/** The token of the settings, if there is one. */
export const tokenIfAny = (input: Input): Effect.Effect<Redacted.Redacted | undefined, CliError> =>
  Effect.gen(function* () {
    const key = yield* tokenOf(input)
    if (key === undefined) return undefined
    const token = yield* key.read
    yield* Effect.mapError(Signature.checkToken("token", token), ({ expected }) =>
      settings(`The webhook token of ${key.from} must be ${expected}.`)
    )
    return Redacted.make(token)
  })

/** The app of the settings. */
export const appOf = (input: Input): Effect.Effect<WebhookApp, CliError> =>
  Effect.gen(function* () {
    const found = yield* Settings.collect(input)
    const sdkAppId = found.sdkAppId === undefined ? emulated : yield* Settings.sdkAppIdOf(found.sdkAppId)
    yield* Settings.warn(found, input)
    if (input.flag("unsigned")) return { sdkAppId, token: false }
    const token = yield* tokenIfAny(input)
    return token === undefined
      ? yield* settings(
          "The webhook token is not set.",
          "Set TCCHAT_WEBHOOK_TOKEN to the token that the console shows next to the webhook URL, or give --webhook-token-file, or save it in a profile: tcchat config add NAME. For an app without authentication, add --unsigned."
        )
      : { sdkAppId, token }
  })

/** Reads a URL. */
export const urlOf = ({ from, value }: Settings.Given): Effect.Effect<string, CliError> =>
  /^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : "")
    ? Effect.succeed(value)
    : Effect.fail(
        new CliError({
          kind: from.startsWith("--") ? "Usage" : "Settings",
          message: `${from}: expected a URL that starts with http:// or https://.`
        })
      )

/** The URL to which webhooks go. */
export const targetOf = (input: Input): Effect.Effect<string, CliError> =>
  Effect.gen(function* () {
    const option = input.string("to")
    if (option !== undefined) return yield* urlOf({ value: option, from: "--to" })
    const variable = fromEnvironment("TCCHAT_WEBHOOK_URL")
    if (variable !== undefined) return yield* urlOf(variable)
    const found = yield* Settings.profileOf(input)
    const url = found?.profile.webhookUrl
    return url === undefined
      ? "http://127.0.0.1:3000/webhooks/chat"
      : yield* urlOf({ value: url, from: `webhookUrl of profile ${found?.name.value}` })
  })

/** A URL without its query, which may hold what is secret. */
export const shownUrl = (url: string): string => {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}
