/** Removes what a run has made, and looks whether it is gone. */
import * as account from "@tcchat/endpoints/account"
import * as group from "@tcchat/endpoints/group"
import * as moderation from "@tcchat/endpoints/moderation"
import { type ChatError, ResponseError } from "@tcchat/core/ChatError"
import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Made } from "./Names.js"
import type { Json } from "./Script.js"
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

const Accounts = Schema.Struct({
  ResultItem: Schema.Array(Schema.Struct({ UserID: Schema.String, AccountStatus: Schema.optional(Schema.String) }))
})

const Groups = Schema.Struct({
  GroupInfo: Schema.Array(Schema.Struct({ GroupId: Schema.String, ErrorCode: Schema.optional(Schema.Int) }))
})

const Deleted = Schema.Struct({
  ResultItem: Schema.optionalWith(Schema.Array(Schema.Struct({ ResultCode: Schema.optional(Schema.Int) })), {
    default: () => []
  })
})

/** Reads the fields of a response that says what is there. One that does not say it fails: nothing is known to be gone. */
const decode = <A, I>(
  schema: Schema.Schema<A, I>,
  { path }: Endpoint.Any,
  fields: Json
): Effect.Effect<A, ResponseError> =>
  Effect.mapError(
    Schema.decodeUnknown(schema)(fields),
    () => new ResponseError({ endpoint: path, reason: "Body", status: 200, body: JSON.stringify(fields).slice(0, 256) })
  )

/** The accounts of a list that exist. */
export const existing = (
  { send }: Target,
  accounts: ReadonlyArray<string>
): Effect.Effect<ReadonlyArray<string>, ChatError> =>
  inChunks(accounts, accountsAtOnce, (some) =>
    send({ endpoint: account.checkAccounts, payload: { CheckItem: userIds(some) } }).pipe(
      Effect.flatMap((fields) => decode(Accounts, account.checkAccounts, fields)),
      Effect.map(({ ResultItem }) =>
        ResultItem.flatMap(({ AccountStatus, UserID }) => (AccountStatus === "Imported" ? [UserID] : []))
      )
    )
  )

/** The groups of a list that exist. */
const existingGroups = (
  { send }: Target,
  groups: ReadonlyArray<string>
): Effect.Effect<ReadonlyArray<string>, ChatError> =>
  inChunks(groups, groupsAtOnce, (some) =>
    send({ endpoint: group.getGroupProfiles, payload: { GroupIdList: some } }).pipe(
      Effect.flatMap((fields) => decode(Groups, group.getGroupProfiles, fields)),
      Effect.map(({ GroupInfo }) => GroupInfo.flatMap(({ ErrorCode, GroupId }) => (ErrorCode === 0 ? [GroupId] : [])))
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
    yield* inChunks(yield* existing(target, accounts), accountsAtOnce, (some) =>
      Effect.gen(function* () {
        const { code, fields } = yield* target.call({
          endpoint: account.deleteAccounts,
          payload: { DeleteItem: userIds(some) }
        })
        const { ResultItem } = yield* decode(Deleted, account.deleteAccounts, fields)
        for (const each of [code, ...ResultItem.flatMap(({ ResultCode = 0 }) => [ResultCode])]) codes.add(each)
        return []
      })
    )
    codes.delete(0)
    return {
      accounts: yield* existing(target, accounts),
      groups: yield* existingGroups(target, groups),
      codes: [...codes]
    }
  })
