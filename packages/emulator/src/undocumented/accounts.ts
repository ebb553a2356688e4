/** Behaviour of accounts that is not documented. */
import type { Declared, Values } from "./option.js"

/** Behaviour of accounts where the pages say nothing or contradict each other. */
export const accounts = {
  /**
   * Importing an existing account: nickname and avatar are overwritten, or kept. For `multiaccount_import` the former is
   * documented; the setting applies to both.
   */
  importExistingAccount: { values: ["update", "keep"], default: "update", page: "1047/34954" }
} as const satisfies Declared

/** The values of these options. */
export type Accounts = Values<typeof accounts>
