import { type Account, makeAccount, type State } from "./state.js"

/** Returns an account, which is imported if it does not exist. */
export const ensure = (state: State, userId: string, now: number): Account => {
  const found = state.accounts.get(userId)
  if (found !== undefined) return found
  const account = makeAccount(userId, now)
  state.accounts.set(userId, account)
  state.deleted.delete(userId)
  return account
}
