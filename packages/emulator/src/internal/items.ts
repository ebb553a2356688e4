import * as Either from "effect/Either"
import type { Checked } from "./rejection.js"

/** The outcome for one account of a call that names several. */
export interface Item {
  readonly To_Account: string
  readonly ResultCode: number
  readonly ResultInfo: string
}

export const failed = (userId: string, code: number, info: string): Item => ({
  To_Account: userId,
  ResultCode: code,
  ResultInfo: info
})

export const done = (userId: string): Item => failed(userId, 0, "")

export const itemOf = (userId: string, checked: Checked<unknown>): Item =>
  Either.match(checked, {
    onLeft: ({ code, info }) => failed(userId, code, info),
    onRight: () => done(userId)
  })

/** Lists the accounts whose item failed, next to the items. */
export const summarize = (items: ReadonlyArray<Item>): { readonly Fail_Account?: ReadonlyArray<string> } => {
  const failures = items.filter(({ ResultCode }) => ResultCode !== 0).map(({ To_Account }) => To_Account)
  return failures.length === 0 ? {} : { Fail_Account: failures }
}
