import type { World } from "../handler.js"
import { type Refusal, refuse } from "../refusal.js"
import type { Account } from "../state.js"

/** Finds the account that a call is about. */
export const account = ({ state }: World, userId: string, call: string): Account | Refusal =>
  state.accounts.get(userId) ??
  refuse(30003, `Err_SNS_${call}_Account_Not_Exist: From_Account: no such account; import it first`)

/** Adds the accounts whose entry failed, as calls do that name many. */
export const summarize = (
  results: ReadonlyArray<{ readonly To_Account: string; readonly ResultCode: number }>
): { readonly Fail_Account?: ReadonlyArray<string> } => {
  const failed = results.filter(({ ResultCode }) => ResultCode !== 0).map(({ To_Account }) => To_Account)
  return failed.length === 0 ? {} : { Fail_Account: failed }
}
