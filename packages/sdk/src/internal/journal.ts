declare const isJournal: unique symbol

/** Where a run is kept: made by `sqliteJournal`. */
export interface Journal {
  readonly [isJournal]: true
}
