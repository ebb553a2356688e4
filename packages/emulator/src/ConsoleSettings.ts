/** The console settings of an emulated app. */

/** The settings that an app has in the console of the service. */
export interface ConsoleSettings {
  /**
   * Accounts that the app may have; the trial edition has 100 (70398).
   *
   * @default Infinity
   */
  readonly maxAccounts: number
  /**
   * Whether accounts can be deleted; otherwise `account_delete` responds with 71000.
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
   * Whether the app has the follow feature; otherwise each call of it responds with 30005.
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
   * Names of the custom profile fields (`Tag_Profile_Custom_*`), or `"any"` for all well-formed names.
   *
   * @default "any"
   */
  readonly profileFields: ReadonlyArray<string> | "any"
  /**
   * Names of the custom friend fields (`Tag_SNS_Custom_*`), or `"any"` for all well-formed names.
   *
   * @default "any"
   */
  readonly friendFields: ReadonlyArray<string> | "any"
  /**
   * Groups that the app may have; the free edition has 100 (10058).
   *
   * @default Infinity
   */
  readonly maxGroups: number
  /**
   * Names of the custom fields of groups, or `"any"`.
   *
   * @default "any"
   */
  readonly groupFields: ReadonlyArray<string> | "any"
  /**
   * Names of the custom fields of group members, or `"any"`.
   *
   * @default "any"
   */
  readonly memberFields: ReadonlyArray<string> | "any"
  /**
   * Whether group messages can be recalled; otherwise `group_msg_recall` responds with 10041.
   *
   * @default true
   */
  readonly groupRecall: boolean
  /**
   * Seconds within which a group message can be recalled (10031). In live groups it is an hour.
   *
   * @default 120
   */
  readonly groupRecallSeconds: number
  /**
   * Days for which histories keep messages.
   *
   * @default 7
   */
  readonly historyDays: number
  /**
   * Whether the app has the highest edition. Without it, counters of groups respond with 10059, and extensions of messages
   * 10008.
   *
   * @default true
   */
  readonly ultimate: boolean
  /**
   * Whether the app has content moderation; otherwise each call of it responds with 2015.
   *
   * @default true
   */
  readonly moderation: boolean
  /**
   * The results for audio and video that are sent with `ContentCallback.ResultNotify`: those of violations, or all.
   *
   * @default "violations"
   */
  readonly moderationResults: "violations" | "all"
}
