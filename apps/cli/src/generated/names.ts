// Written by scripts/docs.ts from the doc comments of the endpoints.

/** Wire path and summary of each endpoint, by its name. */
export const endpoints: Readonly<Record<string, readonly [path: string, summary: string]>> = {
  "account.checkAccounts": ["im_open_login_svc/account_check", "Checks whether up to 100 accounts are imported."],
  "account.deleteAccounts": [
    "im_open_login_svc/account_delete",
    "Deletes up to 100 accounts with their relations, profiles, groups and conversations, for good."
  ],
  "account.importAccount": [
    "im_open_login_svc/account_import",
    "Imports one account, so that it can be used in calls and messages."
  ],
  "account.importAccounts": [
    "im_open_login_svc/multiaccount_import",
    "Imports up to 100 accounts, with nickname and avatar (`AccountList`) or without (`Accounts`)."
  ],
  "account.invalidateLogin": [
    "im_open_login_svc/kick",
    "Makes every UserSig of an account that was issued before the call invalid."
  ],
  "account.queryOnlineStatus": ["openim/query_online_status", "Queries the online status of up to 500 accounts."],
  "community.addPermissionGroupMembers": [
    "group_open_http_svc/add_permission_group_member",
    "Adds up to 100 members of a community to a permission group."
  ],
  "community.addTopicPermissions": [
    "group_open_http_svc/add_topic_permission_group",
    "Gives a permission group permissions in up to 50 topics."
  ],
  "community.countOnlineMembers": [
    "million_group_open_http_svc/get_online_member_num",
    "Counts the members of a community who are online."
  ],
  "community.createPermissionGroup": [
    "group_open_http_svc/create_permission_group",
    "Creates a permission group in a community: a set of permissions that members can be given."
  ],
  "community.createTopic": ["million_group_open_http_svc/create_topic", "Creates a topic in a community."],
  "community.deletePermissionGroups": [
    "group_open_http_svc/destroy_permission_group",
    "Deletes up to 20 permission groups of a community."
  ],
  "community.deleteTopics": ["million_group_open_http_svc/destroy_topic", "Deletes topics of a community, for good."],
  "community.getPermissionGroups": [
    "group_open_http_svc/get_permission_group",
    "Gets permission groups of a community: given ones, or all of them page by page."
  ],
  "community.getTopicPermissions": [
    "group_open_http_svc/get_topic_permission_group",
    "Gets the permissions that a permission group has in topics."
  ],
  "community.getTopics": [
    "million_group_open_http_svc/get_topic",
    "Gets the profiles of topics, with the data that a user has in each of them."
  ],
  "community.importTopic": [
    "group_open_http_svc/import_topic",
    "Imports a topic from another system, without webhooks and notifications."
  ],
  "community.listPermissionGroupMembers": [
    "group_open_http_svc/get_permission_group_member_list",
    "Lists the members of a permission group, page by page."
  ],
  "community.modifyPermissionGroup": [
    "group_open_http_svc/modify_permission_group",
    "Modifies a permission group of a community."
  ],
  "community.modifyTopic": ["million_group_open_http_svc/modify_topic", "Modifies a topic of a community."],
  "community.modifyTopicPermissions": [
    "group_open_http_svc/set_topic_permission_group",
    "Modifies the permissions that a permission group has in topics."
  ],
  "community.removePermissionGroupMembers": [
    "group_open_http_svc/delete_permission_group_member",
    "Removes up to 100 members from a permission group of a community."
  ],
  "community.removeTopicPermissions": [
    "group_open_http_svc/delete_topic_permission_group",
    "Takes the permissions in up to 50 topics from a permission group."
  ],
  "conversation.createConversationGroup": [
    "recentcontact/create_contact_group",
    "Creates a group of conversations of a user, with its first conversations."
  ],
  "conversation.deleteConversation": [
    "recentcontact/delete",
    "Deletes a conversation of a user, and the user's history of it if wanted."
  ],
  "conversation.deleteConversationGroup": [
    "recentcontact/del_contact_group",
    "Deletes a group of conversations of a user."
  ],
  "conversation.listConversationGroups": [
    "recentcontact/get_contact_group",
    "Lists the groups of conversations of a user, and all conversations that have groups or marks, page by page."
  ],
  "conversation.listConversations": [
    "recentcontact/get_list",
    "Lists the conversations of a user, page by page, the pinned ones included."
  ],
  "conversation.markConversations": [
    "recentcontact/mark_contact",
    "Sets and clears marks of up to 100 conversations of a user."
  ],
  "conversation.pinConversations": ["recentcontact/top", "Pins conversations of a user, or unpins them."],
  "conversation.searchConversationGroups": [
    "recentcontact/search_contact_group",
    "Looks up the groups and marks of up to 300 conversations of a user."
  ],
  "conversation.updateConversationGroup": [
    "recentcontact/update_contact_group",
    "Renames a group of conversations of a user, or adds conversations to it and removes some."
  ],
  "follow.checkFollows": ["follow/follow_check", "Checks who follows whom between one account and up to 100 others."],
  "follow.countFollows": [
    "follow/follow_get_info",
    "Counts followers, followings and mutual follows of up to 20 accounts."
  ],
  "follow.followUsers": ["follow/follow_add", "Lets one account follow up to 20 others."],
  "follow.pullFollows": [
    "follow/follow_get",
    "Pulls the followers, followings or mutual follows of one account, page by page."
  ],
  "follow.unfollowUsers": ["follow/follow_delete", "Lets one account unfollow up to 20 others."],
  "group.addMembers": ["group_open_http_svc/add_group_member", "Adds up to 300 users to a group."],
  "group.banMembers": ["group_open_http_svc/ban_group_member", "Bans up to 20 members from a group for some time."],
  "group.broadcastMessage": [
    "group_open_http_svc/send_broadcast_msg",
    "Sends a message to all live groups (`AVChatRoom`) of the app."
  ],
  "group.clearAttributes": ["group_open_http_svc/clear_group_attr", "Deletes all attributes of a group."],
  "group.clearHistory": [
    "group_open_http_svc/clear_group_msg",
    "Clears the message history of a group, up to a message or as a whole."
  ],
  "group.countOnlineMembers": [
    "group_open_http_svc/get_online_member_num",
    "Counts the members of a group who are online."
  ],
  "group.createGroup": ["group_open_http_svc/create_group", "Creates a group, with its first members if wanted."],
  "group.deleteAttributes": [
    "group_open_http_svc/delete_group_attr",
    "Deletes some attributes of a group, of any type."
  ],
  "group.deleteCounters": [
    "group_open_http_svc/delete_group_counter",
    "Deletes counters of a group, all of them when no names are given."
  ],
  "group.disbandGroup": ["group_open_http_svc/destroy_group", "Disbands a group, for good."],
  "group.getAttributes": ["group_open_attr_http_svc/get_group_attr", "Gets all attributes of a group."],
  "group.getCounters": ["group_open_http_svc/get_group_counter", "Gets counters of a group."],
  "group.getGroupProfiles": [
    "group_open_http_svc/get_group_info",
    "Gets the profiles of up to 50 groups, with their members if wanted."
  ],
  "group.getMessageExtension": [
    "openim_msg_ext_http_svc/group_get_key_values",
    "Gets the extension of a group message: pairs of names and values that clients attach to it."
  ],
  "group.getReadCounts": [
    "group_open_http_svc/get_group_msg_receipt",
    "Gets how many members have read messages of a group, and how many have not."
  ],
  "group.getRoles": ["group_open_http_svc/get_role_in_group", "Gets the roles of up to 500 users in a group."],
  "group.getSpecifiedMembers": [
    "group_open_http_svc/get_specified_group_member_info",
    "Gets up to 50 given members of a group."
  ],
  "group.importGroup": [
    "group_open_http_svc/import_group",
    "Imports a group from another system, without webhooks and notifications."
  ],
  "group.importMembers": [
    "group_open_http_svc/import_group_member",
    "Imports up to 300 members into a group from another system."
  ],
  "group.importMessages": [
    "group_open_http_svc/import_group_msg",
    "Imports up to 7 messages into a group from another system."
  ],
  "group.listBannedMembers": [
    "group_open_http_svc/get_group_ban_member",
    "Lists the banned members of a group, page by page."
  ],
  "group.listGroups": ["group_open_http_svc/get_appid_group_list", "Lists all groups of the app, page by page."],
  "group.listJoinedGroups": ["group_open_http_svc/get_joined_group_list", "Lists the groups of a user, page by page."],
  "group.listMembers": ["group_open_http_svc/get_group_member_info", "Lists the members of a group, page by page."],
  "group.listMutedMembers": ["group_open_http_svc/get_group_muted_account", "Lists the muted members of a group."],
  "group.listReaders": [
    "group_open_http_svc/get_group_msg_receipt_detail",
    "Lists the members who have read a message of a group, or those who have not, page by page."
  ],
  "group.modifyAttributes": [
    "group_open_http_svc/modify_group_attr",
    "Sets some attributes of a group; the others stay as they are."
  ],
  "group.modifyGroup": ["group_open_http_svc/modify_group_base_info", "Modifies the profile of a group."],
  "group.modifyMember": [
    "group_open_http_svc/modify_group_member_info",
    "Modifies a member of a group: role, name card, messages, custom fields, mute."
  ],
  "group.modifyMessage": ["openim/modify_group_msg", "Modifies a message of a group, for good."],
  "group.muteMembers": [
    "group_open_http_svc/forbid_send_msg",
    "Mutes up to 500 members of a group, or ends their mute."
  ],
  "group.pullHistory": [
    "group_open_http_svc/group_msg_get_simple",
    "Pulls the message history of a group, the newest messages first."
  ],
  "group.recallMessages": ["group_open_http_svc/group_msg_recall", "Recalls up to 10 messages of a group."],
  "group.recallMessagesOfSender": [
    "group_open_http_svc/delete_group_msg_by_sender",
    "Recalls the messages of one sender among the last 1,000 of a group."
  ],
  "group.removeMembers": ["group_open_http_svc/delete_group_member", "Removes up to 100 members from a group."],
  "group.replaceAttributes": [
    "group_open_http_svc/set_group_attr",
    "Replaces all attributes of a group: those that are not given are lost."
  ],
  "group.reportMessagesRead": [
    "group_open_http_svc/group_msg_receipt",
    "Reports up to 50 messages of a group as read by one member."
  ],
  "group.sendMessage": ["group_open_http_svc/send_group_msg", "Sends a message to a group."],
  "group.sendSystemNotification": [
    "group_open_http_svc/send_group_system_notification",
    "Sends a system notification to the members of a group."
  ],
  "group.setMessageExtension": [
    "openim_msg_ext_http_svc/group_set_key_values",
    "Sets or deletes pairs of the extension of a group message, or clears all of them."
  ],
  "group.setUnreadCount": [
    "group_open_http_svc/set_unread_msg_num",
    "Sets the number of messages that a member has not read."
  ],
  "group.transferGroup": ["group_open_http_svc/change_group_owner", "Transfers a group to a new owner."],
  "group.unbanMembers": ["group_open_http_svc/unban_group_member", "Ends the ban of up to 20 members of a group."],
  "group.updateCounters": [
    "group_open_http_svc/update_group_counter",
    "Sets counters of a group, or adds to them or takes from them."
  ],
  "live.addRobots": ["group_open_avchatroom_http_svc/add_robots", "Adds robots to the member list of a live group."],
  "live.checkMembers": [
    "group_open_avchatroom_http_svc/check_members",
    "Checks which of the given users are in a live group."
  ],
  "live.listAdmins": [
    "group_open_avchatroom_http_svc/get_admin_list",
    "Lists the admins of a live group, all in one response."
  ],
  "live.listOnlineMembers": [
    "group_open_avchatroom_http_svc/get_members",
    "Lists the members who are online in a live group, page by page."
  ],
  "live.markMembers": [
    "group_open_avchatroom_http_svc/modify_user_info",
    "Sets marks of members of a live group, or removes them."
  ],
  "live.modifyAdmins": [
    "group_open_avchatroom_http_svc/modify_admin",
    "Makes users admins of a live group, or ends that."
  ],
  "live.removeRobots": [
    "group_open_avchatroom_http_svc/del_robots",
    "Removes robots from the member list of a live group."
  ],
  "message.deleteMessages": [
    "openim/delete_c2c_msg_ramble",
    "Deletes up to 30 messages from the history of one side of a conversation."
  ],
  "message.getMessageExtension": [
    "openim_msg_ext_http_svc/get_key_values",
    "Gets the extension of a one-to-one message: pairs of names and values that clients attach to it."
  ],
  "message.importMessage": ["openim/importmsg", "Imports a one-to-one message from another system."],
  "message.modifyMessage": [
    "openim/modify_c2c_msg",
    "Changes the elements or the custom data of a one-to-one message, or both."
  ],
  "message.pullHistory": [
    "openim/admin_getroammsg",
    "Pulls the history of a one-to-one conversation, page by page, the newest page first."
  ],
  "message.queryUnreadCounts": [
    "openim/get_c2c_unread_msg_num",
    "Queries how many one-to-one messages a user has not read: in all, or in up to 10 conversations."
  ],
  "message.recallMessage": ["openim/admin_msgwithdraw", "Recalls a one-to-one message."],
  "message.sendBatchMessages": ["openim/batchsendmsg", "Sends one message to up to 500 users."],
  "message.sendMessage": ["openim/sendmsg", "Sends a one-to-one message."],
  "message.sendReadReceipts": [
    "openim/c2c_msg_read_receipt",
    "Sends read receipts for one-to-one messages, from their receiver to their sender."
  ],
  "message.setMessageExtension": [
    "openim_msg_ext_http_svc/set_key_values",
    "Sets or deletes pairs of the extension of a one-to-one message, or clears all of them."
  ],
  "message.setMessagesRead": [
    "openim/admin_set_msg_read",
    "Sets the messages of a one-to-one conversation read, which clears its unread count."
  ],
  "mute.queryGlobalMute": [
    "openconfigsvr/getnospeaking",
    "Queries for how long a user is still muted in all one-to-one chats and in all groups."
  ],
  "mute.setGlobalMute": [
    "openconfigsvr/setnospeaking",
    "Mutes a user in all one-to-one chats, in all groups, or in both, and lifts such mutes."
  ],
  "officialAccount.addSubscribers": [
    "official_account_open_http_svc/add_subscriber",
    "Subscribes up to 100 users to an official account."
  ],
  "officialAccount.createOfficialAccount": [
    "official_account_open_http_svc/create_official_account",
    "Creates an official account: a channel that sends broadcasts to its subscribers."
  ],
  "officialAccount.destroyOfficialAccount": [
    "official_account_open_http_svc/destroy_official_account",
    "Destroys an official account."
  ],
  "officialAccount.getOfficialAccounts": [
    "official_account_open_http_svc/get_official_account_info",
    "Gets the profiles of up to 50 official accounts."
  ],
  "officialAccount.listSubscribers": [
    "official_account_open_http_svc/get_subscriber_info",
    "Lists the subscribers of an official account, page by page."
  ],
  "officialAccount.listSubscriptions": [
    "official_account_open_http_svc/get_subscribed_official_account_list",
    "Lists the official accounts that a user subscribes to, page by page."
  ],
  "officialAccount.modifyOfficialAccount": [
    "official_account_open_http_svc/modify_official_account_base_info",
    "Changes fields of an official account."
  ],
  "officialAccount.modifySubscriber": [
    "official_account_open_http_svc/modify_subscriber_info",
    "Stores data of your own with one subscription."
  ],
  "officialAccount.pullHistory": [
    "official_account_open_http_svc/official_account_msg_get_simple",
    "Pulls messages of an official account, from the newest back to the oldest, page by page."
  ],
  "officialAccount.recallMessages": [
    "official_account_open_http_svc/official_account_msg_recall",
    "Recalls up to 10 messages of an official account."
  ],
  "officialAccount.removeSubscribers": [
    "official_account_open_http_svc/delete_subscriber",
    "Removes subscribers of an official account."
  ],
  "officialAccount.sendBroadcast": [
    "official_account_open_http_svc/send_official_account_msg",
    "Sends a message of an official account to all its subscribers."
  ],
  "operation.blockFile": [
    "im_cos_msg/forbid_illegal_object",
    "Blocks a file of a message, so that clients can no longer download it."
  ],
  "operation.getMessageArchives": [
    "open_msg_svc/get_history",
    "Gets the addresses from which the archived messages of one hour can be downloaded."
  ],
  "operation.getServerAddresses": [
    "ConfigSvc/GetIPList",
    "Gets the IP addresses that the service uses, for firewalls and for telling its webhooks from those of others."
  ],
  "operation.getStatistics": [
    "openconfigsvr/getappinfo",
    "Gets the figures of the app for the last 30 days, one entry a day, in Beijing time."
  ],
  "operation.signFileUrls": [
    "im_cos_msg/get_cos_sig",
    "Gets signed addresses from which files of messages can be downloaded for 15 minutes, blocked ones too."
  ],
  "operation.unblockFile": ["im_cos_msg/allow_banned_object", "Unblocks a file of a message."],
  "profile.getProfiles": ["profile/portrait_get", "Gets chosen profile fields of up to 100 accounts."],
  "profile.setProfile": [
    "profile/portrait_set",
    "Sets fields of the profile of one account; the others stay as they are."
  ],
  "push.addTags": ["timpush/add_tag", "Adds tags to up to 100 users, or replaces all their tags."],
  "push.addTagsLegacy": [
    "all_member_push/im_add_tag",
    "Adds tags to up to 100 users, at most 10 to each, over the older interface."
  ],
  "push.getAttributeNames": [
    "timpush/get_attr_name",
    "Gets the names of the attributes that users of the app can have."
  ],
  "push.getAttributeNamesLegacy": [
    "all_member_push/im_get_attr_name",
    "Gets the names of the attributes that users of the app can have, over the older interface."
  ],
  "push.getAttributes": ["timpush/get_attr", "Gets the attributes of up to 100 users."],
  "push.getAttributesLegacy": [
    "all_member_push/im_get_attr",
    "Gets the attributes of up to 100 users, over the older interface."
  ],
  "push.getTags": ["timpush/get_tag", "Gets the tags of up to 100 users."],
  "push.getTagsLegacy": ["all_member_push/im_get_tag", "Gets the tags of up to 100 users, over the older interface."],
  "push.pushToAll": [
    "timpush/push",
    "Pushes to all users of the app, or to those who have certain attributes or tags."
  ],
  "push.pushToAllLegacy": [
    "all_member_push/im_push",
    "Sends a message to all users of the app, or to those who have certain attributes or tags, over the older interface."
  ],
  "push.pushToUsers": ["timpush/batch", "Pushes a notification to up to 500 given users."],
  "push.recallPush": ["timpush/revoke", "Recalls a push of the last 24 hours, by writing over the notification."],
  "push.removeAllTags": ["timpush/clear_all_tags", "Removes all tags from up to 100 users."],
  "push.removeAllTagsLegacy": [
    "all_member_push/im_remove_all_tags",
    "Removes all tags from up to 100 users, over the older interface."
  ],
  "push.removeAttributes": ["timpush/remove_attr", "Removes attributes of up to 100 users."],
  "push.removeAttributesLegacy": [
    "all_member_push/im_remove_attr",
    "Removes attributes of up to 100 users, over the older interface."
  ],
  "push.removeTags": ["timpush/remove_tag", "Removes tags from up to 100 users, at most 10 from each."],
  "push.removeTagsLegacy": [
    "all_member_push/im_remove_tag",
    "Removes tags from up to 100 users, at most 10 from each, over the older interface."
  ],
  "push.setAttributeNames": [
    "timpush/set_attr_name",
    "Names the attributes that users of the app can have, at most 10."
  ],
  "push.setAttributeNamesLegacy": [
    "all_member_push/im_set_attr_name",
    "Names the attributes that users of the app can have, at most 10, over the older interface."
  ],
  "push.setAttributes": ["timpush/set_attr", "Sets attributes of up to 100 users."],
  "push.setAttributesLegacy": [
    "all_member_push/im_set_attr",
    "Sets attributes of up to 100 users, over the older interface."
  ],
  "relation.addFriends": ["sns/friend_add", "Adds friends to one account, one-way or two-way."],
  "relation.addLists": ["sns/group_add", "Adds friend lists to one account, and puts friends into them."],
  "relation.addToBlocklist": ["sns/black_list_add", "Adds accounts to the blocklist of one account."],
  "relation.checkBlocklist": ["sns/black_list_check", "Checks whether accounts are on the blocklist of one account."],
  "relation.checkFriends": ["sns/friend_check", "Checks whether accounts are friends of one account."],
  "relation.deleteAllFriends": [
    "sns/friend_delete_all",
    "Deletes all friends of one account, with their standard and custom fields."
  ],
  "relation.deleteFriends": ["sns/friend_delete", "Deletes friends of one account, one-way or two-way."],
  "relation.deleteLists": ["sns/group_delete", "Deletes friend lists of one account."],
  "relation.importFriends": [
    "sns/friend_import",
    "Imports friends into the table of one account, without consent and in this one direction."
  ],
  "relation.pullBlocklist": ["sns/black_list_get", "Pulls the blocklist of one account, page by page."],
  "relation.pullFriends": ["sns/friend_get", "Pulls the friends of one account, page by page, with all friend fields."],
  "relation.pullLists": ["sns/group_get", "Pulls friend lists of one account, with their members if asked."],
  "relation.pullSpecifiedFriends": ["sns/friend_get_list", "Pulls chosen friend and profile fields of chosen friends."],
  "relation.removeFromBlocklist": ["sns/black_list_delete", "Removes accounts from the blocklist of one account."],
  "relation.updateFriends": ["sns/friend_update", "Updates remark, lists and custom fields of friends."],
  "robot.createRobot": ["openim_robot_http_svc/create_robot", "Creates a robot, an account of its own kind."],
  "robot.deleteRobot": ["openim_robot_http_svc/delete_robot", "Deletes a robot."],
  "robot.listRobots": ["openim_robot_http_svc/get_all_robots", "Lists all robots of the app."],
  "robot.sendStreamMessage": [
    "openim_robot_http_svc/send_stream_msg",
    "Sends a piece of a text message that a robot writes while the receiver is reading it."
  ]
}
