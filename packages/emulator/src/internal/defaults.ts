import type { ConsoleSettings } from "../ConsoleSettings.js"
import type { Limits } from "../Limits.js"
import type { Undocumented } from "../Undocumented.js"

export const limits: Limits = {
  lists: 32,
  friends: 3000,
  blocked: 1000,
  requests: 100,
  followings: 5000,
  followers: Infinity,
  mutualFollows: Infinity,
  locationBytes: 16,
  groupMembers: 2000,
  maxGroupMembers: 6000,
  communityMembers: 100_000,
  groupsPerUser: Infinity,
  liveGroups: Infinity,
  groupNameBytes: 30,
  groupIntroductionBytes: 240,
  groupNotificationBytes: 300,
  groupFaceUrlBytes: 100,
  membersPerPage: 200,
  communityMembersPerPage: 100
}

export const console: ConsoleSettings = {
  maxAccounts: Infinity,
  deleteAccounts: true,
  importDeletedAccounts: true,
  follow: true,
  keepFriendsWhenBlocking: false,
  profileFields: "any",
  friendFields: "any",
  maxGroups: Infinity,
  groupFields: "any",
  memberFields: "any",
  ultimate: true
}

export const undocumented: Undocumented = {
  deleteMissingList: "ignore",
  addExistingList: "ignore",
  pullMissingList: "ignore",
  membersOfNamedLists: "include",
  addListsNotFriendCode: 32216,
  sequenceWithoutChange: "keep",
  allowTypeOfNewAccounts: "AllowType_Type_AllowAny",
  importExistingFriend: "update",
  deleteTypeOfFriends: "Delete_Type_Single",
  deleteNotFriendCode: 31704,
  listsAfterDeleteAll: "keep",
  friendsPageSize: 100,
  emptyPages: "keep",
  spelling: "both",
  importExistingAccount: "update",
  followAgain: "ignore",
  unfollowStranger: "ignore",
  oldFieldNames: "accept",
  malformedQuery: "ignore",
  createWithMissingMembers: "refuse",
  addMissingMember: "fail",
  addToFullGroup: "refuse",
  adminsOfWorkGroups: "refuse",
  removeOwner: "remove",
  muteStranger: "ignore",
  counterMode: "Set",
  clearCommunityAttributes: "allow"
}
