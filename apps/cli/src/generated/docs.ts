// Written by scripts/docs.ts from the doc comments of the endpoints.

/** What the doc comments of an endpoint say. */
export interface EndpointDocs {
  /** Service and command of the URL. */
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly see: ReadonlyArray<string>
  /** Fields of the request; those of nested objects under `Outer[].Inner`. */
  readonly payload: Readonly<Record<string, string>>
  /** Fields of the answer. */
  readonly success: Readonly<Record<string, string>>
}

/** What each family of endpoints is about. */
export const families: Readonly<Record<string, string>> = {
  account: "Accounts and their online status (`v4/im_open_login_svc`, `v4/openim/query_online_status`).",
  follow: "Followers and followings (`v4/follow`).",
  profile: "User profiles (`v4/profile`).",
  relation: "Friends, friend lists and blocklists (`v4/sns`)."
}

/** What the doc comments of each endpoint say. */
export const endpoints: Readonly<Record<string, EndpointDocs>> = {
  "account.checkAccounts": {
    path: "im_open_login_svc/account_check",
    summary: "Checks whether up to 100 accounts are imported.",
    description: "An account that is not is a normal answer: `ResultCode` 0 and `NotImported`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34956"],
    payload: { CheckItem: "Accounts to check, at most 100.", "CheckItem[].UserID": "Account to check." },
    success: {
      ResultItem: "One entry per account.",
      "ResultItem[].AccountStatus": "Import state.",
      "ResultItem[].ResultCode": "0 = checked.",
      "ResultItem[].ResultInfo": "Reason of the failure.",
      "ResultItem[].UserID": "The account."
    }
  },
  "account.deleteAccounts": {
    path: "im_open_login_svc/account_delete",
    summary: "Deletes up to 100 accounts with their relations, profiles, groups and conversations, for good.",
    description:
      "Open to trial and developer editions; other editions have to open it in the console (71000). In paid apps a deleted id cannot be imported again for three months. The call succeeds as a whole even when accounts fail: look at each `ResultCode`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34955"],
    payload: { DeleteItem: "Accounts to delete, at most 100.", "DeleteItem[].UserID": "Account to delete." },
    success: {
      ResultItem: "One entry per account.",
      "ResultItem[].ResultCode": "0 = deleted; 70107 = no such account.",
      "ResultItem[].ResultInfo": "Reason of the failure.",
      "ResultItem[].UserID": "The account - UserID here, not To_Account."
    }
  },
  "account.importAccount": {
    path: "im_open_login_svc/account_import",
    summary: "Imports one account, so that it can be used in calls and messages.",
    description:
      "Importing an account again makes no second one. The trial edition holds 100 accounts (70398); a deleted id of a paid app cannot be imported again for three months (70399).",
    see: ["https://www.tencentcloud.com/document/product/1047/34953"],
    payload: {
      FaceUrl: "Avatar URL, at most 500 bytes.",
      Nick: "Nickname, at most 500 bytes.",
      UserID: "User id, at most 32 bytes."
    },
    success: {}
  },
  "account.importAccounts": {
    path: "im_open_login_svc/multiaccount_import",
    summary: "Imports up to 100 accounts, with nickname and avatar (`AccountList`) or without (`Accounts`).",
    description:
      "Send one of the two forms. Accounts that exist are updated with what is given. The call succeeds as a whole even when accounts failed: `FailAccounts` names them, without reasons.",
    see: ["https://www.tencentcloud.com/document/product/1047/34954"],
    payload: {
      AccountList: "Accounts to import, at most 100.",
      "AccountList[].FaceUrl": "Avatar URL, at most 500 bytes.",
      "AccountList[].Nick": "Nickname, at most 500 bytes.",
      "AccountList[].UserID": "User id, at most 32 bytes.",
      Accounts: "User ids, at most 100, each at most 32 bytes: the older form."
    },
    success: { FailAccounts: "Ids that failed, without a reason; note the spelling, not Fail_Account." }
  },
  "account.invalidateLogin": {
    path: "im_open_login_svc/kick",
    summary: "Makes every UserSig of an account that was issued before the call invalid.",
    description:
      "A late repeat would also end a login made in between, so it is not repeated after an unknown outcome.",
    see: ["https://www.tencentcloud.com/document/product/1047/34957"],
    payload: { UserID: "Account whose UserSigs are made invalid." },
    success: {}
  },
  "account.queryOnlineStatus": {
    path: "openim/query_online_status",
    summary: "Queries the online status of up to 500 accounts.",
    description:
      "Accounts that failed stand in `ErrorList`; the call as a whole fails only when all of them did. Order and number of `QueryResult` need not match the request. The status has two documented spellings, `Status` and `State`; one of them is present.",
    see: ["https://www.tencentcloud.com/document/product/1047/35477"],
    payload: {
      IsNeedDetail: "1 = also return the state per login platform.",
      IsReturnCustomStatus: "1 = return the users' custom status (newest Chinese page).",
      IsReturnInstid: "1 = return the device Instid (newest Chinese page).",
      To_Account: "Users to query, 1 to 500."
    },
    success: {
      ErrorList: "Users whose state could not be found.",
      "ErrorList[].ErrorCode": "70107 = no such account.",
      "ErrorList[].To_Account": "The user.",
      QueryResult: "Users whose state was found.",
      "QueryResult[].Detail": "State per platform, when asked for and logged in.",
      "QueryResult[].Detail[].Platform": "IPhone, Android, Web, PC, iPad or Mac; the English sample writes IPhone.",
      "QueryResult[].Detail[].Status": "State on that platform.",
      "QueryResult[].State":
        "Same value under this name in the samples of the English page; the Chinese pages, their tables and the SDKs have Status.",
      "QueryResult[].Status": "Online while any terminal is online.",
      "QueryResult[].To_Account": "The user."
    }
  },
  "follow.checkFollows": {
    path: "follow/follow_check",
    summary: "Checks who follows whom between one account and up to 100 others.",
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
    path: "follow/follow_get_info",
    summary: "Counts followers, followings and mutual follows of up to 20 accounts.",
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
    path: "follow/follow_add",
    summary: "Lets one account follow up to 20 others.",
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
    path: "follow/follow_get",
    summary: "Pulls the followers, followings or mutual follows of one account, page by page.",
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
    path: "follow/follow_delete",
    summary: "Lets one account unfollow up to 20 others.",
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
  },
  "profile.getProfiles": {
    path: "profile/portrait_get",
    summary: "Gets chosen profile fields of up to 100 accounts.",
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
    path: "profile/portrait_set",
    summary: "Sets fields of the profile of one account; the others stay as they are.",
    description:
      "One field that is refused fails the whole call: 40009 unknown tag, 40610 wrong type, 40605 bad value, 40601 over 500 bytes, 40008 not writable.",
    see: ["https://www.tencentcloud.com/document/product/1047/34916"],
    payload: { From_Account: "User whose profile is set.", ProfileItem: "Fields to set." },
    success: {}
  },
  "relation.addFriends": {
    path: "sns/friend_add",
    summary: "Adds friends to one account, one-way or two-way.",
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
    path: "sns/group_add",
    summary: "Adds friend lists to one account, and puts friends into them.",
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
    path: "sns/black_list_add",
    summary: "Adds accounts to the blocklist of one account.",
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
    path: "sns/black_list_check",
    summary: "Checks whether accounts are on the blocklist of one account.",
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
    path: "sns/friend_check",
    summary: "Checks whether accounts are friends of one account.",
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
    path: "sns/friend_delete_all",
    summary: "Deletes all friends of one account, with their standard and custom fields.",
    description: "Whether the friend lists themselves stay is not documented. No webhook is fired.",
    see: ["https://www.tencentcloud.com/document/product/1047/34906"],
    payload: { DeleteType: "One-way when absent.", From_Account: "Account whose friend data are cleared." },
    success: {}
  },
  "relation.deleteFriends": {
    path: "sns/friend_delete",
    summary: "Deletes friends of one account, one-way or two-way.",
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
    path: "sns/group_delete",
    summary: "Deletes friend lists of one account.",
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
    path: "sns/friend_import",
    summary: "Imports friends into the table of one account, without consent and in this one direction.",
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
    path: "sns/black_list_get",
    summary: "Pulls the blocklist of one account, page by page.",
    description:
      "Go on with the `StartIndex` of the answer until it is 0. The sequence has two documented spellings; one of them is present.",
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
    path: "sns/friend_get",
    summary: "Pulls the friends of one account, page by page, with all friend fields.",
    description:
      "Go on with `NextStartIndex` until `CompleteFlag` is not 0; the service chooses the page size. With a sequence that is still current the answer is complete and empty: send 0 to get everything. Profile fields are not included; `pullSpecifiedFriends` has them.",
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
    path: "sns/group_get",
    summary: "Pulls friend lists of one account, with their members if asked.",
    description:
      "The pages say that `NeedFriend` works only without `GroupName`, yet their own sample sends both and gets members: send both only where the members can be done without. The answer is not paged, as there are at most 32 lists.",
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
    path: "sns/friend_get_list",
    summary: "Pulls chosen friend and profile fields of chosen friends.",
    description:
      "The pages advise at most 100 friends a call, as the answer may get too big; it is no limit. Fields without a value are missing. The call succeeds as a whole even when single accounts fail: look at each `ResultCode`.",
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
    path: "sns/black_list_delete",
    summary: "Removes accounts from the blocklist of one account.",
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
    path: "sns/friend_update",
    summary: "Updates remark, lists and custom fields of friends.",
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
