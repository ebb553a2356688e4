/** What the emulator does with friends, lists, blocklists and follows where no page says what the service does. */

/**
 * What the emulator does with friends, lists, blocklists and follows where the pages are silent or contradict each other.
 */
export interface Relations {
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
}
