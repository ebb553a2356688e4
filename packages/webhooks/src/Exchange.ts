/** Requests and responses, independent of any framework. */
import type * as Effect from "effect/Effect"

/** A body that has not been read yet. It is read only for verified requests, and only up to the size limit. */
export interface Stream {
  /** Its length, if the headers state it. */
  readonly length: number | undefined
  /** Returns the next chunk, or `undefined` at the end. */
  readonly next: () => Promise<Uint8Array | undefined>
  /** Signals that nothing more will be read. */
  readonly cancel: () => void
}

/** A request. */
export type Request = {
  /** @default "POST" */
  readonly method?: string | undefined
  /** Its URL, or the path and query of it. */
  readonly url: string
} & (
  | {
      /** Its body: a string, bytes, or the value that a framework has parsed. */
      readonly body: string | Uint8Array | object
      readonly stream?: never
    }
  | { readonly stream: Stream; readonly body?: never }
)

/** The response to send. */
export interface Response {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** JSON. */
  readonly body: string
  /** Work that continues after the response when a handler was late; it never fails. */
  readonly rest?: Effect.Effect<void> | undefined
}

/** The response to send, for programs that do not use Effect. */
export interface PromiseResponse extends Omit<Response, "rest"> {
  readonly rest?: Promise<void> | undefined
}
