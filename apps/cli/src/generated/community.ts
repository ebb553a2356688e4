// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "community.addPermissionGroupMembers": {
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
    description:
      "The number is renewed every four minutes. Pages of 2025 say that all group types have this call, the page of 2026 that communities only do; use `group.countOnlineMembers` for the others. The error codes of its page are not known.",
    see: ["https://www.tencentcloud.com/document/product/1047/66883"],
    payload: { GroupId: "Id of the community." },
    success: { OnlineMemberNum: "Number of members who are online." }
  },
  "community.createPermissionGroup": {
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
    description:
      "For all of them leave the ids out, give `Limit` and `Next`, and go on with the `Next` of the response. Each permission group has an `ErrorCode` of its own. The error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/61235"],
    payload: {
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      Limit:
        "Permission groups a page, at most 20, to read all of them. The Chinese page requires it, the English one does not, and the sample for given ids has none.",
      Next: 'Start of the page: "" for the first one, then `Next` of the last response. The page calls it a number, its sample has a text.',
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
    description:
      "With a `TopicId` of your own a repeat responds with 10021; without one it makes a second topic, so a call of unknown outcome is not repeated. The call stands under `group_open_http_svc`, unlike the others for topics.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
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
    description:
      'Go on with `Next` until it is "". The overview of the API says that each entry also has the member\'s profile and custom fields, presumably those of `group.listMembers`; the page has a third form of the request, with a filter for members, whose fields are not known. Neither are its error codes.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.',
    see: ["https://www.tencentcloud.com/document/product/1047/61242"],
    payload: {
      GroupId: "Id of the community, which begins with `@TGS#_`.",
      Limit: "Members a page, at most 50.",
      Next: 'Start of the page: "" for the first one, then `Next` of the last response.',
      PermissionGroupId: "Id of the permission group, which begins with `@PMG#_`."
    },
    success: {
      MemberList: "Members of this page.",
      "MemberList[].Member_Account": "UserID of the member.",
      Next: 'Start of the next page, "" after the last one.'
    }
  },
  "community.modifyPermissionGroup": {
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
    description:
      "What the response holds and how many topics a call takes is not documented; the calls that add and remove take 50 and have one result per topic. The error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
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
    description:
      "Removing somebody who is not in the permission group succeeds. The members of the community get a system notification by default. What the response holds is not documented, and the error codes of its page are not known.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China), with communities and topics switched on in the console.",
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
  }
}
