/** Behaviour of content moderation that is not documented. */

/** Behaviour of content moderation where the pages say nothing. */
export interface Moderation {
  /**
   * A content of a batch that is too long (93000) or neither text nor image (93005): the whole call is rejected, or this content
   * alone.
   *
   * @default "rejectCall"
   */
  readonly unfitContent: "rejectCall" | "fail"
  /**
   * Deleting a cloud keyword that the library does not have: its item fails, is left out, or the whole call is rejected with 2100.
   *
   * @default "fail"
   */
  readonly deleteMissingKeyword: "fail" | "omit" | "rejectCall"
}
