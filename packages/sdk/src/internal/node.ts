/** The client in Node: on undici, or on a `fetch` of the program's own. */
import * as FetchTransport from "@tcchat/transport-fetch/FetchTransport"
import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
import { createRequire } from "node:module"
import type { OpenTelemetryApi } from "../client/Options.js"
import type { NodeTransportOptions } from "../client/NodeOptions.js"
import type { FetchTransportOptions } from "../generated/faces/options.js"
import type { Runtime } from "./client.js"

export const node: Runtime<NodeTransportOptions | FetchTransportOptions> = {
  open: (options, transport) => {
    if (typeof transport !== "object" || transport === null || !("fetch" in transport))
      return NodeTransport.createChat({ ...options, transport: transport as NodeTransport.Options | undefined })
    const { fetch, ...others } = transport
    return fetch === undefined
      ? NodeTransport.createChat({ ...options, transport: others })
      : FetchTransport.createChat({ ...options, transport })
  },
  openTelemetry: () => {
    try {
      return createRequire(import.meta.url)("@opentelemetry/api") as OpenTelemetryApi
    } catch {
      return undefined
    }
  }
}
