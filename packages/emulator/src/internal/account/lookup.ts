import * as Either from "effect/Either"
import type { World } from "../handler.js"
import { type Checked, rejection } from "../rejection.js"
import type { Account } from "./state.js"

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
