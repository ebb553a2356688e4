/** Behaviour of groups that is not documented. */
import type { Declared, Values } from "./option.js"

/** Behaviour of groups and their members where the pages say nothing or contradict each other. */
export const groups = {
  /** Creating a group with members who do not exist: the call is rejected with 10004, or they are omitted. */
  createWithMissingMembers: { values: ["reject", "omit"], default: "reject", page: "no page" },
  /**
   * Adding an account that does not exist: its `Result` is 0, or the call is rejected with 10019. If none of the accounts
   * exists, it is always rejected.
   */
  addMissingMember: { values: ["fail", "reject"], default: "fail", page: "no page" },
  /**
   * Adding more members than a group has room for: the call is rejected with 10014, or the members over the limit
   * have the `Result` 0.
   */
  addToFullGroup: { values: ["reject", "fail"], default: "reject", page: "1047/34921" },
  /** Making a member the admin of a Work group, whose roles are owner and member: rejected with 10007, or allowed. */
  adminsOfWorkGroups: { values: ["reject", "allow"], default: "reject", page: "no page" },
  /** Removing the owner of a group: the group has no owner afterwards, or the call is rejected with 10007. */
  removeOwner: { values: ["remove", "reject"], default: "remove", page: "no page" },
  /**
   * Muting accounts that are not members of the group: ignored, or the call is rejected with 10004. In live groups every
   * account can be muted.
   */
  muteNonMember: { values: ["ignore", "reject"], default: "ignore", page: "no page" },
  /** The `Mode` of a change of counters that has none. */
  counterMode: { values: ["Set", "Increase", "Decrease"], default: "Set", page: "no page" },
  /** Clearing the attributes of a community, which the page of 2023 excludes and the current one does not. */
  clearCommunityAttributes: { values: ["allow", "reject"], default: "allow", page: "1047/44189" }
} as const satisfies Declared

/** The values of these options. */
export type Groups = Values<typeof groups>
