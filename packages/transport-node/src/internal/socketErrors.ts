import { type Failure, TransportError } from "@tcchat/core/ChatError"

/**
 * The progress of a request when it failed.
 *
 * `Connecting`: it was not written to a socket, so no byte of it has left.
 * `Sent`: it was written to a socket. `Responding`: the head of the response had arrived.
 */
export type Phase = "Connecting" | "Sent" | "Responding"

type Row = Failure | readonly [connecting: Failure, sent: Failure, responding: Failure]

const broken: Row = ["Reset", "Reset", "Incomplete"]

/** Failures by error code of Node and undici. */
export const codes: Readonly<Record<string, Row>> = {
  ECONNREFUSED: "Refused",

  ENOTFOUND: "NameNotFound",
  ENODATA: "NameNotFound",

  EHOSTUNREACH: "Unreachable",
  EHOSTDOWN: "Unreachable",
  ENETUNREACH: "Unreachable",
  ENETDOWN: "Unreachable",
  EADDRNOTAVAIL: "Unreachable",
  // A proxy responded to CONNECT with a status other than 200.
  UND_ERR_ABORTED: ["Unreachable", "Other", "Other"],

  UND_ERR_CONNECT_TIMEOUT: "ConnectTimeout",
  ETIMEDOUT: ["ConnectTimeout", "Timeout", "Timeout"],
  // Before the request is sent, only the CONNECT request to a proxy waits for headers.
  UND_ERR_HEADERS_TIMEOUT: ["ConnectTimeout", "Timeout", "Timeout"],
  UND_ERR_BODY_TIMEOUT: "Timeout",

  UND_ERR_PRX_TLS: "Tls",
  EPROTO: ["Tls", "Tls", "Incomplete"],
  DEPTH_ZERO_SELF_SIGNED_CERT: "Tls",
  SELF_SIGNED_CERT_IN_CHAIN: "Tls",
  HOSTNAME_MISMATCH: "Tls",
  INVALID_CA: "Tls",
  INVALID_PURPOSE: "Tls",
  PATH_LENGTH_EXCEEDED: "Tls",

  ECONNRESET: broken,
  ECONNABORTED: broken,
  EPIPE: broken,
  UND_ERR_SOCKET: broken,
  UND_ERR_INFO: broken,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "Incomplete",
  HPE_INVALID_EOF_STATE: "Incomplete",
  Z_DATA_ERROR: "Incomplete",
  Z_BUF_ERROR: "Incomplete",

  UND_ERR_CLOSED: "Closed",
  UND_ERR_DESTROYED: "Closed"
}

/** Prefixes of codes that share one meaning. */
const families: ReadonlyArray<readonly [RegExp, Row]> = [
  [/^EAI_/, "NameNotFound"],
  [/^(CERT_|CRL_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|ERROR_IN_C)/, "Tls"],
  [/^ERR_HTTP2_/, broken],
  [/^ERR__ERROR_FORMAT_/, "Incomplete"]
]

const rowOf = (code: string): Row => codes[code] ?? families.find(([family]) => family.test(code))?.[1] ?? "Other"

const column = { Connecting: 0, Sent: 1, Responding: 2 } as const

/** Returns the failure for a code and the progress of the request. */
const failureOf = (code: string | undefined, phase: Phase): Failure => {
  if (code === undefined) return "Other"
  const row = rowOf(code)
  return typeof row === "string" ? row : row[column[phase]]
}

/** Accepts only short upper-case codes; anything else might be a text that contains the URL. */
const codeOf = (error: unknown): string | undefined => {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{2,63}$/.test(code) ? code : undefined
}

/** The HTTP/2 error for a request that the server has not processed. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error && error.message.endsWith("NGHTTP2_REFUSED_STREAM")

const blamed = new WeakMap<object, string>()

/** Says which host an error is about, if it is not the one of the request. */
export const blame = (error: unknown, host: string): void => {
  if (typeof error === "object" && error !== null) blamed.set(error, host)
}

const hostOf = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null ? blamed.get(error) : undefined

/**
 * Makes the error of a failed request. From the error of the runtime it takes nothing but the code.
 *
 * A request that the server states it has not processed counts as not sent, if no response has started.
 */
export const toTransportError = (
  endpoint: string,
  host: string,
  error: unknown,
  phase: Phase,
  isUnprocessed: boolean
): TransportError => {
  const code = codeOf(error)
  const isUnseen = phase === "Connecting" || (phase === "Sent" && (isUnprocessed || isRefused(error)))
  return new TransportError({
    endpoint,
    reason: isUnseen ? "NotSent" : "Unknown",
    failure: failureOf(code, phase),
    code,
    host: hostOf(error) ?? host
  })
}
