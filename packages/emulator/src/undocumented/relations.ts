/** Behaviour of relations that is not documented. */
import type { Declared, Values } from "./option.js"

/**
 * Behaviour of friends, lists, blocklists and follows where the pages say nothing or contradict each other.
 */
export const relations = {
  /** Deleting a list that does not exist: the name is ignored, or the whole call is rejected with 30001. */
  deleteMissingList: { values: ["ignore", "reject"], default: "ignore", page: "no page" },
  /**
   * Adding a list that exists: the name is ignored (friends are still added to it), or the whole call is rejected with 30001.
   */
  addExistingList: { values: ["ignore", "reject"], default: "ignore", page: "no page" },
  /** Pulling a list by name that does not exist: the name is ignored, or the whole call is rejected with 30001. */
  pullMissingList: { values: ["ignore", "reject"], default: "ignore", page: "no page" },
  /** Whether a pull by name responds with the members. The pages say no; their sample shows them. */
  membersOfNamedLists: { values: ["include", "omit"], default: "include", page: "1047/40123" },
  /**
   * Result of adding an account that is not a friend to a new list: 32216 is in the sample, 30001 was observed in 2020.
   */
  addListsNotFriendCode: { values: [32216, 30001], default: 32216, page: "1047/34950" },
  /** The sequence of the lists after a write that changed none of them. */
  sequenceWithoutChange: { values: ["keep", "increment"], default: "keep", page: "no page" },
  /** Who may add an account as a friend that has no `Tag_Profile_IM_AllowType`. */
  allowTypeOfNewAccounts: {
    values: ["AllowType_Type_AllowAny", "AllowType_Type_NeedConfirm", "AllowType_Type_DenyAny"],
    default: "AllowType_Type_AllowAny",
    page: "no page"
  },
  /** Importing an existing friend: the given fields are overwritten, or the item fails with 30001. */
  importExistingFriend: { values: ["update", "reject"], default: "update", page: "no page" },
  /** The `DeleteType` of a deletion that has none. */
  deleteTypeOfFriends: {
    values: ["Delete_Type_Single", "Delete_Type_Both"],
    default: "Delete_Type_Single",
    page: "1047/34905"
  },
  /** Result of deleting an account that is not a friend: the page says 31704, the FAQ 30001. */
  deleteNotFriendCode: { values: [31704, 30001], default: 31704, page: "1047/34905" },
  /** Whether the friend lists, which are empty then, stay after the deletion of all friends. */
  listsAfterDeleteAll: { values: ["keep", "delete"], default: "keep", page: "no page" },
  /** Page size of `friend_get`. */
  friendsPageSize: { least: 1, default: 100, page: "no page" },
  /**
   * The sequences of `friend_get` on a page after the first: compared as on the first one, as the page says, so that a client
   * that sends those of the first response gets nothing more, or ignored.
   */
  sequencesOnLaterPages: { values: ["compare", "ignore"], default: "compare", page: "1047/34908" },
  /** Following a user again: succeeds and changes nothing, or the item fails with 30001. */
  followExisting: { values: ["ignore", "reject"], default: "ignore", page: "1047/70345" },
  /** Unfollowing a user who is not followed: succeeds and changes nothing, or the item fails with 30001. */
  unfollowMissing: { values: ["ignore", "reject"], default: "ignore", page: "no page" }
} as const satisfies Declared

/** The values of these options. */
export type Relations = Values<typeof relations>
