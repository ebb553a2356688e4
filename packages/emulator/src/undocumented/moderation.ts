/** Behaviour of content moderation that is not documented. */
import type { Declared, Values } from "./option.js"

/** Behaviour of content moderation where the pages say nothing. */
export const moderation = {
  /**
   * A content of a batch that is too long (93000) or neither text nor image (93005): the whole call is rejected, or this content
   * alone.
   */
  unfitContent: { values: ["rejectCall", "fail"], default: "rejectCall", page: "no page" },
  /**
   * Deleting a cloud keyword that the library does not have: its item fails, is left out, or the whole call is rejected with 2100.
   */
  deleteMissingKeyword: { values: ["fail", "omit", "rejectCall"], default: "fail", page: "no page" }
} as const satisfies Declared

/** The values of these options. */
export type Moderation = Values<typeof moderation>
