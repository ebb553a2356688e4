import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"
import type { Conversations } from "../../src/undocumented/conversations.js"
import type { Messages } from "../../src/undocumented/messages.js"
import { after, alice, group, type Scenario, type Scenarios, see, text } from "./scenario.js"

/** Sends a text to "readers" as bob. */
const say = (Text: string, more: object = {}, ...fields: ReadonlyArray<string>) =>
  group("send_group_msg", { From_Account: "bob", Random: 1, MsgBody: text(Text), ...more }, ...fields)

/** Sends a text from alice to another account. */
const tell = (To_Account: string, ...fields: ReadonlyArray<string>) =>
  alice("openim/sendmsg", { To_Account, MsgSeq: 1, MsgRandom: 1, MsgBody: text("x") }, ...fields)

const history = (more: object, ...fields: ReadonlyArray<string>) =>
  group("group_msg_get_simple", { ReqMsgNumber: 20, ...more }, ...fields)

const recall = group("group_msg_recall", { MsgSeqList: [{ MsgSeq: 1 }] }, "RecallRetList.0.RetCode")

const sending = (To_Account: string, reject: number): Scenario<"send" | "reject"> => ({
  seen: tell(To_Account),
  with: { send: 0, reject }
})

const conversation = { Type: 1, To_Account: "bob" }
const conversationGroup = alice("recentcontact/create_contact_group", {
  GroupContactItem: [{ GroupName: "g", ContactItem: [conversation] }]
})

/** The scenarios of messages and conversations. */
export const messages: Scenarios<keyof Messages | keyof Conversations> = {
  duplicateSend: {
    seen: Effect.map(
      Effect.all([tell("bob", "MsgTime"), TestClock.adjust("10 seconds"), tell("bob", "MsgTime")]),
      ([first, , second]) => Number(second) - Number(first)
    ),
    with: { first: 0, now: 10 }
  },
  onlineOnlySequence: {
    seen: Effect.all([say("a", { OnlineOnlyFlag: 1 }, "MsgSeq"), say("b", {}, "MsgSeq")]),
    with: { last: [0, 1], next: [1, 2] }
  },
  historyFromZero: {
    seen: after(say("a"), history({ ReqMsgSeq: 0 }, "RspMsgList.0.MsgSeq")),
    with: { newest: 1, none: undefined }
  },
  overGroupRateLimit: {
    options: { limits: { groupMessagesPerSecond: 1 } },
    seen: after(say("a"), say("b", {}, "ErrorCode", "MsgDropReason")),
    with: { reject: [10023, undefined], drop: [0, "MsgFreqCtrl"] }
  },
  recallAgainCode: {
    seen: after(say("a"), recall, recall),
    with: { 0: 0, 10030: 10030, 10032: 10032 }
  },
  messagesOfSender: {
    seen: after(
      say("a"),
      group("delete_group_msg_by_sender", { Sender_Account: "bob" }),
      history({ WithRecalledMsg: 1 }, "RspMsgList.0.IsPlaceMsg")
    ),
    with: { recalled: 2, deleted: 1 }
  },
  recalledContent: {
    seen: after(say("a"), recall, history({ WithRecalledMsg: 1 }, "RspMsgList.0.MsgBody")),
    with: { keep: text("a"), empty: [] }
  },
  sendWhenMuted: {
    seen: after(see("openconfigsvr/setnospeaking", { Set_Account: "alice", C2CmsgNospeakingTime: 10 }), tell("bob")),
    with: { send: 0, reject: 20012 }
  },
  sendToBlocker: sending("carol", 20007),
  sendToNonFriend: sending("dave", 20009),
  conversationsPageSize: {
    seen: after(
      tell("bob"),
      tell("carol"),
      alice(
        "recentcontact/get_list",
        { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 },
        "CompleteFlag"
      )
    ),
    with: { 1: 0, 100: 1 }
  },
  changeMissingConversation: {
    seen: alice("recentcontact/top", {
      OperationType: 1,
      RecentContactItem: [conversation]
    }),
    with: { create: 0, reject: 50002 }
  },
  createExistingConversationGroup: {
    seen: after(tell("bob"), conversationGroup, conversationGroup),
    with: { add: 0, reject: 50002 }
  }
}
