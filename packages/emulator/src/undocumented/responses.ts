/** The shape of responses where no page says it. */
import type { Declared, Values } from "./option.js"

/** Behaviour of responses that is not documented. */
export const responses = {
  /** An empty list in a response: an empty array, or no field. */
  emptyPages: { values: ["keep", "omit"], default: "keep", page: "no page" },
  /**
   * Fields that the pages spell in two ways: `CurrentSequence` and `Status` (Chinese), `CurruentSequence` and `State`
   * (international), or both at once.
   */
  spelling: { values: ["both", "chinese", "international"], default: "both", page: "no page" },
  /**
   * Whether responses have `MuteUntil` and `MuteAllMember` of groups also under the names of older pages, `ShutUpUntil` and
   * `ShutUpAllMember`.
   */
  oldNamesInResponses: { values: ["omit", "add"], default: "omit", page: "no page" }
} as const satisfies Declared

/** The values of these options. */
export type Responses = Values<typeof responses>
