// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "conversation.createConversationGroup": {
    description:
      "One group a call. The call succeeds as a whole even when single conversations fail: look at each `ResultCode`. What a second call with the same name does is not documented. A user has at most 20 groups of conversations (51010) and 1,000 conversations in groups (51008).\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China, Premium on older pages); without it the code is 51013.",
    see: ["https://www.tencentcloud.com/document/product/1047/53437"],
    payload: {
      From_Account: "User whose conversations they are.",
      GroupContactItem: "The group to be created, one a call.",
      "GroupContactItem[].ContactItem": "Conversations that go into it.",
      "GroupContactItem[].ContactItem[].ToGroupId": "The group, with `Type` 2.",
      "GroupContactItem[].ContactItem[].To_Account": "The other side, with `Type` 1.",
      "GroupContactItem[].ContactItem[].Type": "1 for a one-to-one conversation, 2 for that of a group.",
      "GroupContactItem[].GroupName": "Name of the group, at most 32 bytes."
    },
    success: {
      GroupResultItem: "What became of the group.",
      "GroupResultItem[].GroupItem": "The group.",
      "GroupResultItem[].GroupItem.GroupId": "Number of the group.",
      "GroupResultItem[].GroupItem.GroupName": "Name of the group.",
      "GroupResultItem[].ResultItem": "What became of each conversation.",
      "GroupResultItem[].ResultItem[].ContactItem": "The conversation.",
      "GroupResultItem[].ResultItem[].ContactItem.ToGroupId": "The group of a group conversation.",
      "GroupResultItem[].ResultItem[].ContactItem.To_Account": "The other side of a one-to-one conversation.",
      "GroupResultItem[].ResultItem[].ContactItem.Type":
        "1 for a one-to-one conversation, 2 for that of a group. Tables of the pages call it a text, their samples have a number.",
      "GroupResultItem[].ResultItem[].ResultCode": "Result of this conversation, 0 for success.",
      "GroupResultItem[].ResultItem[].ResultInfo": "Text that goes with the code."
    }
  },
  "conversation.deleteConversation": {
    description: "The other side keeps the conversation and its history. Mind the spelling of `ToGroupid`.",
    see: ["https://www.tencentcloud.com/document/product/1047/43088"],
    payload: {
      ClearRamble: "1 also clears the user's history of the conversation, 0, the default, does not.",
      From_Account: "User whose conversation is deleted.",
      ToGroupid: "The group, with `Type` 2.",
      To_Account: "The other side, with `Type` 1.",
      Type: "1 for a one-to-one conversation, 2 for that of a group."
    },
    success: {}
  },
  "conversation.deleteConversationGroup": {
    description:
      "The conversations stay. 51009 says that there is no such group, which is also what a repeat ends in.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China, Premium on older pages); without it the code is 51013.",
    see: ["https://www.tencentcloud.com/document/product/1047/53441"],
    payload: { From_Account: "User whose conversations they are.", GroupName: "Name of the group, one a call." },
    success: {
      GroupItem: "Groups that have been deleted.",
      "GroupItem[].GroupId": "Number of the group.",
      "GroupItem[].GroupName": "Name of the group."
    }
  },
  "conversation.listConversationGroups": {
    description:
      "Go on with `NextStartIndex` until `CompleteFlag` is 1. The conversations are called `ContactItem` here, `ContactResultItem` in `searchConversationGroups`.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China, Premium on older pages); without it the code is 51013.",
    see: ["https://www.tencentcloud.com/document/product/1047/53440"],
    payload: {
      From_Account: "User whose conversations they are.",
      StartIndex: "Start of the page: 0 for the first one, then the `NextStartIndex` of the last response."
    },
    success: {
      CompleteFlag: "1 when these were all conversations, 0 when there are more.",
      ContactItem: "Conversations of this page that have groups or marks.",
      "ContactItem[].ContactGroupId": "Numbers of the groups of conversations that it is in.",
      "ContactItem[].CustomMark": "Custom mark.",
      "ContactItem[].StandardMark": "Standard marks, a text of 0 and 1.",
      "ContactItem[].Timestamp": "Time of the last change, in Unix seconds.",
      "ContactItem[].ToGroupId": "The group of a group conversation.",
      "ContactItem[].To_Account": "The other side of a one-to-one conversation.",
      "ContactItem[].Type":
        "1 for a one-to-one conversation, 2 for that of a group. Tables of the pages call it a text, their samples have a number.",
      GroupItem: "Groups of conversations of the user.",
      "GroupItem[].GroupId": "Number of the group.",
      "GroupItem[].GroupName": "Name of the group.",
      NextStartIndex: "Start of the next page."
    }
  },
  "conversation.listConversations": {
    description:
      "Start with four cursors of 0 and hand back all four of each response until `CompleteFlag` is 1.\n\nThe group is called `GroupId` here, `ToGroupId` in the calls for groups of conversations and for marks, and `ToGroupid` in `deleteConversation`.",
    see: ["https://www.tencentcloud.com/document/product/1047/43087"],
    payload: {
      AssistFlags:
        "Bits of what is returned, always 63 by the newest page. Older ones: bit 0 pinned conversations, bit 1 empty ones too, bit 2 pages of pinned ones (7 in their sample); marks and groups of conversations come in newer samples only, with 63.",
      From_Account: "User whose conversations are listed.",
      StartIndex:
        "Where the page starts among conversations that are not pinned: 0 for the first one, then the value of the last answer.",
      TimeStamp:
        "Where the page starts among conversations that are not pinned: 0 for the first one, then the value of the last answer.",
      TopStartIndex:
        "Where the page starts among pinned conversations: 0 for the first one, then the value of the last response.",
      TopTimeStamp:
        "Where the page starts among pinned conversations: 0 for the first one, then the value of the last response."
    },
    success: {
      CompleteFlag: "1 when these were all conversations, 0 when there are more.",
      SessionItem: "Conversations of this page.",
      "SessionItem[].ContactGroupId": "Numbers of the groups of conversations that it is in.",
      "SessionItem[].CustomMark": "Custom mark.",
      "SessionItem[].GroupId": "The group of a group conversation.",
      "SessionItem[].MsgTime": "Time of the last message or change, in Unix seconds.",
      "SessionItem[].StandardMark": "Standard marks, a text of 0 and 1.",
      "SessionItem[].To_Account": "The other side of a one-to-one conversation.",
      "SessionItem[].TopFlag": "1 when the conversation is pinned, 0 when not.",
      "SessionItem[].Type": "1 one-to-one, 2 group.",
      StartIndex: "Where the next page starts among conversations that are not pinned.",
      TimeStamp: "Where the next page starts among conversations that are not pinned.",
      TopStartIndex: "Where the next page starts among pinned conversations.",
      TopTimeStamp: "Where the next page starts among pinned conversations."
    }
  },
  "conversation.markConversations": {
    description:
      "There are 64 standard marks: the first 32 are reserved (1 star, 2 unread, 3 folded, 4 hidden so far), the others are free for the app. Besides them a conversation may have one custom mark, a text. The call succeeds as a whole even when single conversations fail: look at each `ResultCode`. A user has at most 1,000 conversations with marks (51008).\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China, Premium on older pages); without it the code is 51013. By the page of December 2024 only standard marks need the edition, custom ones do not.",
    see: ["https://www.tencentcloud.com/document/product/1047/53438"],
    payload: {
      From_Account: "User whose conversations they are.",
      MarkItem: "Changes, 1 to 100.",
      "MarkItem[].ClearMark": "Numbers of the standard marks to be cleared.",
      "MarkItem[].ContactItem": "The conversation.",
      "MarkItem[].ContactItem.ToGroupId": "The group, with `Type` 2.",
      "MarkItem[].ContactItem.To_Account": "The other side, with `Type` 1.",
      "MarkItem[].ContactItem.Type": "1 for a one-to-one conversation, 2 for that of a group.",
      "MarkItem[].CustomMark": "Custom mark, at most 256 bytes, with `OptType` 2 and 3.",
      "MarkItem[].OptType": "1 changes standard marks, 2 the custom mark, 3 both.",
      "MarkItem[].SetMark": "Numbers of the standard marks to be set."
    },
    success: {
      ResultItem: "What became of each conversation.",
      "ResultItem[].ContactItem": "The conversation.",
      "ResultItem[].ContactItem.ToGroupId": "The group of a group conversation.",
      "ResultItem[].ContactItem.To_Account": "The other side of a one-to-one conversation.",
      "ResultItem[].ContactItem.Type":
        "1 for a one-to-one conversation, 2 for that of a group. Tables of the pages call it a text, their samples have a number.",
      "ResultItem[].OptType": "What was asked for.",
      "ResultItem[].ResultCode": "Result of this conversation, 0 for success.",
      "ResultItem[].ResultInfo": "Text that goes with the code."
    }
  },
  "conversation.pinConversations": {
    description:
      "There is one outcome for the whole call. The documents of the client SDKs allow 50 pinned conversations. The call is new (March 2026) and in no SDK yet.",
    see: ["https://www.tencentcloud.com/document/product/1047/78304"],
    payload: {
      From_Account: "User whose conversations they are.",
      OperationType: "1 pins the conversations, 2 unpins them.",
      RecentContactItem: "The conversations.",
      "RecentContactItem[].GroupId": "The group, with `Type` 2.",
      "RecentContactItem[].To_Account": "The other side, with `Type` 1.",
      "RecentContactItem[].Type": "1 for a one-to-one conversation, 2 for that of a group."
    },
    success: {}
  },
  "conversation.searchConversationGroups": {
    description:
      "The time is called `Timestamp` here, `TimeStamp` in `listConversations`.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China, Premium on older pages); without it the code is 51013.",
    see: ["https://www.tencentcloud.com/document/product/1047/53442"],
    payload: {
      ContactItem: "The conversations, 1 to 300.",
      "ContactItem[].ToGroupId": "The group, with `Type` 2.",
      "ContactItem[].To_Account": "The other side, with `Type` 1.",
      "ContactItem[].Type": "1 for a one-to-one conversation, 2 for that of a group.",
      From_Account: "User whose conversations they are."
    },
    success: {
      ContactResultItem: "Conversations that were found.",
      "ContactResultItem[].ContactGroupId": "Numbers of the groups of conversations that it is in.",
      "ContactResultItem[].CustomMark": "Custom mark.",
      "ContactResultItem[].StandardMark": "Standard marks, a text of 0 and 1.",
      "ContactResultItem[].Timestamp": "Time of the last change, in Unix seconds.",
      "ContactResultItem[].ToGroupId": "The group of a group conversation.",
      "ContactResultItem[].To_Account": "The other side of a one-to-one conversation.",
      "ContactResultItem[].Type":
        "1 for a one-to-one conversation, 2 for that of a group. Tables of the pages call it a text, their samples have a number.",
      GroupItem: "Groups of conversations of the user.",
      "GroupItem[].GroupId": "Number of the group.",
      "GroupItem[].GroupName": "Name of the group."
    }
  },
  "conversation.updateConversationGroup": {
    description:
      "The call succeeds as a whole even when single conversations fail: look at each `ResultCode`. A second call to rename fails, as there is no group of the old name any more (51009), so a call of unknown outcome is not repeated; changes of conversations may be repeated by hand. A user has at most 1,000 conversations in groups (51008).\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China, Premium on older pages); without it the code is 51013.",
    see: ["https://www.tencentcloud.com/document/product/1047/53439"],
    payload: {
      From_Account: "User whose conversations they are.",
      UpdateGroup: "The change.",
      "UpdateGroup.ContactUpdateItem": "Conversations to add and to remove, with `UpdateGroupType` 2.",
      "UpdateGroup.ContactUpdateItem[].ContactItem": "The conversation.",
      "UpdateGroup.ContactUpdateItem[].ContactItem.ToGroupId": "The group, with `Type` 2.",
      "UpdateGroup.ContactUpdateItem[].ContactItem.To_Account": "The other side, with `Type` 1.",
      "UpdateGroup.ContactUpdateItem[].ContactItem.Type": "1 for a one-to-one conversation, 2 for that of a group.",
      "UpdateGroup.ContactUpdateItem[].ContactOptType": "1 adds the conversation, 2 removes it.",
      "UpdateGroup.NewGroupName": "New name, at most 32 bytes, with `UpdateGroupType` 1.",
      "UpdateGroup.OldGroupName":
        "Name of the group, at most 32 bytes. The page requires it to rename only, but its sample for conversations has it.",
      "UpdateGroup.UpdateGroupType": "1 to rename the group, 2 to change its conversations.",
      UpdateType: "1 to update a group; there is no other value."
    },
    success: {
      UpdateGroupResult: "What became of it.",
      "UpdateGroupResult.ContactResultItem": "What became of each conversation.",
      "UpdateGroupResult.ContactResultItem[].ContactItem": "The conversation.",
      "UpdateGroupResult.ContactResultItem[].ContactItem.ToGroupId": "The group of a group conversation.",
      "UpdateGroupResult.ContactResultItem[].ContactItem.To_Account": "The other side of a one-to-one conversation.",
      "UpdateGroupResult.ContactResultItem[].ContactItem.Type":
        "1 for a one-to-one conversation, 2 for that of a group. Tables of the pages call it a text, their samples have a number.",
      "UpdateGroupResult.ContactResultItem[].ContactOptType": "What was asked for.",
      "UpdateGroupResult.ContactResultItem[].ResultCode": "Result of this conversation, 0 for success.",
      "UpdateGroupResult.ContactResultItem[].ResultInfo": "Text that goes with the code.",
      "UpdateGroupResult.GroupId": "Number of the group.",
      "UpdateGroupResult.GroupName": "Name that the group has now.",
      "UpdateGroupResult.OldGroupName": "Name that the group had before.",
      "UpdateGroupResult.UpdateGroupType": "What was asked for.",
      UpdateType: "What was asked for."
    }
  }
}
