/** The settings from the environment, and their defaults. */
import * as ChatApp from "@tcchat/core/ChatApp"
import * as Signature from "@tcchat/webhooks/Signature"
import * as Config from "effect/Config"
import * as ConfigError from "effect/ConfigError"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Demo from "./Demo.js"
import * as Password from "./Password.js"
import * as Secrets from "./Secrets.js"

/** An app of the real service, with the key that also signs for its users. */
export type App = ChatApp.Options & { readonly secretKey: Redacted.Redacted | string }

export interface Service {
  readonly host: string
  readonly port: number
  readonly adminToken: Redacted.Redacted
  /** Secret that signs session tokens. */
  readonly sessionSecret: Redacted.Redacted
  /** The webhook token of the console; without it no webhooks are received. */
  readonly webhookToken: Redacted.Redacted | undefined
  readonly sessionLife: Duration.Duration
  /** Password hash of each user. */
  readonly accounts: ReadonlyMap<string, string>
  /** Rate limit of one user. */
  readonly burst: number
  readonly perSecond: number
  readonly maxBodyBytes: number
  /** How long a shutdown waits for requests in flight. */
  readonly drainTime: Duration.Duration
  /** Port of the console for the emulator, if enabled. */
  readonly consolePort: number | undefined
  /** The app of the real service; without it the emulator is used. */
  readonly app: App | undefined
}

export class Settings extends Context.Tag("@tcchat/server/Settings")<Settings, Service>() {}

const name = (suffix: string) => `TCCHAT_SERVER_${suffix}`

const reject = (suffix: string, message: string) => ConfigError.InvalidData([name(suffix)], message)

/** Rejects the value of a variable. Only `Config.string`, which has read it, adds its name to the error. */
const wrong = (message: string) => Either.left(ConfigError.InvalidData([], message))

const secret = (suffix: string) =>
  Config.string(name(suffix)).pipe(
    Config.mapOrFail((value) =>
      value.length >= 32
        ? Either.right(Redacted.make(value))
        : wrong("needs at least 32 characters, such as `openssl rand -hex 32` prints")
    )
  )

const filled = (variable: string) =>
  Config.string(variable).pipe(
    Config.mapOrFail((value) => (value.trim() === "" ? wrong("is empty") : Either.right(value.trim())))
  )

const within = (suffix: string, low: number, high: number) =>
  Config.string(name(suffix)).pipe(
    Config.mapOrFail((value) => {
      const number = /^\s*\d+\s*$/.test(value) ? Number(value) : Number.NaN
      return number >= low && number <= high ? Either.right(number) : wrong(`must be an integer from ${low} to ${high}`)
    })
  )

/** The longest valid time: longer ones are errors, and would end at invalid dates. */
const longest = Duration.days(3650)

/** A time such as `8 hours`, with a minimum. */
const duration = (
  suffix: string,
  shortest: Duration.DurationInput & string,
  otherwise: Duration.DurationInput & string
) =>
  Config.string(name(suffix)).pipe(
    Config.mapOrFail((value) => {
      // `Duration` would turn a negative time into 0.
      const read = value.includes("-") ? Option.none() : Duration.decodeUnknown(value.trim())
      return Option.isSome(read) && Duration.between(read.value, { minimum: shortest, maximum: longest })
        ? Either.right(read.value)
        : wrong(`must be a time from ${shortest} to ${Duration.toDays(longest)} days, such as ${otherwise}`)
    }),
    Config.withDefault(Duration.decode(otherwise))
  )

const userId = /^[\w-]{1,32}$/

/** `alice=scrypt:…,bob=scrypt:…`; errors contain none of it. */
const accounts = Config.string(name("ACCOUNTS")).pipe(
  Config.mapOrFail((value) => {
    const found = new Map<string, string>()
    for (const entry of value.split(",")) {
      const [, user = "", hash = ""] = /^\s*([^=\s]*)=(\S*)\s*$/.exec(entry) ?? []
      if (!userId.test(user) || !Password.isHash(hash) || found.has(user))
        return wrong(
          `entry ${found.size + 1} must be user=hash, each user once; \`node server.js hash-password\` prints the hash`
        )
      found.set(user, hash)
    }
    return Either.right(found)
  })
)

const consolePort = Config.map(Config.option(within("CONSOLE_PORT", 0, 65_535)), Option.getOrUndefined)

const common = Config.all({
  host: Config.withDefault(filled(name("HOST")), "127.0.0.1"),
  port: Config.withDefault(within("PORT", 0, 65_535), 3000),
  sessionLife: duration("SESSION_LIFE", "1 second", "12 hours"),
  burst: Config.withDefault(within("RATE_BURST", 1, 100_000), 40),
  perSecond: Config.withDefault(within("RATE_PER_SECOND", 1, 100_000), 10),
  maxBodyBytes: Config.withDefault(within("MAX_BODY_BYTES", 1024, 16 * 1024 * 1024), 64 * 1024),
  drainTime: duration("DRAIN_TIME", "0 seconds", "20 seconds")
})

const webhookToken = Config.string(name("WEBHOOK_TOKEN")).pipe(
  Config.mapOrFail((value) =>
    Either.isRight(Signature.checkToken("WEBHOOK_TOKEN", value))
      ? Either.right(Redacted.make(value))
      : wrong("is empty, or contains a line end or another control character")
  ),
  Config.option,
  Config.map(Option.getOrUndefined)
)

const own = Config.all({
  adminToken: secret("ADMIN_TOKEN"),
  sessionSecret: secret("SESSION_SECRET"),
  webhookToken,
  accounts
})

/** Whether the environment names an app of the real service. */
const namesApp = Config.all([
  Config.option(Config.string("TCCHAT_SDK_APP_ID")),
  Config.option(Config.redacted("TCCHAT_SECRET_KEY"))
]).pipe(Config.map(([id, key]) => Option.isSome(id) || Option.isSome(key)))

/** The variables of the options of an app. */
const variables: Readonly<Record<string, string>> = {
  sdkAppId: "TCCHAT_SDK_APP_ID",
  secretKey: "TCCHAT_SECRET_KEY",
  admin: "TCCHAT_ADMIN",
  region: "TCCHAT_REGION",
  baseUrl: "TCCHAT_BASE_URL"
}

const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/

/**
 * Reads the settings.
 *
 * With `TCCHAT_SDK_APP_ID` and `TCCHAT_SECRET_KEY` the server uses the real
 * service, and requires secrets of its own. Without them it uses an emulator
 * with public passwords, and therefore only listens on this machine.
 */
export const read: Effect.Effect<Service, ConfigError.ConfigError> = Effect.gen(function* () {
  const page = yield* consolePort
  if (yield* namesApp) {
    if (page !== undefined)
      return yield* Effect.fail(
        reject("CONSOLE_PORT", "is for the emulator only; to call a real app, use: tcchat console")
      )
    const [app, shared, secrets] = yield* Config.all([ChatApp.config, common, own])
    if (app.secretKey === undefined)
      return yield* Effect.fail(ConfigError.MissingData(["TCCHAT_SECRET_KEY"], "a secret key is required"))
    yield* Effect.mapError(ChatApp.make(app), ({ expected, option }) =>
      ConfigError.InvalidData([variables[option] ?? option], `must be ${expected}`)
    )
    return { ...shared, ...secrets, consolePort: undefined, app }
  }
  const shared = yield* common
  if (!loopback.test(shared.host))
    return yield* Effect.fail(
      reject("HOST", "must be a loopback address with the emulator, whose passwords are public")
    )
  return {
    ...shared,
    adminToken: Redacted.make(yield* Effect.sync(Secrets.random)),
    sessionSecret: Redacted.make(yield* Effect.sync(Secrets.random)),
    webhookToken: Redacted.make(yield* Effect.sync(Secrets.random)),
    accounts: Demo.accounts,
    consolePort: page,
    app: undefined
  }
})
