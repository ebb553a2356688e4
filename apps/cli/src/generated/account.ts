// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "account.checkAccounts": {
    description: "An account that is not is a normal response: `ResultCode` 0 and `NotImported`.",
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
    description:
      "A late repeat would also end a login made in between, so it is not repeated after an unknown outcome.",
    see: ["https://www.tencentcloud.com/document/product/1047/34957"],
    payload: { UserID: "Account whose UserSigs are made invalid." },
    success: {}
  },
  "account.queryOnlineStatus": {
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
  }
}
