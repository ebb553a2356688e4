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
      "This is the older interface, kept for apps that use it: `getAttributeNames` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
    see: ["https://www.tencentcloud.com/document/product/1047/37168"],
    payload: {},
    success: { AttrNames: 'Names of the attributes by slot, "0" to "9".' }
  },
  "push.getAttributes": {
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
      "This is the older interface, kept for apps that use it: `removeAllTags` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
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
      "This is the older interface, kept for apps that use it: `setAttributeNames` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app.",
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
      "This is the older interface, kept for apps that use it: `setAttributes` supersedes it. Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise), and the feature opened for the app. The attributes must have been named before (90033).",
    see: ["https://www.tencentcloud.com/document/product/1047/37170"],
    payload: {
      UserAttrs: "Users and the attributes to set, 1 to 100.",
      "UserAttrs[].Attrs": "Values by the name of the attribute, each of at most 50 bytes.",
      "UserAttrs[].To_Account": "The user."
    },
    success: {}
  }
}
