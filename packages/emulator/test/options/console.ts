import * as TestClock from "effect/TestClock"
import type { ConsoleSettings } from "../../src/ConsoleSettings.js"
import { results } from "./moderation.js"
import { after, alice, group, type Scenario, see, text } from "./scenario.js"

const say = group("send_group_msg", { From_Account: "bob", Random: 1, MsgBody: text("x") })
const recall = (field: string) => group("group_msg_recall", { MsgSeqList: [{ MsgSeq: 1 }] }, field)
const importDave = see("im_open_login_svc/account_import", { UserID: "dave" })
const deleteDave = see("im_open_login_svc/account_delete", { DeleteItem: [{ UserID: "dave" }] })
const custom = (Tag: string) => ({ Tag, Value: "x" })
const fields = [{ Key: "other", Value: "x" }]
const known = '["Known"]'

/** The scenarios of the console settings. */
export const console: { readonly [K in keyof ConsoleSettings]: Scenario<string> } = {
  maxAccounts: {
    seen: see("im_open_login_svc/account_import", { UserID: "new" }),
    with: { 5: 70398, Infinity: 0 }
  },
  deleteAccounts: { seen: deleteDave, with: { true: 0, false: 71000 } },
  importDeletedAccounts: { seen: after(deleteDave, importDave), with: { true: 0, false: 70399 } },
  follow: {
    seen: alice("follow/follow_add", { FollowItem: [{ To_Account: "dave" }] }),
    with: { true: 0, false: 30005 }
  },
  keepFriendsWhenBlocking: {
    seen: after(
      alice("sns/black_list_add", { To_Account: ["bob"] }),
      alice("sns/friend_get", { StartIndex: 0 }, "FriendNum")
    ),
    with: { true: 2, false: 1 }
  },
  profileFields: {
    seen: alice("profile/portrait_set", { ProfileItem: [custom("Tag_Profile_Custom_Other")] }),
    with: { any: 0, [known]: 40009 }
  },
  friendFields: {
    seen: alice("sns/friend_update", {
      UpdateItem: [{ To_Account: "bob", SnsItem: [custom("Tag_SNS_Custom_Other")] }]
    }),
    with: { any: 0, [known]: 30001 }
  },
  maxGroups: {
    seen: group("create_group", { GroupId: "new", Type: "Public", Name: "New" }),
    with: { 3: 10058, Infinity: 0 }
  },
  groupFields: {
    seen: group("modify_group_base_info", { AppDefinedData: fields }),
    with: { any: 0, [known]: 10004 }
  },
  memberFields: {
    seen: group("modify_group_member_info", { Member_Account: "bob", AppMemberDefinedData: fields }),
    with: { any: 0, [known]: 10004 }
  },
  groupRecall: { seen: after(say, recall("ErrorCode")), with: { true: 0, false: 10041 } },
  groupRecallSeconds: {
    seen: after(say, TestClock.adjust("60 seconds"), recall("RecallRetList.0.RetCode")),
    with: { 59: 10031, 120: 0 }
  },
  historyDays: {
    seen: after(
      say,
      TestClock.adjust("2 days"),
      group("group_msg_get_simple", { ReqMsgNumber: 1 }, "RspMsgList.0.IsPlaceMsg")
    ),
    with: { 1: 1, 7: 0 }
  },
  ultimate: {
    seen: group("update_group_counter", { GroupCounter: [{ Key: "likes", Value: 1 }] }),
    with: { true: 0, false: 10059 }
  },
  moderation: {
    seen: see("im_msg_audit/content_moderation", { AuditName: "C2C", ContentType: "Text", Content: "hello" }),
    with: { true: 0, false: 2015 }
  },
  moderationResults: {
    options: { webhooks: { to: "http://127.0.0.1:9/" } },
    seen: results,
    with: { violations: 0, all: 1 }
  }
}
