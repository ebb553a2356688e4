// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "operation.blockFile": {
    description:
      "It works for files that the SDKs uploaded, the native ones from version 4.9 and the web ones from 2.0.0 on. No frequency and no codes are documented; the default frequency is kept.",
    see: ["https://cloud.tencent.com/document/product/269/74775"],
    payload: { RawURL: "Address of the file as it stands in the message, without a signature." },
    success: {}
  },
  "operation.getMessageArchives": {
    description:
      "There is a gzip file for each hour of the last 7 days, ready about an hour later; 1004 says that it is not ready yet or that there were no messages. Its first line is the head, with `SdkAppId`, `ChatType`, `MsgTime` and the start of `MsgList`; then comes one message a line, and the last line closes the list, so that it can be read line by line. In the file the time of a message is called `MsgTimestamp`.",
    see: ["https://www.tencentcloud.com/document/product/1047/34885"],
    payload: {
      ChatType: "Messages that are wanted: one-to-one or those of groups.",
      MsgTime: "Hour that is wanted, as YYYYMMDDHH in Beijing time, within the last 7 days."
    },
    success: {
      File: "Files of the hour.",
      "File[].ExpireTime": "End of the address's validity, as YYYY-MM-DD HH:mm:ss.",
      "File[].FileMD5": "MD5 of the file when it is unpacked.",
      "File[].FileSize": "Bytes of the file when it is unpacked.",
      "File[].GzipMD5": "MD5 of the packed file.",
      "File[].GzipSize": "Bytes of the packed file.",
      "File[].URL": "Address for the download."
    }
  },
  "operation.getServerAddresses": {
    description:
      "They change, so ask again from time to time. Hong Kong counts as China here. Addresses outside mainland China must be enabled by Tencent's support first.",
    see: ["https://www.tencentcloud.com/document/product/1047/36742"],
    payload: {
      nettype:
        "Addresses that are wanted: 0 all, 1 native SDKs in China, 2 native SDKs elsewhere, 3 web SDKs in China, 4 web SDKs elsewhere, 5 sources of webhooks in China, 6 sources of webhooks elsewhere. It travels in the URL."
    },
    success: { IPList: "Addresses, single ones or ranges in CIDR notation." }
  },
  "operation.getStatistics": {
    description:
      "Every figure is a text. `Date` is returned even when it is not asked for; `AppName` and `Company` are missing from newer samples.",
    see: ["https://www.tencentcloud.com/document/product/1047/34886"],
    payload: { RequestField: "Figures that are wanted; all of them when it is left out." },
    success: {
      Result: "Figures, one entry a day.",
      "Result[].APNSMsgNum": "Notifications to Apple devices.",
      "Result[].ActiveUserNum": "Active users.",
      "Result[].AppId": "SDKAppID.",
      "Result[].AppName": "Name of the app.",
      "Result[].C2CAPNSMsgNum": "Notifications to Apple devices for one-to-one messages.",
      "Result[].C2CDownMsgNum": "One-to-one messages delivered.",
      "Result[].C2CSendMsgUserNum": "Users who sent one-to-one messages.",
      "Result[].C2CUpMsgNum": "One-to-one messages sent.",
      "Result[].CallBackReq": "Webhooks fired.",
      "Result[].CallBackRsp": "Webhooks answered.",
      "Result[].ChainDecrease": "Pairs of friends removed.",
      "Result[].ChainIncrease": "Pairs of friends added.",
      "Result[].Company": "Customer to whom the app belongs.",
      "Result[].Date": "The day, as YYYYMMDD.",
      "Result[].DownMsgNum": "Messages delivered.",
      "Result[].GroupAPNSMsgNum": "Notifications to Apple devices for group messages.",
      "Result[].GroupAllGroupNum": "Groups in all.",
      "Result[].GroupDestroyGroupNum": "Groups disbanded.",
      "Result[].GroupDownMsgNum": "Group messages delivered.",
      "Result[].GroupJoinGroupTimes": "Times that users joined groups.",
      "Result[].GroupNewGroupNum": "Groups created.",
      "Result[].GroupQuitGroupTimes": "Times that users left groups.",
      "Result[].GroupSendMsgGroupNum": "Groups in which messages were sent.",
      "Result[].GroupSendMsgUserNum": "Users who sent group messages.",
      "Result[].GroupUpMsgNum": "Group messages sent.",
      "Result[].LoginTimes": "Logins.",
      "Result[].LoginUserNum": "Users who logged in.",
      "Result[].MaxOnlineNum": "Most users online at one time.",
      "Result[].RegistUserNumOneDay": "Accounts registered on the day.",
      "Result[].RegistUserNumTotal": "Accounts in all.",
      "Result[].SendMsgUserNum": "Users who sent messages.",
      "Result[].UpMsgNum": "Messages sent."
    }
  },
  "operation.signFileUrls": {
    description:
      "The call succeeds as a whole even when single files fail: look at each `Code`.\n\nIt works for files that the SDKs uploaded, the native ones from version 4.9 and the web ones from 2.0.0 on. No frequency and no codes are documented; the default frequency is kept.",
    see: ["https://cloud.tencent.com/document/product/269/74777"],
    payload: {
      RawURLs: "The files.",
      "RawURLs[].RawURL": "Address of the file.",
      "RawURLs[].ResourceID": "Number of your own, by which the file is found in the response."
    },
    success: {
      PreSigURLs: "One entry per file.",
      "PreSigURLs[].Code": "Result of this file, 0 for success.",
      "PreSigURLs[].Desc": "Text that goes with the code.",
      "PreSigURLs[].PreSigURL": "Signed address, valid for 15 minutes.",
      "PreSigURLs[].ResourceID": "Number of the file in the request.",
      "PreSigURLs[].Status": "0 for a normal file, 1 for a blocked one, 2 for one that is missing."
    }
  },
  "operation.unblockFile": {
    description:
      "It works for files that the SDKs uploaded, the native ones from version 4.9 and the web ones from 2.0.0 on. No frequency and no codes are documented; the default frequency is kept.",
    see: ["https://cloud.tencent.com/document/product/269/74776"],
    payload: { RawURL: "Address of the blocked file." },
    success: {}
  }
}
