/** The app in whose name calls are made: from options first, then from the environment. */
import * as ChatApp from "@tcchat/core/ChatApp"
import type * as ConfigError from "effect/ConfigError"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import { CliError } from "./CliError.js"
import type { Input } from "./Command.js"
import * as Reading from "./Reading.js"

const settings = (message: string, advice?: string) => new CliError({ kind: "Settings", message, advice })

/** Variables that a person sets, the option for each, and what it is. */
const variables: Readonly<Record<string, { readonly option: string; readonly what: string }>> = {
  TCCHAT_SDK_APP_ID: { option: "--sdk-app-id", what: "the SDKAppID" },
  TCCHAT_SECRET_KEY: { option: "--secret-key-file", what: "the secret key" },
  TCCHAT_ADMIN: { option: "--admin", what: "the admin account" },
  TCCHAT_REGION: { option: "--region", what: "the region" },
  TCCHAT_BASE_URL: { option: "--base-url", what: "the base URL" }
}

const defined = (entries: Readonly<Record<string, string | undefined>>) =>
  Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "")

/**
 * Reads the secret key: from a file, from standard input, from the environment, or from a person.
 *
 * It never comes from an option, as the words of a command line are seen by all users of a machine.
 */
export const secretKey = (input: Input): Effect.Effect<string | undefined, CliError> =>
  Effect.gen(function* () {
    const path = input.text("secret-key-file")
    if (path !== undefined) {
      const text = path === "-" ? yield* Reading.standardInput("the secret key") : yield* Reading.file(path)
      const key = text.trim()
      return key === "" ? yield* settings(`${path === "-" ? "Standard input" : path} holds no secret key.`) : key
    }
    const key = process.env.TCCHAT_SECRET_KEY?.trim()
    if (key !== undefined && key !== "") return key
    return Reading.isInteractive ? (yield* Reading.secret("Secret key of the app")).trim() || undefined : undefined
  })

/** The error that says which settings are missing, and where each can come from. */
export const missing = (names: ReadonlyArray<string>): CliError => {
  const what = names.map((name) => variables[name]?.what ?? name).join(" and ")
  const ways = names.map((name) => `${name} or ${variables[name]?.option ?? name}`).join(", and ")
  return settings(
    `${what.charAt(0).toUpperCase()}${what.slice(1)} ${names.length === 1 ? "is" : "are"} not set.`,
    `Set ${ways}. The console of Tencent Cloud shows them; to try things out without an account, start: tcchat emulator`
  )
}

const fromConfigError = (error: ConfigError.ConfigError): CliError => {
  const names: Array<string> = []
  const wrong: Array<string> = []
  const visit = (error: ConfigError.ConfigError): void => {
    if (error._op === "And" || error._op === "Or") {
      visit(error.left)
      visit(error.right)
    } else if (error._op === "MissingData") names.push(error.path.join("_"))
    else wrong.push(`${error.path.join("_")}: ${error.message}`)
  }
  visit(error)
  return names.length > 0 ? missing(names) : settings(`${wrong.join("; ")}.`)
}

const sdkAppIdOf = (text: string): Effect.Effect<number, CliError> => {
  const id = Number(text.trim())
  return /^\d+$/.test(text.trim()) && id >= 1 && id <= 0xff_ff_ff_ff
    ? Effect.succeed(id)
    : Effect.fail(settings("The SDKAppID must be an integer from 1 to 4294967295.", "Copy it from the console."))
}

/** Reads the SDKAppID alone, for what needs no service. */
export const sdkAppId = (input: Input): Effect.Effect<number, CliError> => {
  const given = input.text("sdk-app-id") ?? process.env.TCCHAT_SDK_APP_ID
  return given === undefined || given === "" ? Effect.fail(missing(["TCCHAT_SDK_APP_ID"])) : sdkAppIdOf(given)
}

/** Reads the app. A request that is only looked at needs no key, as its signature is not shown. */
export const app = (input: Input, needsKey: boolean): Effect.Effect<ChatApp.Service, CliError> =>
  Effect.gen(function* () {
    const { TCCHAT_BASE_URL, TCCHAT_REGION, ...environment } = process.env
    const region = input.text("region")
    const place = region === undefined ? { TCCHAT_BASE_URL, TCCHAT_REGION } : { TCCHAT_REGION: region }
    const id = input.text("sdk-app-id") ?? (environment.TCCHAT_SDK_APP_ID || undefined)
    if (id === undefined) {
      const hasKey = input.text("secret-key-file") !== undefined || Boolean(environment.TCCHAT_SECRET_KEY)
      return yield* missing(hasKey || !needsKey ? ["TCCHAT_SDK_APP_ID"] : ["TCCHAT_SDK_APP_ID", "TCCHAT_SECRET_KEY"])
    }
    yield* sdkAppIdOf(id)
    const given = new Map([
      ...defined(environment),
      ...defined(place),
      ...defined({
        TCCHAT_SDK_APP_ID: id,
        TCCHAT_ADMIN: input.text("admin"),
        TCCHAT_BASE_URL: input.text("base-url")
      })
    ])
    const key = (yield* secretKey(input)) ?? (needsKey ? undefined : "not needed")
    if (key === undefined) given.delete("TCCHAT_SECRET_KEY")
    else given.set("TCCHAT_SECRET_KEY", key)
    const provider = ConfigProvider.fromMap(given, { pathDelim: "_" })
    const options = yield* Effect.mapError(Effect.withConfigProvider(ChatApp.config, provider), fromConfigError)
    return yield* Effect.mapError(ChatApp.make(options), (error) =>
      settings(
        `${error.detail.charAt(0).toUpperCase()}${error.detail.slice(1)}.`,
        "tcchat --help lists where each setting comes from."
      )
    )
  })
