/** What the emulator does where no page says what the service does. */
import type { Conversations } from "./undocumented/conversations.js"
import type { Groups } from "./undocumented/groups.js"
import type { Messages } from "./undocumented/messages.js"
import type { Relations } from "./undocumented/relations.js"

/**
 * What the emulator does where the pages are silent or contradict each other. Code that works with every setting works
 * with the service, whatever it does.
 */
export interface Undocumented extends Relations, Groups, Messages, Conversations {
  /**
   * An empty list of a pull: an empty array, or no such field.
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
   * Importing one account that exists: nickname and avatar are written over, or kept. Of `multiaccount_import` the first is
   * documented, and the setting is for both.
   *
   * @default "update"
   */
  readonly importExistingAccount: "update" | "keep"
  /**
   * Names that fields had on older pages, such as `Identifier` for `UserID`.
   *
   * @default "accept"
   */
  readonly oldFieldNames: "accept" | "refuse"
  /**
   * A request without `random`, with one that is no unsigned 32-bit integer, or without `contenttype=json`: accepted, or
   * refused with 60002.
   *
   * @default "ignore"
   */
  readonly malformedQuery: "ignore" | "refuse"
}
