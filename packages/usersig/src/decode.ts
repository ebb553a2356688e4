/**
 * Reads tickets without checking who made them.
 *
 * @since 0.1.0
 */
import { decodeBase64, decodeBase64Ticket } from "./internal/base64.js"
import { inflate } from "./internal/inflate.js"
import { MAX_UINT32 } from "./internal/options.js"
import { decodeUtf8 } from "./internal/utf8.js"
import { UserSigError } from "./UserSigError.js"

/**
 * What a ticket says.
 *
 * @since 0.1.0
 * @category models
 */
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
  /** The bytes that were signed along, for example the rights of a PrivateMapKey. */
  readonly userBuf?: Uint8Array
  /**
   * The signature, in standard base64.
   *
   * It can be read but is not enumerable, so that printing a ticket does not
   * print what makes it valid.
   */
  readonly sig: string
}

/**
 * Returns what a ticket says, whoever made it.
 *
 * Nothing in it can be trusted until `verify` has said so. Throws
 * `UserSigError` with the reason `Malformed` or `Version`.
 *
 * @since 0.1.0
 * @category constructors
 */
export const decode = (userSig: string): Ticket => {
  if (typeof userSig !== "string" || userSig === "") return malformed("it is empty or not a string")
  if (userSig.length > MAX_LENGTH) return malformed("it is too long")
  const compressed = decodeBase64Ticket(userSig) ?? malformed("it is not base64, or it is cut off")
  const content = attempt(() => inflate(compressed, MAX_INFLATED), "it is not a zlib stream, or too large a one")
  const json = attempt(() => JSON.parse(decodeUtf8(content)) as unknown, "its content is not JSON")
  if (typeof json !== "object" || json === null) return malformed("its content is not an object")

  const fields = json as Record<string, unknown>
  if (fields["TLS.ver"] !== "2.0") throw new UserSigError("Version", "Not a UserSig of version 2.0")
  const ticket = {
    version: "2.0",
    userId: text(fields, "TLS.identifier"),
    sdkAppId: integer(fields, "TLS.sdkappid", MAX_UINT32),
    time: integer(fields, "TLS.time", Number.MAX_SAFE_INTEGER),
    expire: integer(fields, "TLS.expire", Number.MAX_SAFE_INTEGER)
  } as const
  const userBuf = fields["TLS.userbuf"] === undefined ? {} : { userBuf: bytes(fields, "TLS.userbuf") }
  if (bytes(fields, "TLS.sig").length !== 32) return malformed("TLS.sig is not a signature")
  return Object.defineProperty({ ...ticket, ...userBuf }, "sig", { value: fields["TLS.sig"] }) as Ticket
}

/** Longer than every ticket that `sign` makes. */
const MAX_LENGTH = 24_576
const MAX_INFLATED = 16_384

const malformed = (what: string): never => {
  throw new UserSigError("Malformed", `Not a UserSig: ${what}`)
}

const attempt = <A>(run: () => A, what: string): A => {
  try {
    return run()
  } catch {
    return malformed(what)
  }
}

const text = (fields: Record<string, unknown>, name: string): string => {
  const value = fields[name]
  return typeof value === "string" && value !== "" && !/[\p{Cc}\p{Cs}]/u.test(value)
    ? value
    : malformed(`${name} is not a text without control characters`)
}

const integer = (fields: Record<string, unknown>, name: string, maximum: number): number => {
  const value = fields[name]
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= maximum
    ? (value as number)
    : malformed(`${name} is not an integer from 0 to ${maximum}`)
}

const bytes = (fields: Record<string, unknown>, name: string): Uint8Array => {
  const value = fields[name]
  return (typeof value === "string" ? decodeBase64(value) : undefined) ?? malformed(`${name} is not base64`)
}
