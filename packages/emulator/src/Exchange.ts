/** What goes into an emulator and what comes out of it, free of any server. */

/** One HTTP request. */
export interface Request {
  /** The whole URL, or its part from the path on. */
  readonly url: string
  readonly body: string
  /** @default "POST" */
  readonly method?: string | undefined
}

/**
 * What happens on the connection then.
 *
 * `Drop`: nothing, it stays open without a response. `Reset`: it is cut, before
 * anything of the response was sent or after the headers.
 */
export type Reply =
  | { readonly _tag: "Response"; readonly status: number; readonly contentType: string; readonly body: string }
  | { readonly _tag: "Drop" }
  | { readonly _tag: "Reset"; readonly at: "before" | "afterHeaders" }

/** A call that was made to an emulator. It has no place for the UserSig. */
export interface Call {
  /** When it was over, in Unix milliseconds. */
  readonly time: number
  /** Name of the endpoint, such as `relation.deleteLists`; left out when the path is not known. */
  readonly endpoint?: string
  /** The account in whose name it was made, as far as the URL said. */
  readonly identifier?: string
  /** The body, once it was found right. */
  readonly payload?: unknown
  /** The `ErrorCode` that was answered; left out when none was. */
  readonly code?: number
  /** The fault that struck it. */
  readonly fault?: string
}
