/** Behaviour of groups that is not documented. */

/** Behaviour of groups and their members where the pages say nothing or contradict each other. */
export interface Groups {
  /**
   * Creating a group with members who do not exist: the call is rejected with 10004, or they are omitted.
   *
   * @default "reject"
   */
  readonly createWithMissingMembers: "reject" | "omit"
  /**
   * Adding an account that does not exist: its `Result` is 0, or the call is rejected with 10019. If none of the accounts
   * exists, it is always rejected.
   *
   * @default "fail"
   */
  readonly addMissingMember: "fail" | "reject"
  /**
   * Adding more members than a group has room for: the call is rejected with 10014, or the members over the limit
   * have the `Result` 0.
   *
   * @default "reject"
   */
  readonly addToFullGroup: "reject" | "fail"
  /**
   * Making a member the admin of a Work group, whose roles are owner and member: rejected with 10007, or allowed.
   *
   * @default "reject"
   */
  readonly adminsOfWorkGroups: "reject" | "allow"
  /**
   * Removing the owner of a group: the group has no owner afterwards, or the call is rejected with 10007.
   *
   * @default "remove"
   */
  readonly removeOwner: "remove" | "reject"
  /**
   * Muting accounts that are not members of the group: ignored, or the call is rejected with 10004. In live groups every
   * account can be muted.
   *
   * @default "ignore"
   */
  readonly muteNonMember: "ignore" | "reject"
  /**
   * The `Mode` of a change of counters that has none.
   *
   * @default "Set"
   */
  readonly counterMode: "Set" | "Increase" | "Decrease"
  /**
   * Clearing the attributes of a community, which the page of 2023 excludes and the current one does not.
   *
   * @default "allow"
   */
  readonly clearCommunityAttributes: "allow" | "reject"
}
