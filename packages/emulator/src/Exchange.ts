/** Requests and their outcomes, independent of a server. */

/** One HTTP request. */
export interface Request {
  /** The whole URL, or its part from the path on. */
  readonly url: string
  readonly body: string
  /** @default "POST" */
  readonly method?: string | undefined
}

/**
 * What happens on the connection after a request.
 *
 * `Drop`: it stays open without a response. `Reset`: it is closed, before the response or after its headers.
 */
export type Outcome =
  | { readonly _tag: "Response"; readonly status: number; readonly contentType: string; readonly body: string }
  | { readonly _tag: "Drop" }
  | { readonly _tag: "Reset"; readonly at: "before" | "afterHeaders" }

/** An entry of the log of calls, without the UserSig. */
export interface Call {
  /** When it ended, in Unix milliseconds. */
  readonly time: number
  /** Name of the endpoint, such as `relation.deleteLists`; omitted if the path is unknown. */
  readonly endpoint?: string
  /** The `identifier` of the URL, if there was one. */
  readonly identifier?: string
  /** The decoded payload, if it was valid. */
  readonly payload?: unknown
  /** The `ErrorCode` of the response, if there was one. */
  readonly code?: number
  /** The id of the fault that applied. */
  readonly fault?: string
}
