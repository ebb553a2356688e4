import * as Either from "effect/Either"
import { accountOf } from "../account/lookup.js"
import type { Account } from "../account/state.js"
import type { World } from "../handler.js"
import { done, failed } from "../items.js"
import { type Checked, reject } from "../rejection.js"
import { bytes } from "../utf8.js"

/** Finds the account whose relations a call is about. `call` is the part of the error info that names the call. */
export const ownerOf = (world: World, userId: string, call: string): Checked<Account> =>
  accountOf(world, 30003, `Err_SNS_${call}_Account_Not_Exist`, "From_Account", userId)

/** Rejects list names over the limit of the server pages, which is lower than the limit of the clients. */
export const checkListNames = ({ settings }: World, names: Iterable<string>, call: string): Checked<void> => {
  const limit = settings.listNameMaxBytes
  for (const name of names)
    if (name === "" || bytes(name) > limit)
      return reject(
        30001,
        `Err_SNS_${call}_GroupName_Invalid: GroupName: expected 1 to ${limit} bytes of UTF-8, got ${bytes(name)}`
      )
  return Either.void
}

/** Whether an account has room for lists with these names. */
export const hasListRoom = ({ settings }: World, owner: Account, names: Iterable<string>): boolean =>
  new Set([...owner.lists, ...names]).size <= settings.limits.lists

/** Compares an account with others: neither of two has an entry of the other one, one of them, or both. */
export const compare = (
  { state }: World,
  owner: Account,
  userIds: ReadonlyArray<string>,
  { both, call, neither, prefix }: { readonly both: boolean } & Readonly<Record<"call" | "neither" | "prefix", string>>,
  has: (account: Account, userId: string) => boolean
) =>
  userIds.map((userId) => {
    const other = state.accounts.get(userId)
    if (other === undefined)
      return { ...failed(userId, 30003, `Err_SNS_${call}_To_Account_Not_Exist`), Relation: neither }
    const here = has(owner, userId)
    const there = both && has(other, owner.userId)
    const relation = here ? (there ? "BothWay" : "AWithB") : "BWithA"
    return { ...done(userId), Relation: here || there ? `${prefix}${relation}` : neither }
  })
