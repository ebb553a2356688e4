// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "officialAccount.addSubscribers": {
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). The call succeeds as a whole even when single users fail: look at each `Result`, where 0 is a failure, for which no code is given.",
    see: ["https://www.tencentcloud.com/document/product/1047/60760"],
    payload: {
      Official_Account: "Id of the official account, as createOfficialAccount returns it.",
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
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). For an account that is gone already the code is 130004.",
    see: ["https://www.tencentcloud.com/document/product/1047/60756"],
    payload: { Official_Account: "Id of the official account, as createOfficialAccount returns it." },
    success: {}
  },
  "officialAccount.getOfficialAccounts": {
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). The call succeeds as a whole even when single accounts fail: look at each `ErrorCode`. The fields of the response are those of an official SDK, as the response on the page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/60758"],
    payload: {
      OfficialAccountIdList: "Official accounts to get, at most 50.",
      "OfficialAccountIdList[].Official_Account": "Id of the official account.",
      ResponseFilter: "Restricts what the response holds.",
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
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). Go on with `Next` until it is empty. The page says that all subscribers come in one response when `Limit` is left out.",
    see: ["https://www.tencentcloud.com/document/product/1047/60759"],
    payload: {
      Limit: "Subscribers per page, at most 200.",
      Next: "Start of the page: empty first, then Next of the response.",
      Official_Account: "Id of the official account, as createOfficialAccount returns it."
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
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). While `CompleteFlag` is 0, go on with `Next` as `Offset`. The fields of the response are those of an official SDK, as the response on the page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/60763"],
    payload: {
      Limit: "Official accounts per page; 200 by default and at most.",
      Offset: "Start of the page: left out or 0 first, then Next.",
      ResponseFilter: "Restricts what the response holds.",
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
        "Id of the official account, as createOfficialAccount returns it. A Java SDK sends it as OfficialAccount, against the page.",
      Organization: "Organisation that the account belongs to, at most 500 bytes."
    },
    success: {}
  },
  "officialAccount.modifySubscriber": {
    description: "Needs Enterprise (on the mainland site Ultimate or Enterprise).",
    see: ["https://www.tencentcloud.com/document/product/1047/60762"],
    payload: {
      CustomString: "Data of your own, at most 3,000 bytes.",
      Official_Account: "Id of the official account, as createOfficialAccount returns it.",
      Subscriber_Account: "UserID of the subscriber."
    },
    success: {}
  },
  "officialAccount.pullHistory": {
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). Ask without `LastMsgKey` first, then with that of the response. A response holds up to 20 messages, fewer when they are long: `IsFinished` speaks of the messages asked for, not of the whole history.",
    see: ["https://www.tencentcloud.com/document/product/1047/60812"],
    payload: {
      LastMsgKey: "Start of the page: left out for the newest messages, then LastMsgKey of the response.",
      Official_Account: "Id of the official account, as createOfficialAccount returns it.",
      ReqMsgNumber: "Messages asked for; up to 20 are answered.",
      WithRecalledMsg: "1 includes messages that were recalled, 0 is the default."
    },
    success: {
      IsFinished:
        "1 when all messages asked for are here, 0 when they are not, as they are too long or more than 20, 2 when all messages before these have expired.",
      LastMsgKey: "Start of the next page.",
      Official_Account: "Id of the official account.",
      RspMsgList: "Messages, the newest first.",
      "RspMsgList[].From_Account": "Sender of the message.",
      "RspMsgList[].IsPlaceMsg":
        "1 for the place of a message that has expired, was deleted or is not stored: MsgBody is empty then. Recalled messages are listed only when WithRecalledMsg asks for them.",
      "RspMsgList[].MsgBody": "Elements of the message, in order.",
      "RspMsgList[].MsgKey": "Key of the message, made of its sequence number, 1 and its time.",
      "RspMsgList[].MsgSeq": "Sequence number of the message; the smaller is the earlier.",
      "RspMsgList[].MsgTimeStamp": "Time of the message, in Unix seconds."
    }
  },
  "officialAccount.recallMessages": {
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). Messages can be recalled as long as the history is kept. The call succeeds as a whole even when single messages fail: look at each `RetCode`. The codes of the page could be read only in part. Up to 200 calls a second is the default of all calls.",
    see: ["https://www.tencentcloud.com/document/product/1047/60811"],
    payload: {
      MsgKeyList: "Keys of the messages, at most 10.",
      Official_Account: "Id of the official account, as createOfficialAccount returns it.",
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
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). Send the users in `SubscriberToDel_Account`, as the sample of the page and an official SDK do; its field table has `SubscriberList` instead, which may be a slip. The call succeeds as a whole even when single users fail: look at each `Result`, where 0 is a failure, for which no code is given.",
    see: ["https://www.tencentcloud.com/document/product/1047/60761"],
    payload: {
      Official_Account: "Id of the official account, as createOfficialAccount returns it.",
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
  "officialAccount.sendBroadcast": {
    description:
      "Needs Enterprise (on the mainland site Ultimate or Enterprise). One official account may send one message a second and two broadcasts an hour. For 5 minutes the service drops a message with the same content and `Random` (by the text of the page the same content is enough); the client draws `Random` once a call, so within that time an attempt whose outcome is unknown is repeated without harm. Keep `MsgKey` to recall the message.",
    see: ["https://www.tencentcloud.com/document/product/1047/60810"],
    payload: {
      CloudCustomData: "Data of your own, stored with the message.",
      ForbidCallbackControl: "Webhooks that this message does not fire.",
      MsgBody: "Elements of the message, in order.",
      Official_Account: "Id of the official account, as createOfficialAccount returns it.",
      OfflinePushInfo: "How the message is pushed to subscribers who are offline.",
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
      OnlineOnlyFlag: "1 sends only to subscribers who are online, 0 is the default and sends to all.",
      Random:
        "Random number of 32 bits by which the service recognises a repeat; the client draws it when it is left out.",
      SendMsgControl: "NoLastMsg leaves the conversation as it was; not together with an OnlineOnlyFlag of 1."
    },
    success: {
      MsgKey: "Key of the message, at most 50 characters: recallMessages takes it.",
      MsgTime: "Time of the message at the service, in Unix seconds."
    }
  }
}
