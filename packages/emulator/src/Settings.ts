/** The options of an emulator. */
import type * as Duration from "effect/Duration"
import type * as Redacted from "effect/Redacted"
import type { ConsoleSettings } from "./ConsoleSettings.js"
import type { Limits } from "./Limits.js"
import type { Seed } from "./Seed.js"
import type { Undocumented } from "./Undocumented.js"
import type { WebhookOptions } from "./Webhooks.js"

/** The default SDKAppID. */
export const developmentSdkAppId = 1400000000

/** The default secret key. It is public, and valid for emulators only. */
export const developmentSecretKey = "tcchat-emulator-public-development-key-this-is-not-a-secret-0000"

/** The options of an emulator. */
export interface Options {
  /** @default 1400000000 */
  readonly sdkAppId?: number | undefined
  /** @default developmentSecretKey */
  readonly secretKey?: Redacted.Redacted | string | undefined
  /**
   * Admins, which may call the API. They are imported.
   *
   * @default ["administrator"]
   */
  readonly admins?: ReadonlyArray<string> | undefined
  /** The initial state, which `reset` restores. */
  readonly seed?: Seed | undefined
  /**
   * Rejects calls over the documented rate limit of an endpoint with 60007.
   *
   * @default true
   */
  readonly rateLimit?: boolean | undefined
  /**
   * Duration of every call.
   *
   * @default 0
   */
  readonly latency?: Duration.DurationInput | undefined
  /**
   * Rejects a write to the relations of an account with 30008 while another one is in progress. Needs a `latency`, as calls
   * take no time otherwise.
   *
   * @default false
   */
  readonly conflictOnParallelWrites?: boolean | undefined
  /**
   * Maximum length of the name of a friend list in bytes of UTF-8. The server pages say 30, other sources more.
   *
   * @default 30
   */
  readonly listNameMaxBytes?: number | undefined
  readonly limits?: Partial<Limits> | undefined
  readonly console?: Partial<ConsoleSettings> | undefined
  readonly undocumented?: Partial<Undocumented> | undefined
  /**
   * Responses of the endpoints that are not emulated, such as pushes, by name or path; `"*"` stands for all others of them.
   * `"minimal"` is a success with the required fields only. Without an entry they respond with 60009.
   *
   * @default {}
   */
  readonly responses?: Readonly<Record<string, object | "minimal">> | undefined
  /**
   * The webhooks of the app.
   *
   * @default none
   */
  readonly webhooks?: WebhookOptions | undefined
  /**
   * Number of calls, and of webhooks, that the log keeps.
   *
   * @default 1000
   */
  readonly logSize?: number | undefined
  /**
   * Seed of the random numbers. The same seed gives the same faults with a `rate`, and the same numbers in responses.
   *
   * @default 0
   */
  readonly randomSeed?: number | string | undefined
}

/** The options with their defaults. */
export interface Settings {
  readonly sdkAppId: number
  readonly admins: ReadonlyArray<string>
  readonly rateLimit: boolean
  /** Milliseconds. */
  readonly latency: number
  readonly conflictOnParallelWrites: boolean
  readonly listNameMaxBytes: number
  readonly limits: Limits
  readonly console: ConsoleSettings
  readonly undocumented: Undocumented
  /** Responses of the endpoints that are not emulated, by path. */
  readonly responses: ReadonlyMap<string, object>
  readonly logSize: number
}
