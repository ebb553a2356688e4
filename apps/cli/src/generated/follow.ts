// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "follow.checkFollows": {
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
  }
}
