/**
 * How an emulated app is set up: its identity, its limits, and the switches of its console.
 *
 * @since 0.1.0
 */
import type * as Duration from "effect/Duration"
import type * as Redacted from "effect/Redacted"
import type { Seed } from "./Seed.js"
import type { Undocumented } from "./Undocumented.js"

/**
 * The SDKAppID of an emulator that was given none.
 *
 * @since 0.1.0
 * @category configuration
 */
export const developmentSdkAppId = 1400000000

/**
 * The secret key of an emulator that was given none. It is public, and opens nothing but emulators.
 *
 * @since 0.1.0
 * @category configuration
 */
export const developmentSecretKey = "tcchat-emulator-public-development-key-this-is-not-a-secret-0000"

/**
 * How much an account can hold.
 *
 * @since 0.1.0
 * @category configuration
 */
export interface Limits {
  /**
   * Friend lists of an account (30011).
   *
   * @default 32
   */
  readonly lists: number
  /**
   * Friends of an account (30010, and 30014 for the other side).
   *
   * @default 3000
   */
  readonly friends: number
  /**
   * Accounts on a blocklist (30013).
   *
   * @default 1000
   */
  readonly blocked: number
  /**
   * Friend requests that wait for an account's answer (30012).
   *
   * @default 100
   */
  readonly requests: number
  /**
   * Accounts that an account follows (32100).
   *
   * @default 5000
   */
  readonly followings: number
  /**
   * Accounts that follow an account (32101). The pages contradict each other on whether there is a limit.
   *
   * @default Infinity
   */
  readonly followers: number
  /**
   * Mutual follows of an account (32102, and 32103 for the other side). Its size is not documented.
   *
   * @default Infinity
   */
  readonly mutualFollows: number
  /**
   * Bytes of `Tag_Profile_IM_Location` (40601). The international page says 16, the Chinese one 500.
   *
   * @default 16
   */
  readonly locationBytes: number
}

/**
 * What the service lets an app set in its console.
 *
 * @since 0.1.0
 * @category configuration
 */
export interface ConsoleSettings {
  /**
   * Accounts that the app may have; the trial edition has 100 (70398).
   *
   * @default Infinity
   */
  readonly maxAccounts: number
  /**
   * Whether accounts can be deleted; otherwise `account_delete` answers 71000.
   *
   * @default true
   */
  readonly deleteAccounts: boolean
  /**
   * Whether a deleted account can be imported again; in paid editions not for three months (70399).
   *
   * @default true
   */
  readonly importDeletedAccounts: boolean
  /**
   * Whether the app has the follow feature; otherwise each call of it answers 30005.
   *
   * @default true
   */
  readonly follow: boolean
  /**
   * Whether blocking a friend leaves the friendship as it is.
   *
   * @default false
   */
  readonly keepFriendsWhenBlocking: boolean
  /**
   * Names of the custom profile fields (`Tag_Profile_Custom_*`), or `"any"` for all that are well formed.
   *
   * @default "any"
   */
  readonly profileFields: ReadonlyArray<string> | "any"
  /**
   * Names of the custom friend fields (`Tag_SNS_Custom_*`), or `"any"` for all that are well formed.
   *
   * @default "any"
   */
  readonly friendFields: ReadonlyArray<string> | "any"
}

/**
 * @since 0.1.0
 * @category configuration
 */
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
   * Calls that the log keeps, the newest ones.
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

/**
 * Settings with every choice made.
 *
 * @since 0.1.0
 * @category models
 */
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
  readonly callsKept: number
}
