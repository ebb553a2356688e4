/** Removes what a run has made, and looks whether it is gone. */
import * as account from "@tcchat/endpoints/account"
import * as group from "@tcchat/endpoints/group"
import * as moderation from "@tcchat/endpoints/moderation"
import type { ChatError } from "@tcchat/core/ChatError"
import * as Effect from "effect/Effect"
import type { Made } from "./Names.js"
import type { Target } from "./Target.js"

/** What could not be removed, with the codes of the service. */
export interface Left {
  readonly accounts: ReadonlyArray<string>
  readonly groups: ReadonlyArray<string>
  readonly codes: ReadonlyArray<number | string>
}

/** Makes a call for each so many items, and joins what they return. */
const inChunks = <A, B>(
  all: ReadonlyArray<A>,
  size: number,
  send: (some: ReadonlyArray<A>) => Effect.Effect<ReadonlyArray<B>, ChatError>
): Effect.Effect<ReadonlyArray<B>, ChatError> =>
  Effect.map(
    Effect.forEach(Array.from({ length: Math.ceil(all.length / size) }), (_, index) =>
      send(all.slice(index * size, (index + 1) * size))
    ),
    (found) => found.flat()
  )

/** Accounts of one call. */
const accountsAtOnce = 100

/** Groups of one call. */
const groupsAtOnce = 50

const userIds = (ids: ReadonlyArray<string>) => ids.map((UserID) => ({ UserID }))

/** The ids that are not among those of which the app says that they do not exist. */
const without = (ids: ReadonlyArray<string>, absent: ReadonlyArray<string | undefined>): ReadonlyArray<string> =>
  ids.filter((id) => !absent.includes(id))

/** Codes of a group that does not exist. */
const noGroup: ReadonlyArray<number | undefined> = [10010, 10015]

/** The accounts of a list that may exist. */
export const existing = (
  { send }: Target,
  accounts: ReadonlyArray<string>
): Effect.Effect<ReadonlyArray<string>, ChatError> =>
  inChunks(accounts, accountsAtOnce, (some) =>
    Effect.map(send(account.checkAccounts, { CheckItem: userIds(some) }), ({ ResultItem }) =>
      without(
        some,
        ResultItem.filter(({ AccountStatus }) => AccountStatus === "NotImported").map(({ UserID }) => UserID)
      )
    )
  )

/** The groups of a list that may exist. */
const existingGroups = (
  { send }: Target,
  groups: ReadonlyArray<string>
): Effect.Effect<ReadonlyArray<string>, ChatError> =>
  inChunks(groups, groupsAtOnce, (some) =>
    Effect.map(send(group.getGroupProfiles, { GroupIdList: some }), ({ GroupInfo }) =>
      without(
        some,
        GroupInfo.filter(({ ErrorCode }) => noGroup.includes(ErrorCode)).map(({ GroupId }) => GroupId)
      )
    )
  )

/**
 * Removes groups, keywords and accounts. It may be done again. Fails where it cannot be seen what is there, as then it is not known
 * to be gone.
 */
export const clean = (target: Target, { accounts, groups, keywords }: Made): Effect.Effect<Left, ChatError> =>
  Effect.gen(function* () {
    const codes = new Set<number | string>()
    yield* Effect.forEach(yield* existingGroups(target, groups), (GroupId) =>
      Effect.map(target.call({ endpoint: group.disbandGroup, payload: { GroupId } }), ({ code }) => codes.add(code))
    )
    if (keywords.length > 0)
      yield* target.call({
        endpoint: moderation.deleteLocalKeywords,
        payload: {
          SdkAppId: target.sdkAppId,
          LocalAuditWords: keywords.map((Keyword) => ({ Keyword, WordType: 1, FilterType: 1 }))
        }
      })
    const deleted = yield* inChunks(yield* existing(target, accounts), accountsAtOnce, (some) =>
      target.send(account.deleteAccounts, { DeleteItem: userIds(some) }).pipe(
        Effect.map(({ ResultItem }) => ResultItem.map(({ ResultCode }) => ResultCode)),
        Effect.catchTag("ApiError", ({ code }) => Effect.succeed([code]))
      )
    )
    for (const code of deleted) codes.add(code)
    codes.delete(0)
    return {
      accounts: yield* existing(target, accounts),
      groups: yield* existingGroups(target, groups),
      codes: [...codes]
    }
  })
