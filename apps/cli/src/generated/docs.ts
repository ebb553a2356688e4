// Written by scripts/docs.ts from the doc comments of the endpoints.

/** What the doc comments of an endpoint say. */
export interface EndpointDocs {
  /** Service and command of the URL. */
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly see: ReadonlyArray<string>
  /** Fields of the request; those of nested objects under `Outer[].Inner`. */
  readonly payload: Readonly<Record<string, string>>
  /** Fields of the answer. */
  readonly success: Readonly<Record<string, string>>
}

/** What each family of endpoints is about. */
export const families: Readonly<Record<string, string>> = {
  account: "Accounts and their online status (`v4/im_open_login_svc`, `v4/openim/query_online_status`).",
  community: "Communities: topics and permission groups (`v4/million_group_open_http_svc`, `v4/group_open_http_svc`).",
  follow: "Followers and followings (`v4/follow`).",
  group:
    "Groups: their profiles, members, messages, attributes and counters (`v4/group_open_http_svc` for the most part).",
  live: "Live groups: members who are online, marks, admins, robots (`v4/group_open_avchatroom_http_svc`).",
  officialAccount: "Official accounts, their subscribers and broadcasts (`v4/official_account_open_http_svc`).",
  profile: "User profiles (`v4/profile`).",
  push: "Pushes to all users or to some, attributes and tags (`v4/timpush`, and the older `v4/all_member_push` as `Legacy`).",
  relation: "Friends, friend lists and blocklists (`v4/sns`)."
}

/** What the doc comments of each endpoint say. */
export const endpoints: Readonly<Record<string, EndpointDocs>> = {
  "account.checkAccounts": {
    path: "im_open_login_svc/account_check",
    summary: "Checks whether up to 100 accounts are imported.",
    description: "An account that is not is a normal answer: `ResultCode` 0 and `NotImported`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34956"],
    payload: { CheckItem: "Accounts to check, at most 100.", "CheckItem[].UserID": "Account to check." },
    success: {
      ResultItem: "One entry per account.",
      "ResultItem[].AccountStatus": "Import state.",
      "ResultItem[].ResultCode": "0 = checked.",
      "ResultItem[].ResultInfo": "Reason of the failure.",
      "ResultItem[].UserID": "The account."
    }
  },
  "account.deleteAccounts": {
    path: "im_open_login_svc/account_delete",
    summary: "Deletes up to 100 accounts with their relations, profiles, groups and conversations, for good.",
    description:
      "Open to trial and developer editions; other editions have to open it in the console (71000). In paid apps a deleted id cannot be imported again for three months. The call succeeds as a whole even when accounts fail: look at each `ResultCode`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34955"],
    payload: { DeleteItem: "Accounts to delete, at most 100.", "DeleteItem[].UserID": "Account to delete." },
    success: {
      ResultItem: "One entry per account.",
      "ResultItem[].ResultCode": "0 = deleted; 70107 = no such account.",
      "ResultItem[].ResultInfo": "Reason of the failure.",
      "ResultItem[].UserID": "The account - UserID here, not To_Account."
    }
  },
  "account.importAccount": {
    path: "im_open_login_svc/account_import",
    summary: "Imports one account, so that it can be used in calls and messages.",
    description:
      "Importing an account again makes no second one. The trial edition holds 100 accounts (70398); a deleted id of a paid app cannot be imported again for three months (70399).",
    see: ["https://www.tencentcloud.com/document/product/1047/34953"],
    payload: {
      FaceUrl: "Avatar URL, at most 500 bytes.",
      Nick: "Nickname, at most 500 bytes.",
      UserID: "User id, at most 32 bytes."
    },
    success: {}
  },
  "account.importAccounts": {
    path: "im_open_login_svc/multiaccount_import",
    summary: "Imports up to 100 accounts, with nickname and avatar (`AccountList`) or without (`Accounts`).",
    description:
      "Send one of the two forms. Accounts that exist are updated with what is given. The call succeeds as a whole even when accounts failed: `FailAccounts` names them, without reasons.",
    see: ["https://www.tencentcloud.com/document/product/1047/34954"],
    payload: {
      AccountList: "Accounts to import, at most 100.",
      "AccountList[].FaceUrl": "Avatar URL, at most 500 bytes.",
      "AccountList[].Nick": "Nickname, at most 500 bytes.",
      "AccountList[].UserID": "User id, at most 32 bytes.",
      Accounts: "User ids, at most 100, each at most 32 bytes: the older form."
    },
    success: { FailAccounts: "Ids that failed, without a reason; note the spelling, not Fail_Account." }
  },
  "account.invalidateLogin": {
    path: "im_open_login_svc/kick",
    summary: "Makes every UserSig of an account that was issued before the call invalid.",
    description:
      "A late repeat would also end a login made in between, so it is not repeated after an unknown outcome.",
    see: ["https://www.tencentcloud.com/document/product/1047/34957"],
    payload: { UserID: "Account whose UserSigs are made invalid." },
    success: {}
  },
  "account.queryOnlineStatus": {
    path: "openim/query_online_status",
    summary: "Queries the online status of up to 500 accounts.",
    description:
      "Accounts that failed stand in `ErrorList`; the call as a whole fails only when all of them did. Order and number of `QueryResult` need not match the request. The status has two documented spellings, `Status` and `State`; one of them is present.",
    see: ["https://www.tencentcloud.com/document/product/1047/35477"],
    payload: {
      IsNeedDetail: "1 = also return the state per login platform.",
      IsReturnCustomStatus: "1 = return the users' custom status (newest Chinese page).",
      IsReturnInstid: "1 = return the device Instid (newest Chinese page).",
      To_Account: "Users to query, 1 to 500."
    },
    success: {
      ErrorList: "Users whose state could not be found.",
      "ErrorList[].ErrorCode": "70107 = no such account.",
      "ErrorList[].To_Account": "The user.",
      QueryResult: "Users whose state was found.",
      "QueryResult[].Detail": "State per platform, when asked for and logged in.",
      "QueryResult[].Detail[].Platform": "IPhone, Android, Web, PC, iPad or Mac; the English sample writes IPhone.",
      "QueryResult[].Detail[].Status": "State on that platform.",
      "QueryResult[].State":
        "Same value under this name in the samples of the English page; the Chinese pages, their tables and the SDKs have Status.",
      "QueryResult[].Status": "Online while any terminal is online.",
      "QueryResult[].To_Account": "The user."
    }
  },
  "community.addPermissionGroupMembers": {
    path: "group_open_http_svc/add_permission_group_member",
    summary: "Adds up to 100 members of a community to a permission group.",
    description:
      "The call succeeds as a whole even when single members fail: look at each `Result`, which is a code here, 0 for success, unlike that of `group.addMembers`. The error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/61240"],
    payload: {
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      MemberList: "Members to add, at most 100.",
      "MemberList[].Member_Account": "UserID of the member.",
      PermissionGroupId: "Id of the permission group, which begins with `@PMG#_`."
    },
    success: {
      MemberList: "One entry per member.",
      "MemberList[].Member_Account": "UserID of the member.",
      "MemberList[].Result": "0 added, 10013 was in the permission group already, otherwise another error code."
    }
  },
  "community.addTopicPermissions": {
    path: "group_open_http_svc/add_topic_permission_group",
    summary: "Gives a permission group permissions in up to 50 topics.",
    description:
      "The call succeeds as a whole even when single topics fail: look at each `ErrorCode`. The error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/61236"],
    payload: {
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      PermissionGroupId: "Id of the permission group, which begins with `@PMG#_`.",
      TopicPermissionList: "Permissions per topic, at most 50.",
      "TopicPermissionList[].Permission":
        "Mask of 64 bits: 1 manages the topic, 2 manages its permissions, 4 mutes members, 8 sends messages, 16 reads the history from before joining, 32 recalls the messages of others, 64 mentions everybody.",
      "TopicPermissionList[].TopicId": "Id of the topic."
    },
    success: {
      TopicPermissionResultList: "One entry per topic.",
      "TopicPermissionResultList[].ErrorCode": "Result of this topic, 0 for success.",
      "TopicPermissionResultList[].ErrorInfo": "Reason of the failure.",
      "TopicPermissionResultList[].TopicId": "Id of the topic."
    }
  },
  "community.countOnlineMembers": {
    path: "million_group_open_http_svc/get_online_member_num",
    summary: "Counts the members of a community who are online.",
    description:
      "The number is renewed every four minutes. Pages of 2025 say that all group types have this call, the page of 2026 that communities only do; use `group.countOnlineMembers` for the others. The error codes of its page are not known.",
    see: ["https://www.tencentcloud.com/document/product/1047/66883"],
    payload: { GroupId: "Id of the community." },
    success: { OnlineMemberNum: "Number of members who are online." }
  },
  "community.createPermissionGroup": {
    path: "group_open_http_svc/create_permission_group",
    summary: "Creates a permission group in a community: a set of permissions that members can be given.",
    description:
      "A permission group without an id of your own gets a new id with each call, so a call of unknown outcome is not repeated: a second one could make a second permission group. It takes effect only in a community with `EnablePermission` 1, where the role of an admin has no effect any more. The page says that the id comes back, but not in which field; `PermissionGroupId` is the name that requests use. The error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/61232"],
    payload: {
      CustomString: "Custom data of the permission group, at most 3,000 bytes.",
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      Permission:
        "Mask of 64 bits for the community: 1 edits its profile, 2 manages members, 4 manages permission groups, 8 manages their members, 16 manages topics, 32 mutes members in all topics, 64 sends in all topics, 128 mentions everybody in all topics, 256 reads the history from before joining, 512 recalls the messages of others, 1024 bans members.",
      PermissionGroupId:
        "Id of your own choice, which begins with `@PMG#_`. The service makes one when it is left out.",
      PermissionGroupName: "Name of the permission group, at most 150 bytes of UTF-8."
    },
    success: { PermissionGroupId: "Id of the permission group, your own or the one that was made." }
  },
  "community.createTopic": {
    path: "million_group_open_http_svc/create_topic",
    summary: "Creates a topic in a community.",
    description:
      "A topic without a `TopicId` of your own gets a new id with each call, so a call of unknown outcome is not repeated: a second one would make a second topic. With an id of your own a repeat answers 10025. Only communities that were created with `SupportTopic` 1 have topics.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/49471"],
    payload: {
      CustomString: "Custom data of the topic, at most 3,000 bytes of UTF-8.",
      FaceUrl: "URL of the topic's picture, at most 100 bytes.",
      From_Account: "User on whose behalf the call is made. The page calls it a number, its sample has a text.",
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      Introduction: "Introduction of the topic, at most 240 bytes of UTF-8.",
      Notification: "Notice of the topic, at most 300 bytes of UTF-8.",
      TopicId:
        "Id of your own choice: that of the community, `@TOPIC#_` and a part of your own. The service makes one when it is left out.",
      TopicName: "Name of the topic, at most 30 bytes of UTF-8."
    },
    success: { TopicId: "Id of the topic, your own or the one that was made." }
  },
  "community.deletePermissionGroups": {
    path: "group_open_http_svc/destroy_permission_group",
    summary: "Deletes up to 20 permission groups of a community.",
    description:
      "The call succeeds as a whole even when single permission groups fail: look at each `ErrorCode`. The error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/61233"],
    payload: {
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      PermissionGroupIdList: "Ids of the permission groups, at most 20."
    },
    success: {
      PermissionGroupResultList: "One entry per permission group.",
      "PermissionGroupResultList[].ErrorCode": "Result of this permission group, 0 for success.",
      "PermissionGroupResultList[].ErrorInfo": "Reason of the failure.",
      "PermissionGroupResultList[].PermissionGroupId": "Id of the permission group."
    }
  },
  "community.deleteTopics": {
    path: "million_group_open_http_svc/destroy_topic",
    summary: "Deletes topics of a community, for good.",
    description:
      "The call can succeed as a whole while single topics fail: look at each `ErrorCode`, 110003 for a topic that is gone already.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/49470"],
    payload: {
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      TopicIdList: "Ids of the topics to delete."
    },
    success: {
      DestroyResultItem: "One entry per topic.",
      "DestroyResultItem[].ErrorCode": "Result of this topic, 0 for success.",
      "DestroyResultItem[].ErrorInfo": "Reason of the failure.",
      "DestroyResultItem[].TopicId": "Id of the topic."
    }
  },
  "community.getPermissionGroups": {
    path: "group_open_http_svc/get_permission_group",
    summary: "Gets permission groups of a community: given ones, or all of them page by page.",
    description:
      "For all of them leave the ids out, give `Limit` and `Next`, and go on with the `Next` of the answer. Each permission group has an `ErrorCode` of its own. The error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/61235"],
    payload: {
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      Limit:
        "Permission groups a page, at most 20, to read all of them. The Chinese page requires it, the English one does not, and the sample for given ids has none.",
      Next: 'Start of the page: "" for the first one, then `Next` of the last answer. The page calls it a number, its sample has a text.',
      PermissionGroupIdList:
        "Ids of the permission groups, all of them when it is left out or empty. The page calls it a text, its sample has an array."
    },
    success: {
      Next: "Start of the next page.",
      PermissionGroupInfoList: "One entry per permission group.",
      "PermissionGroupInfoList[].CustomString": "Custom data of the permission group.",
      "PermissionGroupInfoList[].ErrorCode": "Result of this permission group, 0 for success.",
      "PermissionGroupInfoList[].ErrorInfo": "Reason of the failure.",
      "PermissionGroupInfoList[].MemberCount": "Number of members of the permission group.",
      "PermissionGroupInfoList[].Permission":
        "Mask of 64 bits for the community; `createPermissionGroup` says what the bits mean.",
      "PermissionGroupInfoList[].PermissionGroupId": "Id of the permission group.",
      "PermissionGroupInfoList[].PermissionGroupName": "Name of the permission group."
    }
  },
  "community.getTopicPermissions": {
    path: "group_open_http_svc/get_topic_permission_group",
    summary: "Gets the permissions that a permission group has in topics.",
    description:
      "Each topic has an `ErrorCode` of its own. The error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/61239"],
    payload: {
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      PermissionGroupId: "Id of the permission group, which begins with `@PMG#_`.",
      TopicIdList:
        "Ids of the topics, all of them when it is left out. The table of the page requires it, its text and first sample do not."
    },
    success: {
      TopicPermissionResultList: "One entry per topic.",
      "TopicPermissionResultList[].ErrorCode": "Result of this topic, 0 for success.",
      "TopicPermissionResultList[].ErrorInfo": "Reason of the failure.",
      "TopicPermissionResultList[].Permission":
        "Mask of 64 bits for the topic; `addTopicPermissions` says what the bits mean.",
      "TopicPermissionResultList[].TopicId": "Id of the topic."
    }
  },
  "community.getTopics": {
    path: "million_group_open_http_svc/get_topic",
    summary: "Gets the profiles of topics, with the data that a user has in each of them.",
    description:
      "The code of the call as a whole says nothing: look at the `ErrorCode` of each topic. The filter is a plain array here, unlike that of `group.getGroupProfiles`; the id of the community is spelt `GroupID` inside `TopicInfo`; and mutes still have their old name, `ShutUpTime`.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/49469"],
    payload: {
      From_Account: "User whose own data comes back for each topic. The page calls it a number, its sample has a text.",
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      ResponseFilter: "Fields of the topics that come back, such as TopicName, FaceUrl, Notification and Introduction.",
      TopicIdList: "Ids of the topics, all topics of the community when it is left out."
    },
    success: {
      TopicAndSelfInfo: "One entry per topic.",
      "TopicAndSelfInfo[].ErrorCode": "Result of this topic, 0 for success.",
      "TopicAndSelfInfo[].ErrorInfo": "Reason of the failure.",
      "TopicAndSelfInfo[].SelfInfo": "What the user has in the topic.",
      "TopicAndSelfInfo[].SelfInfo.MsgFlag": "Whether and how the user gets messages.",
      "TopicAndSelfInfo[].SelfInfo.MsgSeq": "Sequence number of the message up to which the user has read.",
      "TopicAndSelfInfo[].SelfInfo.ShutUpTime":
        "Until when or for how long the user is muted, 0 for a user who is not.",
      "TopicAndSelfInfo[].TopicInfo": "Profile of the topic.",
      "TopicAndSelfInfo[].TopicInfo.CreateTime": "Time at which the topic was created, in Unix seconds.",
      "TopicAndSelfInfo[].TopicInfo.CustomString": "Custom data of the topic.",
      "TopicAndSelfInfo[].TopicInfo.FaceUrl": "URL of the topic's picture.",
      "TopicAndSelfInfo[].TopicInfo.GroupID": "Id of the community; mind the spelling.",
      "TopicAndSelfInfo[].TopicInfo.Introduction": "Introduction of the topic.",
      "TopicAndSelfInfo[].TopicInfo.LastMsgTime": "Time of the last message, in Unix seconds; 0 when there is none.",
      "TopicAndSelfInfo[].TopicInfo.MuteAllMember": "Whether all members are muted.",
      "TopicAndSelfInfo[].TopicInfo.NextMsgSeq": "Sequence number that the next message gets.",
      "TopicAndSelfInfo[].TopicInfo.Notification": "Notice of the topic.",
      "TopicAndSelfInfo[].TopicInfo.TopicId": "Id of the topic.",
      "TopicAndSelfInfo[].TopicInfo.TopicName": "Name of the topic."
    }
  },
  "community.importTopic": {
    path: "group_open_http_svc/import_topic",
    summary: "Imports a topic from another system, without webhooks and notifications.",
    description:
      "With a `TopicId` of your own a repeat answers 10021; without one it makes a second topic, so a call of unknown outcome is not repeated. The call stands under `group_open_http_svc`, unlike the others for topics.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/53448"],
    payload: {
      CreateTime: "Time at which the topic was created, in Unix seconds; that of the request when it is left out.",
      CustomString: "Custom data of the topic, at most 3,000 bytes of UTF-8.",
      FaceUrl: "URL of the topic's picture, at most 100 bytes.",
      From_Account: "User on whose behalf the call is made. The page calls it a number, its sample has a text.",
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      Introduction: "Introduction of the topic, at most 240 bytes of UTF-8.",
      Notification: "Notice of the topic, at most 300 bytes of UTF-8.",
      TopicId:
        "Id of your own choice: that of the community, `@TOPIC#_` and a part of your own. The service makes one when it is left out.",
      TopicName:
        "Name of the topic, at most 30 bytes of UTF-8. The table of the page requires it, its sample does not.",
      Type: "Type of the group, which is always `Community`."
    },
    success: { TopicId: "Id of the topic, your own or the one that was made." }
  },
  "community.listPermissionGroupMembers": {
    path: "group_open_http_svc/get_permission_group_member_list",
    summary: "Lists the members of a permission group, page by page.",
    description:
      'Go on with `Next` until it is "". The overview of the API says that each entry also has the member\'s profile and custom fields, presumably those of `group.listMembers`; the page has a third form of the request, with a filter for members, whose fields are not known. Neither are its error codes.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.',
    see: ["https://www.tencentcloud.com/document/product/1047/61242"],
    payload: {
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      Limit: "Members a page, at most 50.",
      Next: 'Start of the page: "" for the first one, then `Next` of the last answer.',
      PermissionGroupId: "Id of the permission group, which begins with `@PMG#_`."
    },
    success: {
      MemberList: "Members of this page.",
      "MemberList[].Member_Account": "UserID of the member.",
      Next: 'Start of the next page, "" after the last one.'
    }
  },
  "community.modifyPermissionGroup": {
    path: "group_open_http_svc/modify_permission_group",
    summary: "Modifies a permission group of a community.",
    description:
      "The error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/61234"],
    payload: {
      CustomString: "Custom data of the permission group, at most 3,000 bytes.",
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      Permission: "Mask of 64 bits for the community; `createPermissionGroup` says what the bits mean.",
      PermissionGroupId: "Id of the permission group, which begins with `@PMG#_`.",
      PermissionGroupName: "Name of the permission group, at most 150 bytes of UTF-8."
    },
    success: {}
  },
  "community.modifyTopic": {
    path: "million_group_open_http_svc/modify_topic",
    summary: "Modifies a topic of a community.",
    description:
      "What is left out stays as it is.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/49468"],
    payload: {
      CustomString: "Custom data of the topic, at most 3,000 bytes of UTF-8.",
      FaceUrl: "URL of the topic's picture, at most 100 bytes.",
      From_Account: "User on whose behalf the call is made. The page calls it a number, its sample has a text.",
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      Introduction: "Introduction of the topic, at most 240 bytes of UTF-8.",
      MuteAllMember: "`On` mutes all but the owner, the admins and the admins of the app.",
      Notification: "Notice of the topic, at most 300 bytes of UTF-8.",
      TopicId: "Id of the topic.",
      TopicName: "Name of the topic, at most 30 bytes of UTF-8."
    },
    success: {}
  },
  "community.modifyTopicPermissions": {
    path: "group_open_http_svc/set_topic_permission_group",
    summary: "Modifies the permissions that a permission group has in topics.",
    description:
      "What the answer holds and how many topics a call takes is not documented; the calls that add and remove take 50 and have one result per topic. The error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/61237"],
    payload: {
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      PermissionGroupId: "Id of the permission group, which begins with `@PMG#_`.",
      TopicPermissionList: "New permissions per topic.",
      "TopicPermissionList[].Permission":
        "Mask of 64 bits: 1 manages the topic, 2 manages its permissions, 4 mutes members, 8 sends messages, 16 reads the history from before joining, 32 recalls the messages of others, 64 mentions everybody.",
      "TopicPermissionList[].TopicId": "Id of the topic."
    },
    success: {}
  },
  "community.removePermissionGroupMembers": {
    path: "group_open_http_svc/delete_permission_group_member",
    summary: "Removes up to 100 members from a permission group of a community.",
    description:
      "Removing somebody who is not in the permission group succeeds. The members of the community get a system notification by default. What the answer holds is not documented, and the error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/61241"],
    payload: {
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      MemberList: "Members to remove, at most 100.",
      "MemberList[].Member_Account": "UserID of the member.",
      PermissionGroupId: "Id of the permission group, which begins with `@PMG#_`."
    },
    success: {}
  },
  "community.removeTopicPermissions": {
    path: "group_open_http_svc/delete_topic_permission_group",
    summary: "Takes the permissions in up to 50 topics from a permission group.",
    description:
      "The call succeeds as a whole even when single topics fail: look at each `ErrorCode`. The error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/61238"],
    payload: {
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      PermissionGroupId: "Id of the permission group, which begins with `@PMG#_`.",
      TopicIdList: "Ids of the topics, at most 50."
    },
    success: {
      TopicPermissionResultList: "One entry per topic.",
      "TopicPermissionResultList[].ErrorCode": "Result of this topic, 0 for success.",
      "TopicPermissionResultList[].ErrorInfo": "Reason of the failure.",
      "TopicPermissionResultList[].TopicId": "Id of the topic."
    }
  },
  "follow.checkFollows": {
    path: "follow/follow_check",
    summary: "Checks who follows whom between one account and up to 100 others.",
    description:
      "Needs an edition with the follow feature (Pro, Pro Plus or Enterprise), switched on in the console; without it the code is 30005. The numbers of `FollowType` are relations here, and choices of a list in `pullFollows`. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`.",
    see: ["https://www.tencentcloud.com/document/product/1047/70349"],
    payload: { From_Account: "One side.", To_Account: "Other sides, at most 100." },
    success: {
      ResultItem: "One entry per user.",
      "ResultItem[].FollowType": "0 none; 1 only To follows From; 2 only From follows To; 3 both.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (code table not seen).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "follow.countFollows": {
    path: "follow/follow_get_info",
    summary: "Counts followers, followings and mutual follows of up to 20 accounts.",
    description:
      "Needs an edition with the follow feature (Pro, Pro Plus or Enterprise), switched on in the console; without it the code is 30005. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`.",
    see: ["https://www.tencentcloud.com/document/product/1047/70350"],
    payload: {
      From_Account: "User on whose behalf the counts are read.",
      To_Account: "Users to count, at most 20; may include From_Account."
    },
    success: {
      FollowInfo: "One entry per user (not ResultItem).",
      "FollowInfo[].FollowerCount": "Followers.",
      "FollowInfo[].FollowingCount": "Followings.",
      "FollowInfo[].MutualFollowingCount": "Mutual follows.",
      "FollowInfo[].ResultCode": "0 = this account succeeded; any other value = failed (see errors).",
      "FollowInfo[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "FollowInfo[].To_Account": "Account this entry is about."
    }
  },
  "follow.followUsers": {
    path: "follow/follow_add",
    summary: "Lets one account follow up to 20 others.",
    description:
      "Needs an edition with the follow feature (Pro, Pro Plus or Enterprise), switched on in the console; without it the code is 30005. Repeating a follow leaves the same state, but may fire its webhook again. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`. There is no `Fail_Account` here. Full tables have item codes from 32100 to 32103.",
    see: ["https://www.tencentcloud.com/document/product/1047/70345"],
    payload: {
      FollowItem: "Users to follow, at most 20.",
      "FollowItem[].To_Account": "User to follow.",
      From_Account: "Follower."
    },
    success: {
      ResultItem: "One entry per user.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (see errors).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "follow.pullFollows": {
    path: "follow/follow_get",
    summary: "Pulls the followers, followings or mutual follows of one account, page by page.",
    description:
      "Needs an edition with the follow feature (Pro, Pro Plus or Enterprise), switched on in the console; without it the code is 30005. Go on with `NextCursor` until it is empty. The profile fields cannot be chosen.",
    see: ["https://www.tencentcloud.com/document/product/1047/70347"],
    payload: {
      FollowType: "1 followers, 2 followings, 3 mutual.",
      From_Account: "User whose list is pulled.",
      StartCursor: "Empty for the first page, then NextCursor; must be sent even when empty.",
      WantNum: "Page size; 100 by default, at most 1000 (client SDKs: 500)."
    },
    success: {
      FollowItem: "Users of this page.",
      "FollowItem[].FollowTime": "Time of the follow, Unix seconds.",
      "FollowItem[].ProfileItem": "Profile fields that have a value.",
      "FollowItem[].ProfileItem[].Tag": "Profile field name.",
      "FollowItem[].ProfileItem[].Value": "String or integer.",
      "FollowItem[].To_Account": "The user.",
      "FollowItem[].profile_sequence":
        "Sequence of that user's profile; in the sample in lower case, not in the field table seen; a client SDK reads ProfileSequence.",
      NextCursor: "StartCursor of the next page; empty = finished."
    }
  },
  "follow.unfollowUsers": {
    path: "follow/follow_delete",
    summary: "Lets one account unfollow up to 20 others.",
    description:
      "Needs an edition with the follow feature (Pro, Pro Plus or Enterprise), switched on in the console; without it the code is 30005. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`. There is no `Fail_Account` here.",
    see: ["https://www.tencentcloud.com/document/product/1047/70346"],
    payload: { From_Account: "Follower.", To_Account: "Users to unfollow, at most 20." },
    success: {
      ResultItem: "One entry per user.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (see errors).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "group.addMembers": {
    path: "group_open_http_svc/add_group_member",
    summary: "Adds up to 300 users to a group.",
    description:
      "The call succeeds as a whole even when single users are not added: look at each `Result`, which is 0 for a failure and carries no code. Live groups (`AVChatRoom`) answer 10007; 10014 says that the group is full.",
    see: ["https://www.tencentcloud.com/document/product/1047/34921"],
    payload: {
      GroupId: "Id of the group.",
      MemberList: "Users to add, at most 300.",
      "MemberList[].Member_Account": "UserID of the new member.",
      Silence:
        "1 adds without notifying anybody, 0 is the default. The table of the page calls it required, its text and samples do not."
    },
    success: {
      MemberList: "One entry per user.",
      "MemberList[].Member_Account": "UserID of the user.",
      "MemberList[].Result": "0 failed, 1 added, 2 was a member already, 3 waits for approval."
    }
  },
  "group.banMembers": {
    path: "group_open_http_svc/ban_group_member",
    summary: "Bans up to 20 members from a group for some time.",
    description:
      "As long as the ban lasts they get no messages and cannot join again. All group types have it since 2025, only live groups (`AVChatRoom`) before.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and banning switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/50296"],
    payload: {
      Description: "Text that goes with the ban, at most 1,000 bytes.",
      Duration: "Seconds that the ban lasts, an unsigned number of 32 bits.",
      GroupId: "Id of the group.",
      Members_Account: "UserIDs of the members, at most 20."
    },
    success: {}
  },
  "group.clearAttributes": {
    path: "group_open_http_svc/clear_group_attr",
    summary: "Deletes all attributes of a group.",
    description:
      "A group takes five writes a second over all calls that write attributes (10049). The page of 2023 says that communities do not have this call.",
    see: ["https://www.tencentcloud.com/document/product/1047/44189"],
    payload: { GroupId: "Id of the group." },
    success: {}
  },
  "group.clearHistory": {
    path: "group_open_http_svc/clear_group_msg",
    summary: "Clears the message history of a group, up to a message or as a whole.",
    description:
      "The messages are only marked, so that clients cannot pull them any more; an admin of the app still gets them with `pullHistory`. Communities do not have this call. The error codes of its page are not known.",
    see: ["https://www.tencentcloud.com/document/product/1047/65970"],
    payload: {
      GroupId: "Id of the group.",
      MsgSeq: "Sequence number of the last message to clear; all messages when it is left out."
    },
    success: {}
  },
  "group.countOnlineMembers": {
    path: "group_open_http_svc/get_online_member_num",
    summary: "Counts the members of a group who are online.",
    description:
      "The service counts every 10 seconds, and a change shows after 10 to 20. Live groups (`AVChatRoom`) have the call in every edition; other types need the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and online states switched on in the console. Communities have a call of their own, `community.countOnlineMembers`.",
    see: ["https://www.tencentcloud.com/document/product/1047/38521"],
    payload: { GroupId: "Id of the group." },
    success: { OnlineMemberNum: "Number of members who are online." }
  },
  "group.createGroup": {
    path: "group_open_http_svc/create_group",
    summary: "Creates a group, with its first members if wanted.",
    description:
      "A group without a `GroupId` of your own gets a new id with each call, so a call of unknown outcome is not repeated: a second one would make a second group. With an id of your own it may be repeated by hand: 10021 says that the id is taken, 10025 that it is taken by a group of the same owner, which can be used as it is. The webhooks before and after the creation of a group are fired. Work is the new name of the type `Private`, Meeting that of `ChatRoom`; answers use the old names. The free edition holds 100 groups (10058).",
    see: ["https://www.tencentcloud.com/document/product/1047/34895"],
    payload: {
      AppDefinedData: "Custom fields of the group; they have to be switched on in the console first.",
      "AppDefinedData[].Key": "Name of the custom field.",
      "AppDefinedData[].Value": "Value of the custom field; it may hold binary characters.",
      ApplyJoinOption:
        "What happens to requests to join, `NeedPermission` when it is left out. Only for types that one can ask to join, not for communities.",
      DefaultPermission: "Mask of the permissions that every member has; only together with `EnablePermission` 1.",
      EnablePermission:
        "1 lets permission groups decide what members may do, 0 does not; for communities with topics only.",
      FaceUrl: "URL of the group's picture: at most 500 bytes by the newest SDKs, 100 bytes by older pages.",
      GroupId: "Id of your own choice, by the rules for custom group ids. The service makes one when it is left out.",
      Introduction: "Introduction of the group: at most 400 bytes by the newest SDKs, 240 bytes by older pages.",
      InviteJoinOption: "What happens to invitations; not for live groups (`AVChatRoom`).",
      MaxMemberCount:
        "Number of members that the group may have; the limit of the plan when it is left out. The call that modifies a group calls it `MaxMemberNum`.",
      MemberList: "First members, at most 100; not for live groups, which answer 10007.",
      "MemberList[].AppMemberDefinedData":
        "Custom fields of the member; they have to be switched on in the console first.",
      "MemberList[].AppMemberDefinedData[].Key": "Name of the custom field.",
      "MemberList[].AppMemberDefinedData[].Value": "Value of the custom field; it may hold binary characters.",
      "MemberList[].Member_Account": "UserID of the member.",
      "MemberList[].Role": "Role of the member; no other than `Admin` can be given.",
      Name: "Name of the group: at most 100 bytes by the newest SDKs, 30 bytes by older pages.",
      Notification: "Notice of the group: at most 400 bytes by the newest SDKs, 300 bytes by older pages.",
      Owner_Account: "Owner, an imported account, who becomes a member. Without it the group has no owner.",
      SupportTopic: "1 makes a community with topics; for the type `Community` only.",
      Type: "Group type: Private is Work, ChatRoom is Meeting."
    },
    success: {
      GroupId: "Id of the group, your own or the one that was made.",
      HugeGroupFlag: "A flag that is seen in the sample of communities and described nowhere.",
      Type: "Group type."
    }
  },
  "group.deleteAttributes": {
    path: "group_open_http_svc/delete_group_attr",
    summary: "Deletes some attributes of a group, of any type.",
    description:
      "An attribute that does not exist answers 10050, so this code can also mean that the first try of a repeated call has deleted it. A group takes five writes a second over all calls that write attributes (10049). The entries have the lower-case `key` only.",
    see: ["https://www.tencentcloud.com/document/product/1047/59499"],
    payload: {
      GroupAttr: "Attributes to delete.",
      "GroupAttr[].key": "Name of the attribute.",
      GroupId: "Id of the group."
    },
    success: {}
  },
  "group.deleteCounters": {
    path: "group_open_http_svc/delete_group_counter",
    summary: "Deletes counters of a group, all of them when no names are given.",
    description:
      "It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China); without it the code is 10059.",
    see: ["https://www.tencentcloud.com/document/product/1047/53429"],
    payload: {
      GroupCounterKeys: "Names of the counters. Every counter is deleted when it is left out.",
      GroupId: "Id of the group."
    },
    success: {}
  },
  "group.disbandGroup": {
    path: "group_open_http_svc/destroy_group",
    summary: "Disbands a group, for good.",
    description:
      "A second call answers 10010, so this code can also mean that the first try of a repeated call has done it.",
    see: ["https://www.tencentcloud.com/document/product/1047/34896"],
    payload: { GroupId: "Id of the group." },
    success: {}
  },
  "group.getAttributes": {
    path: "group_open_attr_http_svc/get_group_attr",
    summary: "Gets all attributes of a group.",
    description:
      "Attributes are read under `group_open_attr_http_svc` and written under `group_open_http_svc`. What a request calls `GroupAttr` is `GroupAttrAry` in this answer. Keys are lower-case, unlike those of counters and custom fields.",
    see: ["https://www.tencentcloud.com/document/product/1047/44187"],
    payload: { GroupId: "Id of the group." },
    success: {
      GroupAttrAry: "Attributes of the group; mind the lower-case keys.",
      "GroupAttrAry[].key": "Name of the attribute.",
      "GroupAttrAry[].value": "Value of the attribute."
    }
  },
  "group.getCounters": {
    path: "group_open_http_svc/get_group_counter",
    summary: "Gets counters of a group.",
    description:
      "A group has at most 20 counters with keys of at most 128 bytes; communities have none.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China); without it the code is 10059.",
    see: ["https://www.tencentcloud.com/document/product/1047/53427"],
    payload: {
      GroupCounterKeys: "Names of the counters, all of them when it is left out.",
      GroupId: "Id of the group."
    },
    success: {
      GroupCounter: "Counters of the group.",
      "GroupCounter[].Key": "Name of the counter, at most 128 bytes.",
      "GroupCounter[].Value": "Value of the counter, a signed number of 64 bits."
    }
  },
  "group.getGroupProfiles": {
    path: "group_open_http_svc/get_group_info",
    summary: "Gets the profiles of up to 50 groups, with their members if wanted.",
    description:
      "The code of the call as a whole says nothing: look at the `ErrorCode` of each group. With a filter only the parts that it names come back. An answer is at most 1 MB long (10018), so ask for fewer groups or leave the members out.",
    see: ["https://www.tencentcloud.com/document/product/1047/34961"],
    payload: {
      GroupIdList: "Ids of the groups, at most 50.",
      ResponseFilter: "What comes back: with it, a part is returned only when there is a filter for it.",
      "ResponseFilter.AppDefinedDataFilter_Group": "Custom fields of the group.",
      "ResponseFilter.AppDefinedDataFilter_GroupMember": "Custom fields of the members.",
      "ResponseFilter.GroupBaseInfoFilter": "Fields of the group's profile.",
      "ResponseFilter.MemberInfoFilter": 'Fields of the members; "Account" or "Member_Account" stands for the UserID.'
    },
    success: {
      GroupInfo: "One entry per group.",
      "GroupInfo[].AppDefinedData": "Custom fields of the group that have been switched on in the console.",
      "GroupInfo[].AppDefinedData[].Key": "Name of the custom field.",
      "GroupInfo[].AppDefinedData[].Value": "Value of the custom field; it may hold binary characters.",
      "GroupInfo[].Appid": "SDKAppID of the app.",
      "GroupInfo[].ApplyJoinOption": "What happens to requests to join.",
      "GroupInfo[].CreateTime": "Time at which the group was created, in Unix seconds.",
      "GroupInfo[].DefaultPermission": "Mask of the permissions that every member has.",
      "GroupInfo[].EnablePermission": "1 when permission groups decide what members may do.",
      "GroupInfo[].ErrorCode": "Result of this group, 0 for success.",
      "GroupInfo[].ErrorInfo": "Reason of the failure.",
      "GroupInfo[].FaceUrl": "URL of the group's picture.",
      "GroupInfo[].GroupId": "Id of the group.",
      "GroupInfo[].InfoSeq": "Sequence that each change of the profile raises.",
      "GroupInfo[].Introduction": "Introduction of the group.",
      "GroupInfo[].InviteJoinOption": "What happens to invitations.",
      "GroupInfo[].LastInfoTime": "Time of the last change of the profile, in Unix seconds.",
      "GroupInfo[].LastMsgTime": "Time of the last message, in Unix seconds.",
      "GroupInfo[].MaxMemberNum": "Number of members that the group may have.",
      "GroupInfo[].MemberList": "Members of the group.",
      "GroupInfo[].MemberList[].AppMemberDefinedData":
        "Custom fields of the member that have been switched on in the console.",
      "GroupInfo[].MemberList[].AppMemberDefinedData[].Key": "Name of the custom field.",
      "GroupInfo[].MemberList[].AppMemberDefinedData[].Value":
        "Value of the custom field; it may hold binary characters.",
      "GroupInfo[].MemberList[].JoinTime": "Time at which the member joined, in Unix seconds.",
      "GroupInfo[].MemberList[].LastSendMsgTime": "Time of the last message that the member sent, in Unix seconds.",
      "GroupInfo[].MemberList[].Member_Account": "UserID of the member.",
      "GroupInfo[].MemberList[].MsgFlag": "Whether and how the member gets messages.",
      "GroupInfo[].MemberList[].MsgSeq": "Sequence number of the message up to which the member has read.",
      "GroupInfo[].MemberList[].MuteUntil":
        "Time at which the member's mute ends, in Unix seconds; 0 for a member who is not muted.",
      "GroupInfo[].MemberList[].NameCard": "Name of the member in this group.",
      "GroupInfo[].MemberList[].OnlineStatus":
        "Online status of the member; only the newest official SDK has this field.",
      "GroupInfo[].MemberList[].Role": "Role of the member.",
      "GroupInfo[].MemberNum": "Number of members.",
      "GroupInfo[].MuteAllMember": "Whether all members are muted.",
      "GroupInfo[].Name": "Name of the group.",
      "GroupInfo[].NextMsgSeq": "Sequence number that the next message gets.",
      "GroupInfo[].Notification": "Notice of the group.",
      "GroupInfo[].Owner_Account": "Owner of the group; empty when it has none.",
      "GroupInfo[].SupportTopic": "1 for a community with topics.",
      "GroupInfo[].Type": "Group type: `Private` is what the SDKs call Work, `ChatRoom` what they call Meeting."
    }
  },
  "group.getMessageExtension": {
    path: "openim_msg_ext_http_svc/group_get_key_values",
    summary: "Gets the extension of a group message: pairs of names and values that clients attach to it.",
    description:
      "The message must have been sent with `SupportMessageExtension` 1. An answer has at most 200 pairs; ask again from `StartSeq` until `CompleteFlag` is 1. Live groups (`AVChatRoom`) do not have it, and communities by the newest Chinese page only.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and message extensions switched on in the console; without them the code is 10008.",
    see: ["https://www.tencentcloud.com/document/product/1047/52169"],
    payload: {
      GroupId: "Id of the group.",
      MsgSeq: "Sequence number of the message.",
      StartSeq: "Only pairs whose `Seq` is this or greater."
    },
    success: {
      ClearSeq: "Pairs with a `Seq` up to this one have been cleared.",
      CompleteFlag: "1 when these were all pairs, 0 when there are more.",
      ExtensionList: "Pairs in the order of their `Seq`, at most 200.",
      "ExtensionList[].Key": "Name of the pair.",
      "ExtensionList[].Seq": "Version of the pair.",
      "ExtensionList[].Value": "Value of the pair.",
      LatestSeq: "Greatest `Seq` of the message."
    }
  },
  "group.getReadCounts": {
    path: "group_open_http_svc/get_group_msg_receipt",
    summary: "Gets how many members have read messages of a group, and how many have not.",
    description:
      "The call succeeds as a whole even when there is no receipt for single messages: look at each `Code`. For Private, Public and ChatRoom groups.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and read receipts switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/49439"],
    payload: {
      GroupId: "Id of the group.",
      MsgSeqList: "Messages that are asked about.",
      "MsgSeqList[].MsgSeq": "Sequence number of the message."
    },
    success: {
      GroupMsgReceiptList: "One entry per message.",
      "GroupMsgReceiptList[].Code": "Result of this message, 0 for success; 10062 says that it has no receipt.",
      "GroupMsgReceiptList[].MsgSeq": "Sequence number of the message.",
      "GroupMsgReceiptList[].ReadNum": "Number of members who have read it.",
      "GroupMsgReceiptList[].UnreadNum": "Number of members who have not read it."
    }
  },
  "group.getRoles": {
    path: "group_open_http_svc/get_role_in_group",
    summary: "Gets the roles of up to 500 users in a group.",
    description: "A user who is no member is a normal answer, `NotMember`. Live groups (`AVChatRoom`) answer 10007.",
    see: ["https://www.tencentcloud.com/document/product/1047/34963"],
    payload: { GroupId: "Id of the group.", User_Account: "UserIDs of the users, at most 500." },
    success: {
      UserIdList: "One entry per user.",
      "UserIdList[].Member_Account": "UserID of the user.",
      "UserIdList[].Role": "Role of the user."
    }
  },
  "group.getSpecifiedMembers": {
    path: "group_open_http_svc/get_specified_group_member_info",
    summary: "Gets up to 50 given members of a group.",
    description: "Live groups (`AVChatRoom`) do not have this call. The error codes of its page are not known.",
    see: ["https://www.tencentcloud.com/document/product/1047/64897"],
    payload: {
      AppDefinedDataFilter_GroupMember: "Custom fields of the members that come back.",
      GroupId: "Id of the group.",
      MemberInfoFilter: "Fields of the members that come back, all of them when it is left out.",
      MemberRoleFilter: "Only members with one of these roles.",
      Member_List_Account: "UserIDs of the members, at most 50."
    },
    success: {
      GroupId: "Id of the group.",
      MemberList: "Members that were found.",
      "MemberList[].AppMemberDefinedData": "Custom fields of the member that have been switched on in the console.",
      "MemberList[].AppMemberDefinedData[].Key": "Name of the custom field.",
      "MemberList[].AppMemberDefinedData[].Value": "Value of the custom field; it may hold binary characters.",
      "MemberList[].JoinTime": "Time at which the member joined, in Unix seconds.",
      "MemberList[].LastSendMsgTime": "Time of the last message that the member sent, in Unix seconds.",
      "MemberList[].Member_Account": "UserID of the member.",
      "MemberList[].MsgFlag": "Whether and how the member gets messages.",
      "MemberList[].MsgSeq": "Sequence number of the message up to which the member has read.",
      "MemberList[].MuteUntil":
        "Time at which the member's mute ends, in Unix seconds; 0 for a member who is not muted.",
      "MemberList[].NameCard": "Name of the member in this group.",
      "MemberList[].OnlineStatus": "Online status of the member; only the newest official SDK has this field.",
      "MemberList[].Role": "Role of the member."
    }
  },
  "group.importGroup": {
    path: "group_open_http_svc/import_group",
    summary: "Imports a group from another system, without webhooks and notifications.",
    description:
      "With a `GroupId` of your own a repeat answers 10021; without one it makes a second group, so a call of unknown outcome is not repeated. Live groups (`AVChatRoom`) cannot be imported.",
    see: ["https://www.tencentcloud.com/document/product/1047/34967"],
    payload: {
      AppDefinedData: "Custom fields of the group; they have to be switched on in the console first.",
      "AppDefinedData[].Key": "Name of the custom field.",
      "AppDefinedData[].Value": "Value of the custom field; it may hold binary characters.",
      ApplyJoinOption:
        "What happens to requests to join, `NeedPermission` when it is left out. Only for types that one can ask to join, not for communities.",
      CreateTime: "Time at which the group was created, in Unix seconds; now when it is left out.",
      FaceUrl: "URL of the group's picture: at most 500 bytes by the newest SDKs, 100 bytes by older pages.",
      GroupId: "Id of your own choice. The service makes one when it is left out.",
      Introduction: "Introduction of the group: at most 400 bytes by the newest SDKs, 240 bytes by older pages.",
      MaxMemberCount:
        "Number of members that the group may have, 2,000 when it is left out; the page of 2023 says at most 6,000, and 100,000 for a community.",
      Name: "Name of the group: at most 100 bytes by the newest SDKs, 30 bytes by older pages.",
      Notification: "Notice of the group: at most 400 bytes by the newest SDKs, 300 bytes by older pages.",
      Owner_Account: "Owner of the group.",
      SupportTopic: "1 makes a community with topics; for the type `Community` only.",
      Type: "Group type: Private is Work, ChatRoom is Meeting."
    },
    success: { GroupId: "Id of the group." }
  },
  "group.importMembers": {
    path: "group_open_http_svc/import_group_member",
    summary: "Imports up to 300 members into a group from another system.",
    description:
      "The call succeeds as a whole even when single members are not imported: look at each `Result`, which is 0 for a failure and carries no code. Live groups (`AVChatRoom`) answer 10007.",
    see: ["https://www.tencentcloud.com/document/product/1047/34969"],
    payload: {
      GroupId: "Id of the group.",
      MemberList: "Members to import, at most 300.",
      "MemberList[].JoinTime":
        "Time at which the member joined, in Unix seconds, between the creation of the group and now.",
      "MemberList[].Member_Account": "UserID of the member.",
      "MemberList[].Role": "Role of the member: no other than `Admin` can be given, without it the role is Member.",
      "MemberList[].UnreadMsgNum": "Unread messages of the member; the service caps it at the number of messages."
    },
    success: {
      MemberList: "One entry per member.",
      "MemberList[].Member_Account": "UserID of the member.",
      "MemberList[].Result": "0 failed, 1 imported, 2 was a member already."
    }
  },
  "group.listBannedMembers": {
    path: "group_open_http_svc/get_group_ban_member",
    summary: "Lists the banned members of a group, page by page.",
    description:
      "Go on with `NextOffset` until it is 0.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and banning switched on in the console. All group types have it by the newest page, only live groups (`AVChatRoom`) by that of 2024.",
    see: ["https://www.tencentcloud.com/document/product/1047/50295"],
    payload: {
      GroupId: "Id of the group.",
      Limit: "Members a page, at most 100.",
      Offset: "Start of the page: 0 for the first one, then `NextOffset` of the last answer."
    },
    success: {
      BannedAccountList: "Banned members of this page.",
      "BannedAccountList[].BannedUntil": "Time at which the ban ends, in Unix seconds.",
      "BannedAccountList[].Member_Account": "UserID of the member.",
      NextOffset: "Start of the next page, 0 after the last one."
    }
  },
  "group.listGroups": {
    path: "group_open_http_svc/get_appid_group_list",
    summary: "Lists all groups of the app, page by page.",
    description:
      "It takes one call a second. Go on with the `Next` of the answer until it is 0. An answer is at most 1 MB long (10018), so a page can be too big.",
    see: ["https://www.tencentcloud.com/document/product/1047/34960"],
    payload: {
      GroupType: "Only groups of this type.",
      Limit: "Groups a page, at most 10,000, which is also what the service takes when it is left out.",
      Next: "Start of the page: 0 for the first one, then `Next` of the last answer."
    },
    success: {
      GroupIdList: "Groups of this page.",
      "GroupIdList[].GroupId": "Id of the group.",
      Next: "Start of the next page, an unsigned number of 64 bits; 0 after the last one.",
      TotalCount: "Number of groups, of the type that was asked for."
    }
  },
  "group.listJoinedGroups": {
    path: "group_open_http_svc/get_joined_group_list",
    summary: "Lists the groups of a user, page by page.",
    description:
      "`Offset` counts groups: the last page is reached when it comes to `TotalCount`. Without a filter only the ids come back. An answer is at most 1 MB long (10018), so ask for smaller pages.",
    see: ["https://www.tencentcloud.com/document/product/1047/34925"],
    payload: {
      GroupType: "Only groups of this type; of all types when it is left out.",
      Limit: "Groups a page, at most 5,000; all of them when it is left out.",
      Member_Account: "UserID of the user.",
      Offset: "Place of the page's first group, counted from 0, which is the default.",
      ResponseFilter: "Fields that come back; without it only the ids do.",
      "ResponseFilter.GroupBaseInfoFilter": "Fields of the group's profile.",
      "ResponseFilter.SelfInfoFilter": "Fields of the user as a member.",
      SupportTopic:
        "1 lists communities with topics. `GroupType` must then be `Community`, though the sample of the page leaves it out.",
      WithHugeGroups: "1 also lists live groups (`AVChatRoom`), as far as the service knows them; 0 is the default.",
      WithNoActiveGroups:
        "1 also lists Private (Work) groups that the user has joined but not activated; 0 is the default."
    },
    success: {
      GroupIdList: "Groups of this page.",
      "GroupIdList[].AppDefinedData": "Custom fields of the group that have been switched on in the console.",
      "GroupIdList[].AppDefinedData[].Key": "Name of the custom field.",
      "GroupIdList[].AppDefinedData[].Value": "Value of the custom field; it may hold binary characters.",
      "GroupIdList[].ApplyJoinOption": "What happens to requests to join.",
      "GroupIdList[].CreateTime": "Time at which the group was created, in Unix seconds.",
      "GroupIdList[].DefaultPermission": "Mask of the permissions that every member has.",
      "GroupIdList[].EnablePermission": "1 when permission groups decide what members may do.",
      "GroupIdList[].FaceUrl": "URL of the group's picture.",
      "GroupIdList[].GrossTopicNextMsgSeq":
        "Sum of the next sequence numbers over all topics; communities with topics only.",
      "GroupIdList[].GroupId": "Id of the group.",
      "GroupIdList[].InfoSeq": "Sequence that each change of the profile raises.",
      "GroupIdList[].Introduction": "Introduction of the group.",
      "GroupIdList[].InviteJoinOption": "What happens to invitations.",
      "GroupIdList[].LastInfoTime": "Time of the last change of the profile, in Unix seconds.",
      "GroupIdList[].LastMsgTime": "Time of the last message, in Unix seconds.",
      "GroupIdList[].MaxMemberNum": "Number of members that the group may have.",
      "GroupIdList[].MemberNum": "Number of members.",
      "GroupIdList[].MuteAllMember": "Whether all members are muted.",
      "GroupIdList[].Name": "Name of the group.",
      "GroupIdList[].NextMsgSeq": "Sequence number that the next message gets.",
      "GroupIdList[].Notification": "Notice of the group.",
      "GroupIdList[].Owner_Account": "Owner of the group; empty when it has none.",
      "GroupIdList[].SelfInfo": "The user as a member.",
      "GroupIdList[].SelfInfo.GrossTopicReadSeq":
        "Sum of the sequence numbers read over all topics; communities with topics only.",
      "GroupIdList[].SelfInfo.JoinTime": "Time at which the user joined, in Unix seconds.",
      "GroupIdList[].SelfInfo.MsgFlag": "Whether and how the user gets messages.",
      "GroupIdList[].SelfInfo.MsgSeq": "Sequence number of the message up to which the user has read.",
      "GroupIdList[].SelfInfo.Role": "Role of the user.",
      "GroupIdList[].SupportTopic": "1 for a community with topics.",
      "GroupIdList[].Type": "Group type: `Private` is what the SDKs call Work, `ChatRoom` what they call Meeting.",
      TotalCount: "Number of groups that fit, whatever the page."
    }
  },
  "group.listMembers": {
    path: "group_open_http_svc/get_group_member_info",
    summary: "Lists the members of a group, page by page.",
    description:
      'There are two ways to turn pages: ordinary groups take `Offset`, which counts members up to `MemberNum`; communities take `Next`, which is "" at first and at the end. Live groups (`AVChatRoom`) do not have this call. An answer is at most 1 MB long (10018), so ask for smaller pages.',
    see: ["https://www.tencentcloud.com/document/product/1047/34948"],
    payload: {
      AppDefinedDataFilter_GroupMember: "Custom fields of the members that come back.",
      GroupId: "Id of the group.",
      Limit:
        "Members a page, all of them when it is left out. The text of the page says at most 200 (100 is advised, and the most for communities), its table at most 6,000.",
      MemberInfoFilter: "Fields of the members that come back, all of them when it is left out.",
      MemberRoleFilter: "Only members with one of these roles.",
      Next: 'Start of the page, which communities require: "" for the first one, then `Next` of the last answer.',
      Offset: "Place of the page's first member, counted from 0; not for communities."
    },
    success: {
      MemberList: "Members of this page.",
      "MemberList[].AppMemberDefinedData": "Custom fields of the member that have been switched on in the console.",
      "MemberList[].AppMemberDefinedData[].Key": "Name of the custom field.",
      "MemberList[].AppMemberDefinedData[].Value": "Value of the custom field; it may hold binary characters.",
      "MemberList[].JoinTime": "Time at which the member joined, in Unix seconds.",
      "MemberList[].LastSendMsgTime": "Time of the last message that the member sent, in Unix seconds.",
      "MemberList[].Member_Account": "UserID of the member.",
      "MemberList[].MsgFlag": "Whether and how the member gets messages.",
      "MemberList[].MsgSeq": "Sequence number of the message up to which the member has read.",
      "MemberList[].MuteUntil":
        "Time at which the member's mute ends, in Unix seconds; 0 for a member who is not muted.",
      "MemberList[].NameCard": "Name of the member in this group.",
      "MemberList[].OnlineStatus": "Online status of the member; only the newest official SDK has this field.",
      "MemberList[].Role": "Role of the member.",
      MemberNum: "Number of members of the group.",
      Next: 'Start of the next page, "" after the last one; communities only.'
    }
  },
  "group.listMutedMembers": {
    path: "group_open_http_svc/get_group_muted_account",
    summary: "Lists the muted members of a group.",
    description:
      "The sample of the page has no `ErrorInfo`. An older call, `get_group_shutted_uin`, does the same with the fields `ShuttedUinList` and `ShuttedUntil`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34964"],
    payload: { GroupId: "Id of the group.", TopicId: "Topic that is asked about; for communities with topics only." },
    success: {
      GroupId: "Id of the group.",
      MutedAccountList: "Muted members.",
      "MutedAccountList[].Member_Account": "UserID of the member.",
      "MutedAccountList[].MutedUntil": "Time at which the mute ends, in Unix seconds."
    }
  },
  "group.listReaders": {
    path: "group_open_http_svc/get_group_msg_receipt_detail",
    summary: "Lists the members who have read a message of a group, or those who have not, page by page.",
    description:
      "Go on with `Cursor` until the end flag is 1. The flag has two documented spellings, `IsFinish` and `IsFinished`; one of them is present. For Private, Public and ChatRoom groups.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and read receipts switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/49438"],
    payload: {
      Count: "Members a page, at most 200.",
      Cursor: 'Start of the page: "" for the first one, then `Cursor` of the last answer.',
      Filter: "0 lists those who have read it, 1 those who have not.",
      GroupId: "Id of the group.",
      MsgSeq: "Sequence number of the message."
    },
    success: {
      Cursor: "Start of the next page.",
      IsFinish: "1 when this was the last page, 0 when there are more; so the samples spell it.",
      IsFinished: "The same under the name that the table of the page and the newest official SDK have.",
      MsgSeq: "Sequence number of the message.",
      ReadList: "Members who have read it, for `Filter` 0.",
      "ReadList[].Read_Account": "UserID of the member.",
      UnreadList: "Members who have not read it, for `Filter` 1.",
      "UnreadList[].Unread_Account": "UserID of the member."
    }
  },
  "group.modifyAttributes": {
    path: "group_open_http_svc/modify_group_attr",
    summary: "Sets some attributes of a group; the others stay as they are.",
    description:
      "A group has at most 16 attributes (10047) with values of 16,000 bytes together (10048). It takes five writes a second over all calls that write attributes (10049). Keys are lower-case, unlike those of counters and custom fields.",
    see: ["https://www.tencentcloud.com/document/product/1047/44188"],
    payload: {
      GroupAttr: "Attributes to set, at most 16; mind the lower-case keys.",
      "GroupAttr[].key": "Name of the attribute, at most 32 bytes.",
      "GroupAttr[].value": "Value of the attribute, at most 4,000 bytes.",
      GroupId: "Id of the group."
    },
    success: {}
  },
  "group.modifyGroup": {
    path: "group_open_http_svc/modify_group_base_info",
    summary: "Modifies the profile of a group.",
    description: 'What is left out stays as it is. A custom field whose `Value` is "" is deleted.',
    see: ["https://www.tencentcloud.com/document/product/1047/34962"],
    payload: {
      AppDefinedData: "Custom fields of the group; they have to be switched on in the console first.",
      "AppDefinedData[].Key": "Name of the custom field.",
      "AppDefinedData[].Value": "Value of the custom field; it may hold binary characters.",
      ApplyJoinOption:
        "What happens to requests to join, `NeedPermission` by default. Only for types that one can ask to join, not for communities.",
      DefaultPermission: "Mask of the permissions that every member has; only together with `EnablePermission` 1.",
      EnablePermission:
        "1 lets permission groups decide what members may do, 0 does not; for communities with topics only.",
      FaceUrl: "URL of the group's picture: at most 500 bytes by the newest SDKs, 100 bytes by older pages.",
      From_Account: "Account that is shown as the operator, which must exist; the calling admin when it is left out.",
      GroupId: "Id of the group.",
      HistoryMsgBeforeJoin:
        "Whether members may read the messages from before they joined; for Work, Public and Meeting only.",
      Introduction: "Introduction of the group: at most 400 bytes by the newest SDKs, 240 bytes by older pages.",
      InviteJoinOption: "What happens to invitations; not for live groups.",
      MaxMemberNum:
        "Number of members that the group may have; not for live groups (`AVChatRoom`). The call that creates a group calls it `MaxMemberCount`.",
      MuteAllMember: "`On` mutes all but the owner, the admins and the admins of the app.",
      Name: "Name of the group: at most 100 bytes by the newest SDKs, 30 bytes by older pages.",
      Notification: "Notice of the group: at most 400 bytes by the newest SDKs, 300 bytes by older pages."
    },
    success: {}
  },
  "group.modifyMember": {
    path: "group_open_http_svc/modify_group_member_info",
    summary: "Modifies a member of a group: role, name card, messages, custom fields, mute.",
    description:
      "The owner changes with `transferGroup` only. Live groups (`AVChatRoom`) do not have this call. The value `AcceptNotNotifyExceptAt` of `MsgFlag` is as new as 2026.",
    see: ["https://www.tencentcloud.com/document/product/1047/34900"],
    payload: {
      AppMemberDefinedData: "Custom fields of the member; they have to be switched on in the console first.",
      "AppMemberDefinedData[].Key": "Name of the custom field.",
      "AppMemberDefinedData[].Value": "Value of the custom field; it may hold binary characters.",
      GroupId: "Id of the group.",
      Member_Account: "UserID of the member.",
      MsgFlag: "Whether and how the member gets messages.",
      MuteTime: "Seconds for which the member is muted, 0 to end the mute; not for Private (Work) groups.",
      NameCard: "Name of the member in this group, at most 50 bytes.",
      Role: "Role of the member."
    },
    success: {}
  },
  "group.muteMembers": {
    path: "group_open_http_svc/forbid_send_msg",
    summary: "Mutes up to 500 members of a group, or ends their mute.",
    description:
      "A repeat starts the period again. A mute survives that the member leaves and joins again. Private (Work) groups do not have this call. Until 2022 the field `MuteTime` was called `ShutUpTime`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34951"],
    payload: {
      GroupId: "Id of the group.",
      Members_Account: "UserIDs of the members, at most 500.",
      MuteTime: "Seconds for which they are muted: 0 ends the mute, 4294967295 mutes for ever.",
      TopicId: "Topic in which they are muted; for communities with topics only."
    },
    success: {}
  },
  "group.recallMessages": {
    path: "group_open_http_svc/group_msg_recall",
    summary: "Recalls up to 10 messages of a group.",
    description:
      "The call succeeds as a whole even when single messages are not recalled: look at each `RetCode`. In live groups (`AVChatRoom`) only messages of the last hour can be recalled, and only members who are online notice it.",
    see: ["https://www.tencentcloud.com/document/product/1047/34965"],
    payload: {
      GroupId: "Id of the group.",
      MsgSeqList: "Messages to recall, at most 10.",
      "MsgSeqList[].MsgSeq": "Sequence number of the message.",
      Reason: "Reason, at most 100 bytes.",
      TopicId: "Topic of the messages; for communities with topics only."
    },
    success: {
      RecallRetList: "One entry per message.",
      "RecallRetList[].MsgSeq": "Sequence number of the message.",
      "RecallRetList[].RetCode": "0 for a message that was recalled, otherwise a code such as 10030, 10031 or 10032."
    }
  },
  "group.recallMessagesOfSender": {
    path: "group_open_http_svc/delete_group_msg_by_sender",
    summary: "Recalls the messages of one sender among the last 1,000 of a group.",
    description:
      "It is silent: clients notice it only when they pull the history. In live groups (`AVChatRoom`) the call succeeds without an effect.",
    see: ["https://www.tencentcloud.com/document/product/1047/34970"],
    payload: {
      GroupId: "Id of the group.",
      Sender_Account: "UserID of the sender.",
      TopicId: "Topic of the messages; for communities with topics only."
    },
    success: {}
  },
  "group.removeMembers": {
    path: "group_open_http_svc/delete_group_member",
    summary: "Removes up to 100 members from a group.",
    description:
      "Removing somebody who is not a member succeeds. A group whose members have all been removed stays. Live groups (`AVChatRoom`) answer 10004.",
    see: ["https://www.tencentcloud.com/document/product/1047/34949"],
    payload: {
      GroupId: "Id of the group.",
      MemberToDel_Account: "UserIDs of the members to remove, at most 100.",
      Reason: "Reason, which the notification shows.",
      Silence: "1 removes without notifying the others, 0 is the default."
    },
    success: {}
  },
  "group.replaceAttributes": {
    path: "group_open_http_svc/set_group_attr",
    summary: "Replaces all attributes of a group: those that are not given are lost.",
    description:
      "A group has at most 16 attributes (10047) with values of 16,000 bytes together (10048). It takes five writes a second over all calls that write attributes (10049). Keys are lower-case, unlike those of counters and custom fields.",
    see: ["https://www.tencentcloud.com/document/product/1047/44190"],
    payload: {
      GroupAttr: "All attributes that the group has afterwards, at most 16; mind the lower-case keys.",
      "GroupAttr[].key": "Name of the attribute, at most 32 bytes.",
      "GroupAttr[].value": "Value of the attribute, at most 4,000 bytes.",
      GroupId: "Id of the group."
    },
    success: {}
  },
  "group.reportMessagesRead": {
    path: "group_open_http_svc/group_msg_receipt",
    summary: "Reports up to 50 messages of a group as read by one member.",
    description:
      "For Private, Public and ChatRoom groups of at most 200 members.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and read receipts switched on in the console. The call has a page in Chinese only, whose error codes are not known.",
    see: ["https://cloud.tencent.com/document/product/269/107478"],
    payload: {
      From_Account: "UserID of the member who has read the messages.",
      GroupId: "Id of the group.",
      MsgSeqList: "Messages that were read, at most 50.",
      "MsgSeqList[].MsgSeq": "Sequence number of the message."
    },
    success: {}
  },
  "group.sendSystemNotification": {
    path: "group_open_http_svc/send_group_system_notification",
    summary: "Sends a system notification to the members of a group.",
    description:
      "It is retired: apps that were made later cannot use it, and the page points to `sendMessage`. A second call notifies a second time, so a call of unknown outcome is not repeated.",
    see: ["https://www.tencentcloud.com/document/product/1047/34958"],
    payload: {
      Content: "Text of the notification.",
      GroupId: "Id of the group.",
      ToMembers_Account:
        "Receivers, all members when it is left out or empty: at most 50 by the newest page, 500 by that of 2023. Not for live groups (`AVChatRoom`).",
      TopicId: "Topic to which it is sent; for communities with topics only."
    },
    success: {}
  },
  "group.setMessageExtension": {
    path: "openim_msg_ext_http_svc/group_set_key_values",
    summary: "Sets or deletes pairs of the extension of a group message, or clears all of them.",
    description:
      "The call succeeds as a whole even when single pairs fail: look at each `ErrorCode`, 23001 for a pair that others have changed. A message has at most 300 pairs and takes 200 changes a minute (23003). Live groups (`AVChatRoom`) do not have it, and communities by the newest Chinese page only.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and message extensions switched on in the console; without them the code is 10008.",
    see: ["https://www.tencentcloud.com/document/product/1047/52170"],
    payload: {
      ExtensionList: "Pairs, at most 20; required to set and to delete.",
      "ExtensionList[].Key": "Name of the pair, at most 100 bytes.",
      "ExtensionList[].Seq": "Version of the pair, which the service checks unless the caller is an admin of the app.",
      "ExtensionList[].Value": 'Value of the pair, at most 1,000 bytes; "" to delete the pair.',
      GroupId: "Id of the group.",
      MsgSeq: "Sequence number of the message.",
      OperateType: "1 sets the pairs, 2 deletes them, 3 clears all pairs of the message."
    },
    success: {
      ExtensionList: "One entry per pair.",
      "ExtensionList[].ErrorCode": "Result of this pair, 0 for success.",
      "ExtensionList[].Extension": "The pair as it is now.",
      "ExtensionList[].Extension.Key": "Name of the pair.",
      "ExtensionList[].Extension.Seq": "Version of the pair.",
      "ExtensionList[].Extension.Value": "Value of the pair."
    }
  },
  "group.setUnreadCount": {
    path: "group_open_http_svc/set_unread_msg_num",
    summary: "Sets the number of messages that a member has not read.",
    description: "In Meeting groups (`ChatRoom`) and live groups (`AVChatRoom`) the call succeeds without an effect.",
    see: ["https://www.tencentcloud.com/document/product/1047/34909"],
    payload: {
      GroupId: "Id of the group.",
      Member_Account: "UserID of the member.",
      UnreadMsgNum: "Unread messages of the member; the service caps it at the number of messages."
    },
    success: {}
  },
  "group.transferGroup": {
    path: "group_open_http_svc/change_group_owner",
    summary: "Transfers a group to a new owner.",
    description: "The new owner must be a member of the group. Live groups (`AVChatRoom`) answer 10007.",
    see: ["https://www.tencentcloud.com/document/product/1047/34966"],
    payload: {
      From_Account: "Account that is shown as the operator; only the newest official SDK has this field.",
      GroupId: "Id of the group.",
      NewOwner_Account: "UserID of the new owner, who must be a member."
    },
    success: {}
  },
  "group.unbanMembers": {
    path: "group_open_http_svc/unban_group_member",
    summary: "Ends the ban of up to 20 members of a group.",
    description:
      "It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and banning switched on in the console. The group types are presumably those of `banMembers`; the page of 2023 knows live groups (`AVChatRoom`) only.",
    see: ["https://www.tencentcloud.com/document/product/1047/50297"],
    payload: { GroupId: "Id of the group.", Members_Account: "UserIDs of the members, at most 20." },
    success: {}
  },
  "group.updateCounters": {
    path: "group_open_http_svc/update_group_counter",
    summary: "Sets counters of a group, or adds to them or takes from them.",
    description:
      "Only with the `Mode` `Set` a second call leaves the same state, so a call of unknown outcome is not repeated; `getCounters` tells what happened. The mode that counts when it is left out is not documented. A group has at most 20 counters (10063) with keys of at most 128 bytes.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China); without it the code is 10059.",
    see: ["https://www.tencentcloud.com/document/product/1047/53428"],
    payload: {
      GroupCounter: "Counters and values; a group has at most 20.",
      "GroupCounter[].Key": "Name of the counter, at most 128 bytes.",
      "GroupCounter[].Value": "Value of the counter or of its change, a signed number of 64 bits.",
      GroupId: "Id of the group.",
      Mode: "`Set` sets the value; `Increase` and `Decrease` change the present one, which is 0 for a counter that does not exist."
    },
    success: {
      GroupCounter: "Counters after the change.",
      "GroupCounter[].Key": "Name of the counter, at most 128 bytes.",
      "GroupCounter[].Value": "Value of the counter, a signed number of 64 bits."
    }
  },
  "live.addRobots": {
    path: "group_open_avchatroom_http_svc/add_robots",
    summary: "Adds robots to the member list of a live group.",
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console. The robots are listed whether they are online or not, without joining: this sets mark 500, as `markMembers` can. Of the page only the command could be read: that the accounts go into `Member_Account` follows from `removeRobots`, so look at the list after the first call. Up to 200 calls a second is the default of all calls.",
    see: ["https://www.tencentcloud.com/document/product/1047/60527"],
    payload: {
      GroupId: "Id of the live group (`AVChatRoom`).",
      Member_Account:
        "Accounts of the robots; the field is that of removeRobots, no page that could be read names it for this call."
    },
    success: {}
  },
  "live.checkMembers": {
    path: "group_open_avchatroom_http_svc/check_members",
    summary: "Checks which of the given users are in a live group.",
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console. The answer names those who are in the group and leaves the others out; it finds members beyond the 1,000 newest too, and is up to 40 seconds old. The directory of 2026 no longer names this page. The codes of the page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/60523"],
    payload: { GroupId: "Id of the live group (`AVChatRoom`).", Member_Account: "UserIDs to ask about." },
    success: { Member_Account: "Those of them who are in the group." }
  },
  "live.listAdmins": {
    path: "group_open_avchatroom_http_svc/get_admin_list",
    summary: "Lists the admins of a live group, all in one answer.",
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console. The codes of the page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/60524"],
    payload: { GroupId: "Id of the live group (`AVChatRoom`)." },
    success: {
      Admin_List: "The admins; the field is spelled with an underscore.",
      "Admin_List[].Admin_Account": "UserID of the admin.",
      "Admin_List[].Avatar": "URL of the admin's avatar, empty when there is none.",
      "Admin_List[].NickName": "Nickname of the admin."
    }
  },
  "live.listOnlineMembers": {
    path: "group_open_avchatroom_http_svc/get_members",
    summary: "Lists the members who are online in a live group, page by page.",
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console: then up to the 1,000 newest members are listed, on other plans only the 30 newest. The service refreshes the list every 10 seconds and chooses the page size, which is 500 or 250 by the page asked; go on with `NextTimestamp` until it is 0. Newer pages name communities as well as live groups.",
    see: ["https://www.tencentcloud.com/document/product/1047/50293"],
    payload: {
      GroupId: "Id of the live group (`AVChatRoom`).",
      Mark: "Lists only members who have this mark.",
      Timestamp: "Start of the page: 0 first, then NextTimestamp."
    },
    success: {
      MemberList: "Members of this page.",
      "MemberList[].Avatar": "URL of the member's avatar.",
      "MemberList[].JoinTime": "Time at which the member joined, in Unix seconds.",
      "MemberList[].Member_Account": "UserID of the member.",
      "MemberList[].NickName": "Nickname of the member.",
      NextTimestamp: "Timestamp of the next page; 0 at the end."
    }
  },
  "live.markMembers": {
    path: "group_open_avchatroom_http_svc/modify_user_info",
    summary: "Sets marks of members of a live group, or removes them.",
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console. Members who are offline are missing from the answer, and only when all of them are does the call fail: compare the answer with what was asked. A group has at most 10 different marks and 1,000 members per mark. A mark vanishes when the member leaves or goes offline; 500 alone stays.",
    see: ["https://www.tencentcloud.com/document/product/1047/50294"],
    payload: {
      CommandType: "1 sets the marks, 2 removes them.",
      GroupId: "Id of the live group (`AVChatRoom`).",
      MemberList: "Members and their marks, at most 500.",
      "MemberList[].Marks":
        "Marks of the app, from 1000 on. Two others are for app admins only: 500 keeps the member in the list as online for 3 days, 600 hides the member from it.",
      "MemberList[].Member_Account": "UserID of the member."
    },
    success: {
      CommandType: "The CommandType that was asked for.",
      MemberList: "Members whose marks were changed.",
      "MemberList[].Marks": "Marks that were set or removed.",
      "MemberList[].Member_Account": "UserID of the member."
    }
  },
  "live.modifyAdmins": {
    path: "group_open_avchatroom_http_svc/modify_admin",
    summary: "Makes users admins of a live group, or ends that.",
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console. A group has at most 5 admins. A user need not be in the group, and stays an admin after leaving it. The codes of the page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/60525"],
    payload: {
      Admin_Account: "UserIDs of the users.",
      CommandType: "1 makes the users admins, 2 ends it.",
      GroupId: "Id of the live group (`AVChatRoom`)."
    },
    success: {}
  },
  "live.removeRobots": {
    path: "group_open_avchatroom_http_svc/del_robots",
    summary: "Removes robots from the member list of a live group.",
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console. It takes away mark 500. The codes of the page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/60526"],
    payload: { GroupId: "Id of the live group (`AVChatRoom`).", Member_Account: "Accounts of the robots." },
    success: {}
  },
  "officialAccount.addSubscribers": {
    path: "official_account_open_http_svc/add_subscriber",
    summary: "Subscribes up to 100 users to an official account.",
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). The call succeeds as a whole even when single users fail: look at each `Result`, where 0 is a failure, for which no code is given.",
    see: ["https://www.tencentcloud.com/document/product/1047/60760"],
    payload: {
      Official_Account: "Id of the official account, as createOfficialAccount answers it.",
      SubscriberList: "Users to subscribe, at most 100.",
      "SubscriberList[].Subscriber_Account":
        "UserID of the user. A Java SDK calls this field Official_Account, against the page."
    },
    success: {
      SubscriberList: "One entry per user.",
      "SubscriberList[].Result": "0 failed, 1 subscribed, 2 was a subscriber already.",
      "SubscriberList[].Subscriber_Account": "UserID of the user."
    }
  },
  "officialAccount.createOfficialAccount": {
    path: "official_account_open_http_svc/create_official_account",
    summary: "Creates an official account: a channel that sends broadcasts to its subscribers.",
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise); a trial in the console has at most 5 official accounts for one month. With an id of your own a repeat does no harm: it fails with 130008, as the id is taken. Without one a repeat makes a second account, so the call is not repeated after an unknown outcome.",
    see: ["https://www.tencentcloud.com/document/product/1047/60755"],
    payload: {
      CustomString: "Data of your own, at most 3,000 bytes.",
      FaceUrl: "URL of the avatar, at most 500 bytes.",
      Introduction: "Introduction, at most 400 bytes.",
      MaxSubscriberNum: "Subscribers that the account may have; 100,000 by default.",
      Name: "Name that is shown, at most 150 bytes.",
      OfficialAccountUserID:
        'Id of your own: "@TOA#_" and printable ASCII, at most 48 bytes in all, and no second "@TOA#" after the first. The service makes one when it is left out.',
      Organization: "Organisation that the account belongs to, at most 500 bytes.",
      Owner_Account: "UserID of the owner, an account that was imported."
    },
    success: { OfficialAccountUserID: "Id of the new account, your own or the one made by the service." }
  },
  "officialAccount.destroyOfficialAccount": {
    path: "official_account_open_http_svc/destroy_official_account",
    summary: "Destroys an official account.",
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). For an account that is gone already the code is 130004.",
    see: ["https://www.tencentcloud.com/document/product/1047/60756"],
    payload: { Official_Account: "Id of the official account, as createOfficialAccount answers it." },
    success: {}
  },
  "officialAccount.getOfficialAccounts": {
    path: "official_account_open_http_svc/get_official_account_info",
    summary: "Gets the profiles of up to 50 official accounts.",
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). The call succeeds as a whole even when single accounts fail: look at each `ErrorCode`. The fields of the answer are those of an official SDK, as the answer on the page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/60758"],
    payload: {
      OfficialAccountIdList: "Official accounts to get, at most 50.",
      "OfficialAccountIdList[].Official_Account": "Id of the official account.",
      ResponseFilter: "Restricts what the answer holds.",
      "ResponseFilter.OfficialAccountBaseInfoFilter": "Fields of the accounts; all when left out."
    },
    success: {
      OfficialAccountInfoList: "One entry per official account.",
      "OfficialAccountInfoList[].CreateTime": "Time at which the account was created, in Unix seconds.",
      "OfficialAccountInfoList[].CustomString": "Data of your own.",
      "OfficialAccountInfoList[].ErrorCode": "0 when the profile was found, another code when it was not.",
      "OfficialAccountInfoList[].ErrorInfo": "Reason of the failure.",
      "OfficialAccountInfoList[].FaceUrl": "URL of the avatar.",
      "OfficialAccountInfoList[].Introduction": "Introduction.",
      "OfficialAccountInfoList[].LastMsgTime": "Time of the last message, in Unix seconds.",
      "OfficialAccountInfoList[].Name": "Name that is shown.",
      "OfficialAccountInfoList[].Official_Account": "Id of the official account.",
      "OfficialAccountInfoList[].Organization": "Organisation that the account belongs to.",
      "OfficialAccountInfoList[].Owner_Account": "UserID of the owner.",
      "OfficialAccountInfoList[].SubscriberNum": "Number of subscribers."
    }
  },
  "officialAccount.listSubscribers": {
    path: "official_account_open_http_svc/get_subscriber_info",
    summary: "Lists the subscribers of an official account, page by page.",
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). Go on with `Next` until it is empty. The page says that all subscribers come in one answer when `Limit` is left out.",
    see: ["https://www.tencentcloud.com/document/product/1047/60759"],
    payload: {
      Limit: "Subscribers per page, at most 200.",
      Next: "Start of the page: empty first, then Next of the answer.",
      Official_Account: "Id of the official account, as createOfficialAccount answers it."
    },
    success: {
      Next: "Start of the next page; empty at the end.",
      SubscriberList: "Subscribers of this page.",
      "SubscriberList[].CustomString": "Data of your own that modifySubscriber stored with the subscription.",
      "SubscriberList[].LastSendMsgTime":
        "Time of the last message that the subscriber sent, in Unix seconds; 0 when there is none.",
      "SubscriberList[].MsgFlag":
        "Whether and how the subscriber gets messages: a word in the sample of the page, a number in an official SDK.",
      "SubscriberList[].SubscribeTime": "Time of the subscription, in Unix seconds.",
      "SubscriberList[].Subscriber_Account": "UserID of the subscriber.",
      SubscriberNum: "Number of all subscribers."
    }
  },
  "officialAccount.listSubscriptions": {
    path: "official_account_open_http_svc/get_subscribed_official_account_list",
    summary: "Lists the official accounts that a user subscribes to, page by page.",
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). While `CompleteFlag` is 0, go on with `Next` as `Offset`. The fields of the answer are those of an official SDK, as the answer on the page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/60763"],
    payload: {
      Limit: "Official accounts per page; 200 by default and at most.",
      Offset: "Start of the page: left out or 0 first, then Next.",
      ResponseFilter: "Restricts what the answer holds.",
      "ResponseFilter.OfficialAccountBaseInfoFilter": "Fields of the accounts; all when left out.",
      "ResponseFilter.SelfInfoFilter": "Fields of the user's own subscription; all when left out.",
      Subscriber_Account: "UserID of the subscriber."
    },
    success: {
      CompleteFlag: "1 when this was the last page, 0 when there are more.",
      Next: "Offset of the next page, while CompleteFlag is 0.",
      OfficialAccountInfoList: "Official accounts of this page.",
      "OfficialAccountInfoList[].CreateTime": "Time at which the account was created, in Unix seconds.",
      "OfficialAccountInfoList[].CustomString": "Data of your own.",
      "OfficialAccountInfoList[].FaceUrl": "URL of the avatar.",
      "OfficialAccountInfoList[].Introduction": "Introduction.",
      "OfficialAccountInfoList[].LastMsgTime": "Time of the last message, in Unix seconds.",
      "OfficialAccountInfoList[].Name": "Name that is shown.",
      "OfficialAccountInfoList[].Official_Account": "Id of the official account.",
      "OfficialAccountInfoList[].Organization": "Organisation that the account belongs to.",
      "OfficialAccountInfoList[].Owner_Account": "UserID of the owner.",
      "OfficialAccountInfoList[].SelfInfo": "The user's own subscription.",
      "OfficialAccountInfoList[].SelfInfo.CustomString":
        "Data of your own that modifySubscriber stored with the subscription.",
      "OfficialAccountInfoList[].SelfInfo.SubscribeTime": "Time of the subscription, in Unix seconds.",
      "OfficialAccountInfoList[].SubscriberNum": "Number of subscribers.",
      TotalCount: "Number of official accounts that the user subscribes to."
    }
  },
  "officialAccount.modifyOfficialAccount": {
    path: "official_account_open_http_svc/modify_official_account_base_info",
    summary: "Changes fields of an official account.",
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). Fields that are left out stay as they are.",
    see: ["https://www.tencentcloud.com/document/product/1047/60757"],
    payload: {
      CustomString: "Data of your own, at most 3,000 bytes.",
      FaceUrl: "URL of the avatar, at most 500 bytes.",
      Introduction: "Introduction, at most 400 bytes.",
      MaxSubscriberNum: "Subscribers that the account may have; 100,000 by default.",
      Name: "Name that is shown, at most 150 bytes.",
      Official_Account:
        "Id of the official account, as createOfficialAccount answers it. A Java SDK sends it as OfficialAccount, against the page.",
      Organization: "Organisation that the account belongs to, at most 500 bytes."
    },
    success: {}
  },
  "officialAccount.modifySubscriber": {
    path: "official_account_open_http_svc/modify_subscriber_info",
    summary: "Stores data of your own with one subscription.",
    description: "Needs Enterprise (on the mainland site Ultimate or Enterprise).",
    see: ["https://www.tencentcloud.com/document/product/1047/60762"],
    payload: {
      CustomString: "Data of your own, at most 3,000 bytes.",
      Official_Account: "Id of the official account, as createOfficialAccount answers it.",
      Subscriber_Account: "UserID of the subscriber."
    },
    success: {}
  },
  "officialAccount.recallMessages": {
    path: "official_account_open_http_svc/official_account_msg_recall",
    summary: "Recalls up to 10 messages of an official account.",
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). Messages can be recalled as long as the history is kept. The call succeeds as a whole even when single messages fail: look at each `RetCode`. The codes of the page could be read only in part. Up to 200 calls a second is the default of all calls.",
    see: ["https://www.tencentcloud.com/document/product/1047/60811"],
    payload: {
      MsgKeyList: "Keys of the messages, at most 10.",
      Official_Account: "Id of the official account, as createOfficialAccount answers it.",
      Reason: "Why the messages are recalled, at most 100 bytes."
    },
    success: {
      RecallRetList: "One entry per message.",
      "RecallRetList[].MsgKey": "Key of the message.",
      "RecallRetList[].RetCode":
        "0 when the message is recalled, otherwise a code, such as 10030 for a message that does not exist."
    }
  },
  "officialAccount.removeSubscribers": {
    path: "official_account_open_http_svc/delete_subscriber",
    summary: "Removes subscribers of an official account.",
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). Send the users in `SubscriberToDel_Account`, as the sample of the page and an official SDK do; its field table has `SubscriberList` instead, which may be a slip. The call succeeds as a whole even when single users fail: look at each `Result`, where 0 is a failure, for which no code is given.",
    see: ["https://www.tencentcloud.com/document/product/1047/60761"],
    payload: {
      Official_Account: "Id of the official account, as createOfficialAccount answers it.",
      SubscriberList: "Subscribers to remove: the form of the field table.",
      "SubscriberList[].Subscriber_Account": "UserID of the subscriber.",
      SubscriberToDel_Account: "UserIDs of the subscribers to remove."
    },
    success: {
      SubscriberList: "One entry per user.",
      "SubscriberList[].Result": "0 failed, 1 removed, 2 was no subscriber.",
      "SubscriberList[].Subscriber_Account": "UserID of the user."
    }
  },
  "profile.getProfiles": {
    path: "profile/portrait_get",
    summary: "Gets chosen profile fields of up to 100 accounts.",
    description:
      "All accounts must be imported (40003). Fields that were never set may be missing. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34917"],
    payload: { TagList: "Profile fields wanted.", To_Account: "Users to read, at most 100; all must be imported." },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      UserProfileItem: "One entry per user (not ResultItem).",
      "UserProfileItem[].ProfileItem": "Fields found; left out when the entry failed.",
      "UserProfileItem[].ProfileItem[].Tag": "Field name.",
      "UserProfileItem[].ProfileItem[].Value": "String or integer.",
      "UserProfileItem[].ResultCode": "0 = read; other = failed.",
      "UserProfileItem[].ResultInfo": "Reason of the failure, empty on success.",
      "UserProfileItem[].To_Account": "The user."
    }
  },
  "profile.setProfile": {
    path: "profile/portrait_set",
    summary: "Sets fields of the profile of one account; the others stay as they are.",
    description:
      "One field that is refused fails the whole call: 40009 unknown tag, 40610 wrong type, 40605 bad value, 40601 over 500 bytes, 40008 not writable.",
    see: ["https://www.tencentcloud.com/document/product/1047/34916"],
    payload: { From_Account: "User whose profile is set.", ProfileItem: "Fields to set." },
    success: {}
  },
  "push.addTags": {
    path: "timpush/add_tag",
    summary: "Adds tags to up to 100 users, or replaces all their tags.",
    description:
      "Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the Push service, a RegistrationID. A user has at most 100 tags, and an app at most 1,000 different ones. The call succeeds as a whole even when single users fail: `ErrorList` names them.",
    see: ["https://www.tencentcloud.com/document/product/1047/67821"],
    payload: {
      Replace: "0, the default, adds the tags, 1 replaces all tags of the user by them.",
      UserTags: "Users and the tags to add, 1 to 100.",
      "UserTags[].Tags": "Tags, each of at most 50 bytes: at most 10 that are added, at most 100 that replace.",
      "UserTags[].To_Account": "The user."
    },
    success: {
      ErrorList: "Users that failed; left out when none did.",
      "ErrorList[].ErrorCode": "Why it failed, such as 70107 or 90035.",
      "ErrorList[].ErrorInfo": "Text that goes with the code.",
      "ErrorList[].To_Account": "The user."
    }
  },
  "push.addTagsLegacy": {
    path: "all_member_push/im_add_tag",
    summary: "Adds tags to up to 100 users, at most 10 to each.",
    description:
      "This is the older interface, kept for apps that use it: `addTags` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app. A user has at most 100 tags.",
    see: ["https://www.tencentcloud.com/document/product/1047/37173"],
    payload: {
      UserTags: "Users and the tags to add, 1 to 100.",
      "UserTags[].Tags": "Tags, at most 10, each of at most 50 bytes.",
      "UserTags[].To_Account": "The user."
    },
    success: {}
  },
  "push.getAttributeNames": {
    path: "timpush/get_attr_name",
    summary: "Gets the names of the attributes that users of the app can have.",
    description: "Needs the Push plugin, in its free, standard or advanced edition.",
    see: ["https://www.tencentcloud.com/document/product/1047/67815"],
    payload: {},
    success: {
      AttrNames: 'Names of the attributes by slot, "0" to "9".',
      AttrTypes: "Whose attributes they are, by slot: 0 those of UserIDs, 1 those of RegistrationIDs."
    }
  },
  "push.getAttributeNamesLegacy": {
    path: "all_member_push/im_get_attr_name",
    summary: "Gets the names of the attributes that users of the app can have.",
    description:
      "This is the older interface, kept for apps that use it: `getAttributeNames` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
    see: ["https://www.tencentcloud.com/document/product/1047/37168"],
    payload: {},
    success: { AttrNames: 'Names of the attributes by slot, "0" to "9".' }
  },
  "push.getAttributes": {
    path: "timpush/get_attr",
    summary: "Gets the attributes of up to 100 users.",
    description:
      "Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the Push service, a RegistrationID. The answer need not be in the order of the request. The call succeeds as a whole even when single users fail: `ErrorList` names them.",
    see: ["https://www.tencentcloud.com/document/product/1047/67817"],
    payload: { To_Account: "Users whose attributes to get, 1 to 100." },
    success: {
      ErrorList: "Users that failed; left out when none did.",
      "ErrorList[].ErrorCode": "Why it failed, such as 70107 or 90035.",
      "ErrorList[].ErrorInfo": "Text that goes with the code.",
      "ErrorList[].To_Account": "The user.",
      UserAttrs: "Users and their attributes, in any order.",
      "UserAttrs[].Attrs": "Values of the attributes by name; an empty object when the user has none.",
      "UserAttrs[].To_Account": "The user."
    }
  },
  "push.getAttributesLegacy": {
    path: "all_member_push/im_get_attr",
    summary: "Gets the attributes of up to 100 users.",
    description:
      "This is the older interface, kept for apps that use it: `getAttributes` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app. The answer need not be in the order of the request.",
    see: ["https://www.tencentcloud.com/document/product/1047/37169"],
    payload: { To_Account: "Users whose attributes to get, 1 to 100." },
    success: {
      UserAttrs: "Users and their attributes, in any order.",
      "UserAttrs[].Attrs": "Values of the attributes by name; an empty object when the user has none.",
      "UserAttrs[].To_Account": "The user."
    }
  },
  "push.getTags": {
    path: "timpush/get_tag",
    summary: "Gets the tags of up to 100 users.",
    description:
      "Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the Push service, a RegistrationID. The call succeeds as a whole even when single users fail: `ErrorList` names them. The codes are those of `getTagsLegacy`, as those of this page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/67820"],
    payload: { To_Account: "Users whose tags to get, 1 to 100." },
    success: {
      ErrorList: "Users that failed; left out when none did.",
      "ErrorList[].ErrorCode": "Why it failed, such as 70107 or 90035.",
      "ErrorList[].ErrorInfo": "Text that goes with the code.",
      "ErrorList[].To_Account": "The user.",
      UserTags: "Users and their tags.",
      "UserTags[].Tags": "Tags of the user.",
      "UserTags[].To_Account": "The user."
    }
  },
  "push.getTagsLegacy": {
    path: "all_member_push/im_get_tag",
    summary: "Gets the tags of up to 100 users.",
    description:
      "This is the older interface, kept for apps that use it: `getTags` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
    see: ["https://www.tencentcloud.com/document/product/1047/37172"],
    payload: { To_Account: "Users whose tags to get, 1 to 100." },
    success: {
      UserTags: "Users and their tags.",
      "UserTags[].Tags": "Tags of the user.",
      "UserTags[].To_Account": "The user."
    }
  },
  "push.removeAllTags": {
    path: "timpush/clear_all_tags",
    summary: "Removes all tags from up to 100 users.",
    description:
      "Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the Push service, a RegistrationID. The call succeeds as a whole even when single users fail: `ErrorList` names them.",
    see: ["https://www.tencentcloud.com/document/product/1047/67823"],
    payload: { To_Account: "Users whose tags to remove, 1 to 100." },
    success: {
      ErrorList: "Users that failed; left out when none did.",
      "ErrorList[].ErrorCode": "Why it failed, such as 70107 or 90035.",
      "ErrorList[].ErrorInfo": "Text that goes with the code.",
      "ErrorList[].To_Account": "The user."
    }
  },
  "push.removeAllTagsLegacy": {
    path: "all_member_push/im_remove_all_tags",
    summary: "Removes all tags from up to 100 users.",
    description:
      "This is the older interface, kept for apps that use it: `removeAllTags` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
    see: ["https://www.tencentcloud.com/document/product/1047/37175"],
    payload: { To_Account: "Users whose tags to remove, 1 to 100." },
    success: {}
  },
  "push.removeAttributes": {
    path: "timpush/remove_attr",
    summary: "Removes attributes of up to 100 users.",
    description:
      "Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the Push service, a RegistrationID. `Attrs` is an array of names here, not an object as in `setAttributes`. The call succeeds as a whole even when single users fail: `ErrorList` names them.",
    see: ["https://www.tencentcloud.com/document/product/1047/67819"],
    payload: {
      UserAttrs: "Users and the attributes to remove, 1 to 100.",
      "UserAttrs[].Attrs": "Names of the attributes.",
      "UserAttrs[].To_Account": "The user."
    },
    success: {
      ErrorList: "Users that failed; left out when none did.",
      "ErrorList[].ErrorCode": "Why it failed, such as 70107 or 90035.",
      "ErrorList[].ErrorInfo": "Text that goes with the code.",
      "ErrorList[].To_Account": "The user."
    }
  },
  "push.removeAttributesLegacy": {
    path: "all_member_push/im_remove_attr",
    summary: "Removes attributes of up to 100 users.",
    description:
      "This is the older interface, kept for apps that use it: `removeAttributes` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app. `Attrs` is an array of names here, not an object as in `setAttributesLegacy`.",
    see: ["https://www.tencentcloud.com/document/product/1047/37171"],
    payload: {
      UserAttrs: "Users and the attributes to remove, 1 to 100.",
      "UserAttrs[].Attrs": "Names of the attributes.",
      "UserAttrs[].To_Account": "The user."
    },
    success: {}
  },
  "push.removeTags": {
    path: "timpush/remove_tag",
    summary: "Removes tags from up to 100 users, at most 10 from each.",
    description:
      "Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the Push service, a RegistrationID. The call succeeds as a whole even when single users fail: `ErrorList` names them.",
    see: ["https://www.tencentcloud.com/document/product/1047/67822"],
    payload: {
      UserTags: "Users and the tags to remove, 1 to 100.",
      "UserTags[].Tags": "Tags, at most 10, each of at most 50 bytes.",
      "UserTags[].To_Account": "The user."
    },
    success: {
      ErrorList: "Users that failed; left out when none did.",
      "ErrorList[].ErrorCode": "Why it failed, such as 70107 or 90035.",
      "ErrorList[].ErrorInfo": "Text that goes with the code.",
      "ErrorList[].To_Account": "The user."
    }
  },
  "push.removeTagsLegacy": {
    path: "all_member_push/im_remove_tag",
    summary: "Removes tags from up to 100 users, at most 10 from each.",
    description:
      "This is the older interface, kept for apps that use it: `removeTags` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
    see: ["https://www.tencentcloud.com/document/product/1047/37174"],
    payload: {
      UserTags: "Users and the tags to remove, 1 to 100.",
      "UserTags[].Tags": "Tags, at most 10, each of at most 50 bytes.",
      "UserTags[].To_Account": "The user."
    },
    success: {}
  },
  "push.setAttributeNames": {
    path: "timpush/set_attr_name",
    summary: "Names the attributes that users of the app can have, at most 10.",
    description:
      "Needs the Push plugin, in its free, standard or advanced edition. A name that stands in another slot already is refused with 90033.",
    see: ["https://www.tencentcloud.com/document/product/1047/67816"],
    payload: {
      AttrNames: 'Names of the attributes by slot, "0" to "9"; each has at most 50 bytes.',
      AttrTypes:
        "Whose attributes they are, by slot: 0, the default, those of UserIDs, 1 those of RegistrationIDs. It cannot be changed later."
    },
    success: {}
  },
  "push.setAttributeNamesLegacy": {
    path: "all_member_push/im_set_attr_name",
    summary: "Names the attributes that users of the app can have, at most 10.",
    description:
      "This is the older interface, kept for apps that use it: `setAttributeNames` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
    see: ["https://www.tencentcloud.com/document/product/1047/37167"],
    payload: { AttrNames: 'Names of the attributes by slot, "0" to "9"; each has at most 50 bytes.' },
    success: {}
  },
  "push.setAttributes": {
    path: "timpush/set_attr",
    summary: "Sets attributes of up to 100 users.",
    description:
      "Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the Push service, a RegistrationID. The attributes must have been named before (90033). The call succeeds as a whole even when single users fail: `ErrorList` names them.",
    see: ["https://www.tencentcloud.com/document/product/1047/67818"],
    payload: {
      UserAttrs: "Users and the attributes to set, 1 to 100.",
      "UserAttrs[].Attrs": "Values by the name of the attribute, each of at most 50 bytes.",
      "UserAttrs[].To_Account": "The user."
    },
    success: {
      ErrorList: "Users that failed; left out when none did.",
      "ErrorList[].ErrorCode": "Why it failed, such as 70107 or 90035.",
      "ErrorList[].ErrorInfo": "Text that goes with the code.",
      "ErrorList[].To_Account": "The user."
    }
  },
  "push.setAttributesLegacy": {
    path: "all_member_push/im_set_attr",
    summary: "Sets attributes of up to 100 users.",
    description:
      "This is the older interface, kept for apps that use it: `setAttributes` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app. The attributes must have been named before (90033).",
    see: ["https://www.tencentcloud.com/document/product/1047/37170"],
    payload: {
      UserAttrs: "Users and the attributes to set, 1 to 100.",
      "UserAttrs[].Attrs": "Values by the name of the attribute, each of at most 50 bytes.",
      "UserAttrs[].To_Account": "The user."
    },
    success: {}
  },
  "relation.addFriends": {
    path: "sns/friend_add",
    summary: "Adds friends to one account, one-way or two-way.",
    description:
      "Whether a friend is added at once depends on the target's `Tag_Profile_IM_AllowType`: a `ResultCode` of 30539 is no failure, the request waits for the target's consent. A request sent twice may notify the target twice, so it is not repeated after an unknown outcome; `checkFriends` tells. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`. Send one batch per account: parallel writes for one account end in 30008.",
    see: ["https://www.tencentcloud.com/document/product/1047/34902"],
    payload: {
      AddFriendItem: "Friends to add, at most 1000 a call.",
      "AddFriendItem[].AddSource":
        'Where the request comes from: "AddSource_Type_" + a keyword of English letters, at most 8 bytes.',
      "AddFriendItem[].AddWording": "Message sent along with the request; at most 256 bytes.",
      "AddFriendItem[].GroupName":
        "ONE friend list to put the friend in - a plain string here (friend_import takes an array); at most 30 bytes.",
      "AddFriendItem[].Remark": "Remark From_Account keeps on this friend; at most 96 bytes.",
      "AddFriendItem[].To_Account": "Account to befriend.",
      AddType: "One-way or two-way; two-way when absent.",
      ForceAddFlags: "1 = add by admin force, without the target's consent rules; 0 = ordinary flow.",
      From_Account: "Account that gets the new friends."
    },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      ResultItem: "One entry per requested friend.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (see errors).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "relation.addLists": {
    path: "sns/group_add",
    summary: "Adds friend lists to one account, and puts friends into them.",
    description:
      "Every friend of `To_Account` goes into every list of `GroupName`. The call succeeds, and the lists exist, even when friends could not be put in: look at each `ResultCode`. An account has at most 32 lists in all (30011). What happens with a name that exists is not documented. Send all names in one call: parallel writes for one account end in 30008.",
    see: ["https://www.tencentcloud.com/document/product/1047/34950"],
    payload: {
      From_Account: "Account that gets the lists.",
      GroupName: "Names of the new lists, 1 to 32 per call; each at most 30 bytes.",
      To_Account: "Friends to put into the new lists, at most 1,000."
    },
    success: {
      CurrentSequence: "Sequence of the account's friend lists after the call.",
      Fail_Account: "Accounts whose entry failed; left out when none did.",
      ResultItem: "One entry per friend, when `To_Account` was given.",
      "ResultItem[].ResultCode": "0 when the friend was put in; 32216 or 30001 when the account is no friend.",
      "ResultItem[].ResultInfo": "Reason of the failure, empty on success.",
      "ResultItem[].To_Account": "Friend to be put into the lists."
    }
  },
  "relation.addToBlocklist": {
    path: "sns/black_list_add",
    summary: "Adds accounts to the blocklist of one account.",
    description:
      "Blocking a friend ends the friendship in both directions, unless the console says otherwise. A blocklist holds at most 1,000 accounts (30013). An account that is blocked already has an item code of 30001. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34911"],
    payload: { From_Account: "Owner of the blocklist.", To_Account: "Accounts to block, at most 1000." },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      ResultItem: "One entry per account.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (30001 = already blocked).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "relation.checkBlocklist": {
    path: "sns/black_list_check",
    summary: "Checks whether accounts are on the blocklist of one account.",
    description:
      "No relation is called `BlackCheckResult_Type_NO` here. An entry that failed still carries a `Relation`: look at its `ResultCode` first.",
    see: ["https://www.tencentcloud.com/document/product/1047/34913"],
    payload: {
      CheckType: "Look at From_Account's blocklist only, or at both.",
      From_Account: "Owner of the blocklist.",
      To_Account: "Accounts to check, at most 1000."
    },
    success: {
      BlackListCheckItem: "One entry per account (not ResultItem).",
      "BlackListCheckItem[].Relation": "Relation found; meaningful only when ResultCode is 0.",
      "BlackListCheckItem[].ResultCode": "0 = checked; other = failed.",
      "BlackListCheckItem[].ResultInfo": "Reason of the failure, empty on success.",
      "BlackListCheckItem[].To_Account": "Account checked.",
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed."
    }
  },
  "relation.checkFriends": {
    path: "sns/friend_check",
    summary: "Checks whether accounts are friends of one account.",
    description:
      "`CheckResult_Type_Single` looks at the table of `From_Account` alone and so finds AWithB or NoRelation only. An entry that failed still carries a `Relation`: look at its `ResultCode` first.",
    see: ["https://www.tencentcloud.com/document/product/1047/34907"],
    payload: {
      CheckType: "Look at From_Account's table only, or at both tables.",
      From_Account: "Account whose friendships are checked.",
      To_Account: "Accounts to check, at most 1000."
    },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      InfoItem: "One entry per account (not ResultItem).",
      "InfoItem[].Relation": "Relation found; meaningful only when ResultCode is 0.",
      "InfoItem[].ResultCode": "0 = checked; other = failed.",
      "InfoItem[].ResultInfo": "Reason of the failure, empty on success.",
      "InfoItem[].To_Account": "Account checked."
    }
  },
  "relation.deleteAllFriends": {
    path: "sns/friend_delete_all",
    summary: "Deletes all friends of one account, with their standard and custom fields.",
    description: "Whether the friend lists themselves stay is not documented. No webhook is fired.",
    see: ["https://www.tencentcloud.com/document/product/1047/34906"],
    payload: { DeleteType: "One-way when absent.", From_Account: "Account whose friend data are cleared." },
    success: {}
  },
  "relation.deleteFriends": {
    path: "sns/friend_delete",
    summary: "Deletes friends of one account, one-way or two-way.",
    description:
      'The call succeeds as a whole even when single accounts fail: look at each `ResultCode`. There is no `Fail_Account` here. 31704 says that the account was no friend. The success of the official sample has an `ErrorInfo` of "0".',
    see: ["https://www.tencentcloud.com/document/product/1047/34905"],
    payload: {
      DeleteType: "One-way or two-way deletion; the default is not stated on this page (friend_delete_all: one-way).",
      From_Account: "Account whose friends are deleted.",
      To_Account: "Friends to delete, at most 1000."
    },
    success: {
      ResultItem: "One entry per requested friend.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (31704 = was no friend).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "relation.deleteLists": {
    path: "sns/group_delete",
    summary: "Deletes friend lists of one account.",
    description:
      "The reply carries no result per list, and what happens to a name that does not exist is not documented. Send all names in one call: parallel writes for one account end in 30008. Friendships stay; only the lists go.",
    see: ["https://www.tencentcloud.com/document/product/1047/34926"],
    payload: {
      From_Account: "Account that owns the lists.",
      GroupName: "Names of the lists to delete, 1 to 32 per call; each at most 30 bytes."
    },
    success: { CurrentSequence: "Sequence of the account's friend lists after the call." }
  },
  "relation.importFriends": {
    path: "sns/friend_import",
    summary: "Imports friends into the table of one account, without consent and in this one direction.",
    description:
      "For migrations. The other account does not get this one as a friend. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`. Send one batch per account: parallel writes for one account end in 30008.",
    see: ["https://www.tencentcloud.com/document/product/1047/34903"],
    payload: {
      AddFriendItem: "Friends to import, at most 1000 a call.",
      "AddFriendItem[].AddSource": '"AddSource_Type_" + a keyword of English letters, at most 8 bytes.',
      "AddFriendItem[].AddTime": "Time the friendship began, Unix seconds.",
      "AddFriendItem[].AddWording": "Message that went with the request, at most 256 bytes.",
      "AddFriendItem[].CustomItem": "Custom friend fields.",
      "AddFriendItem[].GroupName":
        "Friend lists to put the friend in - an array here (friend_add takes one string); each name at most 30 bytes.",
      "AddFriendItem[].Remark": "Remark, at most 96 bytes.",
      "AddFriendItem[].RemarkTime": "Time of the remark, Unix seconds.",
      "AddFriendItem[].To_Account": "The friend.",
      From_Account: "Account that gets the friends."
    },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      ResultItem: "One entry per requested friend.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (see errors).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "relation.pullBlocklist": {
    path: "sns/black_list_get",
    summary: "Pulls the blocklist of one account, page by page.",
    description:
      "Go on with the `StartIndex` of the answer until it is 0. The sequence has two documented spellings; one of them is present.",
    see: ["https://www.tencentcloud.com/document/product/1047/34914"],
    payload: {
      From_Account: "Owner of the blocklist.",
      LastSequence: "Sequence of an earlier pull; over REST just send 0.",
      MaxLimited: "Page size, at most 1000.",
      StartIndex: "Start of the page: 0 first, then the StartIndex of the reply."
    },
    success: {
      BlackListItem: "Blocked accounts.",
      "BlackListItem[].AddBlackTimeStamp": "When it was blocked, Unix seconds.",
      "BlackListItem[].To_Account": "Blocked account.",
      CurrentSequence: "Newest sequence of the blocklist, in the spelling of the newest Chinese page.",
      CurruentSequence:
        "The same value, in the misspelling of the international pages, of older pages and of a reply seen in 2020; read whichever is present.",
      StartIndex: "StartIndex of the next page; 0 = finished."
    }
  },
  "relation.pullFriends": {
    path: "sns/friend_get",
    summary: "Pulls the friends of one account, page by page, with all friend fields.",
    description:
      "Go on with `NextStartIndex` until `CompleteFlag` is not 0; the service chooses the page size. With a sequence that is still current the answer is complete and empty: send 0 to get everything. Profile fields are not included; `pullSpecifiedFriends` has them.",
    see: ["https://www.tencentcloud.com/document/product/1047/34908"],
    payload: {
      CustomSequence:
        "CustomSequence of an earlier pull; when equal to the server's, custom data are left out. Dropped from the Chinese page of 2025-12, still on the international ones.",
      From_Account: "Account whose friends are pulled.",
      StandardSequence:
        "StandardSequence of an earlier pull; when it equals the server's, standard data are left out. Use 0 to get everything.",
      StartIndex: "Start of the page: 0 first, then NextStartIndex."
    },
    success: {
      CompleteFlag: "Non-zero = this was the last page.",
      CustomSequence: "Sequence of the custom friend data (see the request field).",
      FriendNum: "Total number of friends.",
      NextStartIndex: "StartIndex of the next page; 0 at the end.",
      StandardSequence: "Sequence of the standard friend data; keep it for the next pull.",
      UserDataItem: "Friends of this page; may be missing for an account without friends (seen).",
      "UserDataItem[].To_Account": "The friend.",
      "UserDataItem[].ValueItem": "Friend fields that have a value.",
      "UserDataItem[].ValueItem[].Tag": "Field name.",
      "UserDataItem[].ValueItem[].Value": "String, integer or string[] depending on the tag."
    }
  },
  "relation.pullLists": {
    path: "sns/group_get",
    summary: "Pulls friend lists of one account, with their members if asked.",
    description:
      "The pages say that `NeedFriend` works only without `GroupName`, yet their own sample sends both and gets members: send both only where the members can be done without. The answer is not paged, as there are at most 32 lists.",
    see: ["https://www.tencentcloud.com/document/product/1047/40123"],
    payload: {
      From_Account: "Account whose lists are pulled.",
      GroupName: "Names of the lists to pull, at most 32; all lists when left out.",
      NeedFriend: "Asks for the members; names and counts only when left out."
    },
    success: {
      CurrentSequence: "Sequence of the account's friend lists.",
      ResultItem: "The lists.",
      "ResultItem[].FriendNumber": "Number of friends in the list.",
      "ResultItem[].GroupName": "Name of the list.",
      "ResultItem[].To_Account": "Members, when `NeedFriend` asked for them."
    }
  },
  "relation.pullSpecifiedFriends": {
    path: "sns/friend_get_list",
    summary: "Pulls chosen friend and profile fields of chosen friends.",
    description:
      "The pages advise at most 100 friends a call, as the answer may get too big; it is no limit. Fields without a value are missing. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34910"],
    payload: {
      From_Account: "Account whose friend data are pulled.",
      TagList:
        "Profile and friend fields wanted: Tag_Profile_IM_*, Tag_Profile_Custom_*, Tag_SNS_IM_*, Tag_SNS_Custom_*.",
      To_Account: "Friends to pull; advice, not a hard limit: at most 100 a call, else the reply may get too big."
    },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      InfoItem: "One entry per friend (not ResultItem).",
      "InfoItem[].ResultCode": "0 = found; other = failed.",
      "InfoItem[].ResultInfo": "Reason of the failure, empty on success.",
      "InfoItem[].SnsProfileItem": "Fields found; left out when the entry failed.",
      "InfoItem[].SnsProfileItem[].Tag": "Field name.",
      "InfoItem[].SnsProfileItem[].Value": "String, integer or string[] depending on the tag.",
      "InfoItem[].To_Account": "The friend."
    }
  },
  "relation.removeFromBlocklist": {
    path: "sns/black_list_delete",
    summary: "Removes accounts from the blocklist of one account.",
    description:
      "The friendship that the block ended does not come back. An account that was not blocked has an item code of 30001. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34912"],
    payload: { From_Account: "Owner of the blocklist.", To_Account: "Accounts to unblock, at most 1000." },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      ResultItem: "One entry per account.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (30001 = was not blocked).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "relation.updateFriends": {
    path: "sns/friend_update",
    summary: "Updates remark, lists and custom fields of friends.",
    description:
      "`Tag_SNS_IM_Group` carries all lists of the friend; setting it is the one way to move a friend between lists over REST. A custom field that is not declared in the console fails the whole call with 30001. No page limits the number of friends a call. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`. Send one batch per account: parallel writes for one account end in 30008.",
    see: ["https://www.tencentcloud.com/document/product/1047/34904"],
    payload: {
      From_Account: "Account whose friends are updated.",
      UpdateItem: "Friends to update.",
      "UpdateItem[].SnsItem": "Fields to set.",
      "UpdateItem[].To_Account": "The friend."
    },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      ResultItem: "One entry per requested friend.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (see errors).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  }
}
