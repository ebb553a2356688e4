import {
  checkAccounts,
  deleteAccounts,
  importAccount,
  importAccounts,
  invalidateLogin,
  queryOnlineStatus
} from "@tcchat/endpoints/account"
import { stateChange } from "@tcchat/webhooks/state"
import * as Either from "effect/Either"
import * as Schema from "effect/Schema"
import { conversationKey } from "../conversation/touch.js"
import { leave } from "../group/membership.js"
import { type Handler, on, onLoose, type World } from "../handler.js"
import { deleteChats } from "../message/chats.js"
import { type Checked, reject } from "../rejection.js"
import { removeFriend } from "../relation/friendship.js"
import type { State } from "../state.js"
import { accountOf } from "./lookup.js"
import { makeAccount, presence } from "./state.js"

interface New {
  readonly UserID: string
  readonly Nick?: string | undefined
  readonly FaceUrl?: string | undefined
}

/** Imports an account. */
const importOne = ({ now, settings, state }: World, { FaceUrl, Nick, UserID }: New): Checked<void> => {
  const known = state.accounts.get(UserID)
  if (known === undefined) {
    if (/\p{Cc}/u.test(UserID))
      return reject(70402, "Err_Account_Param_Invalid: UserID: expected a string without control characters")
    if (state.deleted.has(UserID) && !settings.console.importDeletedAccounts)
      return reject(70399, "Err_Account_Deleted: a deleted account cannot be imported again for three months")
    if (state.accounts.size >= settings.console.maxAccounts)
      return reject(70398, "Err_Account_Limit: the app has as many accounts as its edition allows")
  } else if (settings.undocumented.importExistingAccount === "keep") return Either.void
  const account = known ?? makeAccount(UserID, now)
  state.accounts.set(UserID, account)
  state.deleted.delete(UserID)
  const given = [
    ["Tag_Profile_IM_Nick", Nick],
    ["Tag_Profile_IM_Image", FaceUrl]
  ] as const
  for (const [tag, value] of given)
    if (value !== undefined && value !== "") {
      account.profile.set(tag, value)
      account.sequences.profile++
    }
  return Either.void
}

const importAlone = on(
  importAccount,
  function* (world, account) {
    yield* importOne(world, account)
    return {}
  },
  { codes: { Nick: 40601, FaceUrl: 40601 } }
)

const importMany = on(importAccounts, (world, payload) => {
  const wanted: ReadonlyArray<New> =
    "AccountList" in payload ? payload.AccountList : payload.Accounts.map((UserID) => ({ UserID }))
  const failures = wanted.filter((account) => Either.isLeft(importOne(world, account))).map(({ UserID }) => UserID)
  return Either.right(failures.length === 0 ? {} : { FailAccounts: failures })
})

/** Removes an account from the relations, groups and chats of the others. */
const removeTraces = (state: State, userId: string): void => {
  for (const other of state.accounts.values()) {
    removeFriend(other, userId)
    other.conversations.delete(conversationKey("OneToOne", userId))
    if (other.blocked.delete(userId)) other.sequences.blocked++
    other.requests.delete(userId)
    other.following.delete(userId)
    other.followers.delete(userId)
  }
  for (const group of state.groups.values()) {
    leave(group, userId)
    group.muted.delete(userId)
    group.banned.delete(userId)
  }
  deleteChats(state, userId)
}

const remove = on(deleteAccounts, function* ({ now, settings, state }, { DeleteItem }) {
  if (!settings.console.deleteAccounts)
    return yield* reject(
      71000,
      "Err_Account_Delete_Not_Allowed: the console of the app does not allow deleting accounts"
    )
  return {
    ResultItem: DeleteItem.map(({ UserID }) => {
      if (!state.accounts.delete(UserID)) return { ResultCode: 70107, ResultInfo: "Err_Account_Not_Exist", UserID }
      removeTraces(state, UserID)
      state.deleted.set(UserID, now)
      return { ResultCode: 0, ResultInfo: "", UserID }
    })
  }
})

const check = on(checkAccounts, ({ state }, { CheckItem }) =>
  Either.right({
    ResultItem: CheckItem.map(({ UserID }) => ({
      UserID,
      ResultCode: 0,
      ResultInfo: "",
      AccountStatus: state.accounts.has(UserID) ? "Imported" : "NotImported"
    }))
  })
)

const kick = on(invalidateLogin, function* (world, { UserID }) {
  const account = yield* accountOf(world, 70107, "Err_Account_Not_Exist", "UserID", UserID)
  account.signaturesFrom = world.now
  // Which reason the service gives is not documented.
  if (presence(account) === "Online")
    world.emit(stateChange, { Info: { To_Account: UserID, Action: "Logout", Reason: "Unregister" } })
  account.online.clear()
  return {}
})

/** Accepts any number of accounts, as their number and their type have error codes of their own. */
const queried = () =>
  Schema.Struct({
    To_Account: Schema.Array(Schema.String),
    IsNeedDetail: Schema.optional(Schema.Literal(0, 1)),
    IsReturnInstid: Schema.optional(Schema.Literal(0, 1)),
    IsReturnCustomStatus: Schema.optional(Schema.Literal(0, 1))
  })

const status = onLoose(
  queryOnlineStatus,
  queried,
  function* ({ settings, state }, { IsNeedDetail, To_Account }) {
    if (To_Account.length === 0)
      return yield* reject(90001, "Err_OpenIM_Param_Invalid: To_Account: expected 1 to 500 accounts")
    if (To_Account.length > 500)
      return yield* reject(90011, "Err_OpenIM_Too_Many: To_Account: expected 1 to 500 accounts")
    const { spelling } = settings.undocumented
    const found = To_Account.flatMap((userId) => state.accounts.get(userId) ?? [])
    const missing = To_Account.filter((userId) => !state.accounts.has(userId))
    const errors = missing.length > 0 && {
      ErrorList: missing.map((userId) => ({ To_Account: userId, ErrorCode: 70107 }))
    }
    if (found.length === 0)
      return yield* reject(70107, "Err_OpenIM_Account_Not_Exist: To_Account names no account that exists", {
        ...errors
      })
    return {
      QueryResult: found.map((account) => ({
        To_Account: account.userId,
        ...(spelling !== "international" && { Status: presence(account) }),
        ...(spelling !== "chinese" && { State: presence(account) }),
        ...(IsNeedDetail === 1 &&
          account.online.size > 0 && {
            Detail: [...account.online].map(([Platform, Status]) => ({ Platform, Status }))
          })
      })),
      ...errors
    }
  },
  { codes: { "To_Account[]": 90003 } }
)

export const account: ReadonlyArray<Handler> = [importAlone, importMany, remove, check, kick, status]
