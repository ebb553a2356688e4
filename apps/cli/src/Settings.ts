/** The settings of the app: from options first, then from variables, then from a profile. */
import * as ChatApp from "@tcchat/core/ChatApp"
import * as Region from "@tcchat/core/Region"
import * as Effect from "effect/Effect"
import { CliError } from "./CliError.js"
import type { Input } from "./Command.js"
import * as ConfigFile from "./ConfigFile.js"
import * as Keys from "./Keys.js"
import { errWarning, type Warning } from "./Output.js"
import * as Reading from "./Reading.js"
import { plain } from "./Style.js"

const settings = (message: string, advice?: string) => new CliError({ kind: "Settings", message, advice })

/** Each setting, its variable and its option. */
const facts = {
  sdkAppId: { variable: "TCCHAT_SDK_APP_ID", option: "sdk-app-id", what: "the SDKAppID" },
  secretKey: { variable: "TCCHAT_SECRET_KEY", option: "secret-key-file", what: "the secret key" },
  admin: { variable: "TCCHAT_ADMIN", option: "admin", what: "the admin account" },
  region: { variable: "TCCHAT_REGION", option: "region", what: "the region" },
  baseUrl: { variable: "TCCHAT_BASE_URL", option: "base-url", what: "the base URL" }
} as const

type Name = keyof typeof facts

/** A value and where it comes from. */
export interface Given {
  readonly value: string
  readonly from: string
}

/** All settings, each from the source with the highest precedence. */
export interface Settings {
  readonly profile: Given | undefined
  readonly sdkAppId: Given | undefined
  readonly admin: Given | undefined
  /** At most one of region and base URL is set. */
  readonly region: Given | undefined
  readonly baseUrl: Given | undefined
  readonly secretKey: Keys.Key | undefined
  /** What works, but should be changed. */
  readonly warnings: ReadonlyArray<Warning>
}

const fromOption = (input: Input, name: Name): Given | undefined => {
  const { option } = facts[name]
  const value = input.string(option)
  return value === undefined ? undefined : { value, from: `--${option}` }
}

const fromEnvironment = (name: Name): Given | undefined => {
  const { variable } = facts[name]
  const value = process.env[variable]?.trim()
  return value ? { value, from: variable } : undefined
}

/** The profile to use, and its name. */
export const profileOf = (input: Input) =>
  Effect.gen(function* () {
    const option = input.string("profile")
    const variable = process.env.TCCHAT_PROFILE?.trim()
    const config = yield* ConfigFile.read
    const name = option ?? (variable ? variable : config.profile)
    if (name === undefined) return undefined
    const from = option !== undefined ? "--profile" : variable ? "TCCHAT_PROFILE" : `default of ${ConfigFile.path()}`
    const profile = Object.hasOwn(config.profiles, name) ? config.profiles[name] : undefined
    const known = Object.keys(config.profiles)
    return profile === undefined
      ? yield* settings(
          `There is no profile ${JSON.stringify(plain(name.slice(0, 40)))} in ${ConfigFile.path()}.`,
          known.length === 0 ? "Add one: tcchat config add NAME" : `The profiles are ${known.map(plain).join(", ")}.`
        )
      : { name: { value: name, from }, profile }
  })

const exposed = (file: string, what: string) =>
  Effect.map(ConfigFile.exposure(file), ({ reads }): ReadonlyArray<Warning> =>
    reads ? [{ message: `${what} ${file} can be read by other users.`, advice: `chmod 600 ${file}` }] : []
  )

/** Warnings of variables that override the profile that the command line names. */
const overridden = (input: Input, name: string, profile: ConfigFile.Profile): ReadonlyArray<Warning> => {
  const place = profile.baseUrl ?? profile.region
  const kept = {
    sdkAppId: profile.sdkAppId?.toString(),
    secretKey: Keys.fromProfile(name, profile)?.from,
    admin: profile.admin,
    region: place,
    baseUrl: place
  }
  const placed = input.string("region") ?? input.string("base-url")
  return (["sdkAppId", "secretKey", "admin", "region", "baseUrl"] as const)
    .filter((which) => {
      const option = which === "region" || which === "baseUrl" ? placed : input.string(facts[which].option)
      const variable = fromEnvironment(which)?.value
      return option === undefined && variable !== undefined && kept[which] !== undefined && variable !== kept[which]
    })
    .map((which) => ({
      message: `${facts[which].variable} is set, and overrides the profile ${name}.`,
      advice: `To use the setting of the profile: unset ${facts[which].variable}`
    }))
}

/** Collects the settings, without asking for one and without reading the key. */
export const collect = (input: Input): Effect.Effect<Settings, CliError> =>
  Effect.gen(function* () {
    const found = yield* profileOf(input)
    const fromProfile = (name: Exclude<Name, "secretKey">): Given | undefined => {
      const value = found?.profile[name]
      return value === undefined ? undefined : { value: String(value), from: `profile ${found?.name.value}` }
    }
    const nearest = (name: "sdkAppId" | "admin") =>
      fromOption(input, name) ?? fromEnvironment(name) ?? fromProfile(name)

    // Region and base URL replace each other, so both are taken from the same source.
    const places = [
      [fromOption(input, "baseUrl"), fromOption(input, "region")],
      [fromEnvironment("baseUrl"), fromEnvironment("region")],
      [fromProfile("baseUrl"), fromProfile("region")]
    ] as const
    const [baseUrl, region] = places.find(([url, region]) => url !== undefined || region !== undefined) ?? []

    const keyFile = fromOption(input, "secretKey")
    const keyVariable = fromEnvironment("secretKey")
    const keyProfile = found === undefined ? undefined : Keys.fromProfile(found.name.value, found.profile)
    const secretKey =
      keyFile !== undefined
        ? Keys.fromFile(keyFile.value, keyFile.from)
        : keyVariable !== undefined
          ? Keys.fromString(keyVariable.value, keyVariable.from)
          : keyProfile
    const warnings =
      found === undefined
        ? []
        : [
            ...(found.name.from === "--profile" ? overridden(input, found.name.value, found.profile) : []),
            ...(yield* exposed(ConfigFile.path(), "The configuration")),
            ...(keyProfile?.file === undefined || secretKey !== keyProfile
              ? []
              : yield* exposed(keyProfile.file, "The key file"))
          ]
    return {
      profile: found?.name,
      sdkAppId: nearest("sdkAppId"),
      admin: nearest("admin"),
      region: baseUrl === undefined ? region : undefined,
      baseUrl,
      secretKey,
      warnings
    }
  })

/** What a command does with the settings: calls the service, for which there is an emulator, or something else. */
type Use = "call" | "other"

/** The error that says which settings are missing, and how to set them. */
export const missing = (names: ReadonlyArray<Name>, use: Use = "other"): CliError => {
  const what = names.map((name) => facts[name].what).join(" and ")
  const ways = names.map((name) => `${facts[name].variable} or --${facts[name].option}`).join(", and ")
  return settings(
    `${what.charAt(0).toUpperCase()}${what.slice(1)} ${names.length === 1 ? "is" : "are"} not set.`,
    `Set ${ways}, or save them in a profile: tcchat config add NAME. The console of Tencent Cloud shows them.${use === "call" ? " To try the call without an app, add --emulator." : ""}`
  )
}

/** Parses an SDKAppID. */
export const sdkAppIdOf = ({ from, value }: Given): Effect.Effect<number, CliError> => {
  const id = Number(value.trim())
  return /^\d+$/.test(value.trim()) && id >= 1 && id <= 0xff_ff_ff_ff
    ? Effect.succeed(id)
    : Effect.fail(
        settings(`The SDKAppID of ${from} must be an integer from 1 to 4294967295.`, "Copy it from the console.")
      )
}

/** Writes the warnings to stderr. */
export const warn = ({ warnings }: Settings, input: Input): Effect.Effect<void> =>
  Effect.forEach(warnings, (warning) => errWarning(warning, input), { discard: true })

/** Reads the secret key, or asks for it on a terminal. */
export const secretKeyOf = ({ secretKey }: Settings): Effect.Effect<string | undefined, CliError> =>
  secretKey !== undefined
    ? secretKey.read
    : Reading.isInteractive()
      ? Effect.map(Reading.secret("Secret key of the app"), (text) => text.trim() || undefined)
      : Effect.succeed(undefined)

/** The settings for signing, which needs no service. */
export const signing = (input: Input) =>
  Effect.gen(function* () {
    const settings = yield* collect(input)
    if (settings.sdkAppId === undefined)
      return yield* missing(settings.secretKey === undefined ? ["sdkAppId", "secretKey"] : ["sdkAppId"])
    const sdkAppId = yield* sdkAppIdOf(settings.sdkAppId)
    yield* warn(settings, input)
    const secretKey = yield* secretKeyOf(settings)
    return secretKey === undefined ? yield* missing(["secretKey"]) : { sdkAppId, secretKey }
  })

const regionOf = ({ from, value }: Given): Effect.Effect<Region.Region, CliError> =>
  Region.isRegion(value)
    ? Effect.succeed(value)
    : Effect.fail(settings(`The region of ${from} does not exist.`, `The regions are ${Region.all.join(", ")}.`))

/** Makes the app of the settings. */
export const appOf = (found: Settings, secretKey: string): Effect.Effect<ChatApp.Service, CliError> =>
  Effect.gen(function* () {
    const { admin, baseUrl, region } = found
    if (found.sdkAppId === undefined) return yield* missing(["sdkAppId"])
    const sdkAppId = yield* sdkAppIdOf(found.sdkAppId)
    return yield* ChatApp.make({
      sdkAppId,
      admin: admin?.value ?? "administrator",
      secretKey,
      region: region === undefined ? undefined : yield* regionOf(region),
      baseUrl: baseUrl?.value
    }).pipe(
      Effect.catchTag("OptionsError", ({ expected, option }) => {
        const { from = "" } = found[option as Name] ?? {}
        return settings(
          `${from.startsWith("profile") ? `${option} of ${from}` : from || option} must be ${expected}.`,
          "tcchat doctor shows where each setting comes from."
        )
      })
    )
  })

/** Makes the app of the settings of a command. A dry run needs no key, as the UserSig is not shown. */
export const app = (
  input: Input,
  needsKey: boolean,
  use?: Use
): Effect.Effect<{ readonly app: ChatApp.Service; readonly profile: string | undefined }, CliError> =>
  Effect.gen(function* () {
    const found = yield* collect(input)
    if (found.sdkAppId === undefined)
      return yield* missing(found.secretKey !== undefined || !needsKey ? ["sdkAppId"] : ["sdkAppId", "secretKey"], use)
    yield* sdkAppIdOf(found.sdkAppId)
    yield* warn(found, input)
    const key = needsKey ? yield* secretKeyOf(found) : "not needed"
    if (key === undefined) return yield* missing(["secretKey"], use)
    return { app: yield* appOf(found, key), profile: found.profile?.value }
  })
