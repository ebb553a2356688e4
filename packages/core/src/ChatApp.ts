/** The app that calls are made for: its SDKAppID, admin, credentials, and base URL. */
import * as Config from "effect/Config"
import * as ConfigError from "effect/ConfigError"
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Redacted from "effect/Redacted"
import { OptionsError } from "./ChatError.js"
import * as Check from "./Check.js"
import * as Credentials from "./Credentials.js"
import * as Region from "./Region.js"

/** An app with valid options. */
export interface Service {
  readonly sdkAppId: number
  /** The account that signs the calls: an admin of the app, set in the console. */
  readonly admin: string
  readonly credentials: Credentials.Credentials
  /** Base URLs, such as `https://console.tim.qq.com`, the fallback domain last. */
  readonly origins: readonly [primary: string, fallback?: string]
}

/** The app that calls are made for. */
export class ChatApp extends Context.Tag("@tcchat/core/ChatApp")<ChatApp, Service>() {}

interface Target {
  /**
   * Data center of the app.
   *
   * @default "china"
   */
  readonly region?: Region.Region | undefined
  /** Base URL to use instead of the region's domains, such as that of an emulator or a gateway: `http://127.0.0.1:7001`. */
  readonly baseUrl?: string | undefined
}

interface WithSecretKey extends Target {
  readonly sdkAppId: number
  readonly admin: string
  /** The key as the console shows it. It never leaves this process; only UserSigs made with it are sent. */
  readonly secretKey: Redacted.Redacted | string
  /**
   * Validity of UserSigs signed with the key.
   *
   * @default "1 day"
   */
  readonly userSigExpire?: Duration.DurationInput | undefined
  readonly signer?: never
  /**
   * Allows a secret key in a browser window, where everyone who opens the page can read it.
   *
   * @default false
   */
  readonly exposeSecretKeyToBrowser?: boolean | undefined
}

interface WithSigner extends Target, Credentials.SignerOptions {
  readonly sdkAppId: number
  readonly admin: string
  /** Custom signer: obtains a UserSig for the admin, for programs that must not hold the key. */
  readonly signer: Credentials.Signer
  readonly secretKey?: never
}

/** Options of an app: its admin, its region or base URL, and how calls are signed. */
export type Options = WithSecretKey | WithSigner

const invalid = (option: string, expected: string) => Either.left(new OptionsError({ option, expected }))

const originOf = (baseUrl: unknown): Either.Either<string, OptionsError> => {
  const pattern = /^(https?:\/\/(?:\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?(?:\/[\w.-]+)*)\/*$/i
  const match = typeof baseUrl === "string" ? pattern.exec(baseUrl.trim()) : null
  if (match === null) return invalid("baseUrl", "like https://host[:port], without query or credentials")
  const port = match[2]
  return port === undefined || (Number(port) > 0 && Number(port) <= 65_535)
    ? Either.right(match[1]!)
    : invalid("baseUrl", `a URL with a port from 1 to 65535, not ${port}`)
}

const origins = (target: Target): Either.Either<Service["origins"], OptionsError> => {
  if (target.baseUrl !== undefined) return Either.map(originOf(target.baseUrl), (origin) => [origin] as const)
  const region = target.region ?? "china"
  if (!Region.isRegion(region)) return invalid("region", `one of ${Region.all.join(", ")}`)
  const { primary, fallback } = Region.domains[region]
  return Either.right([`https://${primary}`, `https://${fallback}`])
}

/** Whether this is a page with a document: not a worker, and not a server where a library defines `window`. */
const inBrowserWindow = (): boolean => {
  const { document, window } = globalThis as { readonly document?: unknown; readonly window?: unknown }
  return window === globalThis && typeof document === "object" && document !== null
}

const names: Check.Names<Options> = {
  sdkAppId: true,
  admin: true,
  secretKey: true,
  userSigExpire: true,
  exposeSecretKeyToBrowser: true,
  signer: true,
  signerTimeout: true,
  region: true,
  baseUrl: true
}

/** Makes an app. Fails with `OptionsError` for an invalid option. */
export const make = (options: Options): Effect.Effect<Service, OptionsError> =>
  Effect.gen(function* () {
    yield* Check.options("", options, names)
    const { admin } = options
    const targets = yield* origins(options)
    const { sdkAppId } = options
    if (sdkAppId === undefined) return yield* invalid("sdkAppId", "given (is TCCHAT_SDK_APP_ID set?)")
    if (!Number.isInteger(sdkAppId) || sdkAppId < 1 || sdkAppId > 0xff_ff_ff_ff)
      return yield* Check.reject("sdkAppId", "the SDKAppID of the console, an integer from 1 to 4294967295", sdkAppId)
    if (typeof admin !== "string" || admin === "")
      return yield* invalid("admin", "an account that is an admin of the app")
    if (options.signer !== undefined) {
      if (typeof options.signer !== "function") return yield* invalid("signer", "a function that returns a UserSig")
      const { signerTimeout } = options
      const credentials = yield* Credentials.fromSigner(admin, options.signer, { signerTimeout })
      return { sdkAppId, admin, credentials, origins: targets }
    }
    if (inBrowserWindow() && options.exposeSecretKeyToBrowser !== true)
      return yield* invalid(
        "secretKey",
        "omitted in a browser window, where everyone who opens the page can read it: sign on a server and pass a `signer` that fetches the UserSig"
      )
    const { secretKey, userSigExpire: expire } = options
    const credentials = yield* Credentials.fromSecretKey({ sdkAppId, userId: admin, secretKey, expire })
    return { sdkAppId, admin, credentials, origins: targets }
  })

/** Provides an app. */
export const layer = (options: Options): Layer.Layer<ChatApp, OptionsError> => Layer.scoped(ChatApp, make(options))

/**
 * Reads an app from `TCCHAT_SDK_APP_ID`, `TCCHAT_SECRET_KEY`, `TCCHAT_ADMIN` (`administrator` if not set), and
 * `TCCHAT_REGION` or `TCCHAT_BASE_URL`: variables of the environment, or names of a `ConfigProvider.fromMap`.
 */
export const config: Config.Config<Options> = /* @__PURE__ */ (() => {
  const region = Config.string("TCCHAT_REGION").pipe(
    Config.mapOrFail((name) =>
      Region.isRegion(name)
        ? Either.right(name)
        : Either.left(ConfigError.InvalidData([], `Expected one of ${Region.all.join(", ")}`))
    ),
    Config.option
  )
  return Config.all({
    sdkAppId: Config.integer("TCCHAT_SDK_APP_ID"),
    secretKey: Config.redacted("TCCHAT_SECRET_KEY"),
    admin: Config.withDefault(Config.string("TCCHAT_ADMIN"), "administrator"),
    region: Config.map(region, Option.getOrUndefined),
    baseUrl: Config.map(Config.option(Config.string("TCCHAT_BASE_URL")), Option.getOrUndefined)
  })
})()

/** Provides the app read from `config`. */
export const layerConfig: Layer.Layer<ChatApp, OptionsError | ConfigError.ConfigError> = /* @__PURE__ */ (() =>
  Layer.scoped(ChatApp, Effect.flatMap(config, make)))()
