import type { Failure } from "@tcchat/core/ChatError"

/** What a runtime's code says, and whether it says that nothing was sent. */
interface Meaning {
  readonly failure: Failure
  readonly sent: boolean
}

const meaning = (failure: Failure, sent: boolean): Meaning => ({ failure, sent })

/** Codes that Node, Bun and Deno put into the error of `fetch` or its cause. Others, and browsers, say nothing. */
const codes: Readonly<Record<string, Meaning>> = {
  ECONNREFUSED: meaning("Refused", false),
  ConnectionRefused: meaning("Refused", false),
  ENOTFOUND: meaning("NameNotFound", false),
  EAI_AGAIN: meaning("NameNotFound", false),
  DNSException: meaning("NameNotFound", false),
  EHOSTUNREACH: meaning("Unreachable", false),
  ENETUNREACH: meaning("Unreachable", false),
  UND_ERR_CONNECT_TIMEOUT: meaning("ConnectTimeout", false),
  DEPTH_ZERO_SELF_SIGNED_CERT: meaning("Tls", false),
  SELF_SIGNED_CERT_IN_CHAIN: meaning("Tls", false),
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: meaning("Tls", false),
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: meaning("Tls", false),
  CERT_HAS_EXPIRED: meaning("Tls", false),
  CERT_NOT_YET_VALID: meaning("Tls", false),
  ERR_TLS_CERT_ALTNAME_INVALID: meaning("Tls", false),
  ECONNRESET: meaning("Reset", true),
  ConnectionClosed: meaning("Reset", true),
  EPIPE: meaning("Reset", true),
  UND_ERR_SOCKET: meaning("Reset", true),
  UND_ERR_HEADERS_TIMEOUT: meaning("Timeout", true),
  UND_ERR_BODY_TIMEOUT: meaning("Timeout", true)
}

const shown = /^[A-Za-z][A-Za-z0-9_]{1,63}$/

const codeOf = (error: unknown): string | undefined => {
  for (let current = error, depth = 0; typeof current === "object" && current !== null && depth < 5; depth++) {
    const { cause, code, errors } = current as {
      readonly cause?: unknown
      readonly code?: unknown
      readonly errors?: unknown
    }
    if (typeof code === "string" && shown.test(code)) return code
    current = cause ?? (Array.isArray(errors) ? (errors as ReadonlyArray<unknown>)[0] : undefined)
  }
  return undefined
}

/** Reads what a rejected `fetch` or body can tell. Where it tells nothing the request counts as sent. */
export const read = (error: unknown, answering: boolean) => {
  const code = codeOf(error)
  const known = code === undefined ? undefined : codes[code]
  const failure: Failure = answering
    ? known?.failure === "Timeout"
      ? "Timeout"
      : "Incomplete"
    : (known?.failure ?? "Other")
  return {
    code,
    failure,
    reason: answering || known === undefined || known.sent ? ("Unknown" as const) : ("NotSent" as const)
  }
}
