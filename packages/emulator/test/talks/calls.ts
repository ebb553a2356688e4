import * as FastCheck from "effect/FastCheck"
import type { Response } from "../fixtures.js"
import { type Call, keyOf, meant, type Model, type Outcome, people } from "./Model.js"

const person = FastCheck.constantFrom(...people)
const number = FastCheck.constantFrom(1, 2)
const text = FastCheck.constantFrom("x", "y", "学")
const { constant, record } = FastCheck

/** Any call that changes something. Few numbers and strings, so that many messages are duplicates. */
export const call: FastCheck.Arbitrary<Call> = FastCheck.oneof(
  {
    weight: 5,
    arbitrary: record({
      does: constant("send" as const),
      from: person,
      to: person,
      sequence: number,
      random: number,
      text
    })
  },
  { weight: 4, arbitrary: record({ does: constant("say" as const), from: person, random: number, text }) },
  {
    weight: 3,
    arbitrary: record({ does: constant("wait" as const), seconds: FastCheck.constantFrom(1, 60, 119, 120, 300) })
  },
  record({ does: constant("read" as const), reader: person, peer: person }),
  record({ does: constant("recall" as const), from: person, to: person, pick: FastCheck.nat(3) }),
  record({ does: constant("recallInGroup" as const), sequence: FastCheck.integer({ min: 1, max: 6 }) }),
  record({
    does: constant("join" as const),
    who: FastCheck.uniqueArray(person, { minLength: 1, maxLength: 3 })
  }),
  record({ does: constant("leave" as const), who: FastCheck.uniqueArray(person, { minLength: 1, maxLength: 2 }) }),
  record({ does: constant("mute" as const), who: person, seconds: FastCheck.constantFrom(0, 60, 600) })
)

interface Request {
  readonly path: string
  readonly body: object
  /** The compared part of a response besides its code. */
  readonly read?: (response: Response) => unknown
}

const bodyOf = (Text: string) => [{ MsgType: "TIMTextElem", MsgContent: { Text } }]

const codesOf = (list: unknown, field: string) =>
  (list as ReadonlyArray<Record<string, unknown>>).map((item) => item[field])

/** A call as a client writes it, before the model has made it; nothing where only time passes. */
export const requestOf = (model: Model, call: Call): Request | undefined => {
  switch (call.does) {
    case "send":
      return {
        path: "openim/sendmsg",
        body: {
          From_Account: call.from,
          To_Account: call.to,
          MsgSeq: call.sequence,
          MsgRandom: call.random,
          MsgBody: bodyOf(call.text)
        },
        read: ({ MsgKey }) => MsgKey
      }
    case "say":
      return {
        path: "group_open_http_svc/send_group_msg",
        body: { GroupId: "g", From_Account: call.from, Random: call.random, MsgBody: bodyOf(call.text) },
        read: ({ MsgSeq }) => MsgSeq
      }
    case "wait":
      return undefined
    case "read":
      return { path: "openim/admin_set_msg_read", body: { Report_Account: call.reader, Peer_Account: call.peer } }
    case "recall": {
      const message = meant(model, call)
      const MsgKey = message === undefined ? "9_9_9" : keyOf(message)
      return { path: "openim/admin_msgwithdraw", body: { From_Account: call.from, To_Account: call.to, MsgKey } }
    }
    case "recallInGroup":
      return {
        path: "group_open_http_svc/group_msg_recall",
        body: { GroupId: "g", MsgSeqList: [{ MsgSeq: call.sequence }] },
        read: ({ RecallRetList }) => codesOf(RecallRetList, "RetCode")
      }
    case "join":
      return {
        path: "group_open_http_svc/add_group_member",
        body: { GroupId: "g", MemberList: call.who.map((Member_Account) => ({ Member_Account })) },
        read: ({ MemberList }) => codesOf(MemberList, "Result")
      }
    case "leave":
      return {
        path: "group_open_http_svc/delete_group_member",
        body: { GroupId: "g", MemberToDel_Account: call.who }
      }
    case "mute":
      return {
        path: "openconfigsvr/setnospeaking",
        body: {
          Set_Account: call.who,
          C2CmsgNospeakingTime: call.seconds,
          GroupmsgNospeakingTime: call.seconds
        }
      }
  }
}

/** What a response to a call comes to. */
export const outcomeOf = ({ read }: Request, response: Response): Outcome => ({
  code: response.ErrorCode,
  ...(read !== undefined && response.ErrorCode === 0 && { read: read(response) })
})
