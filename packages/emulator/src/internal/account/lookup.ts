import * as Either from "effect/Either"
import type { World } from "../handler.js"
import { type Checked, rejection } from "../rejection.js"
import type { State } from "../state.js"
import { type Account, makeAccount } from "./state.js"

/** Finds the account that a field names. `error` is the beginning of the error info. */
export const accountOf = (
  { state }: World,
  code: number,
  error: string,
  field: string,
  userId: string
): Checked<Account> =>
  Either.fromNullable(state.accounts.get(userId), () =>
    rejection(code, `${error}: ${field}: no such account; import it first`)
  )

/** Returns an account, which is imported if it does not exist. */
export const ensureAccount = (state: State, userId: string, now: number): Account => {
  const found = state.accounts.get(userId)
  if (found !== undefined) return found
  const account = makeAccount(userId, now)
  state.accounts.set(userId, account)
  state.deleted.delete(userId)
  return account
}
