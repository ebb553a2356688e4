// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "officialAccount.addSubscribers": {
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
    payload: { Official_Account: "Id of the official account, as createOfficialAccount answers it." },
    success: {}
  },
  "officialAccount.getOfficialAccounts": {
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
  }
}
