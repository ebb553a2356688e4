import type { Failure, TransportError } from "@tcchat/core/ChatError"

/** A failure, without the request. */
export type Told = Pick<TransportError, "reason" | "failure" | "code">

/** The failure of a response that is too long, with the code that undici uses. */
export const tooLong: Told = { reason: "Unknown", failure: "Other", code: "UND_ERR_RES_EXCEEDED_MAX_SIZE" }

type Row = readonly [reason: Told["reason"], failure: Failure]

/**
 * Failures by error code: Node has it in the cause of the error, Bun in the error. Codes with `NotSent` can only occur before a
 * request is sent. ECONNRESET can also occur during a handshake, but cannot be distinguished.
 */
const codes: Readonly<Record<string, Row>> = {
  ERR_INVALID_URL: ["NotSent", "Other"],
  ECONNREFUSED: ["NotSent", "Refused"],
  ENOTFOUND: ["NotSent", "NameNotFound"],
  EAI_AGAIN: ["NotSent", "NameNotFound"],
  EAI_FAIL: ["NotSent", "NameNotFound"],
  EHOSTUNREACH: ["NotSent", "Unreachable"],
  ENETUNREACH: ["NotSent", "Unreachable"],
  UND_ERR_CONNECT_TIMEOUT: ["NotSent", "ConnectTimeout"],
  CERT_HAS_EXPIRED: ["NotSent", "Tls"],
  CERT_NOT_YET_VALID: ["NotSent", "Tls"],
  DEPTH_ZERO_SELF_SIGNED_CERT: ["NotSent", "Tls"],
  SELF_SIGNED_CERT_IN_CHAIN: ["NotSent", "Tls"],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ["NotSent", "Tls"],
  UNABLE_TO_GET_ISSUER_CERT: ["NotSent", "Tls"],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ["NotSent", "Tls"],
  ERR_TLS_CERT_ALTNAME_INVALID: ["NotSent", "Tls"],
  ERR_SSL_WRONG_VERSION_NUMBER: ["NotSent", "Tls"],
  UND_ERR_CLOSED: ["NotSent", "Closed"],
  UND_ERR_DESTROYED: ["Unknown", "Closed"],
  EPROTO: ["Unknown", "Tls"],
  ECONNRESET: ["Unknown", "Reset"],
  EPIPE: ["Unknown", "Reset"],
  UND_ERR_SOCKET: ["Unknown", "Reset"],
  ETIMEDOUT: ["Unknown", "Timeout"],
  UND_ERR_HEADERS_TIMEOUT: ["Unknown", "Timeout"],
  UND_ERR_BODY_TIMEOUT: ["Unknown", "Timeout"]
}

/**
 * Failures by message: the HTTP/2 error for a request that the server has not processed, and all errors of Deno, which have no
 * codes but name the kind of error of its HTTP library and the reason.
 */
const phrases: ReadonlyArray<readonly [RegExp, Row]> = [
  [/NGHTTP2_REFUSED_STREAM$|refused stream before processing any application logic$/, ["NotSent", "Reset"]],
  [/client error \(Connect\).*Connection refused/s, ["NotSent", "Refused"]],
  [/client error \(Connect\).*dns error/s, ["NotSent", "NameNotFound"]],
  [/client error \(Connect\).*(certificate|corrupt message|HandshakeFailure)/s, ["NotSent", "Tls"]],
  [/client error \(Connect\)/, ["NotSent", "Unreachable"]],
  [/Connection reset by peer|client error \(SendRequest\): connection closed/, ["Unknown", "Reset"]]
]

interface Thrown {
  readonly code?: unknown
  readonly message?: unknown
  readonly cause?: unknown
  readonly errors?: unknown
}

/** The error and its chain of causes. */
const chain = (error: unknown): ReadonlyArray<Thrown> => {
  const all: Array<Thrown> = []
  for (let current = error; typeof current === "object" && current !== null && all.length < 5;) {
    const thrown: Thrown = current
    all.push(thrown)
    current = thrown.cause ?? (Array.isArray(thrown.errors) ? (thrown.errors as ReadonlyArray<unknown>)[0] : undefined)
  }
  return all
}

/** Accepts only single words as codes; anything else might be a text that contains the URL. */
const isCode = (code: unknown): code is string => typeof code === "string" && /^[A-Za-z][A-Za-z0-9_]{2,63}$/.test(code)

/**
 * Returns the failure of a rejected `fetch`, or of a rejected body. Only the code is taken from the error. Without one, as in
 * browsers and Workers, the request counts as sent.
 */
export const tell = (error: unknown, responding: boolean): Told => {
  const all = chain(error)
  const code = all.map((thrown) => thrown.code).find(isCode)
  const said = (thrown: Thrown) =>
    phrases.find(([phrase]) => typeof thrown.message === "string" && phrase.test(thrown.message))?.[1]
  const [reason, failure] = all.map(said).find(Boolean) ?? codes[code ?? ""] ?? ["Unknown", "Other"]
  if (responding) return { reason: "Unknown", failure: failure === "Timeout" ? failure : "Incomplete", code }
  return { reason, failure, code }
}
