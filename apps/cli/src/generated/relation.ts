// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "relation.addFriends": {
    description:
      "Whether a friend is added at once depends on the target's `Tag_Profile_IM_AllowType`: a `ResultCode` of 30539 is no failure, the request waits for the target's consent. A request sent twice may notify the target twice, so it is not repeated after an unknown outcome; `checkFriends` tells. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`. Send one batch per account: parallel writes for one account end in 30008.",
    see: ["https://www.tencentcloud.com/document/product/1047/34902"],
    payload: {
      AddFriendItem: "Friends to add, at most 1000 a call.",
      "AddFriendItem[].AddSource":
        'Where the request comes from: "AddSource_Type_" + a keyword of English letters, at most 8 bytes.',
      "AddFriendItem[].AddWording": "Message sent along with the request; at most 256 bytes.",
      "AddFriendItem[].GroupName":
        "ONE friend list to put the friend in - a plain string here (friend_import takes an array); at most 30 bytes.",
      "AddFriendItem[].Remark": "Remark From_Account keeps on this friend; at most 96 bytes.",
      "AddFriendItem[].To_Account": "Account to befriend.",
      AddType: "One-way or two-way; two-way when absent.",
      ForceAddFlags: "1 = add by admin force, without the target's consent rules; 0 = ordinary flow.",
      From_Account: "Account that gets the new friends."
    },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      ResultItem: "One entry per requested friend.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (see errors).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "relation.addLists": {
    description:
      "Every friend of `To_Account` goes into every list of `GroupName`. The call succeeds, and the lists exist, even when friends could not be put in: look at each `ResultCode`. An account has at most 32 lists in all (30011). What happens with a name that exists is not documented. Send all names in one call: parallel writes for one account end in 30008.",
    see: ["https://www.tencentcloud.com/document/product/1047/34950"],
    payload: {
      From_Account: "Account that gets the lists.",
      GroupName: "Names of the new lists, 1 to 32 per call; each at most 30 bytes.",
      To_Account: "Friends to put into the new lists, at most 1,000."
    },
    success: {
      CurrentSequence: "Sequence of the account's friend lists after the call.",
      Fail_Account: "Accounts whose entry failed; left out when none did.",
      ResultItem: "One entry per friend, when `To_Account` was given.",
      "ResultItem[].ResultCode": "0 when the friend was put in; 32216 or 30001 when the account is no friend.",
      "ResultItem[].ResultInfo": "Reason of the failure, empty on success.",
      "ResultItem[].To_Account": "Friend to be put into the lists."
    }
  },
  "relation.addToBlocklist": {
    description:
      "Blocking a friend ends the friendship in both directions, unless the console says otherwise. A blocklist holds at most 1,000 accounts (30013). An account that is blocked already has an item code of 30001. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34911"],
    payload: { From_Account: "Owner of the blocklist.", To_Account: "Accounts to block, at most 1000." },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      ResultItem: "One entry per account.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (30001 = already blocked).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "relation.checkBlocklist": {
    description:
      "No relation is called `BlackCheckResult_Type_NO` here. An entry that failed still carries a `Relation`: look at its `ResultCode` first.",
    see: ["https://www.tencentcloud.com/document/product/1047/34913"],
    payload: {
      CheckType: "Look at From_Account's blocklist only, or at both.",
      From_Account: "Owner of the blocklist.",
      To_Account: "Accounts to check, at most 1000."
    },
    success: {
      BlackListCheckItem: "One entry per account (not ResultItem).",
      "BlackListCheckItem[].Relation": "Relation found; meaningful only when ResultCode is 0.",
      "BlackListCheckItem[].ResultCode": "0 = checked; other = failed.",
      "BlackListCheckItem[].ResultInfo": "Reason of the failure, empty on success.",
      "BlackListCheckItem[].To_Account": "Account checked.",
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed."
    }
  },
  "relation.checkFriends": {
    description:
      "`CheckResult_Type_Single` looks at the table of `From_Account` alone and so finds AWithB or NoRelation only. An entry that failed still carries a `Relation`: look at its `ResultCode` first.",
    see: ["https://www.tencentcloud.com/document/product/1047/34907"],
    payload: {
      CheckType: "Look at From_Account's table only, or at both tables.",
      From_Account: "Account whose friendships are checked.",
      To_Account: "Accounts to check, at most 1000."
    },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      InfoItem: "One entry per account (not ResultItem).",
      "InfoItem[].Relation": "Relation found; meaningful only when ResultCode is 0.",
      "InfoItem[].ResultCode": "0 = checked; other = failed.",
      "InfoItem[].ResultInfo": "Reason of the failure, empty on success.",
      "InfoItem[].To_Account": "Account checked."
    }
  },
  "relation.deleteAllFriends": {
    description: "Whether the friend lists themselves stay is not documented. No webhook is fired.",
    see: ["https://www.tencentcloud.com/document/product/1047/34906"],
    payload: { DeleteType: "One-way when absent.", From_Account: "Account whose friend data are cleared." },
    success: {}
  },
  "relation.deleteFriends": {
    description:
      'The call succeeds as a whole even when single accounts fail: look at each `ResultCode`. There is no `Fail_Account` here. 31704 says that the account was no friend. The success of the official sample has an `ErrorInfo` of "0".',
    see: ["https://www.tencentcloud.com/document/product/1047/34905"],
    payload: {
      DeleteType: "One-way or two-way deletion; the default is not stated on this page (friend_delete_all: one-way).",
      From_Account: "Account whose friends are deleted.",
      To_Account: "Friends to delete, at most 1000."
    },
    success: {
      ResultItem: "One entry per requested friend.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (31704 = was no friend).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "relation.deleteLists": {
    description:
      "The reply carries no result per list, and what happens to a name that does not exist is not documented. Send all names in one call: parallel writes for one account end in 30008. Friendships stay; only the lists go.",
    see: ["https://www.tencentcloud.com/document/product/1047/34926"],
    payload: {
      From_Account: "Account that owns the lists.",
      GroupName: "Names of the lists to delete, 1 to 32 per call; each at most 30 bytes."
    },
    success: { CurrentSequence: "Sequence of the account's friend lists after the call." }
  },
  "relation.importFriends": {
    description:
      "For migrations. The other account does not get this one as a friend. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`. Send one batch per account: parallel writes for one account end in 30008.",
    see: ["https://www.tencentcloud.com/document/product/1047/34903"],
    payload: {
      AddFriendItem: "Friends to import, at most 1000 a call.",
      "AddFriendItem[].AddSource": '"AddSource_Type_" + a keyword of English letters, at most 8 bytes.',
      "AddFriendItem[].AddTime": "Time the friendship began, Unix seconds.",
      "AddFriendItem[].AddWording": "Message that went with the request, at most 256 bytes.",
      "AddFriendItem[].CustomItem": "Custom friend fields.",
      "AddFriendItem[].GroupName":
        "Friend lists to put the friend in - an array here (friend_add takes one string); each name at most 30 bytes.",
      "AddFriendItem[].Remark": "Remark, at most 96 bytes.",
      "AddFriendItem[].RemarkTime": "Time of the remark, Unix seconds.",
      "AddFriendItem[].To_Account": "The friend.",
      From_Account: "Account that gets the friends."
    },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      ResultItem: "One entry per requested friend.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (see errors).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "relation.pullBlocklist": {
    description:
      "Go on with the `StartIndex` of the response until it is 0. The sequence has two documented spellings; one of them is present.",
    see: ["https://www.tencentcloud.com/document/product/1047/34914"],
    payload: {
      From_Account: "Owner of the blocklist.",
      LastSequence: "Sequence of an earlier pull; over REST just send 0.",
      MaxLimited: "Page size, at most 1000.",
      StartIndex: "Start of the page: 0 first, then the StartIndex of the reply."
    },
    success: {
      BlackListItem: "Blocked accounts.",
      "BlackListItem[].AddBlackTimeStamp": "When it was blocked, Unix seconds.",
      "BlackListItem[].To_Account": "Blocked account.",
      CurrentSequence: "Newest sequence of the blocklist, in the spelling of the newest Chinese page.",
      CurruentSequence:
        "The same value, in the misspelling of the international pages, of older pages and of a reply seen in 2020; read whichever is present.",
      StartIndex: "StartIndex of the next page; 0 = finished."
    }
  },
  "relation.pullFriends": {
    description:
      "Go on with `NextStartIndex` until `CompleteFlag` is not 0; the service chooses the page size. With a sequence that is still current the response is complete and empty: send 0 to get everything. Profile fields are not included; `pullSpecifiedFriends` has them.",
    see: ["https://www.tencentcloud.com/document/product/1047/34908"],
    payload: {
      CustomSequence:
        "CustomSequence of an earlier pull; when equal to the server's, custom data are left out. Dropped from the Chinese page of 2025-12, still on the international ones.",
      From_Account: "Account whose friends are pulled.",
      StandardSequence:
        "StandardSequence of an earlier pull; when it equals the server's, standard data are left out. Use 0 to get everything.",
      StartIndex: "Start of the page: 0 first, then NextStartIndex."
    },
    success: {
      CompleteFlag: "Non-zero = this was the last page.",
      CustomSequence: "Sequence of the custom friend data (see the request field).",
      FriendNum: "Total number of friends.",
      NextStartIndex: "StartIndex of the next page; 0 at the end.",
      StandardSequence: "Sequence of the standard friend data; keep it for the next pull.",
      UserDataItem: "Friends of this page; may be missing for an account without friends (seen).",
      "UserDataItem[].To_Account": "The friend.",
      "UserDataItem[].ValueItem": "Friend fields that have a value.",
      "UserDataItem[].ValueItem[].Tag": "Field name.",
      "UserDataItem[].ValueItem[].Value": "String, integer or string[] depending on the tag."
    }
  },
  "relation.pullLists": {
    description:
      "The pages say that `NeedFriend` works only without `GroupName`, yet their own sample sends both and gets members: send both only where the members can be done without. The response is not paged, as there are at most 32 lists.",
    see: ["https://www.tencentcloud.com/document/product/1047/40123"],
    payload: {
      From_Account: "Account whose lists are pulled.",
      GroupName: "Names of the lists to pull, at most 32; all lists when left out.",
      NeedFriend: "Asks for the members; names and counts only when left out."
    },
    success: {
      CurrentSequence: "Sequence of the account's friend lists.",
      ResultItem: "The lists.",
      "ResultItem[].FriendNumber": "Number of friends in the list.",
      "ResultItem[].GroupName": "Name of the list.",
      "ResultItem[].To_Account": "Members, when `NeedFriend` asked for them."
    }
  },
  "relation.pullSpecifiedFriends": {
    description:
      "The pages advise at most 100 friends a call, as the response may get too big; it is no limit. Fields without a value are missing. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34910"],
    payload: {
      From_Account: "Account whose friend data are pulled.",
      TagList:
        "Profile and friend fields wanted: Tag_Profile_IM_*, Tag_Profile_Custom_*, Tag_SNS_IM_*, Tag_SNS_Custom_*.",
      To_Account: "Friends to pull; advice, not a hard limit: at most 100 a call, else the reply may get too big."
    },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      InfoItem: "One entry per friend (not ResultItem).",
      "InfoItem[].ResultCode": "0 = found; other = failed.",
      "InfoItem[].ResultInfo": "Reason of the failure, empty on success.",
      "InfoItem[].SnsProfileItem": "Fields found; left out when the entry failed.",
      "InfoItem[].SnsProfileItem[].Tag": "Field name.",
      "InfoItem[].SnsProfileItem[].Value": "String, integer or string[] depending on the tag.",
      "InfoItem[].To_Account": "The friend."
    }
  },
  "relation.removeFromBlocklist": {
    description:
      "The friendship that the block ended does not come back. An account that was not blocked has an item code of 30001. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34912"],
    payload: { From_Account: "Owner of the blocklist.", To_Account: "Accounts to unblock, at most 1000." },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      ResultItem: "One entry per account.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (30001 = was not blocked).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  },
  "relation.updateFriends": {
    description:
      "`Tag_SNS_IM_Group` carries all lists of the friend; setting it is the one way to move a friend between lists over REST. A custom field that is not declared in the console fails the whole call with 30001. No page limits the number of friends a call. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`. Send one batch per account: parallel writes for one account end in 30008.",
    see: ["https://www.tencentcloud.com/document/product/1047/34904"],
    payload: {
      From_Account: "Account whose friends are updated.",
      UpdateItem: "Friends to update.",
      "UpdateItem[].SnsItem": "Fields to set.",
      "UpdateItem[].To_Account": "The friend."
    },
    success: {
      Fail_Account: "Accounts whose entry failed; the field is left out when none failed.",
      ResultItem: "One entry per requested friend.",
      "ResultItem[].ResultCode": "0 = this account succeeded; any other value = failed (see errors).",
      "ResultItem[].ResultInfo": 'Reason of the failure; documented empty on success, seen as "OK" on some calls.',
      "ResultItem[].To_Account": "Account this entry is about."
    }
  }
}
