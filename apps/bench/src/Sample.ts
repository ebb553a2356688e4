/** What one run of a case cost, as the mean of a round. Less is better. */
export interface Sample {
  /** Milliseconds. */
  readonly time?: number
  /** Microseconds of CPU time, of all threads. */
  readonly processor?: number
  /** Milliseconds that half of the calls took at most. */
  readonly p50?: number
  /** Milliseconds that 99 of 100 calls took at most. */
  readonly p99?: number
  /** Milliseconds since the process started. */
  readonly sinceStart?: number
  /** Bytes of the heap that a call allocated. */
  readonly allocated?: number
  /** Bytes of the heap that a call in flight keeps. */
  readonly held?: number
}

export type Quantity = keyof Sample
