/** The configuration file, which holds profiles: named settings of several apps. */
import { similarTo } from "@tcchat/core/Check"
import * as Effect from "effect/Effect"
import * as FileSystem from "node:fs/promises"
import { homedir } from "node:os"
import { dirname, isAbsolute, join } from "node:path"
import { CliError } from "./CliError.js"
import * as Files from "./Files.js"
import * as Reading from "./Reading.js"
import { plain } from "./Style.js"

/** Settings of an app. */
export interface Profile {
  readonly sdkAppId?: number | undefined
  readonly admin?: string | undefined
  readonly region?: string | undefined
  readonly baseUrl?: string | undefined
  /** The key itself, a file that contains it, or a command that prints it: at most one of the three. */
  readonly secretKey?: string | undefined
  readonly secretKeyFile?: string | undefined
  readonly secretKeyCommand?: string | undefined
  /** Where tcchat webhooks sends events. */
  readonly webhookUrl?: string | undefined
  /** The token of webhooks, or a file that contains it. */
  readonly webhookToken?: string | undefined
  readonly webhookTokenFile?: string | undefined
}

export interface ConfigFile {
  /** The profile that is used when none is given. */
  readonly profile?: string | undefined
  readonly profiles: Readonly<Record<string, Profile>>
}

const kinds: Readonly<Record<keyof Profile, "string" | "number">> = {
  sdkAppId: "number",
  admin: "string",
  region: "string",
  baseUrl: "string",
  secretKey: "string",
  secretKeyFile: "string",
  secretKeyCommand: "string",
  webhookUrl: "string",
  webhookToken: "string",
  webhookTokenFile: "string"
}

const keys = Object.keys(kinds)
/** Settings of which a profile has at most one. */
const exclusive = [
  ["secretKey", "secretKeyFile", "secretKeyCommand"],
  ["webhookToken", "webhookTokenFile"]
] as const

const isWindows = process.platform === "win32"

/** The home directory. In a container the user may have none. */
const home = (): string | undefined => {
  try {
    return isAbsolute(homedir()) ? homedir() : undefined
  } catch {
    return undefined
  }
}

/** The path of the file: `TCCHAT_CONFIG`, or one in the configuration directory of the user, if there is one. */
const location = (): string | undefined => {
  const { APPDATA, TCCHAT_CONFIG, XDG_CONFIG_HOME } = process.env
  if (TCCHAT_CONFIG) return TCCHAT_CONFIG
  const own = isWindows ? APPDATA : XDG_CONFIG_HOME
  const folder = own && isAbsolute(own) ? own : home()
  return folder && join(folder, ...(folder === own ? [] : [".config"]), "tcchat", "config.json")
}

/** The path of the file, for messages. */
export const path = (): string => location() ?? "~/.config/tcchat/config.json"

const settings = (message: string, advice?: string) => new CliError({ kind: "Settings", message, advice })

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const unknownKey = (where: string, key: string, known: ReadonlyArray<string>) => {
  const meant = similarTo(key, known)
  return settings(
    `${where} has an unknown setting ${JSON.stringify(plain(key.slice(0, 40)))}.`,
    meant === undefined ? `The settings are ${known.join(", ")}.` : `Did you mean ${meant}?`
  )
}

const profileOf = (where: string, given: unknown): Effect.Effect<Profile, CliError> =>
  Effect.gen(function* () {
    if (!isObject(given)) return yield* settings(`${where} must be an object.`)
    const profile: Record<string, string | number> = {}
    for (const [key, value] of Object.entries(given)) {
      if (!Object.hasOwn(kinds, key)) return yield* unknownKey(where, key, keys)
      const isNumber = kinds[key as keyof Profile] === "number"
      const found = isNumber && typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value
      if (isNumber ? typeof found !== "number" : typeof found !== "string" || found === "")
        return yield* settings(`${where}: ${key} must be a ${isNumber ? "number" : "string"}.`)
      profile[key] = found as string | number
    }
    for (const alternatives of exclusive) {
      const named = alternatives.filter((key) => profile[key] !== undefined)
      if (named.length > 1) return yield* settings(`${where} has ${named.join(" and ")}.`, "Keep only one of them.")
    }
    return profile
  })

const configOf = (file: string, given: unknown): Effect.Effect<ConfigFile, CliError> =>
  Effect.gen(function* () {
    if (!isObject(given)) return yield* settings(`${file} must contain one JSON object.`)
    const { profile, profiles = {}, ...others } = given
    for (const key of Object.keys(others)) return yield* unknownKey(file, key, ["profile", "profiles"])
    if (!isObject(profiles)) return yield* settings(`${file}: profiles must be an object whose fields are profiles.`)
    const read = yield* Effect.forEach(Object.entries(profiles), ([name, given]) =>
      Effect.map(profileOf(`${file}: the profile ${plain(name)}`, given), (profile) => [name, profile] as const)
    )
    if (profile !== undefined && typeof profile !== "string")
      return yield* settings(`${file}: profile must be the name of a profile.`)
    return { ...(profile !== undefined && { profile }), profiles: Object.fromEntries(read) }
  })

/** Maximum size of the file in bytes. */
const most = 1024 * 1024

/** Reads the file. If there is none, there are no profiles. */
export const read: Effect.Effect<ConfigFile, CliError> = Effect.suspend(() => {
  const file = location()
  if (file === undefined) return Effect.succeed({ profiles: {} })
  return Reading.read(file, most).pipe(
    Effect.catchAll((code) =>
      code === "ENOENT" || code === "ENOTDIR"
        ? Effect.succeed("{}")
        : settings(`${file} cannot be read: ${code}.`, "Set TCCHAT_CONFIG to use another file.")
    ),
    Effect.flatMap((text) =>
      Effect.try({
        try: (): unknown => JSON.parse(text),
        catch: (error) => settings(`${file} is not JSON${Reading.lineOf(text, error)}.`)
      })
    ),
    Effect.flatMap((given) => configOf(file, given))
  )
})

/** Whether others than its owner can read or write a file; false where the system does not say. */
export const exposure = (file: string): Effect.Effect<{ readonly reads: boolean; readonly writes: boolean }> =>
  Effect.tryPromise(() => FileSystem.stat(file)).pipe(
    Effect.map(({ mode }) => ({ reads: (mode & 0o077) !== 0, writes: (mode & 0o022) !== 0 })),
    Effect.filterOrFail(() => !isWindows),
    Effect.orElseSucceed(() => ({ reads: false, writes: false }))
  )

/** The path of the file, where there is a place for it. */
const place = (what: string): Effect.Effect<string, CliError> =>
  Effect.suspend(() => {
    const file = location()
    return file === undefined
      ? settings(`There is no home directory to save ${what} in.`, "Set HOME, or set TCCHAT_CONFIG to a file.")
      : Effect.succeed(file)
  })

/** A folder beside the file. */
export const folder = (name: string, what: string): Effect.Effect<string, CliError> =>
  Effect.map(place(what), (file) => join(dirname(file), name))

/** Replaces the file; only its owner can read it. */
export const write = (config: ConfigFile): Effect.Effect<void, CliError> =>
  Effect.flatMap(place("profiles"), (file) =>
    Files.replace(file, `${JSON.stringify(config, null, 2)}\n`, { file: 0o600, folder: 0o700 })
  )

/** The path of a file that a profile refers to. */
export const pathFrom = (named: string): string => {
  if (named.startsWith("~/")) return join(home() ?? "~", named.slice(2))
  return isAbsolute(named) ? named : join(dirname(path()), named)
}
