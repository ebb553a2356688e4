// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "group.addMembers": {
    description:
      "The call succeeds as a whole even when single users are not added: look at each `Result`, which is 0 for a failure and carries no code. Live groups (`AVChatRoom`) respond with 10007; 10014 says that the group is full.",
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
  "group.broadcastMessage": {
    description:
      "It takes one call a second, so merge messages into one body, which is at most 12,000 bytes long. The service recognises a repeat by the same content and the same `Random` for five minutes. The client draws `Random` once a call when it is left out and keeps it, so a call of unknown outcome is repeated within that time without a second message.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and broadcasts switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/49440"],
    payload: {
      CloudCustomData: "Custom data of the message.",
      From_Account: "Sender, who must exist; the calling admin when it is left out.",
      MsgBody: "Elements of the message.",
      Random:
        "Number of 32 bits by which the service recognises a repeat, together with the content; the client draws it when it is left out."
    },
    success: { MsgSeq: "Sequence number of the message." }
  },
  "group.clearAttributes": {
    description:
      "A group takes five writes a second over all calls that write attributes (10049). The page of 2023 says that communities do not have this call.",
    see: ["https://www.tencentcloud.com/document/product/1047/44189"],
    payload: { GroupId: "Id of the group." },
    success: {}
  },
  "group.clearHistory": {
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
    description:
      "The service counts every 10 seconds, and a change shows after 10 to 20. Live groups (`AVChatRoom`) have the call in every edition; other types need the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and online states switched on in the console. Communities have a call of their own, `community.countOnlineMembers`.",
    see: ["https://www.tencentcloud.com/document/product/1047/38521"],
    payload: { GroupId: "Id of the group." },
    success: { OnlineMemberNum: "Number of members who are online." }
  },
  "group.createGroup": {
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
      MemberList: "First members, at most 100; not for live groups, which respond with 10007.",
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
    description:
      "An attribute that does not exist responds with 10050, so this code can also mean that the first attempt of a repeated call has deleted it. A group takes five writes a second over all calls that write attributes (10049). The entries have the lower-case `key` only.",
    see: ["https://www.tencentcloud.com/document/product/1047/59499"],
    payload: {
      GroupAttr: "Attributes to delete.",
      "GroupAttr[].key": "Name of the attribute.",
      GroupId: "Id of the group."
    },
    success: {}
  },
  "group.deleteCounters": {
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
    description:
      "A second call responds with 10010, so this code can also mean that the first attempt of a repeated call has done it.",
    see: ["https://www.tencentcloud.com/document/product/1047/34896"],
    payload: { GroupId: "Id of the group." },
    success: {}
  },
  "group.getAttributes": {
    description:
      "Attributes are read under `group_open_attr_http_svc` and written under `group_open_http_svc`. What a request calls `GroupAttr` is `GroupAttrAry` in this response. Keys are lower-case, unlike those of counters and custom fields.",
    see: ["https://www.tencentcloud.com/document/product/1047/44187"],
    payload: { GroupId: "Id of the group." },
    success: {
      GroupAttrAry: "Attributes of the group; mind the lower-case keys.",
      "GroupAttrAry[].key": "Name of the attribute.",
      "GroupAttrAry[].value": "Value of the attribute."
    }
  },
  "group.getCounters": {
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
    description:
      "The code of the call as a whole says nothing: look at the `ErrorCode` of each group. With a filter only the parts that it names come back. A response is at most 1 MB long (10018), so ask for fewer groups or leave the members out.",
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
    description:
      "The message must have been sent with `SupportMessageExtension` 1. A response has at most 200 pairs; ask again from `StartSeq` until `CompleteFlag` is 1. Live groups (`AVChatRoom`) do not have it, and communities by the newest Chinese page only.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and message extensions switched on in the console; without them the code is 10008.",
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
    description:
      "A user who is no member is a normal response, `NotMember`. Live groups (`AVChatRoom`) respond with 10007.",
    see: ["https://www.tencentcloud.com/document/product/1047/34963"],
    payload: { GroupId: "Id of the group.", User_Account: "UserIDs of the users, at most 500." },
    success: {
      UserIdList: "One entry per user.",
      "UserIdList[].Member_Account": "UserID of the user.",
      "UserIdList[].Role": "Role of the user."
    }
  },
  "group.getSpecifiedMembers": {
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
    description:
      "With a `GroupId` of your own a repeat responds with 10021; without one it makes a second group, so a call of unknown outcome is not repeated. Live groups (`AVChatRoom`) cannot be imported.",
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
    description:
      "The call succeeds as a whole even when single members are not imported: look at each `Result`, which is 0 for a failure and carries no code. Live groups (`AVChatRoom`) respond with 10007.",
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
      "MemberList[].Result":
        "0 failed, 1 imported, 2 was a member already; where members are added, 3 waits for approval."
    }
  },
  "group.importMessages": {
    description:
      "The call succeeds as a whole even when single messages are not imported: look at each `Result`. It sets the unread messages of all members to 0. Each message has to be later than the group and than its newest message, so give them in the order of their times.\n\nA call of unknown outcome is not repeated. A repeat by hand is recognised within five minutes for messages with a `Random`, and otherwise fails for the times of messages that are there already.",
    see: ["https://www.tencentcloud.com/document/product/1047/34968"],
    payload: {
      GroupId: "Id of the group.",
      MsgList: "Messages in the order of their times, at most 7. The page calls it an object, its sample is an array.",
      "MsgList[].From_Account": "Sender of the message.",
      "MsgList[].MsgBody": "Elements of the message.",
      "MsgList[].Random": "Number of 32 bits: a message with the same one within five minutes is dropped as a repeat.",
      "MsgList[].SendTime":
        "Time of the message, in Unix seconds: later than the creation of the group and its newest message, earlier than now.",
      RecentContactFlag: "1 updates the conversation; not for live groups (`AVChatRoom`) and communities.",
      TopicId: "Topic into which they are imported; for communities with topics only."
    },
    success: {
      ImportMsgResult: "One entry per message.",
      "ImportMsgResult[].MsgSeq": "Sequence number of the message.",
      "ImportMsgResult[].MsgTime": "Time of the message, in Unix seconds.",
      "ImportMsgResult[].Result":
        "0 for a message that was imported, 10004 for a time that does not fit, 80002 for one that is too long."
    }
  },
  "group.listBannedMembers": {
    description:
      "Go on with `NextOffset` until it is 0.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and banning switched on in the console. All group types have it by the newest page, only live groups (`AVChatRoom`) by that of 2024.",
    see: ["https://www.tencentcloud.com/document/product/1047/50295"],
    payload: {
      GroupId: "Id of the group.",
      Limit: "Members a page, at most 100.",
      Offset: "Start of the page: 0 for the first one, then `NextOffset` of the last response."
    },
    success: {
      BannedAccountList: "Banned members of this page.",
      "BannedAccountList[].BannedUntil": "Time at which the ban ends, in Unix seconds.",
      "BannedAccountList[].Member_Account": "UserID of the member.",
      NextOffset: "Start of the next page, 0 after the last one."
    }
  },
  "group.listGroups": {
    description:
      "It takes one call a second. Go on with the `Next` of the response until it is 0. A response is at most 1 MB long (10018), so a page can be too big.",
    see: ["https://www.tencentcloud.com/document/product/1047/34960"],
    payload: {
      GroupType: "Only groups of this type.",
      Limit: "Groups a page, at most 10,000, which is also what the service takes when it is left out.",
      Next: "Start of the page: 0 for the first one, then `Next` of the last response."
    },
    success: {
      GroupIdList: "Groups of this page.",
      "GroupIdList[].GroupId": "Id of the group.",
      Next: "Start of the next page, an unsigned number of 64 bits; 0 after the last one.",
      TotalCount: "Number of groups, of the type that was asked for."
    }
  },
  "group.listJoinedGroups": {
    description:
      "`Offset` counts groups: the last page is reached when it comes to `TotalCount`. Without a filter only the ids come back. A response is at most 1 MB long (10018), so ask for smaller pages.",
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
    description:
      'There are two ways to turn pages: ordinary groups take `Offset`, which counts members up to `MemberNum`; communities take `Next`, which is "" at first and at the end. Live groups (`AVChatRoom`) do not have this call. A response is at most 1 MB long (10018), so ask for smaller pages.',
    see: ["https://www.tencentcloud.com/document/product/1047/34948"],
    payload: {
      AppDefinedDataFilter_GroupMember: "Custom fields of the members that come back.",
      GroupId: "Id of the group.",
      Limit:
        "Members a page, all of them when it is left out. The text of the page says at most 200 (100 is advised, and the most for communities), its table at most 6,000.",
      MemberInfoFilter: "Fields of the members that come back, all of them when it is left out.",
      MemberRoleFilter: "Only members with one of these roles.",
      Next: 'Start of the page, which communities require: "" for the first one, then `Next` of the last response.',
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
    description:
      "Go on with `Cursor` until the end flag is 1. The flag has two documented spellings, `IsFinish` and `IsFinished`; one of them is present. For Private, Public and ChatRoom groups.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and read receipts switched on in the console.",
    see: ["https://www.tencentcloud.com/document/product/1047/49438"],
    payload: {
      Count: "Members a page, at most 200.",
      Cursor: 'Start of the page: "" for the first one, then `Cursor` of the last response.',
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
  "group.modifyMessage": {
    description:
      'Give `MsgBody`, `CloudCustomData` or both. Live groups (`AVChatRoom`) do not have this call. It stands under the service of one-to-one messages, so it has their codes, and a success has an `ErrorInfo` of "succeed".',
    see: ["https://www.tencentcloud.com/document/product/1047/47948"],
    payload: {
      CloudCustomData: "New custom data of the message.",
      GroupId: "Id of the group.",
      MsgBody: "New elements of the message.",
      MsgSeq: "Sequence number of the message.",
      TopicId: "Topic of the message; for communities with topics only."
    },
    success: {}
  },
  "group.muteMembers": {
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
  "group.pullHistory": {
    description:
      "For older messages ask again with the smallest `MsgSeq` of the response minus 1 in `ReqMsgSeq`. The samples and SDKs call the list `RspMsgList`, the table of the page calls it `MsgList`; one of them is present. Live groups (`AVChatRoom`) have no history.",
    see: ["https://www.tencentcloud.com/document/product/1047/34971"],
    payload: {
      GroupId: "Id of the group.",
      ReqMsgNumber: "Number of messages, at most 20.",
      ReqMsgSeq: "Greatest sequence number that is wanted; the newest messages come when it is left out.",
      TopicId: "Topic that is read; for communities with topics only.",
      WithRecalledMsg: "1 also returns messages that have been recalled."
    },
    success: {
      GroupId: "Id of the group.",
      IsFinished:
        "1 when these are all messages that were asked for, 0 when the response was cut off because they are too long or more than 20, 2 when all messages of the range have expired.",
      MsgList: "The same under the name of the table.",
      "MsgList[].From_Account": "Sender of the message.",
      "MsgList[].IsPlaceMsg":
        "0 for a message, 1 for one that was deleted or has expired, with an empty `MsgBody`, 2 for one that was recalled.",
      "MsgList[].IsSystemMsg": "1 for a message of the system.",
      "MsgList[].MsgBody": "Elements of the message.",
      "MsgList[].MsgPriority": "Priority of the message: 1 high, 2 normal, 3 low, 4 lowest.",
      "MsgList[].MsgRandom": "`Random` of the message.",
      "MsgList[].MsgSeq": "Sequence number of the message.",
      "MsgList[].MsgTimeStamp": "Time of the message, in Unix seconds.",
      RspMsgList: "Messages, the newest first.",
      "RspMsgList[].From_Account": "Sender of the message.",
      "RspMsgList[].IsPlaceMsg":
        "0 for a message, 1 for one that was deleted or has expired, with an empty `MsgBody`, 2 for one that was recalled.",
      "RspMsgList[].IsSystemMsg": "1 for a message of the system.",
      "RspMsgList[].MsgBody": "Elements of the message.",
      "RspMsgList[].MsgPriority": "Priority of the message: 1 high, 2 normal, 3 low, 4 lowest.",
      "RspMsgList[].MsgRandom": "`Random` of the message.",
      "RspMsgList[].MsgSeq": "Sequence number of the message.",
      "RspMsgList[].MsgTimeStamp": "Time of the message, in Unix seconds."
    }
  },
  "group.recallMessages": {
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
    description:
      "Removing somebody who is not a member succeeds. A group whose members have all been removed stays. Live groups (`AVChatRoom`) respond with 10004.",
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
  "group.sendMessage": {
    description:
      "The service recognises a repeat by the same content and the same `Random` for five minutes. The client draws `Random` once a call when it is left out and keeps it, so a call of unknown outcome is repeated within that time without a second message.\n\nA message that is dropped because the group gets too many succeeds all the same: look at `MsgDropReason`. A group takes 40 messages a second by default (10023), the trial and development plans take 1,000 messages a day in all, and a body is at most 12 KB long (80002).",
    see: ["https://www.tencentcloud.com/document/product/1047/34959"],
    payload: {
      CloudCustomData: "Custom data that is stored with the message.",
      ForbidCallbackControl: "Webhooks that are not fired for this message.",
      From_Account: "Sender, who must exist; the calling admin when it is left out.",
      GroupAtInfo: "Mentions in the order of the text; live groups cannot mention everybody.",
      "GroupAtInfo[].GroupAtAllFlag": "1 mentions everybody, 0 one member.",
      "GroupAtInfo[].GroupAt_Account": "UserID of the member, with `GroupAtAllFlag` 0.",
      GroupId: "Id of the group.",
      MsgBody: "Elements of the message.",
      MsgPriority: "Priority of the message, `Normal` when it is left out; the case of the letters counts.",
      NeedReadReceipt: "1 asks for read receipts, 0 is the default.",
      OfflinePushInfo: "How the message is pushed to members who are offline.",
      "OfflinePushInfo.AndroidInfo": "What Android devices show, by vendor.",
      "OfflinePushInfo.AndroidInfo.ExtAsHuaweiIntentParam":
        "On Huawei devices Ext goes as a parameter of the Action with 0, the default, and of the Intent with 1.",
      "OfflinePushInfo.AndroidInfo.GoogleChannelID": "Channel with Google's service, Android 8 and later.",
      "OfflinePushInfo.AndroidInfo.GoogleImage": "HTTPS address of a picture for Google's service, at most 1 MB.",
      "OfflinePushInfo.AndroidInfo.HonorImage": "HTTPS address of an icon for Honor devices, less than 512 KB.",
      "OfflinePushInfo.AndroidInfo.HonorImportance": "Importance on Honor devices, NORMAL by default.",
      "OfflinePushInfo.AndroidInfo.HuaWeiCategory": "Category on Huawei devices, in place of that of the console.",
      "OfflinePushInfo.AndroidInfo.HuaWeiChannelID": "Channel on Huawei devices, EMUI 10 and later.",
      "OfflinePushInfo.AndroidInfo.HuaWeiImage": "HTTPS address of an icon for Huawei devices, less than 512 KB.",
      "OfflinePushInfo.AndroidInfo.HuaWeiImportance": "Importance on Huawei devices, NORMAL by default.",
      "OfflinePushInfo.AndroidInfo.MeiZuNoticeMsgType": "Kind of notification on Meizu devices: 0 public, 1 private.",
      "OfflinePushInfo.AndroidInfo.OPPOCategory": "Category on OPPO devices, such as IM or MARKETING.",
      "OfflinePushInfo.AndroidInfo.OPPOChannelID": "Channel on OPPO devices, Android 8 and later.",
      "OfflinePushInfo.AndroidInfo.OPPOPrivateMsgTemplateId": "Template of private messages on OPPO devices.",
      "OfflinePushInfo.AndroidInfo.PushStyle":
        "0, the default style, or 1, a style for much text; Huawei, Honor and OPPO.",
      "OfflinePushInfo.AndroidInfo.Sound": "Sound file.",
      "OfflinePushInfo.AndroidInfo.VIVOCategory": "Category on vivo devices, in place of that of the console.",
      "OfflinePushInfo.AndroidInfo.VIVOClassification": "Class on vivo devices: 0 operational, 1, the default, system.",
      "OfflinePushInfo.AndroidInfo.XiaoMiChannelID": "Channel on Xiaomi devices, MIUI 10 and later.",
      "OfflinePushInfo.ApnsInfo": "What Apple devices show.",
      "OfflinePushInfo.ApnsInfo.BadgeMode":
        "Whether the message counts in the badge: 0, the default, it does, 1 it does not.",
      "OfflinePushInfo.ApnsInfo.ContentAvailable":
        "1 for a silent notification, of which Apple advises at most 3 an hour.",
      "OfflinePushInfo.ApnsInfo.Image": "Address of a picture.",
      "OfflinePushInfo.ApnsInfo.InterruptionLevel": "How much the notification may disturb, iOS 15 and later.",
      "OfflinePushInfo.ApnsInfo.MutableContent":
        "1 for the notification service extension of the app (iOS 10 and later), 0 by default.",
      "OfflinePushInfo.ApnsInfo.Sound": "Sound file.",
      "OfflinePushInfo.ApnsInfo.SubTitle": "Line below the title.",
      "OfflinePushInfo.ApnsInfo.Title": "Title, in place of the outer one.",
      "OfflinePushInfo.Desc": "Text, in place of that which the elements of the message give.",
      "OfflinePushInfo.Ext":
        "Passed through to the client: a JSON text, better not above 1 KB; Desc and Ext have at most 3 KB together.",
      "OfflinePushInfo.PushFlag": "0 notifies receivers who are offline, 1 does not.",
      "OfflinePushInfo.Title": "Title on Apple and Android devices.",
      OnlineOnlyFlag:
        "1 sends to members who are online only and stores nothing, 0 is the default; not for live groups (`AVChatRoom`).",
      Random:
        "Number of 32 bits by which the service recognises a repeat, together with the content; the client draws it when it is left out.",
      SendMsgControl:
        "`NoLastMsg` leaves the conversation as it is, `NoUnread` counts nothing as unread. Not together with `OnlineOnlyFlag` 1, and `NoUnread` not for live groups.",
      SupportMessageExtension: "1 lets the message have extensions.",
      To_Account:
        "The only members who get the message, at most 50; it does not count as unread. For Work, Public and Meeting in the Pro edition (Ultimate in mainland China).",
      TopicId: "Topic to which it is sent; for communities with topics only."
    },
    success: {
      MsgDropReason: "Why the message was dropped, such as `MsgFreqCtrl`; missing when it was sent.",
      MsgSeq: "Sequence number of the message.",
      MsgTime: "Time of the service, in Unix seconds."
    }
  },
  "group.sendSystemNotification": {
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
    description: "The new owner must be a member of the group. Live groups (`AVChatRoom`) respond with 10007.",
    see: ["https://www.tencentcloud.com/document/product/1047/34966"],
    payload: {
      From_Account: "Account that is shown as the operator; only the newest official SDK has this field.",
      GroupId: "Id of the group.",
      NewOwner_Account: "UserID of the new owner, who must be a member."
    },
    success: {}
  },
  "group.unbanMembers": {
    description:
      "It needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and banning switched on in the console. The group types are presumably those of `banMembers`; the page of 2023 knows live groups (`AVChatRoom`) only.",
    see: ["https://www.tencentcloud.com/document/product/1047/50297"],
    payload: { GroupId: "Id of the group.", Members_Account: "UserIDs of the members, at most 20." },
    success: {}
  },
  "group.updateCounters": {
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
  }
}
