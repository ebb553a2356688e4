import type { Settings } from "../Settings.js"
import { accountViolation, isInvalidUserId } from "./account/integrity.js"
import { groupsViolation } from "./group/integrity.js"
import { chatsViolation } from "./message/integrity.js"
import { keywordsViolation } from "./moderation/integrity.js"
import type { State } from "./state.js"

/** Returns why a state could not be one of the service, if so: a limit is violated, or an account does not exist. */
export const violation = (state: State, settings: Settings): string | undefined => {
  if (state.accounts.size > settings.console.maxAccounts)
    return `there are ${state.accounts.size} accounts, at most ${settings.console.maxAccounts} are allowed`
  for (const [userId, account] of state.accounts) {
    if (isInvalidUserId(userId)) return "a user id is not a string of 1 to 32 bytes without control characters"
    const found = accountViolation(account, state, settings)
    if (found !== undefined) return `${userId} ${found}`
  }
  return chatsViolation(state) ?? groupsViolation(state, settings) ?? keywordsViolation(state.moderation)
}
