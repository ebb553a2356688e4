// Written by scripts/docs.ts from the doc comments of the endpoints.

/** What each family of endpoints is about, its definitions, and what their comments say. */
export const families = {
  account: {
    summary: "Accounts and their online status (`v4/im_open_login_svc`, `v4/openim/query_online_status`).",
    load: () => import("@tcchat/endpoints/account"),
    docs: () => import("./account.js")
  },
  community: {
    summary: "Communities: topics and permission groups (`v4/million_group_open_http_svc`, `v4/group_open_http_svc`).",
    load: () => import("@tcchat/endpoints/community"),
    docs: () => import("./community.js")
  },
  conversation: {
    summary: "Conversations: the lists of users, groups of conversations and marks (`v4/recentcontact`).",
    load: () => import("@tcchat/endpoints/conversation"),
    docs: () => import("./conversation.js")
  },
  follow: {
    summary: "Followers and followings (`v4/follow`).",
    load: () => import("@tcchat/endpoints/follow"),
    docs: () => import("./follow.js")
  },
  group: {
    summary:
      "Groups: their profiles, members, messages, attributes and counters (`v4/group_open_http_svc` for the most part).",
    load: () => import("@tcchat/endpoints/group"),
    docs: () => import("./group.js")
  },
  live: {
    summary: "Live groups: members who are online, marks, admins, robots (`v4/group_open_avchatroom_http_svc`).",
    load: () => import("@tcchat/endpoints/live"),
    docs: () => import("./live.js")
  },
  message: {
    summary: "One-to-one messages: sent, imported, pulled, changed, recalled and read (`v4/openim`).",
    load: () => import("@tcchat/endpoints/message"),
    docs: () => import("./message.js")
  },
  mute: {
    summary: "Global mutes of users (`v4/openconfigsvr`).",
    load: () => import("@tcchat/endpoints/mute"),
    docs: () => import("./mute.js")
  },
  officialAccount: {
    summary: "Official accounts, their subscribers and broadcasts (`v4/official_account_open_http_svc`).",
    load: () => import("@tcchat/endpoints/officialAccount"),
    docs: () => import("./officialAccount.js")
  },
  operation: {
    summary:
      "Operations: figures, message archives, addresses of servers, files (`v4/openconfigsvr`, `v4/im_cos_msg` and others).",
    load: () => import("@tcchat/endpoints/operation"),
    docs: () => import("./operation.js")
  },
  profile: {
    summary: "User profiles (`v4/profile`).",
    load: () => import("@tcchat/endpoints/profile"),
    docs: () => import("./profile.js")
  },
  push: {
    summary:
      "Pushes to all users or to some, attributes and tags (`v4/timpush`, and the older `v4/all_member_push` as `Legacy`).",
    load: () => import("@tcchat/endpoints/push"),
    docs: () => import("./push.js")
  },
  relation: {
    summary: "Friends, friend lists and blocklists (`v4/sns`).",
    load: () => import("@tcchat/endpoints/relation"),
    docs: () => import("./relation.js")
  },
  robot: {
    summary: "Robots: accounts that response, and their streamed messages (`v4/openim_robot_http_svc`).",
    load: () => import("@tcchat/endpoints/robot"),
    docs: () => import("./robot.js")
  }
} as const
