/** What a ticket says, what is asked for one, and what is expected of one. */

/** What a ticket says. */
export interface Ticket {
  /** The version of the format. */
  readonly version: "2.0"
  /** Who the ticket is for. */
  readonly userId: string
  /** The application it is for. */
  readonly sdkAppId: number
  /** When it was issued, in Unix seconds. */
  readonly time: number
  /** How long it is valid after `time`, in seconds. */
  readonly expire: number
  /** The bytes that were signed along, for example the room and the rights of a PrivateMapKey. */
  readonly userBuf?: Uint8Array
  /**
   * The signature, in standard base64.
   *
   * It can be read but is not enumerable, so that a printed ticket does not
   * hold what makes it valid.
   */
  readonly sig: string
}

/** What belongs to one ticket. */
export interface TicketOptions {
  /**
   * Who the ticket is for: 1 to 64 bytes in UTF-8, without control characters.
   * The service documents 32 bytes of letters, digits, `_` and `-`.
   */
  readonly userId: string
  /** How long the ticket is valid after `time`, in seconds. */
  readonly expire: number
  /**
   * When the ticket is issued, in Unix seconds.
   *
   * @default now
   */
  readonly time?: number | undefined
}

/** What is expected of a ticket. */
export interface Expectation {
  /** Who the ticket must be for. Left out: anyone, and `ticket.userId` says who. */
  readonly userId?: string | undefined
  /**
   * When the ticket is checked, in Unix seconds.
   *
   * @default now
   */
  readonly time?: number | undefined
  /**
   * The userbuf that the ticket must carry: bytes, or their standard base64.
   * Left out: it must carry none, as a UserSig for logging in. `"any"`: it may
   * carry any or none.
   */
  readonly userBuf?: Uint8Array | string | undefined
}
