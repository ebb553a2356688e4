/** The limits of an emulated app. */

/** The limits of accounts, groups and messages. A test reaches lower limits sooner. */
export interface Limits {
  /**
   * Friend lists of an account (30011).
   *
   * @default 32
   */
  readonly lists: number
  /**
   * Friends of an account (30010, and 30014 for the other side).
   *
   * @default 3000
   */
  readonly friends: number
  /**
   * Accounts on a blocklist (30013).
   *
   * @default 1000
   */
  readonly blocked: number
  /**
   * Pending friend requests of an account (30012).
   *
   * @default 100
   */
  readonly requests: number
  /**
   * Accounts that an account follows (32100).
   *
   * @default 5000
   */
  readonly followings: number
  /**
   * Accounts that follow an account (32101). The pages contradict each other on whether there is a limit.
   *
   * @default Infinity
   */
  readonly followers: number
  /**
   * Mutual follows of an account (32102, and 32103 for the other side). Its size is not documented.
   *
   * @default Infinity
   */
  readonly mutualFollows: number
  /**
   * Bytes of `Tag_Profile_IM_Location` (40601). The international page says 16, the Chinese one 500.
   *
   * @default 16
   */
  readonly locationBytes: number
  /**
   * Member limit of a group that is created without one.
   *
   * @default 2000
   */
  readonly groupMembers: number
  /**
   * Highest member limit of a Work, Public or Meeting group (10038, or 10004 for an imported one).
   *
   * @default 6000
   */
  readonly maxGroupMembers: number
  /**
   * Member limit of a community, and the highest one. Live groups have no limit.
   *
   * @default 100000
   */
  readonly communityMembers: number
  /**
   * Groups that an account can be in (10037), apart from live groups. It depends on the plan.
   *
   * @default Infinity
   */
  readonly groupsPerUser: number
  /**
   * Live groups (`AVChatRoom`) of the app (10036). It depends on the plan.
   *
   * @default Infinity
   */
  readonly liveGroups: number
  /**
   * Bytes of the name of a group (10004): what the server pages said until 2023; the client SDKs say 100 now.
   *
   * @default 30
   */
  readonly groupNameBytes: number
  /**
   * Bytes of the introduction of a group (10004): what the server pages said until 2023; the client SDKs say 400 now.
   *
   * @default 240
   */
  readonly groupIntroductionBytes: number
  /**
   * Bytes of the notification of a group (10004): what the server pages said until 2023; the client SDKs say 400 now.
   *
   * @default 300
   */
  readonly groupNotificationBytes: number
  /**
   * Bytes of the URL of the avatar of a group (10004): what the server pages said until 2023; the client SDKs say 500 now.
   *
   * @default 100
   */
  readonly groupFaceUrlBytes: number
  /**
   * Members on a page (10004): what the description of the page says; its table says 6,000.
   *
   * @default 200
   */
  readonly membersPerPage: number
  /**
   * Members of a community that one call lists (10004).
   *
   * @default 100
   */
  readonly communityMembersPerPage: number
  /**
   * Messages to one group per second (10023). The option `rateLimit` turns it off.
   *
   * @default 40
   */
  readonly groupMessagesPerSecond: number
  /**
   * Receivers of `batchsendmsg` per minute, over all calls (60007, as the page names no code). The option `rateLimit` turns
   * it off.
   *
   * @default 12000
   */
  readonly deliveriesPerMinute: number
  /**
   * Bytes of a message (80002 in groups, 93000 between accounts): what the newer pages say; the page of 2023 says 8 KB.
   *
   * @default 12288
   */
  readonly messageBytes: number
  /**
   * Bytes of messages in one response of a history. The page of one-to-one messages says 13 KB, that of groups
   * names no number.
   *
   * @default 13312
   */
  readonly historyBytes: number
  /**
   * Members of a group whose messages can ask for read receipts (10060).
   *
   * @default 200
   */
  readonly receiptGroupMembers: number
  /**
   * Receivers of one system notification (10004): what the newest page says; that of 2023 says 500.
   *
   * @default 50
   */
  readonly notifiedMembers: number
  /**
   * Pinned conversations of an account (51012).
   *
   * @default 50
   */
  readonly pinnedConversations: number
  /**
   * Groups of conversations of an account (51010).
   *
   * @default 20
   */
  readonly conversationGroups: number
  /**
   * Conversations of an account that are in groups, and those that have marks (51008).
   *
   * @default 1000
   */
  readonly labeledConversations: number
}
