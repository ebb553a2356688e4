import type { Groups } from "../../src/undocumented/groups.js"
import { after, group, type Scenarios } from "./scenario.js"

const members = (...names: ReadonlyArray<string>) => ({
  MemberList: names.map((Member_Account) => ({ Member_Account }))
})
const counter = { Key: "likes", Value: 1 }

/** The scenarios of groups. */
export const groups: Scenarios<keyof Groups> = {
  createWithMissingMembers: {
    seen: group("create_group", { GroupId: "new", Type: "Public", Name: "New", ...members("nobody") }),
    with: { reject: 10004, omit: 0 }
  },
  addMissingMember: {
    seen: group("add_group_member", members("nobody", "carol"), "ErrorCode", "MemberList.0.Result"),
    with: { fail: [0, 0], reject: [10019, undefined] }
  },
  addToFullGroup: {
    seen: group("add_group_member", members("carol", "dave"), "ErrorCode", "MemberList.1.Result"),
    with: { reject: [10014, undefined], fail: [0, 0] }
  },
  adminsOfWorkGroups: {
    seen: group("modify_group_member_info", { GroupId: "work", Member_Account: "bob", Role: "Admin" }),
    with: { reject: 10007, allow: 0 }
  },
  removeOwner: {
    seen: group("delete_group_member", { MemberToDel_Account: ["alice"] }),
    with: { remove: 0, reject: 10007 }
  },
  muteNonMember: {
    seen: group("forbid_send_msg", { Members_Account: ["carol"], MuteTime: 60 }),
    with: { ignore: 0, reject: 10004 }
  },
  counterMode: {
    seen: after(
      ...[2, 1].map((Value) => group("update_group_counter", { GroupCounter: [{ ...counter, Value }] })),
      group("get_group_counter", {}, "GroupCounter.0.Value")
    ),
    with: { Set: 1, Increase: 3, Decrease: -3 }
  },
  clearCommunityAttributes: {
    seen: group("clear_group_attr", { GroupId: "@TGS#_all" }),
    with: { allow: 0, reject: 10007 }
  }
}
