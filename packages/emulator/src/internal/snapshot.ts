import type { Snapshot } from "../Snapshot.js"
import { fromAccountSnapshot, fromTimes, toAccountSnapshot, toTimes } from "./account/snapshot.js"
import { fromGroupSnapshot, toGroupSnapshot } from "./group/snapshot.js"
import { addChatSnapshot, fromRecentSnapshot, toChatSnapshot, toRecentSnapshot } from "./message/snapshot.js"
import { fromModerationSnapshot, toModerationSnapshot } from "./moderation/snapshot.js"
import { empty, type State } from "./state.js"

export const toSnapshot = (state: State): Snapshot => ({
  version: 1,
  accounts: [...state.accounts.values()].map(toAccountSnapshot),
  deleted: toTimes(state.deleted),
  groups: [...state.groups.values()].map(toGroupSnapshot),
  groupsMade: state.groupsMade,
  chats: [...state.chats.values()].map(toChatSnapshot),
  broadcasts: [...state.broadcasts],
  recentBroadcasts: toRecentSnapshot(state.recentBroadcasts),
  moderation: toModerationSnapshot(state.moderation)
})

/** Makes a state from a snapshot. It may still violate a limit or name what does not exist. */
export const fromSnapshot = (snapshot: Snapshot): State => {
  const { broadcasts = [], chats = [], groups = [], recentBroadcasts = [] } = snapshot
  const state: State = {
    ...empty(),
    accounts: new Map(snapshot.accounts.map((account) => [account.userId, fromAccountSnapshot(account)])),
    deleted: fromTimes(snapshot.deleted),
    groups: new Map(groups.map((group) => [group.groupId, fromGroupSnapshot(group)])),
    groupsMade: snapshot.groupsMade ?? groups.length,
    broadcasts: [...broadcasts],
    recentBroadcasts: fromRecentSnapshot(recentBroadcasts),
    ...(snapshot.moderation !== undefined && { moderation: fromModerationSnapshot(snapshot.moderation) })
  }
  for (const chat of chats) addChatSnapshot(state, chat)
  for (const { following, userId } of state.accounts.values())
    for (const [followed, time] of following) state.accounts.get(followed)?.followers.set(userId, time)
  return state
}
