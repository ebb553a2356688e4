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

const chunks = <A>(items: ReadonlyArray<A>, size: number): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

/** Accounts of one call. */
const accountsAtOnce = 100

/** Groups of one call. */
const groupsAtOnce = 50

const userIds = (ids: ReadonlyArray<string>) => ids.map((UserID) => ({ UserID }))

interface Item {
  readonly UserID?: string
  readonly ResultCode?: number
  readonly AccountStatus?: string
}

const items = (fields: Readonly<Record<string, unknown>>) => (fields.ResultItem ?? []) as ReadonlyArray<Item>

/** The accounts of a list that exist. */
export const existing = (
  target: Target,
  accounts: ReadonlyArray<string>
): Effect.Effect<ReadonlyArray<string>, ChatError> =>
  Effect.map(
    Effect.forEach(chunks(accounts, accountsAtOnce), (some) =>
      Effect.map(
        target.call({ endpoint: account.checkAccounts, payload: { CheckItem: userIds(some) } }),
        ({ fields }) =>
          items(fields).flatMap(({ AccountStatus, UserID }) =>
            AccountStatus === "Imported" && UserID !== undefined ? [UserID] : []
          )
      )
    ),
    (found) => found.flat()
  )

/** The groups of a list that exist. */
export const existingGroups = (
  target: Target,
  groups: ReadonlyArray<string>
): Effect.Effect<ReadonlyArray<string>, ChatError> =>
  Effect.map(
    Effect.forEach(chunks(groups, groupsAtOnce), (some) =>
      Effect.map(target.call({ endpoint: group.getGroupProfiles, payload: { GroupIdList: some } }), ({ fields }) =>
        ((fields.GroupInfo ?? []) as ReadonlyArray<{ readonly GroupId?: string; readonly ErrorCode?: number }>).flatMap(
          ({ ErrorCode, GroupId }) => (ErrorCode === 0 && GroupId !== undefined ? [GroupId] : [])
        )
      )
    ),
    (found) => found.flat()
  )

/** Removes groups, keywords and accounts. It may be done again. */
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
    yield* Effect.forEach(chunks(yield* existing(target, accounts), accountsAtOnce), (some) =>
      Effect.map(
        target.call({ endpoint: account.deleteAccounts, payload: { DeleteItem: userIds(some) } }),
        ({ code, fields }) => {
          codes.add(code)
          for (const { ResultCode } of items(fields)) if (ResultCode !== undefined) codes.add(ResultCode)
        }
      )
    )
    codes.delete(0)
    return {
      accounts: yield* existing(target, accounts),
      groups: yield* existingGroups(target, groups),
      codes: [...codes]
    }
  })
