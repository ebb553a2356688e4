import * as community from "@tcchat/endpoints/community"
import * as conversation from "@tcchat/endpoints/conversation"
import * as follow from "@tcchat/endpoints/follow"
import * as group from "@tcchat/endpoints/group"
import * as live from "@tcchat/endpoints/live"
import * as moderation from "@tcchat/endpoints/moderation"
import * as officialAccount from "@tcchat/endpoints/officialAccount"
import * as relation from "@tcchat/endpoints/relation"
import { cut, name, opaque, opened, place, type Row, row } from "./row.js"

const member = { Role: "Member", JoinTime: 1, MsgSeq: 1, MsgFlag: "AcceptAndNotify", LastSendMsgTime: 0, MuteUntil: 0 }

/** Lists of users, groups, conversations and the like. */
export const lists: ReadonlyArray<Row> = [
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
    moderation.listCloudLibraries,
    { SdkAppId: 1, Limit: 10 },
    ({ ID }) => place(ID),
    ({ Offset }, total, size) => ({
      TotalCount: total,
      Infos: cut(Offset, total, size).places.map((at) => ({ ID: name(at) }))
    })
  ),
  row(
    moderation.listCloudKeywords,
    { SdkAppId: 1, LibID: "words", Limit: 10 },
    ({ Content }) => place(Content),
    ({ Offset }, total, size) => ({
      TotalCount: total,
      Infos: cut(Offset, total, size).places.map((at) => ({ ID: String(at), Content: name(at) }))
    })
  ),
  row(
    moderation.listLocalKeywords,
    { SdkAppId: 1, FilterType: 1, Limit: 10 },
    ({ Keyword }) => place(Keyword),
    ({ Offset }, total, size) => ({
      CurCount: total,
      LocalAuditWords: cut(Offset, total, size).places.map((at) => ({ Keyword: name(at), WordType: 1, FilterType: 1 }))
    })
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
  row(
    conversation.listConversations,
    { From_Account: "alice", AssistFlags: 63 },
    ({ GroupId }) => place(GroupId),
    ({ StartIndex, TimeStamp, TopStartIndex, TopTimeStamp }, total, size) => {
      // Some conversations are pinned and come first; the two sorts have cursors of their own.
      const pinned = Math.min(total, 6)
      const start = TopTimeStamp === 0 ? 0 : TopStartIndex === pinned ? pinned + StartIndex : TopStartIndex
      const { done, next, places } = cut(start, total, size)
      return {
        SessionItem: places.map((at) => ({ Type: 2, GroupId: name(at), MsgTime: 1, TopFlag: at < pinned ? 1 : 0 })),
        CompleteFlag: done ? 1 : 0,
        TopTimeStamp: 1700000000,
        TopStartIndex: Math.min(next, pinned),
        TimeStamp: next > pinned ? 1700000000 : TimeStamp,
        StartIndex: Math.max(0, next - pinned)
      }
    }
  ),
  row(
    conversation.listConversationGroups,
    { From_Account: "alice" },
    ({ ToGroupId }) => place(ToGroupId),
    ({ StartIndex }, total, size) => {
      const { done, next, places } = cut(StartIndex, total, size)
      return {
        ContactItem: places.map((at) => ({ Type: 2, ToGroupId: name(at), Timestamp: 1, ContactGroupId: [1] })),
        GroupItem: [{ GroupName: "work", GroupId: 1 }],
        CompleteFlag: done ? 1 : 0,
        NextStartIndex: next
      }
    }
  )
]
