// Written by scripts/docs.ts from the doc comments of the endpoints.
import type { EndpointDocs } from "../EndpointDocs.js"

export const docs: Readonly<Record<string, EndpointDocs>> = {
  "live.addRobots": {
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console. The robots are listed whether they are online or not, without joining: this sets mark 500, as `markMembers` can. Of the page only the command could be read: that the accounts go into `Member_Account` follows from `removeRobots`, so look at the list after the first call. Up to 200 calls a second is the default of all calls.",
    see: ["https://www.tencentcloud.com/document/product/1047/60527"],
    payload: {
      GroupId: "Id of the live group (`AVChatRoom`).",
      Member_Account:
        "Accounts of the robots; the field is that of removeRobots, no page that could be read names it for this call."
    },
    success: {}
  },
  "live.checkMembers": {
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console. The response names those who are in the group and leaves the others out; it finds members beyond the 1,000 newest too, and is up to 40 seconds old. The directory of 2026 no longer names this page. The codes of the page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/60523"],
    payload: { GroupId: "Id of the live group (`AVChatRoom`).", Member_Account: "UserIDs to ask about." },
    success: { Member_Account: "Those of them who are in the group." }
  },
  "live.listAdmins": {
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console. The codes of the page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/60524"],
    payload: { GroupId: "Id of the live group (`AVChatRoom`)." },
    success: {
      Admin_List: "The admins; the field is spelled with an underscore.",
      "Admin_List[].Admin_Account": "UserID of the admin.",
      "Admin_List[].Avatar": "URL of the admin's avatar, empty when there is none.",
      "Admin_List[].NickName": "Nickname of the admin."
    }
  },
  "live.listOnlineMembers": {
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console: then up to the 1,000 newest members are listed, on other plans only the 30 newest. The service refreshes the list every 10 seconds and chooses the page size, which is 500 or 250 by the page asked; go on with `NextTimestamp` until it is 0. Newer pages name communities as well as live groups.",
    see: ["https://www.tencentcloud.com/document/product/1047/50293"],
    payload: {
      GroupId: "Id of the live group (`AVChatRoom`).",
      Mark: "Lists only members who have this mark.",
      Timestamp: "Start of the page: 0 first, then NextTimestamp."
    },
    success: {
      MemberList: "Members of this page.",
      "MemberList[].Avatar": "URL of the member's avatar.",
      "MemberList[].JoinTime": "Time at which the member joined, in Unix seconds.",
      "MemberList[].Member_Account": "UserID of the member.",
      "MemberList[].NickName": "Nickname of the member.",
      NextTimestamp: "Timestamp of the next page; 0 at the end."
    }
  },
  "live.markMembers": {
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console. Members who are offline are missing from the response (`ItemResult.failures` finds them when it gets the request as well), and only when all of them are does the call fail. A group has at most 10 different marks and 1,000 members per mark. A mark vanishes when the member leaves or goes offline; 500 alone stays.",
    see: ["https://www.tencentcloud.com/document/product/1047/50294"],
    payload: {
      CommandType: "1 sets the marks, 2 removes them.",
      GroupId: "Id of the live group (`AVChatRoom`).",
      MemberList: "Members and their marks, at most 500.",
      "MemberList[].Marks":
        "Marks of the app, from 1000 on. Two others are for app admins only: 500 keeps the member in the list as online for 3 days, 600 hides the member from it.",
      "MemberList[].Member_Account": "UserID of the member."
    },
    success: {
      CommandType: "The CommandType that was asked for.",
      MemberList: "Members whose marks were changed.",
      "MemberList[].Marks": "Marks that were set or removed.",
      "MemberList[].Member_Account": "UserID of the member."
    }
  },
  "live.modifyAdmins": {
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console. A group has at most 5 admins. A user need not be in the group, and stays an admin after leaving it. The codes of the page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/60525"],
    payload: {
      Admin_Account: "UserIDs of the users.",
      CommandType: "1 makes the users admins, 2 ends it.",
      GroupId: "Id of the live group (`AVChatRoom`)."
    },
    success: {}
  },
  "live.removeRobots": {
    description:
      "Needs Pro, Pro Plus or Enterprise (on the mainland site Ultimate or Enterprise) and the list of online members, switched on in the console. It takes away mark 500. The codes of the page could not be read.",
    see: ["https://www.tencentcloud.com/document/product/1047/60526"],
    payload: { GroupId: "Id of the live group (`AVChatRoom`).", Member_Account: "Accounts of the robots." },
    success: {}
  }
}
