import type { Failure } from "@tcchat/core/ChatError"

/**
 * What a code of Node or undici says. Whether the request can have reached the service is not read from the code: it can
 * have once the request was given to a socket, whatever went wrong later.
 */
const failures: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: "Refused",
  ENOTFOUND: "NameNotFound",
  EAI_AGAIN: "NameNotFound",
  EAI_FAIL: "NameNotFound",
  EAI_NODATA: "NameNotFound",
  EHOSTUNREACH: "Unreachable",
  EHOSTDOWN: "Unreachable",
  ENETUNREACH: "Unreachable",
  ENETDOWN: "Unreachable",
  EADDRNOTAVAIL: "Unreachable",
  ETIMEDOUT: "ConnectTimeout",
  UND_ERR_CONNECT_TIMEOUT: "ConnectTimeout",
  ECONNRESET: "Reset",
  ECONNABORTED: "Reset",
  EPIPE: "Reset",
  UND_ERR_SOCKET: "Reset",
  UND_ERR_HEADERS_TIMEOUT: "Timeout",
  UND_ERR_BODY_TIMEOUT: "Timeout",
  UND_ERR_DESTROYED: "Closed",
  UND_ERR_CLOSED: "Closed",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "Incomplete",
  HPE_INVALID_EOF_STATE: "Incomplete",
  EPROTO: "Tls",
  CERT_HAS_EXPIRED: "Tls",
  CERT_NOT_YET_VALID: "Tls",
  CERT_REVOKED: "Tls",
  DEPTH_ZERO_SELF_SIGNED_CERT: "Tls",
  SELF_SIGNED_CERT_IN_CHAIN: "Tls",
  UNABLE_TO_GET_ISSUER_CERT: "Tls",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "Tls",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "Tls",
  HOSTNAME_MISMATCH: "Tls"
}

/** Codes that a failed call may show: constants of a runtime, never text that could repeat a URL. */
const shown = /^[A-Z][A-Z0-9_]{1,63}$/

/** Returns the code of an error, looking through the errors that wrap it. */
export const codeOf = (error: unknown): string | undefined => {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth++) {
    const { code, errors } = current as { readonly code?: unknown; readonly errors?: unknown }
    if (typeof code === "string" && shown.test(code) && code !== "UND_ERR_SOCKET") return code
    const inner: unknown = current.cause ?? (Array.isArray(errors) ? errors[0] : undefined)
    if (inner === undefined) return typeof code === "string" && shown.test(code) ? code : undefined
    current = inner
  }
  return undefined
}

/** Says what happened, from the code and from how far the request had come. */
export const failureOf = (code: string | undefined, answering: boolean): Failure => {
  if (code === undefined) return answering ? "Incomplete" : "Other"
  const known = failures[code] ?? (/^(ERR_TLS|ERR_SSL|CERT_)/.test(code) ? "Tls" : "Other")
  return answering && (known === "Reset" || known === "Other") ? "Incomplete" : known
}
