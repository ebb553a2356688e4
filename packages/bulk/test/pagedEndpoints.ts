import * as community from "@tcchat/endpoints/community"
import * as follow from "@tcchat/endpoints/follow"
import * as group from "@tcchat/endpoints/group"
import * as live from "@tcchat/endpoints/live"
import * as officialAccount from "@tcchat/endpoints/officialAccount"
import * as relation from "@tcchat/endpoints/relation"
import type * as Endpoint from "@tcchat/core/Endpoint"

type Body = Readonly<Record<string, any>>

/** Answers a request for a page out of so many items, as the page of the endpoint says; `size` items a page. */
type Service = (body: Body, total: number, size: number) => Body

export interface Row {
  readonly endpoint: Endpoint.Paged
  /** Which of its ways of paging, where there are several. */
  readonly way?: string
  /** What is asked for, without the start of a page. */
  readonly payload: Body
  readonly service: Service
  /** By what an item is known: from 0 up, in the order in which the service answers items. */
  readonly index: (item: any) => number
}

/** The name of an item, and the place of an item with a name. */
const name = (index: number) => `item${index}`
const place = (text: string) => Number(text.slice("item".length))

/** The places of the items of a page, where the next page starts, and whether there is none. */
const cut = (start: number, total: number, size: number) => {
  const end = Math.min(start + size, total)
  return {
    places: Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index),
    next: end,
    done: end >= total
  }
}

const row = (endpoint: Endpoint.Paged, payload: Body, index: Row["index"], service: Service, way?: string): Row => ({
  endpoint,
  payload,
  index,
  service,
  ...(way === undefined ? {} : { way })
})

/** Cursors that the service hands out, as texts that say nothing. */
const opaque = (start: number) => `page@${start}`
const opened = (cursor: string) => (cursor === "" ? 0 : Number(cursor.slice("page@".length)))

const member = { Role: "Member", JoinTime: 1, MsgSeq: 1, MsgFlag: "AcceptAndNotify", LastSendMsgTime: 0, MuteUntil: 0 }

export const rows: ReadonlyArray<Row> = [
  row(
    relation.pullFriends,
    { From_Account: "alice" },
    ({ To_Account }) => place(To_Account),
    ({ StartIndex }, total, size) => {
      const { done, next, places } = cut(StartIndex, total, size)
      return {
        UserDataItem: places.map((at) => ({ To_Account: name(at), ValueItem: [] })),
        StandardSequence: 1,
        FriendNum: total,
        CompleteFlag: done ? 1 : 0,
        NextStartIndex: done ? 0 : next
      }
    }
  ),
  row(
    relation.pullBlocklist,
    { From_Account: "alice", MaxLimited: 10, LastSequence: 0 },
    ({ To_Account }) => place(To_Account),
    ({ StartIndex }, total, size) => {
      const { done, next, places } = cut(StartIndex, total, size)
      return {
        BlackListItem: places.map((at) => ({ To_Account: name(at), AddBlackTimeStamp: 1 })),
        StartIndex: done ? 0 : next,
        CurruentSequence: 1
      }
    }
  ),
  row(
    follow.pullFollows,
    { From_Account: "alice", FollowType: 1, WantNum: 10 },
    ({ To_Account }) => place(To_Account),
    ({ StartCursor }, total, size) => {
      const { done, next, places } = cut(opened(StartCursor), total, size)
      return {
        FollowItem: places.map((at) => ({ To_Account: name(at), FollowTime: 1 })),
        NextCursor: done ? "" : opaque(next)
      }
    }
  ),
  row(
    group.listGroups,
    {},
    ({ GroupId }) => place(GroupId),
    ({ Next }, total, size) => {
      const far = 2 ** 40
      const { done, next, places } = cut(Next === 0 ? 0 : Next - far, total, size)
      return {
        TotalCount: total,
        GroupIdList: places.map((at) => ({ GroupId: name(at) })),
        Next: done ? 0 : next + far
      }
    }
  ),
  row(
    group.listMembers,
    { GroupId: "readers" },
    ({ Member_Account }) => place(Member_Account),
    ({ Offset }, total, size) => ({
      MemberNum: total,
      MemberList: cut(Offset, total, size).places.map((at) => ({ ...member, Member_Account: name(at) }))
    }),
    "an ordinary group"
  ),
  row(
    group.listMembers,
    { GroupId: "readers", MemberRoleFilter: ["Member"] },
    ({ Member_Account }) => place(Member_Account),
    ({ Offset }, total, size) => ({
      MemberNum: total + 3,
      MemberList: cut(Offset, total, size).places.map((at) => ({ ...member, Member_Account: name(at) }))
    }),
    "some of an ordinary group"
  ),
  row(
    group.listMembers,
    { GroupId: "@TGS#_readers", Next: "" },
    ({ Member_Account }) => place(Member_Account),
    ({ Next }, total, size) => {
      const { done, next, places } = cut(opened(Next), total, size)
      return {
        MemberNum: total,
        MemberList: places.map((at) => ({ ...member, Member_Account: name(at) })),
        Next: done ? "" : opaque(next)
      }
    },
    "a community"
  ),
  row(
    group.listJoinedGroups,
    { Member_Account: "alice" },
    ({ GroupId }) => place(GroupId),
    ({ Offset }, total, size) => ({
      TotalCount: total,
      GroupIdList: cut(Offset, total, size).places.map((at) => ({ GroupId: name(at) }))
    })
  ),
  row(
    group.listBannedMembers,
    { GroupId: "readers" },
    ({ Member_Account }) => place(Member_Account),
    ({ Offset }, total, size) => {
      const { done, next, places } = cut(Offset, total, size)
      return {
        BannedAccountList: places.map((at) => ({ Member_Account: name(at), BannedUntil: 1 })),
        NextOffset: done ? 0 : next
      }
    }
  ),
  ...([0, 1] as const).flatMap((Filter) =>
    (["IsFinish", "IsFinished"] as const).map((flag) =>
      row(
        group.listReaders,
        { GroupId: "readers", MsgSeq: 7, Filter, Count: 100 },
        ({ Read_Account, Unread_Account }) => place(Read_Account ?? Unread_Account),
        ({ Cursor }, total, size) => {
          const { done, next, places } = cut(opened(Cursor), total, size)
          return {
            MsgSeq: 7,
            [flag]: done ? 1 : 0,
            // The cursor is not said to be empty on the last page.
            Cursor: opaque(next),
            ...(Filter === 0
              ? { ReadList: places.map((at) => ({ Read_Account: name(at) })) }
              : { UnreadList: places.map((at) => ({ Unread_Account: name(at) })) })
          }
        },
        `${Filter === 0 ? "those who have read" : "those who have not"}, ${flag}`
      )
    )
  ),
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
  row(
    group.getMessageExtension,
    { GroupId: "readers", MsgSeq: 7 },
    ({ Key }) => place(Key),
    ({ StartSeq = 0 }, total, size) => {
      // Two pairs each were set in one call and so have one Seq; a page may end between them.
      const pairs = Array.from({ length: total }, (_, at) => ({ Key: name(at), Value: "", Seq: 1 + (at >> 1) }))
      const from = pairs.filter(({ Seq }) => Seq >= StartSeq)
      return {
        ExtensionList: from.slice(0, size),
        CompleteFlag: from.length <= size ? 1 : 0,
        LatestSeq: pairs.at(-1)?.Seq ?? 0,
        ClearSeq: 0
      }
    }
  ),
  row(
    community.getPermissionGroups,
    { GroupId: "@TGS#_readers" },
    ({ PermissionGroupId }) => place(PermissionGroupId),
    ({ Next }, total, size) => {
      const { done, next, places } = cut(opened(Next), total, size)
      return {
        PermissionGroupInfoList: places.map((at) => ({ ErrorCode: 0, ErrorInfo: "", PermissionGroupId: name(at) })),
        Next: done ? "" : opaque(next)
      }
    }
  ),
  row(
    community.listPermissionGroupMembers,
    { GroupId: "@TGS#_readers", PermissionGroupId: "@PMG#_hosts" },
    ({ Member_Account }) => place(Member_Account),
    ({ Next }, total, size) => {
      const { done, next, places } = cut(opened(Next), total, size)
      return { MemberList: places.map((at) => ({ Member_Account: name(at) })), Next: done ? "" : opaque(next) }
    }
  ),
  row(
    live.listOnlineMembers,
    { GroupId: "stage" },
    ({ Member_Account }) => place(Member_Account),
    ({ Timestamp }, total, size) => {
      const { done, next, places } = cut(Timestamp === 0 ? 0 : Timestamp - 1700000000, total, size)
      return {
        MemberList: places.map((at) => ({ Member_Account: name(at), JoinTime: 1 })),
        NextTimestamp: done ? 0 : 1700000000 + next
      }
    }
  ),
  row(
    officialAccount.listSubscribers,
    { Official_Account: "@TOA#_news" },
    ({ Subscriber_Account }) => place(Subscriber_Account),
    ({ Next }, total, size) => {
      const { done, next, places } = cut(opened(Next), total, size)
      return {
        SubscriberNum: total,
        SubscriberList: places.map((at) => ({ Subscriber_Account: name(at) })),
        Next: done ? "" : opaque(next)
      }
    }
  ),
  row(
    officialAccount.listSubscriptions,
    { Subscriber_Account: "alice" },
    ({ Official_Account }) => place(Official_Account),
    ({ Offset }, total, size) => {
      const { done, next, places } = cut(Offset, total, size)
      return {
        TotalCount: total,
        CompleteFlag: done ? 1 : 0,
        Next: next,
        OfficialAccountInfoList: places.map((at) => ({ Official_Account: name(at) }))
      }
    }
  ),
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
  )
]
