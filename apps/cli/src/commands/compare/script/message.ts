import * as group from "@tcchat/endpoints/group"
import * as message from "@tcchat/endpoints/message"
import * as mute from "@tcchat/endpoints/mute"
import * as relation from "@tcchat/endpoints/relation"
import { at, probe, rejects, type Run, type Scene, step, type Step, text } from "../Script.js"

type Json = Readonly<Record<string, unknown>>

const accounts = ["alice", "bob"]
const talk = { shares: "talk", accounts }
const own = { ...talk, groups: ["readers"] }

const of =
  (body: Json | ((run: Run) => Json) = {}) =>
  (run: Run) => ({ GroupId: run.group("readers"), ...(typeof body === "function" ? body(run) : body) })

/** Creates a group of alice and bob. */
const create = step(group.createGroup, ({ group, user }) => ({
  Owner_Account: user("alice"),
  Type: "Public",
  GroupId: group("readers"),
  Name: "Readers",
  MemberList: [{ Member_Account: user("bob") }]
}))

/** Sends a text of bob to the group. */
const say = (random: number, more: Json = {}, rest: Omit<Step, "call" | "body"> = {}) =>
  step(
    group.sendMessage,
    of(({ user }) => ({ From_Account: user("bob"), Random: random, MsgBody: text(`text ${random}`), ...more })),
    rest
  )

/** Sends a text of alice to bob. */
const tell = (random: number, more: Json = {}, rest: Omit<Step, "call" | "body"> = {}) =>
  step(
    message.sendMessage,
    ({ user }) => ({
      From_Account: user("alice"),
      To_Account: user("bob"),
      MsgSeq: random,
      MsgRandom: random,
      MsgBody: text(`text ${random}`),
      ...more
    }),
    rest
  )

const sent =
  (step: string) =>
  ({ seen, user }: Run) => ({
    From_Account: user("alice"),
    To_Account: user("bob"),
    MsgKey: seen(step, "MsgKey")
  })

const between = ({ now, user }: Run) => ({
  Operator_Account: user("bob"),
  Peer_Account: user("alice"),
  MaxCnt: 20,
  MinTime: now - 7200,
  MaxTime: now + 600
})

const seq =
  (step: string) =>
  ({ seen }: Run) => ({ MsgSeq: seen(step, "MsgSeq") })
const seqs = (step: string) => (run: Run) => ({ MsgSeqList: [seq(step)(run)] })
const recall = (step_: string, rest: Omit<Step, "call" | "body"> = {}) =>
  step(group.recallMessages, of(seqs(step_)), rest)
const history = (more: Json = {}, rest: Omit<Step, "call" | "body"> = {}) =>
  step(group.pullHistory, of({ ReqMsgNumber: 20, ...more }), rest)

const first = "RspMsgList.0"

/** Messages, one to one and in groups. */
export const messages: ReadonlyArray<Scene> = [
  {
    name: "friends who talk",
    ...talk,
    steps: [
      step(relation.addFriends, ({ user }) => ({
        From_Account: user("alice"),
        AddFriendItem: [{ To_Account: user("bob"), AddSource: "AddSource_Type_Web" }],
        AddType: "Add_Type_Both",
        ForceAddFlags: 1
      }))
    ]
  },
  {
    name: "messages",
    accounts,
    steps: [
      tell(11, {}, { name: "first" }),
      tell(12, { CloudCustomData: "data" }, { name: "second" }),
      step(message.sendBatchMessages, ({ user }) => ({
        From_Account: user("alice"),
        To_Account: [user("bob"), user("nobody")],
        MsgSeq: 13,
        MsgRandom: 13,
        MsgBody: text("to several")
      })),
      step(message.importMessage, ({ now, user }) => ({
        SyncFromOldSystem: 2,
        From_Account: user("alice"),
        To_Account: user("bob"),
        MsgSeq: 14,
        MsgRandom: 14,
        MsgTimeStamp: now - 3600,
        MsgBody: text("old")
      })),
      step(message.queryUnreadCounts, ({ user }) => ({ To_Account: user("bob"), Peer_Account: [user("alice")] })),
      step(message.setMessagesRead, ({ user }) => ({ Report_Account: user("bob"), Peer_Account: user("alice") })),
      step(message.modifyMessage, (run) => ({ ...sent("second")(run), MsgBody: text("changed") })),
      step(message.recallMessage, sent("first")),
      step(message.pullHistory, between),
      step(message.deleteMessages, ({ seen, user }) => ({
        Operator_Account: user("bob"),
        Peer_Account: user("alice"),
        MsgKeyList: [seen("second", "MsgKey")]
      })),
      step(message.sendMessage, ({ user }) => ({
        From_Account: user("alice"),
        To_Account: user("nobody"),
        MsgRandom: 15,
        MsgBody: text("x")
      }))
    ]
  },
  {
    name: "read receipts",
    ...talk,
    steps: [
      tell(21, { IsNeedReadReceipt: 1 }, { name: "sent" }),
      step(message.sendReadReceipts, (run) => ({
        Operator_Account: run.user("bob"),
        Peer_Account: run.user("alice"),
        C2CMsgInfo: [sent("sent")(run)]
      }))
    ]
  },
  {
    name: "extensions of messages",
    ...talk,
    steps: [
      tell(31, { SupportMessageExtension: 1 }, { name: "sent" }),
      step(
        message.setMessageExtension,
        (run) => ({ ...sent("sent")(run), OperateType: 1, ExtensionList: [{ Key: "vote", Value: "yes" }] }),
        rejects("console.ultimate", 10_008, [true, false])
      ),
      step(message.getMessageExtension, sent("sent"))
    ]
  },
  {
    name: "the same message twice",
    ...talk,
    steps: [
      tell(41, {}, { name: "first" }),
      tell(
        41,
        {},
        {
          wait: 1.2,
          probes: [
            {
              option: "undocumented.duplicateSend",
              value: ({ fields }, { seen }) =>
                fields.MsgTime === undefined ? undefined : fields.MsgTime === seen("first", "MsgTime") ? "first" : "now"
            }
          ]
        }
      )
    ]
  },
  {
    name: "null in optional fields",
    ...talk,
    steps: [tell(51, { MsgTimeStamp: null }, rejects("undocumented.nullFields", 90_006, ["absent", "reject"]))]
  },
  {
    name: "numbers as strings",
    ...talk,
    steps: [tell(61, { MsgRandom: "61" }, rejects("undocumented.numericStrings", 90_005, ["accept", "reject"]))]
  },
  {
    name: "a query without a number",
    ...talk,
    steps: [
      step(relation.pullLists, ({ user }) => ({ From_Account: user("alice") }), {
        malformed: true,
        ...rejects("undocumented.malformedQuery", 60_002, ["ignore", "reject"])
      })
    ]
  },
  {
    name: "messages to somebody who is no friend",
    accounts,
    steps: [tell(71, {}, rejects("undocumented.sendToNonFriend", 20_009, ["send", "reject"]))]
  },
  {
    name: "messages to somebody who blocks the sender",
    accounts,
    steps: [
      step(relation.addToBlocklist, ({ user }) => ({ From_Account: user("bob"), To_Account: [user("alice")] })),
      tell(81, {}, rejects("undocumented.sendToBlocker", 20_007, ["send", "reject"]))
    ]
  },
  {
    name: "the global mute",
    accounts,
    steps: [
      step(mute.setGlobalMute, ({ user }) => ({
        Set_Account: user("alice"),
        // For good, so that the time that is left stays the same.
        C2CmsgNospeakingTime: 4_294_967_295,
        GroupmsgNospeakingTime: 0
      })),
      step(mute.queryGlobalMute, ({ user }) => ({ Get_Account: user("alice") })),
      tell(91, {}, rejects("undocumented.sendWhenMuted", 20_012, ["send", "reject"]))
    ]
  },
  {
    name: "messages of groups",
    ...own,
    steps: [
      create,
      say(101, {}, { name: "first" }),
      say(102, { NeedReadReceipt: 1 }, { name: "second" }),
      step(
        group.modifyMessage,
        of((run) => ({ ...seq("second")(run), MsgBody: text("changed") }))
      ),
      step(
        group.reportMessagesRead,
        of((run) => ({ From_Account: run.user("alice"), ...seqs("second")(run) }))
      ),
      step(group.getReadCounts, of(seqs("second"))),
      step(
        group.listReaders,
        of((run) => ({ ...seq("second")(run), Filter: 0, Cursor: "", Count: 10 }))
      ),
      history(),
      history(
        { ReqMsgSeq: 0 },
        {
          probes: [
            probe("undocumented.historyFromZero", ({ code, fields }) => [code, at(fields, first) !== undefined], [
              [[0, true], "newest"],
              [[0, false], "none"]
            ])
          ]
        }
      ),
      step(group.sendMessage, ({ user, group }) => ({
        GroupId: group("readers"),
        From_Account: user("nobody"),
        Random: 103,
        MsgBody: text("x")
      })),
      step(group.clearHistory, of()),
      history()
    ]
  },
  {
    name: "extensions of group messages",
    ...own,
    steps: [
      create,
      say(111, { SupportMessageExtension: 1 }, { name: "sent" }),
      step(
        group.setMessageExtension,
        of((run) => ({ ...seq("sent")(run), OperateType: 1, ExtensionList: [{ Key: "vote", Value: "yes" }] })),
        rejects("console.ultimate", 10_008, [true, false])
      ),
      step(group.getMessageExtension, of(seq("sent")))
    ]
  },
  {
    name: "messages for online clients only",
    ...own,
    steps: [
      create,
      say(121, { OnlineOnlyFlag: 1 }),
      say(
        122,
        {},
        {
          probes: [
            probe("undocumented.onlineOnlySequence", "MsgSeq", [
              [1, "last"],
              [2, "next"]
            ])
          ]
        }
      )
    ]
  },
  {
    name: "recalling messages of groups",
    ...own,
    steps: [
      create,
      say(131, {}, { name: "sent" }),
      recall("sent", {
        probes: [
          probe("console.groupRecall", ({ code, fields }) => [code, at(fields, "RecallRetList.0.RetCode")], [
            [[0, 0], true],
            [[10_041, null], false],
            [[0, 10_041], false]
          ])
        ]
      }),
      recall("sent", {
        probes: [
          probe("undocumented.recallAgainCode", "RecallRetList.0.RetCode", [
            [0, 0],
            [10_030, 10_030],
            [10_032, 10_032]
          ])
        ]
      }),
      history(
        { WithRecalledMsg: 1 },
        {
          probes: [
            probe(
              "undocumented.recalledContent",
              ({ fields }) => [at(fields, `${first}.IsPlaceMsg`), at(fields, `${first}.MsgBody.0`) !== undefined],
              [
                [[2, true], "keep"],
                [[2, false], "empty"]
              ]
            )
          ]
        }
      )
    ]
  },
  {
    name: "recalling messages of a sender",
    ...own,
    steps: [
      create,
      say(141),
      step(
        group.recallMessagesOfSender,
        of(({ user }) => ({ Sender_Account: user("bob") }))
      ),
      history(
        { WithRecalledMsg: 1 },
        {
          probes: [
            probe("undocumented.messagesOfSender", `${first}.IsPlaceMsg`, [
              [2, "recalled"],
              [1, "deleted"]
            ])
          ]
        }
      )
    ]
  },
  {
    name: "too many messages to a group",
    ...own,
    steps: [
      create,
      step(
        group.sendMessage,
        of(({ turn, user }) => ({ From_Account: user("bob"), Random: 1000 + turn, MsgBody: text("again") })),
        {
          times: 80,
          // How many get through depends on the network.
          hidden: ["Outcomes"],
          probes: [
            {
              option: "undocumented.overGroupRateLimit",
              value: ({ fields }) => {
                const shown = JSON.stringify(fields)
                return shown.includes("10023") ? "reject" : shown.includes("MsgFreqCtrl") ? "drop" : undefined
              }
            }
          ]
        }
      )
    ]
  }
]

export { tell }
