import * as group from "@tcchat/endpoints/group"
import * as message from "@tcchat/endpoints/message"
import * as officialAccount from "@tcchat/endpoints/officialAccount"
import { cut, name, place, type Row, row, type Service } from "./row.js"

/** Pairs of a message: two each were set in one call and so have one Seq, and a page may end between them. */
const extension: Service = ({ StartSeq = 0 }, total, size) => {
  const pairs = Array.from({ length: total }, (_, at) => ({ Key: name(at), Value: "", Seq: 1 + (at >> 1) }))
  const from = pairs.filter(({ Seq }) => Seq >= StartSeq)
  return {
    ExtensionList: from.slice(0, size),
    CompleteFlag: from.length <= size ? 1 : 0,
    LatestSeq: pairs.at(-1)?.Seq ?? 0,
    ClearSeq: 0
  }
}

/** Messages, and what hangs on them. */
export const messages: ReadonlyArray<Row> = [
  ...(["RspMsgList", "MsgList"] as const).flatMap((list) =>
    [0, 3].map((expired) =>
      row(
        group.pullHistory,
        { GroupId: "readers", ReqMsgNumber: 20 },
        ({ From_Account }) => place(From_Account),
        ({ ReqMsgSeq }, total, size) => {
          // Messages are numbered from 1 up and come downwards; the first ones may have expired.
          const newest = expired + total
          const from = newest - (ReqMsgSeq ?? newest)
          return {
            GroupId: "readers",
            IsFinished: from >= total && expired > 0 ? 2 : 1,
            [list]: cut(from, total, size).places.map((at) => ({
              From_Account: name(at),
              IsPlaceMsg: 0,
              MsgBody: [],
              MsgRandom: 1,
              MsgSeq: newest - at,
              MsgTimeStamp: 1
            }))
          }
        },
        `${list}, ${expired === 0 ? "all messages are kept" : "some have expired"}`
      )
    )
  ),
  row(group.getMessageExtension, { GroupId: "readers", MsgSeq: 7 }, ({ Key }) => place(Key), extension),
  row(message.getMessageExtension, { To_Account: "bob", MsgKey: "7_1_1" }, ({ Key }) => place(Key), extension),
  ...[20, undefined].map((ReqMsgNumber) =>
    row(
      officialAccount.pullHistory,
      { Official_Account: "@TOA#_news", ReqMsgNumber },
      ({ MsgKey }) => place(MsgKey),
      ({ LastMsgKey }, total, size) => {
        const { places } = cut(LastMsgKey === undefined ? 0 : place(LastMsgKey) + 1, total, size)
        const last = places.at(-1)
        return {
          Official_Account: "@TOA#_news",
          // What was asked for is there, or the rest has expired: the end of the history is told by an empty page.
          IsFinished: last === undefined && ReqMsgNumber === undefined ? 2 : 1,
          LastMsgKey: last === undefined ? (LastMsgKey ?? "") : name(last),
          RspMsgList: places.map((at) => ({ MsgKey: name(at), MsgSeq: total - at, IsPlaceMsg: 0, MsgBody: [] }))
        }
      },
      ReqMsgNumber === undefined ? "as many messages as there are" : "20 messages a page"
    )
  ),
  row(
    message.pullHistory,
    { Operator_Account: "alice", Peer_Account: "bob", MaxCnt: 100, MinTime: 1700000000, MaxTime: 1700009999 },
    ({ MsgKey }) => place(MsgKey),
    ({ LastMsgKey, MaxTime, MinTime }, total, size) => {
      // Messages from the newest to the oldest, three a second; the service goes on behind the last key.
      const messages = Array.from({ length: total }, (_, at) => ({
        From_Account: "alice",
        To_Account: "bob",
        MsgSeq: total - at,
        MsgRandom: 1,
        MsgTimeStamp: 1700000000 + Math.floor((total - at) / 3),
        MsgFlagBits: 0,
        MsgKey: name(at),
        MsgBody: []
      })).filter(({ MsgTimeStamp }) => MsgTimeStamp <= MaxTime && MsgTimeStamp >= MinTime)
      const rest =
        LastMsgKey === undefined ? messages : messages.filter(({ MsgKey }) => place(MsgKey) > place(LastMsgKey))
      const page = rest.slice(0, size)
      return {
        Complete: rest.length <= size ? 1 : 0,
        MsgCnt: page.length,
        LastMsgTime: page.at(-1)?.MsgTimeStamp ?? 0,
        LastMsgKey: page.at(-1)?.MsgKey ?? "",
        // Within a page, messages run from old to new.
        MsgList: page.map((_, index) => page[page.length - 1 - index]!)
      }
    }
  )
]
