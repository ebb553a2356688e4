/** The options of a client that sends its requests with `fetch`. */
import type { FetchTransportOptions } from "../generated/faces/options.js"
import type { CommonOptions } from "./Options.js"

/** Options of a client. */
export interface ChatOptions extends CommonOptions {
  readonly transport?: FetchTransportOptions | undefined
}
