/** How an emulated app is set up: its identity, its limits, and the switches of its console. */
import type * as Duration from "effect/Duration"
import type * as Redacted from "effect/Redacted"
import type { ConsoleSettings } from "./ConsoleSettings.js"
import type { Limits } from "./Limits.js"
import type { Seed } from "./Seed.js"
import type { Undocumented } from "./Undocumented.js"
import type { WebhookOptions } from "./Webhooks.js"

/** The SDKAppID of an emulator that was given none. */
export const developmentSdkAppId = 1400000000

/** The secret key of an emulator that was given none. It is public, and opens nothing but emulators. */
export const developmentSecretKey = "tcchat-emulator-public-development-key-this-is-not-a-secret-0000"

/** What an emulated app is like. */
export interface Options {
  /** @default 1400000000 */
  readonly sdkAppId?: number | undefined
  /** @default developmentSecretKey */
  readonly secretKey?: Redacted.Redacted | string | undefined
  /**
   * Accounts that may call the API; they are imported.
   *
   * @default ["administrator"]
   */
  readonly admins?: ReadonlyArray<string> | undefined
  /** Accounts that exist from the start, and again after `reset`. */
  readonly seed?: Seed | undefined
  /**
   * Refuses calls over the documented frequency of an endpoint with 60007.
   *
   * @default true
   */
  readonly rateLimit?: boolean | undefined
  /**
   * Time that every call takes.
   *
   * @default 0
   */
  readonly latency?: Duration.DurationInput | undefined
  /**
   * Refuses a write to an account's relations with 30008 while another one is under way. Needs a `latency`, as otherwise
   * no call is under way for any time.
   *
   * @default false
   */
  readonly conflictOnParallelWrites?: boolean | undefined
  /**
   * Longest name of a friend list in bytes of UTF-8: what the server pages say, the narrowest of all.
   *
   * @default 30
   */
  readonly listNameMaxBytes?: number | undefined
  readonly limits?: Partial<Limits> | undefined
  readonly console?: Partial<ConsoleSettings> | undefined
  readonly undocumented?: Partial<Undocumented> | undefined
  /**
   * What calls answer that the emulator only checks, such as pushes, by their names or paths; `"*"` stands for all others
   * of them. `"least"` is a success with no more than a success has to have. Without an entry they respond with 60009.
   *
   * @default {}
   */
  readonly responses?: Readonly<Record<string, object | "least">> | undefined
  /**
   * Where the app receives webhooks, and which ones.
   *
   * @default none are sent
   */
  readonly webhooks?: WebhookOptions | undefined
  /**
   * Calls that the log keeps, the newest ones, and webhooks.
   *
   * @default 1000
   */
  readonly callsKept?: number | undefined
  /**
   * What the chance of faults with a `rate` starts from: the same value gives the same faults.
   *
   * @default 0
   */
  readonly randomSeed?: number | string | undefined
}

/** Settings with every choice made. */
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
  /** Answers of calls that are only checked, by their paths. */
  readonly responses: ReadonlyMap<string, object>
  readonly callsKept: number
}
