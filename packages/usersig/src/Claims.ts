/** The claims of a UserSig or PrivateMapKey, the options to sign them, and the expectations to verify them. */

/** What a UserSig or PrivateMapKey states. */
export interface Claims {
  /** The version of the format. */
  readonly version: "2.0"
  /** The user it is for. */
  readonly userId: string
  /** The SDKAppID it is for. */
  readonly sdkAppId: number
  /** When it was issued, in Unix seconds. */
  readonly time: number
  /** Validity after `time`, in seconds. */
  readonly expire: number
  /** Additional signed bytes, for example the room and the privileges of a PrivateMapKey. */
  readonly userBuf?: Uint8Array
  /**
   * The signature, in standard base64.
   *
   * It can be read but is not enumerable, so that printing the claims does not
   * reveal it.
   */
  readonly sig: string
}

/** The claims to sign: options of `sign` and `signPrivateMapKey`. */
export interface ClaimsOptions {
  /**
   * The user to sign for: 1 to 64 bytes in UTF-8, without control characters.
   * The service documents 32 bytes of letters, digits, `_` and `-`.
   */
  readonly userId: string
  /** Validity after `time`, in seconds. */
  readonly expire: number
  /**
   * Time of issue, in Unix seconds.
   *
   * @default now
   */
  readonly time?: number | undefined
}

/** Expectations of `verify`. */
export interface Expectation {
  /** The user it must be for. If omitted, any user is accepted; `claims.userId` says who. */
  readonly userId?: string | undefined
  /**
   * Time of the check, in Unix seconds.
   *
   * @default now
   */
  readonly time?: number | undefined
  /**
   * The expected userbuf: bytes, or their standard base64. If omitted, there must
   * be none, as in a UserSig to log in. `"any"` accepts any or none.
   */
  readonly userBuf?: Uint8Array | string | undefined
}
