/** How requests are read where no page says it. */
import type { Declared, Values } from "./option.js"

/** Behaviour of requests that is not documented. */
export const requests = {
  /**
   * Names of older pages for paths, fields and values of filters, such as `Identifier` for `UserID`: they mean the same as the
   * present ones, or the request is rejected by that name.
   */
  oldFieldNames: { values: ["accept", "reject"], default: "accept", page: "no page" },
  /**
   * `null` in an optional field, which clients in Go send for every field without a value: the field counts as absent, or
   * the request is rejected like one with a value of another type.
   */
  nullFields: { values: ["absent", "reject"], default: "absent", page: "no page" },
  /**
   * `""` in an optional field with documented values, of which it is none: the field counts as absent, or the request is
   * rejected.
   */
  emptyEnumerations: { values: ["absent", "reject"], default: "absent", page: "no page" },
  /**
   * A string of digits in a field that is a number, which clients in PHP send: rejected, as the page of the error codes says
   * for `MsgRandom` (90005) and `MsgTimeStamp` (90006), or read as that number.
   */
  numericStrings: { values: ["reject", "accept"], default: "reject", page: "1047/34348" },
  /**
   * A request without `random`, with one that is not an unsigned 32-bit integer, or without `contenttype=json`: accepted, or
   * rejected with 60002.
   */
  malformedQuery: { values: ["ignore", "reject"], default: "ignore", page: "no page" }
} as const satisfies Declared

/** The values of these options. */
export type Requests = Values<typeof requests>
