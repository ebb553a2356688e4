/** Manages profiles. */
import * as ChatApp from "@tcchat/core/ChatApp"
import { similarTo } from "@tcchat/core/Check"
import * as Region from "@tcchat/core/Region"
import { flagOf } from "@tcchat/reference/Command"
import * as Effect from "effect/Effect"
import { resolve } from "node:path"
import { type CliError, usage } from "../../CliError.js"
import { type Candidate, done, type Input, type Run } from "../../Command.js"
import * as ConfigFile from "../../ConfigFile.js"
import * as Keys from "../../Keys.js"
import { out, outJson } from "../../Output.js"
import * as Reading from "../../Reading.js"
import { errStyle, outColumns, outStyle } from "../../Streams.js"
import { pairs, plain, table } from "../../Style.js"
import * as WebhookSettings from "../../WebhookSettings.js"

type Profile = ConfigFile.Profile

const keyOf = ({ secretKey, secretKeyCommand, secretKeyFile }: Profile): string =>
  secretKey !== undefined
    ? "in the configuration"
    : secretKeyFile !== undefined
      ? `file ${plain(secretKeyFile)}`
      : secretKeyCommand !== undefined
        ? `printed by ${plain(secretKeyCommand)}`
        : "none"

const tokenOf = ({ webhookToken, webhookTokenFile }: Profile): string | undefined =>
  webhookToken !== undefined
    ? "in the configuration"
    : webhookTokenFile === undefined
      ? undefined
      : `file ${plain(webhookTokenFile)}`

const targetOf = ({ baseUrl, region }: Profile): string => plain(baseUrl ?? region ?? "china")

const shown = ([name, profile]: readonly [string, Profile], isDefault: boolean) => {
  const { admin, baseUrl, region, sdkAppId, webhookUrl } = profile
  const webhookToken = tokenOf(profile)
  return {
    name,
    default: isDefault,
    sdkAppId,
    admin,
    region,
    baseUrl,
    secretKey: keyOf(profile),
    webhookUrl,
    webhookToken
  }
}

/** Prints the profiles. */
export const list: Run = (input) =>
  Effect.gen(function* () {
    const config = yield* ConfigFile.read
    const profiles = Object.entries(config.profiles)
    const rows = profiles.map((entry) => shown(entry, entry[0] === config.profile))
    if (input.flag("ndjson")) yield* out(rows.map((row) => JSON.stringify(row)))
    else if (input.flag("json")) yield* outJson({ file: ConfigFile.path(), profiles: rows })
    else if (rows.length === 0)
      yield* out(`There are no profiles in ${ConfigFile.path()}. Add one: tcchat config add NAME`)
    else
      yield* out(
        table(
          ["", "NAME", "SDKAPPID", "REGION OR URL", "ADMIN", "SECRET KEY"],
          profiles.map(([name, profile]) => [
            name === config.profile ? "*" : "",
            plain(name),
            String(profile.sdkAppId ?? ""),
            targetOf(profile),
            plain(profile.admin ?? "administrator"),
            keyOf(profile)
          ]),
          { paint: outStyle.dim }
        )
      )
    return done
  })

const noProfile = (name: string, config: ConfigFile.ConfigFile) => {
  const known = Object.keys(config.profiles).map(plain)
  return usage(
    `There is no profile ${JSON.stringify(plain(name.slice(0, 40)))} in ${ConfigFile.path()}.`,
    known.length === 0 ? "Add one: tcchat config add NAME" : `The profiles are ${known.join(", ")}.`
  )
}

const find = (name: string, config: ConfigFile.ConfigFile): Effect.Effect<Profile, CliError> => {
  const found = Object.hasOwn(config.profiles, name) ? config.profiles[name] : undefined
  return found === undefined ? noProfile(name, config) : Effect.succeed(found)
}

/** Prints a profile. */
export const show: Run = (input) =>
  Effect.gen(function* () {
    const config = yield* ConfigFile.read
    const name = input.arguments[0] ?? config.profile
    if (name === undefined) return yield* usage("There is no default profile.", "Give a name: tcchat config show NAME")
    const profile = yield* find(name, config)
    const { admin, baseUrl, region, sdkAppId, webhookUrl } = profile
    const token = tokenOf(profile)
    yield* input.flag("json")
      ? outJson(shown([name, profile], name === config.profile))
      : out(
          pairs(
            [
              ["Profile", `${plain(name)}${name === config.profile ? ", the default one" : ""}`],
              ["SDKAppID", sdkAppId === undefined ? "not set" : String(sdkAppId)],
              ["Admin", plain(admin ?? "administrator")],
              baseUrl === undefined ? ["Region", plain(region ?? "china")] : ["Base URL", plain(baseUrl)],
              ["Secret key", keyOf(profile)],
              ...(webhookUrl === undefined ? [] : [["Webhook URL", plain(webhookUrl)] as const]),
              ...(token === undefined ? [] : [["Webhook token", token] as const]),
              ["File", ConfigFile.path()]
            ],
            { columns: outColumns, indent: 0, paint: outStyle.dim }
          )
        )
    return done
  })

/** The secret key of a new profile, or where it is. */
const keyFor = (input: Input): Effect.Effect<Profile, CliError> =>
  Effect.gen(function* () {
    const file = input.string("secret-key-file")
    const secretKeyCommand = input.string("secret-key-command")
    if (file !== undefined && secretKeyCommand !== undefined)
      return yield* usage("--secret-key-file and --secret-key-command exclude each other.", "Give one of them.")
    if (secretKeyCommand !== undefined) return { secretKeyCommand }
    if (file === "-") return { secretKey: yield* Keys.fromFile("-", "").read }
    if (file !== undefined) {
      yield* Keys.fromFile(file, "").read
      return { secretKeyFile: resolve(file) }
    }
    if (!Reading.isInteractive()) return {}
    const typed = (yield* Reading.secret("Secret key of the app, or Enter to skip")).trim()
    return typed === "" ? {} : { secretKey: typed }
  })

/** The webhook settings of a new profile. */
const webhooksFor = (input: Input): Effect.Effect<Profile, CliError> =>
  Effect.gen(function* () {
    const file = input.string("webhook-token-file")
    const url = input.string("webhook-url")
    const webhookUrl =
      url === undefined ? undefined : yield* WebhookSettings.urlOf({ value: url, from: "--webhook-url" })
    if (file === undefined) return { webhookUrl }
    const token = yield* Keys.fromFile(file, "", "webhook token").read
    return file === "-" ? { webhookUrl, webhookToken: token } : { webhookUrl, webhookTokenFile: resolve(file) }
  })

const askForId = Reading.line("SDKAppID of the app, which the console of Tencent Cloud shows", (typed) => {
  const value = Number(typed)
  return /^\d+$/.test(typed) && value >= 1 && value <= 0xff_ff_ff_ff
    ? { value }
    : { wrong: "The SDKAppID is an integer from 1 to 4294967295." }
})

const askForRegion = Reading.line(
  `Region, one of ${Region.all.join(", ")}, or Enter for china`,
  (typed): { readonly value: string } | { readonly wrong: string } => {
    if (typed === "") return { value: "china" }
    const similar = similarTo(typed, Region.all)
    return Region.isRegion(typed.toLowerCase())
      ? { value: typed.toLowerCase() }
      : { wrong: `There is no such region.${similar === undefined ? "" : ` Did you mean ${similar}?`}` }
  }
)

/** The settings of a new profile besides the key; a terminal is asked for what is needed and not given. */
const settingsFor = (input: Input): Effect.Effect<Profile & { readonly sdkAppId: number }, CliError> =>
  Effect.gen(function* () {
    const isInteractive = Reading.isInteractive()
    const given = input.integer("sdk-app-id")
    if (given === undefined && !isInteractive)
      return yield* usage("--sdk-app-id is missing.", "The console of Tencent Cloud shows the SDKAppID of each app.")
    const sdkAppId = given ?? (yield* askForId)
    const baseUrl = input.string("base-url")
    const region = input.string("region")
    const isPlaced = baseUrl !== undefined || region !== undefined
    return {
      sdkAppId,
      admin: input.string("admin"),
      region: isPlaced || !isInteractive ? region : yield* askForRegion,
      baseUrl
    }
  })

/** Adds a profile. */
export const add: Run = (input) =>
  Effect.gen(function* () {
    const [name = ""] = input.arguments
    if (!/^[\w.-]{1,64}$/.test(name))
      return yield* usage(
        "The name of a profile has 1 to 64 letters, digits, dots, dashes and underscores.",
        "Choose another NAME."
      )
    const config = yield* ConfigFile.read
    if (Object.hasOwn(config.profiles, name) && !input.flag("replace"))
      return yield* usage(`There is a profile ${name} already.`, "Add --replace to replace it.")
    const given = yield* settingsFor(input)
    yield* ChatApp.make({
      sdkAppId: given.sdkAppId,
      admin: given.admin ?? "administrator",
      baseUrl: given.baseUrl,
      secretKey: "not known here"
    }).pipe(
      Effect.catchTag("OptionsError", ({ expected, option }) => usage(`--${flagOf(option)} must be ${expected}.`))
    )
    const profile = { ...given, ...(yield* webhooksFor(input)), ...(yield* keyFor(input)) }
    const isDefault =
      input.flag("default") || (config.profile === undefined && Object.keys(config.profiles).length === 0)
    const next = { ...config, profiles: { ...config.profiles, [name]: profile } }
    yield* ConfigFile.write(isDefault ? { ...next, profile: name } : next)
    yield* input.flag("json")
      ? outJson(shown([name, profile], isDefault || config.profile === name))
      : out([
          `Profile ${name} is saved in ${ConfigFile.path()}${isDefault ? ", as the default profile" : ""}.`,
          ...(keyOf(profile) === "none"
            ? ["It has no secret key: set TCCHAT_SECRET_KEY, or give --secret-key-file with each call."]
            : []),
          `Check it: tcchat doctor --profile ${name}`
        ])
    return done
  })

/** Makes a profile the default one. */
export const use: Run = (input) =>
  Effect.gen(function* () {
    const [name = ""] = input.arguments
    const config = yield* ConfigFile.read
    yield* find(name, config)
    yield* ConfigFile.write({ ...config, profile: name })
    yield* input.flag("json") ? outJson({ profile: name }) : out(`${name} is the default profile.`)
    return done
  })

/** Removes a profile. */
export const remove: Run = (input) =>
  Effect.gen(function* () {
    const [name = ""] = input.arguments
    const { profile, profiles } = yield* ConfigFile.read
    const found = yield* find(name, { profiles })
    if (!input.flag("yes"))
      yield* Reading.confirm(
        [`${errStyle.bold(`profile ${name}`)} of ${ConfigFile.path()}; its secret key: ${keyOf(found)}`],
        `removing profile ${name}`
      )
    const { [name]: _removed, ...others } = profiles
    yield* ConfigFile.write({ ...(profile !== undefined && profile !== name && { profile }), profiles: others })
    yield* input.flag("json") ? outJson({ removed: name }) : out(`Profile ${name} is removed.`)
    return done
  })

/** Names of profiles, for completion. */
export const candidates = (): Promise<ReadonlyArray<Candidate>> =>
  Effect.runPromise(
    ConfigFile.read.pipe(
      Effect.map(({ profiles }) =>
        Object.entries(profiles).map(
          ([name, profile]) => [name, `${profile.sdkAppId ?? "no app"}, ${targetOf(profile)}`] as const
        )
      ),
      Effect.orElseSucceed(() => [])
    )
  )
