/** Behaviour of relations that is not documented. */

/**
 * Behaviour of friends, lists, blocklists and follows where the pages say nothing or contradict each other.
 */
export interface Relations {
  /**
   * Deleting a list that does not exist: the name is ignored, or the whole call is rejected with 30001.
   *
   * @default "ignore"
   */
  readonly deleteMissingList: "ignore" | "reject"
  /**
   * Adding a list that exists: the name is ignored (friends are still added to it), or the whole call is rejected with 30001.
   *
   * @default "ignore"
   */
  readonly addExistingList: "ignore" | "reject"
  /**
   * Pulling a list by name that does not exist: the name is ignored, or the whole call is rejected with 30001.
   *
   * @default "ignore"
   */
  readonly pullMissingList: "ignore" | "reject"
  /**
   * Whether a pull by name responds with the members. The pages say no; their sample shows them.
   *
   * @default "include"
   */
  readonly membersOfNamedLists: "include" | "omit"
  /**
   * Result of adding an account that is not a friend to a new list: 32216 is in the sample, 30001 was observed in 2020.
   *
   * @default 32216
   */
  readonly addListsNotFriendCode: 32216 | 30001
  /**
   * The sequence of the lists after a write that changed none of them.
   *
   * @default "keep"
   */
  readonly sequenceWithoutChange: "keep" | "increment"
  /**
   * Who may add an account as a friend that has no `Tag_Profile_IM_AllowType`.
   *
   * @default "AllowType_Type_AllowAny"
   */
  readonly allowTypeOfNewAccounts: "AllowType_Type_AllowAny" | "AllowType_Type_NeedConfirm" | "AllowType_Type_DenyAny"
  /**
   * Importing an existing friend: the given fields are overwritten, or the item fails with 30001.
   *
   * @default "update"
   */
  readonly importExistingFriend: "update" | "reject"
  /**
   * The `DeleteType` of a deletion that has none.
   *
   * @default "Delete_Type_Single"
   */
  readonly deleteTypeOfFriends: "Delete_Type_Single" | "Delete_Type_Both"
  /**
   * Result of deleting an account that is not a friend: the page says 31704, the FAQ 30001.
   *
   * @default 31704
   */
  readonly deleteNotFriendCode: 31704 | 30001
  /**
   * Whether the friend lists, which are empty then, stay after the deletion of all friends.
   *
   * @default "keep"
   */
  readonly listsAfterDeleteAll: "keep" | "delete"
  /**
   * Page size of `friend_get`.
   *
   * @default 100
   */
  readonly friendsPageSize: number
  /**
   * Following a user again: succeeds and changes nothing, or the item fails with 30001.
   *
   * @default "ignore"
   */
  readonly followExisting: "ignore" | "reject"
  /**
   * Unfollowing a user who is not followed: succeeds and changes nothing, or the item fails with 30001.
   *
   * @default "ignore"
   */
  readonly unfollowMissing: "ignore" | "reject"
}
