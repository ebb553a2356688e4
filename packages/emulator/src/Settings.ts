/**
 * How an emulated app is set up: its identity, its limits, the switches of its console, and what the emulator does where
 * no page says what the service does.
 *
 * @since 0.1.0
 */
import type * as Duration from "effect/Duration"
import type * as Redacted from "effect/Redacted"
import type { Seed } from "./Seed.js"

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
 * What the emulator does where the pages are silent or contradict each other. Code that works with every setting works
 * with the service, whatever it does.
 *
 * @since 0.1.0
 * @category configuration
 */
export interface Undocumented {
  /**
   * Deleting a list that does not exist: the name is passed over, or the whole call is refused with 30001.
   *
   * @default "ignore"
   */
  readonly deleteMissingList: "ignore" | "refuse"
  /**
   * Adding a list that exists: the name is passed over (friends still go into it), or the whole call is refused with 30001.
   *
   * @default "ignore"
   */
  readonly addExistingList: "ignore" | "refuse"
  /**
   * Pulling a list that does not exist by its name: the name is passed over, or the whole call is refused with 30001.
   *
   * @default "ignore"
   */
  readonly pullMissingList: "ignore" | "refuse"
  /**
   * Whether members of lists that were asked for by name are answered. The pages say no; their sample shows them.
   *
   * @default "include"
   */
  readonly membersOfNamedLists: "include" | "omit"
  /**
   * Result of putting an account that is no friend into a new list: 32216 stands in the sample, 30001 was seen in 2020.
   *
   * @default 32216
   */
  readonly addListsNotFriendCode: 32216 | 30001
  /**
   * The sequence of an account's lists after a write that changed none of them.
   *
   * @default "keep"
   */
  readonly sequenceWithoutChange: "keep" | "grow"
  /**
   * Who may add an account as a friend that never set `Tag_Profile_IM_AllowType`.
   *
   * @default "AllowType_Type_AllowAny"
   */
  readonly allowTypeOfNewAccounts: "AllowType_Type_AllowAny" | "AllowType_Type_NeedConfirm" | "AllowType_Type_DenyAny"
  /**
   * Importing a friend that is one already: the fields given are written over, or the entry fails with 30001.
   *
   * @default "update"
   */
  readonly importExistingFriend: "update" | "refuse"
  /**
   * Deleting friends without a `DeleteType`.
   *
   * @default "Delete_Type_Single"
   */
  readonly deleteTypeOfFriends: "Delete_Type_Single" | "Delete_Type_Both"
  /**
   * Result of deleting an account that is no friend: 31704 by the page, 30001 by the list of common questions.
   *
   * @default 31704
   */
  readonly deleteNotFriendCode: 31704 | 30001
  /**
   * Whether the friend lists, then empty, survive the deletion of all friends.
   *
   * @default "keep"
   */
  readonly listsAfterDeleteAll: "keep" | "delete"
  /**
   * Friends on a page of `friend_get`, which the service chooses.
   *
   * @default 100
   */
  readonly friendsPageSize: number
  /**
   * An empty list of a pull: an empty array, or no such field.
   *
   * @default "keep"
   */
  readonly emptyPages: "keep" | "omit"
  /**
   * Fields that the pages spell in two ways: `CurrentSequence` and `Status` (Chinese), `CurruentSequence` and `State`
   * (international), or both at once.
   *
   * @default "both"
   */
  readonly spelling: "both" | "chinese" | "international"
  /**
   * Importing one account that exists: nickname and avatar are written over, or kept. Of `multiaccount_import` the first is
   * documented, and the setting is for both.
   *
   * @default "update"
   */
  readonly importExistingAccount: "update" | "keep"
  /**
   * Following a user again: succeeds and changes nothing, or the entry fails with 30001.
   *
   * @default "ignore"
   */
  readonly followAgain: "ignore" | "refuse"
  /**
   * Unfollowing a user who is not followed: succeeds and changes nothing, or the entry fails with 30001.
   *
   * @default "ignore"
   */
  readonly unfollowStranger: "ignore" | "refuse"
  /**
   * Names that fields had on older pages, such as `Identifier` for `UserID`.
   *
   * @default "accept"
   */
  readonly oldFieldNames: "accept" | "refuse"
  /**
   * A request without `random`, with one that is no unsigned 32-bit integer, or without `contenttype=json`: accepted, or
   * refused with 60002.
   *
   * @default "ignore"
   */
  readonly malformedQuery: "ignore" | "refuse"
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
