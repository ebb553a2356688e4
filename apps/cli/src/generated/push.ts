// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "push.addTags": {
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
    description:
      "That interface is kept for apps that use it: `addTags` supersedes this call. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app. A user has at most 100 tags.",
    see: ["https://www.tencentcloud.com/document/product/1047/37173"],
    payload: {
      UserTags: "Users and the tags to add, 1 to 100.",
      "UserTags[].Tags": "Tags, at most 10, each of at most 50 bytes.",
      "UserTags[].To_Account": "The user."
    },
    success: {}
  },
  "push.getAttributeNames": {
    description: "Needs the Push plugin, in its free, standard or advanced edition.",
    see: ["https://www.tencentcloud.com/document/product/1047/67815"],
    payload: {},
    success: {
      AttrNames: 'Names of the attributes by slot, "0" to "9".',
      AttrTypes: "Whose attributes they are, by slot: 0 those of UserIDs, 1 those of RegistrationIDs."
    }
  },
  "push.getAttributeNamesLegacy": {
    description:
      "That interface is kept for apps that use it: `getAttributeNames` supersedes this call. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
    see: ["https://www.tencentcloud.com/document/product/1047/37168"],
    payload: {},
    success: { AttrNames: 'Names of the attributes by slot, "0" to "9".' }
  },
  "push.getAttributes": {
    description:
      "Needs the Push plugin, in its free, standard or advanced edition. A user is a UserID or, in the Push service, a RegistrationID. The response need not be in the order of the request. The call succeeds as a whole even when single users fail: `ErrorList` names them.",
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
    description:
      "That interface is kept for apps that use it: `getAttributes` supersedes this call. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app. The response need not be in the order of the request.",
    see: ["https://www.tencentcloud.com/document/product/1047/37169"],
    payload: { To_Account: "Users whose attributes to get, 1 to 100." },
    success: {
      UserAttrs: "Users and their attributes, in any order.",
      "UserAttrs[].Attrs": "Values of the attributes by name; an empty object when the user has none.",
      "UserAttrs[].To_Account": "The user."
    }
  },
  "push.getTags": {
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
    description:
      "That interface is kept for apps that use it: `getTags` supersedes this call. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
    see: ["https://www.tencentcloud.com/document/product/1047/37172"],
    payload: { To_Account: "Users whose tags to get, 1 to 100." },
    success: {
      UserTags: "Users and their tags.",
      "UserTags[].Tags": "Tags of the user.",
      "UserTags[].To_Account": "The user."
    }
  },
  "push.pushToAll": {
    description:
      "One path takes two bodies. That of the Push plugin (free, standard or advanced edition) has `OfflinePushInfo` and `DataId` and no message. That of Chat (Pro, Pro Plus or Enterprise) has `MsgBody` and `OnlineOnlyFlag` too: with an `OnlineOnlyFlag` of 0 it serves 200 users a second, with 1 there is no such limit. Only accounts that have logged in once or were imported are reached, and a message that was pushed cannot be changed later.\n\n100 calls a day are allowed, 10 in the free edition, one second apart. The codes of the page could not be read; those of `pushToAllLegacy` and 90057 are likely. That `MsgRandom` is recognised for 7 days is documented for `pushToAllLegacy` only: here a call whose outcome is unknown is repeated within one second at most, which is what `pushToUsers` promises.",
    see: ["https://www.tencentcloud.com/document/product/1047/67814"],
    payload: {
      Condition: "Whom to push to; everybody when left out. Attributes and tags cannot be mixed.",
      "Condition.AttrsAnd": "Users for whom all of these attributes have the given values; it can go with AttrsOr.",
      "Condition.AttrsOr": "Users for whom any of these attributes has the given value.",
      "Condition.TagsAnd":
        "Users who have all of these tags, at most 10; it can go with TagsOr, but not share a tag with it (90022).",
      "Condition.TagsNot":
        "Users who have none of these tags, at most 10. A sample shows this field; one for attributes may exist as well.",
      "Condition.TagsOr": "Users who have any of these tags, at most 10.",
      DataId: "Reference of your own, at most 64 bytes; the webhooks of the push carry it.",
      From_Account: "Sender.",
      MsgBody: "Elements of a message, in order; in the body of Chat only.",
      MsgRandom:
        "Number of the task, of 32 bits, by which the service recognises a repeat; the client draws it when it is left out.",
      OfflinePushInfo: "What is pushed to users who are offline, and how.",
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
        "In the body of Chat only: 0 keeps the message in the history and counts it as unread, 1 only delivers it."
    },
    success: { TaskId: "Id of the push task: recallPush takes it." }
  },
  "push.pushToAllLegacy": {
    description:
      "That interface is kept for apps that use it: `pushToAll` supersedes this call. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app. It is open 48 hours after approval (90045 before). 100 calls a day are allowed (90047), one second apart (90024); a run takes about a minute. Only accounts that have logged in once or were imported are reached. Messages are kept for users who are offline, as long as `MsgLifeTime` says, but are not part of the history.\n\nA `MsgRandom` must not serve twice within 7 days (a page of 2024 still says one second). The client draws it once a call and repeats it unchanged after an unknown outcome; to go on later, send the same one again.",
    see: ["https://www.tencentcloud.com/document/product/1047/37166"],
    payload: {
      Condition: "Whom to push to; everybody when left out. Attributes and tags cannot be mixed (90039).",
      "Condition.AttrsAnd": "Users for whom all of these attributes have the given values; it can go with AttrsOr.",
      "Condition.AttrsOr": "Users for whom any of these attributes has the given value.",
      "Condition.TagsAnd":
        "Users who have all of these tags, at most 10; it can go with TagsOr, but not share a tag with it (90022).",
      "Condition.TagsOr": "Users who have any of these tags, at most 10.",
      From_Account: "Sender that is shown; an administrator when left out.",
      MsgBody: "Elements of the message, in order.",
      MsgLifeTime:
        "Seconds for which the message is kept for users who are offline: 0 by default, which keeps nothing, and at most 7 days.",
      MsgRandom:
        "Number of the task, of 32 bits, by which the service recognises a repeat; the client draws it when it is left out.",
      OfflinePushInfo: "How the message is pushed to users who are offline.",
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
      "OfflinePushInfo.Title": "Title on Apple and Android devices."
    },
    success: { TaskId: "Id of the push task; the webhook of the push carries it too." }
  },
  "push.pushToUsers": {
    description:
      "Needs the Push plugin, in its free, standard or advanced edition. There is no message in this call: nothing enters a conversation, and by default nothing counts as unread. Pushes to users who are online reach the Push SDK from 8.2.6325 on. The call succeeds as a whole even when single users fail: `ErrorList` names them.\n\nUp to 40 calls a second are allowed in the advanced edition, 30 in the standard and 10 in the free one; an older page says 30 for all. The service recognises a repeat by `MsgRandom` for one second only: after that, a call whose outcome is unknown is not repeated, as it would push again.",
    see: ["https://www.tencentcloud.com/document/product/1047/67553"],
    payload: {
      DataId: "Reference of your own, at most 64 bytes; the webhooks of the push carry it.",
      From_Account: "Sender, a UserID or RegistrationID.",
      MsgRandom:
        "Random number of 32 bits by which the service recognises a repeat; the client draws it when it is left out.",
      OfflinePushInfo: "What is pushed, and how.",
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
      To_Account: "Receivers, UserIDs or RegistrationIDs, 1 to 500."
    },
    success: {
      ErrorList: "Users that failed; left out when none did.",
      "ErrorList[].ErrorCode": "Why it failed, such as 70107 or 90035.",
      "ErrorList[].ErrorInfo": "Text that goes with the code.",
      "ErrorList[].To_Account": "The user.",
      TaskId: "Id of the push task; empty when the push failed."
    }
  },
  "push.recallPush": {
    description:
      "Needs the Push plugin, in its free, standard or advanced edition. 90049 says that there is no such task, 90051 that calls come too fast, and 90050 that the push is recalled already, which is the response to a repeat.",
    see: ["https://www.tencentcloud.com/document/product/1047/67824"],
    payload: {
      OfflinePushInfo: "What the notification is written over with.",
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
      TaskId: "Id of the push task, at most 24 hours old."
    },
    success: {}
  },
  "push.removeAllTags": {
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
    description:
      "That interface is kept for apps that use it: `removeAllTags` supersedes this call. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
    see: ["https://www.tencentcloud.com/document/product/1047/37175"],
    payload: { To_Account: "Users whose tags to remove, 1 to 100." },
    success: {}
  },
  "push.removeAttributes": {
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
    description:
      "That interface is kept for apps that use it: `removeAttributes` supersedes this call. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app. `Attrs` is an array of names here, not an object as in `setAttributesLegacy`.",
    see: ["https://www.tencentcloud.com/document/product/1047/37171"],
    payload: {
      UserAttrs: "Users and the attributes to remove, 1 to 100.",
      "UserAttrs[].Attrs": "Names of the attributes.",
      "UserAttrs[].To_Account": "The user."
    },
    success: {}
  },
  "push.removeTags": {
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
    description:
      "That interface is kept for apps that use it: `removeTags` supersedes this call. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
    see: ["https://www.tencentcloud.com/document/product/1047/37174"],
    payload: {
      UserTags: "Users and the tags to remove, 1 to 100.",
      "UserTags[].Tags": "Tags, at most 10, each of at most 50 bytes.",
      "UserTags[].To_Account": "The user."
    },
    success: {}
  },
  "push.setAttributeNames": {
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
    description:
      "That interface is kept for apps that use it: `setAttributeNames` supersedes this call. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
    see: ["https://www.tencentcloud.com/document/product/1047/37167"],
    payload: { AttrNames: 'Names of the attributes by slot, "0" to "9"; each has at most 50 bytes.' },
    success: {}
  },
  "push.setAttributes": {
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
    description:
      "That interface is kept for apps that use it: `setAttributes` supersedes this call. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app. The attributes must have been named before (90033).",
    see: ["https://www.tencentcloud.com/document/product/1047/37170"],
    payload: {
      UserAttrs: "Users and the attributes to set, 1 to 100.",
      "UserAttrs[].Attrs": "Values by the name of the attribute, each of at most 50 bytes.",
      "UserAttrs[].To_Account": "The user."
    },
    success: {}
  }
}
