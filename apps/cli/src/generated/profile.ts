// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "profile.getProfiles": {
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
    description:
      "One field that is refused fails the whole call: 40009 unknown tag, 40610 wrong type, 40605 bad value, 40601 over 500 bytes, 40008 not writable.",
    see: ["https://www.tencentcloud.com/document/product/1047/34916"],
    payload: { From_Account: "User whose profile is set.", ProfileItem: "Fields to set." },
    success: {}
  }
}
