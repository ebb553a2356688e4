import type { World } from "../../handler.js"
import { type Refusal, refuse } from "../../refusal.js"

/** Refuses a call when one of its accounts does not exist, each with the code of its field. */
export const missing = (
  { state }: World,
  ...named: ReadonlyArray<readonly [field: string, userId: string, code: number]>
): Refusal | undefined => {
  const found = named.find(([, userId]) => !state.accounts.has(userId))
  return found && refuse(found[2], `Err_OpenIM_Account_Not_Exist: ${found[0]}: no such account; import it first`)
}
