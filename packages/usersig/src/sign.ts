/**
 * Makes UserSig tickets.
 *
 * @since 0.1.0
 */
import { signTicket } from "./internal/signTicket.js"
import { prepareKey } from "./internal/hmac.js"
import { checkAppId, checkSecretKey } from "./internal/options.js"

/**
 * What belongs to one ticket.
 *
 * @since 0.1.0
 * @category models
 */
export interface TicketOptions {
  /** Who the ticket is for: 1 to 64 bytes of UTF-8, no control characters. The service documents 32 bytes of ASCII. */
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

/**
 * The application that signs, and its key.
 *
 * @since 0.1.0
 * @category models
 */
export interface AppOptions {
  /** The SDKAppID, 1 to 4294967295. */
  readonly sdkAppId: number
  /** The secret key as the console prints it: text, not hexadecimal to be decoded. */
  readonly secretKey: string
}

/**
 * Options of `sign`.
 *
 * @since 0.1.0
 * @category models
 */
export interface SignOptions extends AppOptions, TicketOptions {
  /** Bytes to sign along, at most 8192, or their standard base64. `userBuf` makes those that TRTC understands. */
  readonly userBuf?: Uint8Array | string | undefined
}

/**
 * Signs a UserSig: the ticket with which a user logs in.
 *
 * Throws `UserSigError` when an option cannot be right. Sign on a server only:
 * whoever has the key is every user. For many tickets use `makeSigner`.
 *
 * @example
 * ```ts
 * import { sign } from "@tcchat/usersig"
 *
 * const ticket = sign({
 *   sdkAppId: 1400000000,
 *   secretKey: "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e",
 *   userId: "alice",
 *   expire: 86_400
 * })
 * ```
 *
 * @since 0.1.0
 * @category constructors
 */
export const sign = (options: SignOptions): string =>
  signTicket(checkAppId(options.sdkAppId), prepareKey(checkSecretKey(options.secretKey)), options)
