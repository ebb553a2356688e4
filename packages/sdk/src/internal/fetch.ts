/** The client on `fetch`. */
import * as FetchTransport from "@tcchat/transport-fetch/FetchTransport"
import type { FetchTransportOptions } from "../generated/faces/options.js"
import type { Runtime } from "./client.js"

export const fetching: Runtime<FetchTransportOptions> = {
  open: (options, transport) =>
    FetchTransport.createChat({ ...options, transport: transport as FetchTransport.Options })
}
