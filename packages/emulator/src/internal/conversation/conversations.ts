import { deleteConversation, listConversations, pinConversations } from "@tcchat/endpoints/conversation"
import * as Either from "effect/Either"
import { type Handler, on } from "../handler.js"
import { chatOf, setUnread } from "../message/chats.js"
import { reject } from "../rejection.js"
import { checkChange, type ConversationId, isEmpty, ownerOf, sortingOf } from "./lookup.js"
import type { Conversation } from "./state.js"
import { conversationKey, conversationWith } from "./touch.js"

const flags = { pinned: 1, empty: 2 } as const

/** Where a page starts: at conversations of this time, of which `given` were on earlier pages. */
interface Cursor {
  readonly time: number
  readonly given: number
}

const start = ({ given, time }: Cursor): boolean => given === 0 && time === 0

/** The conversations from a cursor on, newest first. */
const from = (all: ReadonlyArray<Conversation>, cursor: Cursor): ReadonlyArray<Conversation> => {
  const sorted = all
    .map((found, place) => ({ found, place }))
    .sort((one, other) => other.found.time - one.found.time || other.place - one.place)
    .map(({ found }) => found)
  if (start(cursor)) return sorted
  const older = sorted.findIndex(({ time }) => time <= cursor.time)
  if (older < 0) return []
  const ofTime = sorted.filter(({ time }) => time === cursor.time).length
  return sorted.slice(older + Math.min(cursor.given, ofTime))
}

/** The cursor after a page. */
const cursorAfter = (cursor: Cursor, given: ReadonlyArray<Conversation>): Cursor => {
  const last = given.at(-1)
  if (last === undefined) return cursor
  const ofTime = given.filter(({ time }) => time === last.time).length
  return { time: last.time, given: last.time === cursor.time ? cursor.given + ofTime : ofTime }
}

const list = on(listConversations, function* (world, wanted) {
  const owner = yield* ownerOf(world, wanted.From_Account)
  const { conversationsPageSize: size } = world.settings.undocumented
  const withEmpty = (wanted.AssistFlags & flags.empty) !== 0
  const all = [...owner.conversations.values()].filter((found) => withEmpty || !isEmpty(world, owner, found))
  const topCursor = { time: wanted.TopTimeStamp, given: wanted.TopStartIndex }
  const cursor = { time: wanted.TimeStamp, given: wanted.StartIndex }
  const withPinned = (wanted.AssistFlags & flags.pinned) !== 0
  const pinned = withPinned
    ? from(
        all.filter((found) => found.pinned),
        topCursor
      )
    : []
  const others = from(
    all.filter((found) => !found.pinned),
    cursor
  )
  const top = pinned.slice(0, size)
  const rest = others.slice(0, size - top.length)
  const [nextTop, next] = [cursorAfter(topCursor, top), cursorAfter(cursor, rest)]
  return {
    SessionItem: [...top, ...rest].map((found) => ({
      Type: found.type === "OneToOne" ? 1 : 2,
      ...(found.type === "OneToOne" ? { To_Account: found.peer } : { GroupId: found.peer }),
      MsgTime: found.time,
      TopFlag: found.pinned ? 1 : 0,
      ...sortingOf(found)
    })),
    CompleteFlag: top.length === pinned.length && rest.length === others.length ? 1 : 0,
    TimeStamp: next.time,
    StartIndex: next.given,
    TopTimeStamp: nextTop.time,
    TopStartIndex: nextTop.given
  }
})

const remove = on(deleteConversation, function* (world, wanted) {
  const owner = yield* ownerOf(world, wanted.From_Account)
  const peer = wanted.Type === 1 ? wanted.To_Account : wanted.ToGroupid
  owner.conversations.delete(conversationKey(wanted.Type === 1 ? "OneToOne" : "Group", peer))
  // Only clients could see what one member has cleared of the history of a group.
  if (wanted.Type === 2 || wanted.ClearRamble !== 1) return {}
  for (const message of chatOf(world.state, owner.userId, peer)?.messages ?? []) {
    message.hiddenFrom.add(owner.userId)
    if (message.to === owner.userId) setUnread(world.state, message, false)
  }
  return {}
})

const pin = on(pinConversations, function* (world, { From_Account, OperationType, RecentContactItem }) {
  const owner = yield* ownerOf(world, From_Account)
  const pinned = OperationType === 1
  const wanted = RecentContactItem.map((item): ConversationId =>
    item.Type === 1 ? { type: "OneToOne", peer: item.To_Account } : { type: "Group", peer: item.GroupId }
  )
  const most = world.settings.limits.pinnedConversations
  const after = new Set([...owner.conversations].filter(([, found]) => found.pinned).map(([key]) => key))
  for (const { peer, type } of wanted) after.add(conversationKey(type, peer))
  if (pinned && after.size > most)
    return yield* reject(51012, `Err_Recent_Contact_Pinned_Limit: at most ${most} conversations can be pinned`)
  // Only calls for groups and marks have an error code of their own for a missing group.
  for (const id of pinned ? wanted : [])
    yield* Either.mapLeft(checkChange(world, owner, id), (rejected) =>
      rejected.code === 51007 ? { ...rejected, code: 50002 } : rejected
    )
  for (const { peer, type } of wanted) {
    const known = owner.conversations.get(conversationKey(type, peer))
    const found = pinned ? conversationWith(owner, type, peer, world.now) : known
    if (found !== undefined) found.pinned = pinned
  }
  return {}
})

export const conversations: ReadonlyArray<Handler> = [list, remove, pin]
