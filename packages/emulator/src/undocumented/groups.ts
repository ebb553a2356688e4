/** What the emulator does with groups where no page says what the service does. */

/** What the emulator does with groups and their members where the pages are silent or contradict each other. */
export interface Groups {
  /**
   * Creating a group with members who do not exist: the call is refused with 10004, or they are left out.
   *
   * @default "refuse"
   */
  readonly createWithMissingMembers: "refuse" | "leaveOut"
  /**
   * Adding an account that does not exist: its `Result` is 0, or the call is refused with 10019, as it always is when
   * none of the accounts exists.
   *
   * @default "fail"
   */
  readonly addMissingMember: "fail" | "refuse"
  /**
   * Adding more members than a group has room for: the call is refused with 10014, or those behind the last place have
   * the `Result` 0.
   *
   * @default "refuse"
   */
  readonly addToFullGroup: "refuse" | "fail"
  /**
   * Making an account the admin of a Work group, whose roles are owner and member: refused with 10007, or done.
   *
   * @default "refuse"
   */
  readonly adminsOfWorkGroups: "refuse" | "allow"
  /**
   * Removing the owner of a group: the group has no owner then, or the call is refused with 10007.
   *
   * @default "remove"
   */
  readonly removeOwner: "remove" | "refuse"
  /**
   * Muting accounts that are no members of the group: passed over, or the call is refused with 10004. In live groups,
   * whose members come and go, every account can be muted.
   *
   * @default "ignore"
   */
  readonly muteStranger: "ignore" | "refuse"
  /**
   * How `get_group_counter` and its siblings understand a change without a `Mode`.
   *
   * @default "Set"
   */
  readonly counterMode: "Set" | "Increase" | "Decrease"
  /**
   * Clearing the attributes of a community, which the page of 2023 excludes and the present one does not.
   *
   * @default "allow"
   */
  readonly clearCommunityAttributes: "allow" | "refuse"
}
