/** The console settings of an emulated app. */
import { defaultsOf, type Setting, type Values } from "./undocumented/option.js"

const declared = {
  /** Accounts that the app may have; the trial edition has 100 (70398). */
  maxAccounts: { least: 0, default: Infinity, page: "no page" },
  /** Whether accounts can be deleted; otherwise `account_delete` responds with 71000. */
  deleteAccounts: { values: [true, false], default: true, page: "1047/34955" },
  /** Whether a deleted account can be imported again; in paid editions not for three months (70399). */
  importDeletedAccounts: { values: [true, false], default: true, page: "no page" },
  /** Whether the app has the follow feature; otherwise each call of it responds with 30005. */
  follow: { values: [true, false], default: true, page: "1047/70345" },
  /** Whether blocking a friend leaves the friendship as it is. */
  keepFriendsWhenBlocking: { values: [true, false], default: false, page: "1047/34911" },
  /** Names of the custom profile fields (`Tag_Profile_Custom_*`), or `"any"` for all well-formed names. */
  profileFields: { names: true, default: "any", page: "no page" },
  /** Names of the custom friend fields (`Tag_SNS_Custom_*`), or `"any"` for all well-formed names. */
  friendFields: { names: true, default: "any", page: "no page" },
  /** Groups that the app may have; the free edition has 100 (10058). */
  maxGroups: { least: 0, default: Infinity, page: "no page" },
  /** Names of the custom fields of groups, or `"any"`. */
  groupFields: { names: true, default: "any", page: "no page" },
  /** Names of the custom fields of group members, or `"any"`. */
  memberFields: { names: true, default: "any", page: "no page" },
  /** Whether group messages can be recalled; otherwise `group_msg_recall` responds with 10041. */
  groupRecall: { values: [true, false], default: true, page: "1047/34965" },
  /** Seconds within which a group message can be recalled (10031). In live groups it is an hour. */
  groupRecallSeconds: { least: 0, default: 120, page: "1047/34348" },
  /** Days for which histories keep messages. */
  historyDays: { least: 0, default: 7, page: "no page" },
  /**
   * Whether the app has the highest edition. Without it, counters of groups respond with 10059, and extensions of messages
   * 10008.
   */
  ultimate: { values: [true, false], default: true, page: "no page" },
  /** Whether the app has content moderation; otherwise each call of it responds with 2015. */
  moderation: { values: [true, false], default: true, page: "no page" },
  /** The results for audio and video that are sent with `ContentCallback.ResultNotify`: those of violations, or all. */
  moderationResults: { values: ["violations", "all"], default: "violations", page: "no page" }
} as const satisfies Readonly<Record<string, Setting>>

/** The settings that an app has in the console of the service. */
export interface ConsoleSettings extends Values<typeof declared> {}

/** All settings, each with its values, its default, and the page that states the default. */
export const options: { readonly [K in keyof ConsoleSettings]: Setting } = declared

/** The defaults of all settings. */
export const defaults: ConsoleSettings = defaultsOf(declared)
