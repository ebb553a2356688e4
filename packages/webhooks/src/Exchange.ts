/** A request as it comes in, and what is sent back, in no framework's terms. */
import type * as Effect from "effect/Effect"

/** A body that has still to be read. Only as much of it is read as may be, and only of requests that are signed. */
export interface Stream {
  /** Its length, where the headers tell. */
  readonly length: number | undefined
  /** Returns the next part, and nothing at the end. */
  readonly next: () => Promise<Uint8Array | undefined>
  /** Says that nothing more will be read. */
  readonly cancel: () => void
}

/** A request. */
export type Request = {
  /** @default "POST" */
  readonly method?: string | undefined
  /** Its address, or the path and query of it. */
  readonly url: string
} & (
  | {
      /** The text or the bytes of its body, or what a framework has parsed it to. */
      readonly body: string | Uint8Array | object
      readonly stream?: never
    }
  | { readonly stream: Stream; readonly body?: never }
)

/** What is sent back. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** A JSON text. */
  readonly body: string
  /** What goes on after the response, when a handler was late: it never fails. */
  readonly rest?: Effect.Effect<void> | undefined
}

/** What is sent back, for programs that do not use Effect. */
export interface PromiseReply extends Omit<Reply, "rest"> {
  readonly rest?: Promise<void> | undefined
}
