import { type Failure, TransportError } from "@tcchat/core/ChatError"

/**
 * How far a request had come when it failed.
 *
 * `Connecting`: it was not given to a socket, so no byte of it has left.
 * `Sent`: a socket had it. `Responding`: the head of the response had come.
 */
export type Phase = "Connecting" | "Sent" | "Responding"

type Row = Failure | readonly [connecting: Failure, sent: Failure, responding: Failure]

const broken: Row = ["Reset", "Reset", "Incomplete"]

/** What the codes of Node and undici say. */
export const codes: Readonly<Record<string, Row>> = {
  ECONNREFUSED: "Refused",

  ENOTFOUND: "NameNotFound",
  ENODATA: "NameNotFound",

  EHOSTUNREACH: "Unreachable",
  EHOSTDOWN: "Unreachable",
  ENETUNREACH: "Unreachable",
  ENETDOWN: "Unreachable",
  EADDRNOTAVAIL: "Unreachable",
  // A proxy answered the request for a tunnel with something other than 200.
  UND_ERR_ABORTED: ["Unreachable", "Other", "Other"],

  UND_ERR_CONNECT_TIMEOUT: "ConnectTimeout",
  ETIMEDOUT: ["ConnectTimeout", "Timeout", "Timeout"],
  // Before the request is sent, the one that waits for headers is the tunnel through a proxy.
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

/** Families of codes, where a family means one thing. */
const families: ReadonlyArray<readonly [RegExp, Row]> = [
  [/^EAI_/, "NameNotFound"],
  [/^(CERT_|CRL_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|ERROR_IN_C)/, "Tls"],
  [/^ERR_HTTP2_/, broken],
  [/^ERR__ERROR_FORMAT_/, "Incomplete"]
]

const rowOf = (code: string): Row => codes[code] ?? families.find(([family]) => family.test(code))?.[1] ?? "Other"

const column = { Connecting: 0, Sent: 1, Responding: 2 } as const

/** What happened, told by the code and by how far the request had come. */
const failureOf = (code: string | undefined, phase: Phase): Failure => {
  if (code === undefined) return "Other"
  const row = rowOf(code)
  return typeof row === "string" ? row : row[column[phase]]
}

/** A code is a short word in capitals; anything else could be a text that repeats the URL. */
const codeOf = (error: unknown): string | undefined => {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{2,63}$/.test(code) ? code : undefined
}

/** HTTP/2's own word for a request that the server has not looked at. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error && error.message.endsWith("NGHTTP2_REFUSED_STREAM")

/**
 * Makes the error of a failed request. Of what the runtime threw, it takes the code and nothing else.
 *
 * A request that the server told it has not processed counts as not sent, as long as no response had begun.
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
    host
  })
}
