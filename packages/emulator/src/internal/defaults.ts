import type { ConsoleSettings } from "../ConsoleSettings.js"
import type { Limits } from "../Limits.js"

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
  communityMembersPerPage: 100,
  groupMessagesPerSecond: 40,
  deliveriesPerMinute: 12_000,
  messageBytes: 12 * 1024,
  historyBytes: 13 * 1024,
  receiptGroupMembers: 200,
  notifiedMembers: 50,
  pinnedConversations: 50,
  conversationGroups: 20,
  labeledConversations: 1000
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
  groupRecall: true,
  groupRecallSeconds: 120,
  historyDays: 7,
  ultimate: true,
  moderation: true,
  moderationResults: "violations"
}
