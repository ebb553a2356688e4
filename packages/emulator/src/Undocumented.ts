/** Behaviour that is not documented. */
import type { Conversations } from "./undocumented/conversations.js"
import type { Groups } from "./undocumented/groups.js"
import type { Messages } from "./undocumented/messages.js"
import type { Moderation } from "./undocumented/moderation.js"
import type { Relations } from "./undocumented/relations.js"

/**
 * Behaviour where the pages say nothing or contradict each other. Code that works with every setting works with the
 * service.
 */
export interface Undocumented extends Relations, Groups, Messages, Conversations, Moderation {
  /**
   * An empty list in a response: an empty array, or no field.
   *
   * @default "keep"
   */
  readonly emptyPages: "keep" | "omit"
  /**
   * Fields that the pages spell in two ways: `CurrentSequence` and `Status` (Chinese), `CurruentSequence` and `State`
   * (international), or both at once.
   *
   * @default "both"
   */
  readonly spelling: "both" | "chinese" | "international"
  /**
   * Importing an existing account: nickname and avatar are overwritten, or kept. For `multiaccount_import` the former is
   * documented; the setting applies to both.
   *
   * @default "update"
   */
  readonly importExistingAccount: "update" | "keep"
  /**
   * Field names of older pages, such as `Identifier` for `UserID`.
   *
   * @default "accept"
   */
  readonly oldFieldNames: "accept" | "reject"
  /**
   * A request without `random`, with one that is not an unsigned 32-bit integer, or without `contenttype=json`: accepted, or
   * rejected with 60002.
   *
   * @default "ignore"
   */
  readonly malformedQuery: "ignore" | "reject"
}
