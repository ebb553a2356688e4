import type { Fetch } from "../FetchTransport.js"

/** What every runtime with `fetch` has. */
interface Runtime {
  readonly fetch?: Fetch
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown
  readonly clearTimeout: (timer: unknown) => void
  readonly TextDecoder: new () => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string }
  readonly AbortController: new () => { readonly signal: unknown; abort(): void }
}

export const runtime = globalThis as unknown as Runtime

/** Pages and their workers know where they come from; servers and Workers at the edge do not. */
export const inBrowser = (): boolean => typeof (globalThis as { readonly location?: unknown }).location === "object"
