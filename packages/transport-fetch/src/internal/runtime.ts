import type { Fetch } from "../FetchTransport.js"

/** Globals of every runtime with `fetch`. */
interface Runtime {
  readonly fetch?: Fetch
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown
  readonly clearTimeout: (timer: unknown) => void
  readonly TextDecoder: new () => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string }
  readonly AbortController: new () => { readonly signal: unknown; abort(): void }
}

export const runtime = globalThis as unknown as Runtime

/** Whether this is a page or one of its workers, which have a `location`; servers and edge runtimes do not. */
export const inBrowser = (): boolean => typeof (globalThis as { readonly location?: unknown }).location === "object"
