// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "message.deleteMessages": {
    description:
      "The other side keeps its copies. Keys of a wrong form are named by the response. There is no English page, and the codes of the Chinese one are not known here.",
    see: ["https://cloud.tencent.com/document/product/269/101439"],
    payload: {
      MsgKeyList: "Keys of the messages, 1 to 30.",
      Operator_Account: "User whose copies are deleted.",
      Peer_Account: "The other side."
    },
    success: { InvalidMsgKeyList: "Keys of the request that have a wrong form." }
  },
  "message.getMessageExtension": {
    description:
      "The message must have been sent with `SupportMessageExtension` 1; 23004 says that there is no such message. A message has at most 300 pairs, a response at most 200: ask again from a greater `StartSeq` until `CompleteFlag` is 1. Pairs that were set in one call may have the same `Seq`.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and message extensions switched on in the console; without them the code is 10008.",
    see: ["https://www.tencentcloud.com/document/product/1047/51194"],
    payload: {
      From_Account: "Sender of the message; the calling admin when it is left out.",
      MsgKey: "Key of the message.",
      StartSeq: "Only pairs whose `Seq` is this or greater.",
      To_Account: "Receiver of the message."
    },
    success: {
      ClearSeq: "Pairs with a `Seq` up to this one have been cleared: drop those that you have stored.",
      CompleteFlag: "1 when these were all pairs, 0 when there are more.",
      ExtensionList: "Pairs in the order of their `Seq`, at most 200.",
      "ExtensionList[].Key": "Name of the pair.",
      "ExtensionList[].Seq": "Version of the pair.",
      "ExtensionList[].Value": "Value of the pair.",
      LatestSeq: "Greatest `Seq` of the message."
    }
  },
  "message.importMessage": {
    description:
      "The service recognises a repeat by `MsgSeq`, `MsgRandom` and `MsgTimeStamp` within the conversation, in either direction; the content plays no part, and the first import stays. The client draws the two numbers before the first attempt when they are left out. To be able to repeat a migration as a whole, derive them from your own data: a number that is left out is a new one with each call.\n\nImport in the order of time. The message goes into the conversations of both users and fires no webhooks. The body of the request has at most 12 KB (93000).",
    see: ["https://www.tencentcloud.com/document/product/1047/35014"],
    payload: {
      CloudCustomData: "Custom data, which is stored with the message and delivered to the receiver.",
      From_Account: "Sender.",
      MsgBody: "Elements of the message, in order; at most one of them is a `TIMCustomElem`.",
      MsgRandom: "Random number, by which a repeat is recognised.",
      MsgSeq: "Sequence number, by which a repeat is recognised.",
      MsgTimeStamp:
        "Time at which the message was sent in the other system, in Unix seconds; a repeat is recognised by it.",
      SyncFromOldSystem:
        "2 for history, which is neither counted as unread nor delivered to devices, 5 for messages of today, which are both. Older pages have 1 in place of 5.",
      To_Account: "Receiver."
    },
    success: {}
  },
  "message.modifyMessage": {
    description:
      "What is not given stays as it is. The stored message is overwritten for both sides, and what it was does not come back.",
    see: ["https://www.tencentcloud.com/document/product/1047/47722"],
    payload: {
      CloudCustomData: "New custom data. `MsgBody` or `CloudCustomData` has to be given.",
      From_Account: "Sender of the message.",
      MsgBody:
        "New elements, in order; at most one of them is a `TIMCustomElem`. `MsgBody` or `CloudCustomData` has to be given.",
      MsgKey: "Key of the message.",
      To_Account: "Receiver of the message."
    },
    success: {}
  },
  "message.pullHistory": {
    description:
      "While `Complete` is 0, ask again with the `LastMsgTime` of the response as `MaxTime` and with its `LastMsgKey`. Within a page the messages run from old to new. A response has at most 13 KB, so it may hold fewer messages than asked for.\n\nThe two sides may have different histories: one may have cleared the chat, deleted the conversation with its messages or single messages, or the message was sent with `SyncOtherMachine` 2. It reaches back as far as the app stores messages, 7 days by default. Older pages and SDKs call the two accounts `From_Account` and `To_Account`.",
    see: ["https://www.tencentcloud.com/document/product/1047/35478"],
    payload: {
      From_Account: "The side whose view of the conversation is read: the older name of `Operator_Account`.",
      LastMsgKey: "From the second page on: the `LastMsgKey` of the last response.",
      MaxCnt: "Number of messages that are wanted.",
      MaxTime: "Latest time, in Unix seconds; from the second page on the `LastMsgTime` of the last response.",
      MinTime: "Earliest time, in Unix seconds.",
      Operator_Account: "The side whose view of the conversation is read.",
      Peer_Account: "The other side.",
      To_Account: "The other side: the older name of `Peer_Account`."
    },
    success: {
      Complete: "1 when these were all messages of the time, 0 when there are more.",
      LastMsgKey: "Key of the oldest message of this response.",
      LastMsgTime: "Time of the oldest message of this response, in Unix seconds.",
      MsgCnt: "Number of messages in this response.",
      MsgList: "Messages, from old to new.",
      "MsgList[].CloudCustomData": "Custom data of the message.",
      "MsgList[].From_Account": "Sender.",
      "MsgList[].IsPeerRead": "1 when the other side has sent a read receipt, 0 when not.",
      "MsgList[].MsgBody": "Elements of the message, in order.",
      "MsgList[].MsgClientTime": "Time that the client of the sender set, in Unix seconds; only an SDK has this field.",
      "MsgList[].MsgFlagBits": "0 for a normal message, 8 for one that has been recalled.",
      "MsgList[].MsgKey": "Identifies the message, to recall or change it, for read receipts and for its extension.",
      "MsgList[].MsgRandom": "Random number.",
      "MsgList[].MsgSeq": "Sequence number.",
      "MsgList[].MsgTimeStamp": "Time at which the message was sent, in Unix seconds.",
      "MsgList[].To_Account": "Receiver."
    }
  },
  "message.queryUnreadCounts": {
    description:
      "Without `Peer_Account` the response is the total alone, with it one entry per conversation. The call succeeds as a whole even when single ones fail: `ErrorList` names them.",
    see: ["https://www.tencentcloud.com/document/product/1047/41046"],
    payload: {
      Peer_Account: "The other sides of the conversations, at most 10; the total is counted when it is left out.",
      To_Account: "User whose messages are counted."
    },
    success: {
      AllC2CUnreadMsgNum: "Messages not read in all conversations; only without `Peer_Account`.",
      C2CUnreadMsgNumList: "Messages not read by conversation; only with `Peer_Account`.",
      "C2CUnreadMsgNumList[].C2CUnreadMsgNum": "Messages not read.",
      "C2CUnreadMsgNumList[].Peer_Account": "The other side.",
      ErrorList: "Conversations that failed.",
      "ErrorList[].ErrorCode": "Why it failed, such as 70107 for an account that does not exist.",
      "ErrorList[].Peer_Account": "The other side."
    }
  },
  "message.recallMessage": {
    description:
      "It may be of any age, and what is recalled does not come back. A repeat fails with 20023, which says that the message has been recalled already; 20022 says that there is no such message.",
    see: ["https://www.tencentcloud.com/document/product/1047/35015"],
    payload: {
      From_Account: "Sender of the message.",
      MsgKey: "Key of the message, from the response to sending it, from a webhook or from the history.",
      To_Account: "Receiver of the message."
    },
    success: {}
  },
  "message.sendBatchMessages": {
    description:
      "The call succeeds as a whole even when single receivers fail: `ActionStatus` is `SomeError` then, and `ErrorList` names them. It fails only when all of them do. Besides the calls there is a limit of 12,000 deliveries a minute, in which each receiver counts; trial and developer editions cannot raise it.\n\nRepeats are recognised for one second by `MsgRandom`; the 120 seconds of `sendMessage` are documented for `sendMessage` only. So a call of unknown outcome is hardly ever repeated: a later repeat could send a second message. No webhooks are fired. The body of the request has at most 12 KB (93000).\n\n`OnlineOnlyFlag` 1 keeps the message out of the history by the newest Chinese page; the English page of December 2024 still names `MsgLifeTime` for this, with 0 in one version and 1 in another.",
    see: ["https://www.tencentcloud.com/document/product/1047/34920"],
    payload: {
      CloudCustomData: "Custom data, which is stored with the message and delivered to the receiver.",
      From_Account: "Sender; the calling admin when it is left out.",
      IsNeedReadReceipt: "1 asks the receiver for a read receipt; 0 by default.",
      MsgBody: "Elements of the message, in order; at most one of them is a `TIMCustomElem`.",
      MsgLifeTime:
        "Seconds for which the message is kept for receivers who are offline: at most 604,800, which are 7 days and the default. 0 delivers it to receivers who are online now only; `OnlineOnlyFlag` 1 is the newer way to say so.",
      MsgRandom: "Random number, by which a repeat is recognised.",
      MsgSeq:
        "Sequence number, which need not be unique: messages of the same second are sorted by it. A repeat is recognised by it.",
      OfflinePushInfo: "How the message is notified to receivers who are offline.",
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
        "0, the default, stores the message in the history, 1 delivers it to receivers who are online now and stores nothing.",
      SendMsgControl:
        "What the message does not do: `NoUnread` does not count it as unread, `NoLastMsg` does not change the list of conversations. `WithMuteNotifications` respects that a receiver wants no notifications, which is not checked without.",
      SyncOtherMachine:
        "1 also delivers the message to the sender's devices that are online and keeps it in the sender's history, 2 does neither. When it is left out, the message is kept in the sender's history.",
      To_Account: "Receivers, 1 to 500."
    },
    success: {
      ErrorList: "Receivers that failed; left out when none did.",
      "ErrorList[].ErrorCode": "Why it failed, such as 70107 for an account that does not exist.",
      "ErrorList[].To_Account": "The receiver.",
      MsgId: "Identifies the message in clients; newer responses have it.",
      MsgKey: "Identifies the message, to recall or change it."
    }
  },
  "message.sendMessage": {
    description:
      "The service recognises a repeat by the sender, `MsgSeq`, `MsgRandom` and the content, for 120 seconds. The client draws the two numbers before the first attempt when they are left out and never changes them, so a call of unknown outcome (a lost connection, 60008) can be repeated in this time without a second message. A message that you send again yourself, later or in another process, needs the same two numbers as before.\n\nSender and receiver must be imported (20003). Whether they are friends, have blocked each other or are muted is not checked. The webhooks before and after a one-to-one message are fired unless `ForbidCallbackControl` says otherwise; a refusal by your own server comes back as 20006 or a code from 120001 to 130000. The body of the request has at most 12 KB, 8 KB by older pages (93000). Older pages also list 20009 to 20012 and 90011. Trial and developer editions have 1,000 one-to-one messages a day in all.",
    see: ["https://www.tencentcloud.com/document/product/1047/34919"],
    payload: {
      CloudCustomData: "Custom data, which is stored with the message and delivered to the receiver.",
      ForbidCallbackControl:
        "Webhooks that are not fired for this message: that before it is sent, that after it, or both.",
      From_Account: "Sender; the calling admin when it is left out.",
      IsNeedReadReceipt: "1 asks the receiver for a read receipt; 0 by default.",
      MsgBody: "Elements of the message, in order; at most one of them is a `TIMCustomElem`.",
      MsgLifeTime:
        "Seconds for which the message is kept for receivers who are offline: at most 604,800, which are 7 days and the default. 0 delivers it to receivers who are online now only; `OnlineOnlyFlag` 1 is the newer way to say so.",
      MsgRandom: "Random number, by which a repeat is recognised.",
      MsgSeq:
        "Sequence number, which need not be unique: messages of the same second are sorted by it. A repeat is recognised by it.",
      MsgTimeStamp: "Time of the message, in Unix seconds.",
      OfflinePushInfo: "How the message is notified to receivers who are offline.",
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
        "0, the default, stores the message in the history, 1 delivers it to receivers who are online now and stores nothing.",
      SendMsgControl:
        "What the message does not do: `NoUnread` does not count it as unread, `NoLastMsg` does not change the list of conversations. `WithMuteNotifications` respects that a receiver wants no notifications, which is not checked without.",
      SupportMessageExtension: "1 lets pairs of names and values be attached to the message later, 0 does not.",
      SyncOtherMachine:
        "1 also delivers the message to the sender's devices that are online and keeps it in the sender's history, 2 does neither. When it is left out, the message is kept in the sender's history.",
      To_Account: "Receiver."
    },
    success: {
      MsgId: "Identifies the message in clients; answers have it since about December 2024.",
      MsgKey:
        "Identifies the message, to recall or change it, for read receipts and for its extension; at most 50 characters.",
      MsgTime: "Time at which the message was sent, in Unix seconds."
    }
  },
  "message.sendReadReceipts": {
    description:
      "The messages must have been sent with `IsNeedReadReceipt` 1. No page says how often it may be called, so the default frequency is kept. Of its codes only the first ones are known here.",
    see: ["https://www.tencentcloud.com/document/product/1047/77776"],
    payload: {
      C2CMsgInfo: "Messages that have been read.",
      "C2CMsgInfo[].From_Account": "Sender, the same as `Peer_Account`.",
      "C2CMsgInfo[].MsgKey": "Key of the message.",
      "C2CMsgInfo[].To_Account": "Receiver, the same as `Operator_Account`.",
      Operator_Account: "User who has read the messages: their receiver.",
      Peer_Account: "Sender of the messages."
    },
    success: {}
  },
  "message.setMessageExtension": {
    description:
      "The call succeeds as a whole even when single pairs fail: look at each `ErrorCode`, 23001 for a pair that others have changed, whose entry carries the current `Seq`. A message has at most 300 pairs and takes 200 changes a minute (23003). 23002 says that it was not sent with `SupportMessageExtension` 1, 23004 that there is no such message. A repeat leaves the same pairs, with a greater `Seq`.\n\nIt needs the Pro, Pro Plus or Enterprise edition (Ultimate or Enterprise in mainland China) and message extensions switched on in the console; without them the code is 10008.",
    see: ["https://www.tencentcloud.com/document/product/1047/51195"],
    payload: {
      ExtensionList: "Pairs, at most 20; required to set and to delete.",
      "ExtensionList[].Key": "Name of the pair, at most 100 bytes.",
      "ExtensionList[].Seq":
        "Version of the pair that you know, 0 for a new one; it is not checked when an admin of the app calls.",
      "ExtensionList[].Value": 'Value of the pair, at most 1,000 bytes; "" to delete the pair.',
      From_Account: "Sender of the message; the calling admin when it is left out.",
      MsgKey: "Key of the message.",
      OperateType: "1 sets the pairs, 2 deletes them, 3 clears all pairs of the message.",
      To_Account: "Receiver of the message."
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
  "message.setMessagesRead": {
    description: "Without `MsgReadTime` a late repeat also marks messages that came in between.",
    see: ["https://www.tencentcloud.com/document/product/1047/38996"],
    payload: {
      MsgReadTime:
        "Messages up to this time become read, in Unix seconds; now when it is left out. The Chinese page has a number, the English ones have a text.",
      Peer_Account: "The other side.",
      Report_Account: "User who has read the messages."
    },
    success: {}
  }
}
