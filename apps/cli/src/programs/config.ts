/** Keeps settings of apps under names. */
import * as ChatApp from "@tcchat/core/ChatApp"
import * as Effect from "effect/Effect"
import { resolve } from "node:path"
import { type CliError, usage } from "../CliError.js"
import { type Candidate, done, type Input, type Run } from "../Command.js"
import * as ConfigFile from "../ConfigFile.js"
import { flagOf } from "@tcchat/reference/Command"
import * as Keys from "../Keys.js"
import { out, outJson } from "../Output.js"
import * as Reading from "../Reading.js"
import { errStyle, outColumns, outStyle } from "../Streams.js"
import { pairs, plain, table } from "../Style.js"

type Profile = ConfigFile.Profile

const keyOf = ({ secretKey, secretKeyCommand, secretKeyFile }: Profile): string =>
  secretKey !== undefined
    ? "in the configuration"
    : secretKeyFile !== undefined
      ? `file ${plain(secretKeyFile)}`
      : secretKeyCommand !== undefined
        ? `printed by ${plain(secretKeyCommand)}`
        : "none"

const placeOf = ({ baseUrl, region }: Profile): string => plain(baseUrl ?? region ?? "china")

const shown = ([name, profile]: readonly [string, Profile], isDefault: boolean) => {
  const { admin, baseUrl, region, sdkAppId } = profile
  return { name, default: isDefault, sdkAppId, admin, region, baseUrl, secretKey: keyOf(profile) }
}

/** Prints the profiles. */
export const list: Run = (input) =>
  Effect.gen(function* () {
    const config = yield* ConfigFile.read
    const profiles = Object.entries(config.profiles)
    const rows = profiles.map((entry) => shown(entry, entry[0] === config.profile))
    if (input.on("ndjson")) yield* out(rows.map((row) => JSON.stringify(row)))
    else if (input.on("json")) yield* outJson({ file: ConfigFile.path(), profiles: rows })
    else if (rows.length === 0)
      yield* out(`There are no profiles in ${ConfigFile.path()}. Make one: tcchat config add NAME`)
    else
      yield* out(
        table(
          ["", "NAME", "SDKAPPID", "PLACE", "ADMIN", "SECRET KEY"],
          profiles.map(([name, profile]) => [
            name === config.profile ? "*" : "",
            plain(name),
            String(profile.sdkAppId ?? ""),
            placeOf(profile),
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
    known.length === 0 ? "Make one: tcchat config add NAME" : `The profiles are ${known.join(", ")}.`
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
    if (name === undefined) return yield* usage("No profile is the default one.", "Name one: tcchat config show NAME")
    const profile = yield* find(name, config)
    const { admin, baseUrl, region, sdkAppId } = profile
    yield* input.on("json")
      ? outJson(shown([name, profile], name === config.profile))
      : out(
          pairs(
            [
              ["Profile", `${plain(name)}${name === config.profile ? ", the default one" : ""}`],
              ["SDKAppID", sdkAppId === undefined ? "not set" : String(sdkAppId)],
              ["Admin", plain(admin ?? "administrator")],
              baseUrl === undefined ? ["Region", plain(region ?? "china")] : ["Base URL", plain(baseUrl)],
              ["Secret key", keyOf(profile)],
              ["File", ConfigFile.path()]
            ],
            { columns: outColumns, indent: 0, paint: outStyle.dim }
          )
        )
    return done
  })

/** Where the secret key of a new profile is, or the key itself. */
const keyFor = (input: Input): Effect.Effect<Profile, CliError> =>
  Effect.gen(function* () {
    const file = input.text("secret-key-file")
    const secretKeyCommand = input.text("secret-key-command")
    if (file !== undefined && secretKeyCommand !== undefined)
      return yield* usage("A key is in a file or printed by a command, not both.", "Give one of the two options.")
    if (secretKeyCommand !== undefined) return { secretKeyCommand }
    if (file === "-") return { secretKey: yield* Keys.fromFile("-", "").read }
    if (file !== undefined) {
      yield* Keys.fromFile(file, "").read
      return { secretKeyFile: resolve(file) }
    }
    if (!Reading.isInteractive()) return {}
    const typed = (yield* Reading.secret("Secret key of the app, or Enter to leave it out")).trim()
    return typed === "" ? {} : { secretKey: typed }
  })

/** Makes a profile. */
export const add: Run = (input) =>
  Effect.gen(function* () {
    const [name = ""] = input.arguments
    if (!/^[\w.-]{1,64}$/.test(name))
      return yield* usage(
        "A profile is named with letters, digits, dots, dashes and underscores, at most 64 of them.",
        "Give another NAME."
      )
    const config = yield* ConfigFile.read
    if (Object.hasOwn(config.profiles, name) && !input.on("replace"))
      return yield* usage(`There is a profile ${name} already.`, "Add --replace to write over it.")
    const given = {
      sdkAppId: input.integer("sdk-app-id"),
      admin: input.text("admin"),
      region: input.text("region"),
      baseUrl: input.text("base-url")
    }
    if (given.sdkAppId === undefined)
      return yield* usage("--sdk-app-id is missing.", "The console of Tencent Cloud shows the SDKAppID of each app.")
    yield* ChatApp.make({
      sdkAppId: given.sdkAppId,
      admin: given.admin ?? "administrator",
      baseUrl: given.baseUrl,
      secretKey: "not known here"
    }).pipe(
      Effect.catchTag("OptionsError", ({ expected, option }) => usage(`--${flagOf(option)} must be ${expected}.`))
    )
    const profile = { ...given, ...(yield* keyFor(input)) }
    const isDefault = input.on("default") || (config.profile === undefined && Object.keys(config.profiles).length === 0)
    const next = { ...config, profiles: { ...config.profiles, [name]: profile } }
    yield* ConfigFile.write(isDefault ? { ...next, profile: name } : next)
    yield* input.on("json")
      ? outJson(shown([name, profile], isDefault || config.profile === name))
      : out([
          `Profile ${name} is kept in ${ConfigFile.path()}${isDefault ? ", and used when none is named" : ""}.`,
          ...(keyOf(profile) === "none"
            ? ["It has no secret key: TCCHAT_SECRET_KEY or --secret-key-file gives it for a call."]
            : []),
          `Try it: tcchat doctor --profile ${name}`
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
    yield* input.on("json") ? outJson({ profile: name }) : out(`${name} is used when no profile is named.`)
    return done
  })

/** Removes a profile. */
export const remove: Run = (input) =>
  Effect.gen(function* () {
    const [name = ""] = input.arguments
    const { profile, profiles } = yield* ConfigFile.read
    const found = yield* find(name, { profiles })
    if (!input.on("yes"))
      yield* Reading.confirm(
        [`${errStyle.bold(`profile ${name}`)} of ${ConfigFile.path()}; its secret key: ${keyOf(found)}`],
        `removing profile ${name}`
      )
    const { [name]: _removed, ...others } = profiles
    yield* ConfigFile.write({ ...(profile !== undefined && profile !== name && { profile }), profiles: others })
    yield* input.on("json") ? outJson({ removed: name }) : out(`Profile ${name} is removed.`)
    return done
  })

/** Names of profiles, for completion. */
export const candidates = (): Promise<ReadonlyArray<Candidate>> =>
  Effect.runPromise(
    ConfigFile.read.pipe(
      Effect.map(({ profiles }) =>
        Object.entries(profiles).map(
          ([name, profile]) => [name, `${profile.sdkAppId ?? "no app"}, ${placeOf(profile)}`] as const
        )
      ),
      Effect.orElseSucceed(() => [])
    )
  )
