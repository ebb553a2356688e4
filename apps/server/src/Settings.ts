/** What the environment says, and what holds without it. */
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

/** An app at the real service, with the key that signs for its users too. */
export type App = ChatApp.Options & { readonly secretKey: Redacted.Redacted | string }

export interface Service {
  readonly host: string
  readonly port: number
  readonly adminToken: Redacted.Redacted
  /** Signs the tokens of sessions. */
  readonly sessionSecret: Redacted.Redacted
  /** The token of the console that signs webhooks; without it none are received. */
  readonly webhookToken: Redacted.Redacted | undefined
  readonly sessionLife: Duration.Duration
  /** Hash of the password of each user. */
  readonly accounts: ReadonlyMap<string, string>
  /** Requests of one user. */
  readonly burst: number
  readonly perSecond: number
  readonly maxBodyBytes: number
  /** How long a shutdown waits for requests under way. */
  readonly drainTime: Duration.Duration
  /** Port of the page for trying calls on the emulator, if it is wanted. */
  readonly consolePort: number | undefined
  /** The app at the real service; without it there is an emulator. */
  readonly app: App | undefined
}

export class Settings extends Context.Tag("@tcchat/server/Settings")<Settings, Service>() {}

const name = (suffix: string) => `TCCHAT_SERVER_${suffix}`

const refuse = (suffix: string, message: string) => ConfigError.InvalidData([name(suffix)], message)

/** Refuses what a variable says. Its name is put in front by `Config.string`, which has read it, and by no other. */
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

/** Longer times are mistakes, and their ends are dates that there are none of. */
const longest = Duration.days(3650)

/** A time such as `8 hours`, from a shortest one on. */
const duration = (
  suffix: string,
  shortest: Duration.DurationInput & string,
  otherwise: Duration.DurationInput & string
) =>
  Config.string(name(suffix)).pipe(
    Config.mapOrFail((value) => {
      // Of a negative time `Duration` would make 0.
      const read = value.includes("-") ? Option.none() : Duration.decodeUnknown(value.trim())
      return Option.isSome(read) && Duration.between(read.value, { minimum: shortest, maximum: longest })
        ? Either.right(read.value)
        : wrong(`must be a time from ${shortest} to ${Duration.toDays(longest)} days, such as ${otherwise}`)
    }),
    Config.withDefault(Duration.decode(otherwise))
  )

const userId = /^[\w-]{1,32}$/

/** `alice=scrypt:…,bob=scrypt:…`; nothing of it is repeated in errors. */
const accounts = Config.string(name("ACCOUNTS")).pipe(
  Config.mapOrFail((value) => {
    const found = new Map<string, string>()
    for (const entry of value.split(",")) {
      const [, user = "", hash = ""] = /^\s*([^=\s]*)=(\S*)\s*$/.exec(entry) ?? []
      if (!userId.test(user) || !Password.isHash(hash) || found.has(user))
        return wrong(
          `entry ${found.size + 1} must be user=hash, each user once; \`node server.js hash-password\` makes the hash`
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
      : wrong("is empty, or has a line end or another control character in it")
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

/** Whether the environment names an app at the real service. */
const namesApp = Config.all([
  Config.option(Config.string("TCCHAT_SDK_APP_ID")),
  Config.option(Config.redacted("TCCHAT_SECRET_KEY"))
]).pipe(Config.map(([id, key]) => Option.isSome(id) || Option.isSome(key)))

/** The variables of what an app is made from. */
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
 * service, and needs secrets of its own. Without them it uses an emulator with
 * public accounts, and therefore stays on this machine.
 */
export const read: Effect.Effect<Service, ConfigError.ConfigError> = Effect.gen(function* () {
  const page = yield* consolePort
  if (yield* namesApp) {
    if (page !== undefined)
      return yield* Effect.fail(
        refuse("CONSOLE_PORT", "is for development on the emulator; to try calls on an app: tcchat console")
      )
    const [app, shared, secrets] = yield* Config.all([ChatApp.config, common, own])
    if (app.secretKey === undefined)
      return yield* Effect.fail(ConfigError.MissingData(["TCCHAT_SECRET_KEY"], "a secret key is needed"))
    yield* Effect.mapError(ChatApp.make(app), ({ expected, option }) =>
      ConfigError.InvalidData([variables[option] ?? option], `must be ${expected}`)
    )
    return { ...shared, ...secrets, consolePort: undefined, app }
  }
  const shared = yield* common
  if (!loopback.test(shared.host))
    return yield* Effect.fail(
      refuse("HOST", "must be a loopback address while the emulator with its public passwords stands behind it")
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
