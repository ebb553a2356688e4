import type { World } from "../handler.js"
import { type Refusal, refuse } from "../refusal.js"
import type { Account } from "../state.js"
import { bytes } from "../text.js"

/** Finds the account that a call is about. */
export const account = ({ state }: World, userId: string, call: string): Account | Refusal =>
  state.accounts.get(userId) ??
  refuse(30003, `Err_SNS_${call}_Account_Not_Exist: From_Account: no such account; import it first`)

/** What became of one of many accounts. */
export interface Result {
  readonly To_Account: string
  readonly ResultCode: number
  readonly ResultInfo: string
}

export const done = (userId: string): Result => ({ To_Account: userId, ResultCode: 0, ResultInfo: "" })

export const failed = (userId: string, code: number, info: string): Result => ({
  To_Account: userId,
  ResultCode: code,
  ResultInfo: info
})

/** Adds the accounts whose entry failed, as calls do that name many. */
export const summarize = (
  results: ReadonlyArray<{ readonly To_Account: string; readonly ResultCode: number }>
): { readonly Fail_Account?: ReadonlyArray<string> } => {
  const failures = results.filter(({ ResultCode }) => ResultCode !== 0).map(({ To_Account }) => To_Account)
  return failures.length === 0 ? {} : { Fail_Account: failures }
}

/** Refuses names over the limit that the server pages state, which is narrower than what clients let through. */
export const checkListNames = ({ settings }: World, names: Iterable<string>, call: string): Refusal | undefined => {
  const limit = settings.listNameMaxBytes
  for (const name of names)
    if (name === "" || bytes(name) > limit)
      return refuse(
        30001,
        `Err_SNS_${call}_GroupName_Invalid: GroupName: expected 1 to ${limit} bytes of UTF-8, got ${bytes(name)}`
      )
  return undefined
}

/** Whether an account has room for lists of these names. */
export const hasListRoom = ({ settings }: World, owner: Account, names: Iterable<string>): boolean =>
  new Set([...owner.lists, ...names]).size <= settings.limits.lists

/** One page of many, and where the next one starts: 0 at the end. */
export const page = <A>(all: ReadonlyArray<A>, start: number, size: number) => {
  const items = all.slice(start, start + size)
  const next = start + items.length
  return { items, next: items.length === 0 || next >= all.length ? 0 : next }
}

/** A list of a page, which may be left out when it is empty. */
export const listed = <const Name extends string, A>(
  { settings }: World,
  name: Name,
  items: ReadonlyArray<A>
): { readonly [K in Name]?: ReadonlyArray<A> } =>
  (items.length === 0 && settings.undocumented.emptyPages === "omit" ? {} : { [name]: items }) as {
    readonly [K in Name]?: ReadonlyArray<A>
  }
